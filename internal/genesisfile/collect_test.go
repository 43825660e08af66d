package genesisfile_test

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cometbft/cometbft/crypto/ed25519"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/x/genutil"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/genesisfile"
	"github.com/healthd/healthd/internal/zkcrypto"
)

const chainID = "dev-founding-1"

// terms writes terms and returns their file.
func terms(t *testing.T) string {
	t.Helper()
	encoding, err := app.NewEncoding()
	require.NoError(t, err)
	state, err := json.Marshal(app.DefaultGenesis(encoding.Codec))
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "terms.json")
	require.NoError(t, genutil.ExportGenesisFile(&genutiltypes.AppGenesis{
		AppName: app.Name, ChainID: chainID, AppState: state, Consensus: &genutiltypes.ConsensusGenesis{},
	}, file))
	return file
}

func open(t *testing.T, file string) *genesisfile.File {
	t.Helper()
	encoding, err := app.NewEncoding()
	require.NoError(t, err)
	opened, err := genesisfile.Open(file, encoding.Codec)
	require.NoError(t, err)
	return opened
}

// founder is an institution with its three keys.
type founder struct {
	actor     *edwardskey.PrivKey
	consensus ed25519.PrivKey
	attester  ethsign.Local
	statement genesisfile.Statement
}

func newFounder(t *testing.T, name, digest string) *founder {
	t.Helper()
	var seed [zkcrypto.SeedSize]byte
	_, err := rand.Read(seed[:])
	require.NoError(t, err)
	secret, err := crypto.GenerateKey()
	require.NoError(t, err)
	f := &founder{actor: edwardskey.NewPrivKey(seed), consensus: ed25519.GenPrivKey(), attester: ethsign.NewLocal(secret)}
	node := ed25519.GenPrivKey().PubKey().Address()
	f.statement = genesisfile.Statement{
		ChainID: chainID, Terms: digest, Member: name, Institution: "Hospital " + name, Role: "provider",
		ActorKey: hex.EncodeToString(f.actor.PubKey().Bytes()), ConsensusKey: f.consensus.PubKey().Bytes(),
		AttestationAddress: f.attester.Address().Hex(), Peer: fmt.Sprintf("%x@%s.example:26656", []byte(node), name), Power: 100,
	}
	return f
}

func (f *founder) sign(t *testing.T) (genesisfile.Contribution, error) {
	t.Helper()
	return genesisfile.Contribute(t.Context(), f.statement, genesisfile.Keys{
		Actor: f.actor.Sign, Consensus: f.consensus.Sign, Attestation: f.attester,
	})
}

func contribute(t *testing.T, founders ...*founder) (contributions []genesisfile.Contribution) {
	t.Helper()
	for _, each := range founders {
		contribution, err := each.sign(t)
		require.NoError(t, err)
		contributions = append(contributions, contribution)
	}
	return contributions
}

func TestEverybodyCollectsTheSameFile(t *testing.T) {
	file := terms(t)
	digest := open(t, file).Digest()
	contributions := contribute(t, newFounder(t, "st-mary", digest), newFounder(t, "clinic", digest), newFounder(t, "insurer", digest))
	collect := func(order []genesisfile.Contribution) []byte {
		genesis := open(t, file)
		require.NoError(t, genesis.Collect(order))
		out := filepath.Join(t.TempDir(), "genesis.json")
		require.NoError(t, genesis.SaveAs(out))
		content, err := os.ReadFile(out)
		require.NoError(t, err)
		return content
	}
	first := collect(contributions)
	slices.Reverse(contributions)
	require.Equal(t, first, collect(contributions))
	require.Contains(t, string(first), "Hospital clinic")

	encoding, err := app.NewEncoding()
	require.NoError(t, err)
	genesis := open(t, file)
	require.NoError(t, genesis.Collect(contributions))
	state, err := genesis.State()
	require.NoError(t, err)
	require.NoError(t, app.ModuleBasics().ValidateGenesis(encoding.Codec, encoding.TxConfig, state))
	require.Equal(t, []string{"clinic", "insurer", "st-mary"}, membersOf(genesisfile.Peers(contributions)))
}

// nodeAt is the statement's node at another address.
func nodeAt(s genesisfile.Statement, address string) string {
	id, _, _ := strings.Cut(s.Peer, "@")
	return id + "@" + address
}

func membersOf(peers []string) (members []string) {
	for _, peer := range peers {
		_, host, _ := strings.Cut(peer, "@")
		member, _, _ := strings.Cut(host, ".")
		members = append(members, member)
	}
	return members
}

func TestContributionsThatAreRefused(t *testing.T) {
	file := terms(t)
	digest := open(t, file).Digest()
	for name, test := range map[string]struct {
		change   func(mary, clinic *founder)
		expError string
	}{
		"another chain":          {func(_, c *founder) { c.statement.ChainID = "dev-other-1" }, `"dev-other-1"`},
		"other terms":            {func(_, c *founder) { c.statement.Terms = strings.Repeat("0", 64) }, "other terms"},
		"the same member":        {func(_, c *founder) { c.statement.Member = "st-mary" }, "two contributions of member st-mary"},
		"the same institution":   {func(_, c *founder) { c.statement.Institution = "HOSPITAL ST-MARY" }, "same institution"},
		"the same actor key":     {func(m, c *founder) { c.actor, c.statement.ActorKey = m.actor, m.statement.ActorKey }, "same actor key"},
		"the same consensus key": {func(m, c *founder) { c.consensus, c.statement.ConsensusKey = m.consensus, m.statement.ConsensusKey }, "same consensus key"},
		"the same attestation key": {func(m, c *founder) {
			c.attester, c.statement.AttestationAddress = m.attester, strings.ToLower(m.statement.AttestationAddress)
		}, "same attestation address"},
		"the same node":    {func(m, c *founder) { c.statement.Peer = nodeAt(m.statement, "elsewhere:1") }, "same node id"},
		"the same address": {func(m, c *founder) { c.statement.Peer = nodeAt(c.statement, "St-Mary.example:26656") }, "same address"},
	} {
		t.Run(name, func(t *testing.T) {
			mary, clinic := newFounder(t, "st-mary", digest), newFounder(t, "clinic", digest)
			test.change(mary, clinic)
			require.ErrorContains(t, open(t, file).Collect(contribute(t, mary, clinic)), test.expError)
		})
	}
	t.Run("none", func(t *testing.T) {
		require.ErrorContains(t, open(t, file).Collect(nil), "no contributions")
	})
	t.Run("to a finished genesis file", func(t *testing.T) {
		genesis := open(t, file)
		require.NoError(t, genesis.Collect(contribute(t, newFounder(t, "st-mary", digest))))
		require.ErrorContains(t, genesis.Collect(contribute(t, newFounder(t, "clinic", digest))), "is no terms")
	})
}

func TestStatementsThatNobodyCanSign(t *testing.T) {
	for name, test := range map[string]struct {
		change   func(*genesisfile.Statement)
		expError string
	}{
		"an account key of another kind":   {func(s *genesisfile.Statement) { s.ActorKey = strings.Repeat("02", 33) }, "secp256k1"},
		"an account key that is too short": {func(s *genesisfile.Statement) { s.ActorKey = "02" }, "1 bytes"},
		"an account key off the curve":     {func(s *genesisfile.Statement) { s.ActorKey = strings.Repeat("02", 64) }, "actor_key"},
		"a consensus key of another kind":  {func(s *genesisfile.Statement) { s.ConsensusKey = make([]byte, 33) }, "secp256k1"},
		"no attestation key":               {func(s *genesisfile.Statement) { s.AttestationAddress = "" }, "every founder attests"},
		"a mistyped attestation address":   {func(s *genesisfile.Statement) { s.AttestationAddress = "0x12" }, "attestation_address"},
		"no power":                         {func(s *genesisfile.Statement) { s.Power = 0 }, "power"},
		"an invalid name":                  {func(s *genesisfile.Statement) { s.Member = "St Mary" }, "lower-case"},
		"a second line in a name":          {func(s *genesisfile.Statement) { s.Institution = "St. Mary\npower: 900" }, "one line"},
		"an unknown role":                  {func(s *genesisfile.Statement) { s.Role = "patient" }, "public-body"},
		"no node id":                       {func(s *genesisfile.Statement) { s.Peer = "node.example:26656" }, "node-id@host:port"},
		"no port":                          {func(s *genesisfile.Statement) { s.Peer = nodeAt(*s, "node.example") }, "host:port"},
		"a port that is none":              {func(s *genesisfile.Statement) { s.Peer = nodeAt(*s, "node.example:p2p") }, "no port"},
		"two addresses in one":             {func(s *genesisfile.Statement) { s.Peer = nodeAt(*s, "a,b:1") }, "host:port"},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFounder(t, "st-mary", strings.Repeat("0", 64))
			test.change(&f.statement)
			_, err := f.sign(t)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestContributionsThatWereTamperedWith(t *testing.T) {
	digest := strings.Repeat("0", 64)
	other := contribute(t, newFounder(t, "clinic", digest))[0]
	for name, test := range map[string]struct {
		change   func(*genesisfile.Contribution)
		expError string
	}{
		"more power":                      {func(c *genesisfile.Contribution) { c.Statement.Power = 900 }, "actor_signature"},
		"another account's signature":     {func(c *genesisfile.Contribution) { c.ActorSignature = other.ActorSignature }, "actor_signature"},
		"another validator's signature":   {func(c *genesisfile.Contribution) { c.ConsensusSignature = other.ConsensusSignature }, "consensus_signature"},
		"another attester's signature":    {func(c *genesisfile.Contribution) { c.AttestationSignature = other.AttestationSignature }, "not by attestation_address"},
		"no signature of the attester":    {func(c *genesisfile.Contribution) { c.AttestationSignature = nil }, "attestation_signature"},
		"no signature of the validator":   {func(c *genesisfile.Contribution) { c.ConsensusSignature = nil }, "consensus_signature"},
		"no signature of the institution": {func(c *genesisfile.Contribution) { c.ActorSignature = nil }, "actor_signature"},
	} {
		t.Run(name, func(t *testing.T) {
			contribution := contribute(t, newFounder(t, "st-mary", digest))[0]
			require.NoError(t, contribution.Verify())
			test.change(&contribution)
			require.ErrorContains(t, contribution.Verify(), test.expError)
		})
	}
}

func TestParseContribution(t *testing.T) {
	contribution := contribute(t, newFounder(t, "st-mary", strings.Repeat("0", 64)))[0]
	content, err := json.Marshal(contribution)
	require.NoError(t, err)
	parsed, err := genesisfile.ParseContribution(content)
	require.NoError(t, err)
	require.Equal(t, contribution, parsed)
	_, err = genesisfile.ParseContribution([]byte(`{"statement": {"member": "st-mary", "boss": true}}`))
	require.ErrorContains(t, err, "boss")
	_, err = genesisfile.ParseContribution(append(content, content...))
	require.ErrorContains(t, err, "follows")
}
