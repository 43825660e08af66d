//go:build e2e

package e2e

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/crypto/keyring"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/localnet"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	chainID = "dev-e2e-1"

	// A range is closed after so many operations or seconds.
	rangeOps = "48"
	rangeAge = "12"

	// finality is how many blocks of a second make a settlement final: more than the reorganisation is deep.
	finality   = 14
	reorgDepth = 10

	// forcedDelay is how long the network has to execute a forced revocation.
	forcedDelay = 25 * time.Second

	snapshotInterval = 25
)

// world is everything that runs.
type world struct {
	t       *testing.T
	dir     string
	binary  string
	begun   time.Time
	summary *summary

	encoding app.Encoding
	net      *localnet.Network
	joined   *localnet.Node // the fifth validator
	clients  map[string]*chainclient.Client
	domain   protocol.Word
	censored string // file of actors whom the validators turn away

	l1       *service
	endpoint string
	funded   string // file with the key of an account that has ether
	ethereum *settlement.Client
	contract string
	rollup   *settlement.Contract
	prover   *service
	relayers []*service

	proposals int
}

// tell says what happens, with the time since the beginning.
func (w *world) tell(format string, args ...any) {
	w.t.Logf("%4.0f s  %s", time.Since(w.begun).Seconds(), fmt.Sprintf(format, args...))
}

// begin starts the L1 and four validators, with their IPFS nodes where flags for these are given.
func begin(t *testing.T, ipfs ...string) *world {
	t.Helper()
	dir := environment(t, "HEALTHD_E2E_DIR")
	run := filepath.Join(dir, "run")
	require.NoError(t, os.RemoveAll(run))
	require.NoError(t, os.MkdirAll(run, 0o700))
	w := &world{
		t: t, dir: run, binary: environment(t, "HEALTHD_E2E_BINARY"), begun: time.Now(), summary: &summary{Validators: 4},
		clients: map[string]*chainclient.Client{}, censored: filepath.Join(run, "censored"),
	}
	var err error
	w.encoding, err = app.NewEncoding()
	require.NoError(t, err)
	w.startL1()
	w.startValidators(filepath.Join(dir, "keys"), ipfs)
	return w
}

// environment is what `make e2e` says.
func environment(t *testing.T, name string) string {
	t.Helper()
	value := os.Getenv(name)
	require.NotEmpty(t, value, "%s is not set: run `make e2e`", name)
	return value
}

func (w *world) startL1() {
	w.t.Helper()
	w.l1 = w.serve("l1", "l1-dev", "--port", "0", "--period", "1s", "--finality-depth", strconv.Itoa(finality), "--output", "json")
	var said struct {
		Endpoint string `json:"endpoint"`
		Key      string `json:"funded_dev_key"`
	}
	w.eventually("Ethereum answers", time.Minute, func() bool {
		content, _ := os.ReadFile(w.l1.options.LogFile) // not there yet
		begin := strings.Index(string(content), "{")
		return begin >= 0 && jsonLine(string(content)[begin:], &said)
	})
	w.endpoint, w.funded = said.Endpoint, w.file("funded.key", said.Key)
	var err error
	w.ethereum, err = settlement.Dial(w.t.Context(), w.endpoint)
	require.NoError(w.t, err)
	w.t.Cleanup(w.ethereum.Close)
}

// file writes a secret and returns where it is.
func (w *world) file(name, content string) string {
	w.t.Helper()
	path := filepath.Join(w.dir, name)
	require.NoError(w.t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func (w *world) startValidators(keys string, ipfs []string) {
	w.t.Helper()
	folder := filepath.Join(w.dir, "net")
	ops, _ := strconv.ParseUint(rangeOps, 10, 64)
	age, _ := strconv.ParseUint(rangeAge, 10, 64)
	manifest, err := localnet.Init(w.t.Context(), localnet.Options{
		Binary: w.binary, Dir: folder, ChainID: chainID, Validators: 4, Shape: protocol.ShapeSmall.Name, ProvingKeys: keys,
		RangeOps: ops, RangeAge: age,
	})
	require.NoError(w.t, err)
	for _, member := range manifest.Members { // prover and relayers take the proving keys from the home of their account
		require.NoError(w.t, os.Symlink(filepath.Join(keys, "zk"), filepath.Join(manifest.HomeOf(member), "zk")))
	}
	w.net, err = localnet.Start(w.t.Context(), folder, localnet.RunOptions{
		Binary: w.binary, NoIPFS: len(ipfs) == 0, IPFSFlags: ipfs, Flags: w.nodeFlags(),
	})
	require.NoError(w.t, err)
	w.t.Cleanup(func() { _ = w.net.Stop() })
	w.tell("four validators make blocks")
	for _, node := range w.net.Nodes {
		w.client(node)
	}
	status, err := w.client(w.net.Nodes[0]).Batches().Status(w.t.Context(), &zkbatchtypes.QueryStatusRequest{})
	require.NoError(w.t, err)
	require.NoError(w.t, w.domain.SetBytesCanonical(status.Domain))
}

func (w *world) nodeFlags() []string {
	return []string{
		"--attestation.l1-rpc", w.endpoint, "--attestation.l1-confirmations", strconv.Itoa(finality),
		"--dev-censor-file", w.censored, "--consensus.create_empty_blocks_interval", "3s",
		"--state-sync.snapshot-interval", strconv.Itoa(snapshotInterval),
	}
}

// validators are all nodes that were started, those that joined later included.
func (w *world) validators() []*localnet.Node {
	if w.net == nil {
		return nil
	}
	nodes := w.net.Nodes
	if w.joined != nil {
		nodes = append(append([]*localnet.Node{}, nodes...), w.joined)
	}
	return nodes
}

// client talks to a validator.
func (w *world) client(node *localnet.Node) *chainclient.Client {
	w.t.Helper()
	if known, ok := w.clients[node.GRPC]; ok {
		return known
	}
	client, err := w.dial(w.t.Context(), node)
	require.NoError(w.t, err)
	w.clients[node.GRPC] = client
	w.t.Cleanup(func() { _ = client.Close() })
	return client
}

func (w *world) dial(ctx context.Context, node *localnet.Node) (*chainclient.Client, error) {
	return chainclient.Dial(ctx, chainclient.Options{
		Endpoint: node.GRPC, ChainID: chainID, Codec: w.encoding.Codec, TxConfig: w.encoding.TxConfig,
	})
}

// entries are connections to the first four validators, in any order: patients know several ways into the network.
func (w *world) entries() []*chainclient.Client {
	var clients []*chainclient.Client
	for _, i := range rand.Perm(len(w.net.Nodes)) {
		clients = append(clients, w.clients[w.net.Nodes[i].GRPC])
	}
	return clients
}

// ask puts a question to one validator after the other until one answers: any of them may have been started just now.
func (w *world) ask(question func(context.Context, *chainclient.Client) error) {
	w.t.Helper()
	var last error
	for begun := time.Now(); time.Since(begun) < 30*time.Second; time.Sleep(200 * time.Millisecond) {
		for _, client := range w.entries() {
			ctx, cancel := context.WithTimeout(w.t.Context(), 5*time.Second)
			last = question(ctx, client)
			cancel()
			if last == nil {
				return
			}
		}
	}
	require.NoError(w.t, last, "no validator answers")
}

// status is the chain's own.
func (w *world) status() (status *zkbatchtypes.QueryStatusResponse) {
	w.t.Helper()
	w.ask(func(ctx context.Context, client *chainclient.Client) (err error) {
		status, err = client.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
		return err
	})
	return status
}

// account is the key of a member's institution.
func (w *world) account(member localnet.Member) cryptotypes.PrivKey {
	w.t.Helper()
	keys, err := keyring.New(app.Name, keyring.BackendTest, w.net.HomeOf(member), nil, w.encoding.Codec, edwardskey.KeyringOptions)
	require.NoError(w.t, err)
	record, err := keys.Key(member.Name)
	require.NoError(w.t, err)
	key, ok := record.GetLocal().PrivKey.GetCachedValue().(cryptotypes.PrivKey)
	require.True(w.t, ok)
	return key
}

// decide has a member propose and all vote.
func (w *world) decide(args ...string) {
	w.t.Helper()
	w.proposals++
	w.asMember(w.net.Members[0], append([]string{"consortium", "propose"}, args...)...)
	for _, member := range w.net.Members[:3] {
		if !w.open(w.proposals) {
			break // more than 2/3 of the power are for it already
		}
		w.asMember(member, "consortium", "vote", strconv.Itoa(w.proposals), "yes")
	}
	w.tell("decided: %s", strings.Join(args[:min(2, len(args))], " "))
}

// open says whether a proposal still takes votes.
func (w *world) open(proposal int) bool {
	w.t.Helper()
	var answer *consortiumtypes.QueryProposalResponse
	w.ask(func(ctx context.Context, client *chainclient.Client) (err error) {
		answer, err = consortiumtypes.NewQueryClient(client.Conn()).Proposal(ctx, &consortiumtypes.QueryProposalRequest{Id: uint64(proposal)})
		return err
	})
	return answer.Proposal.Status == consortiumtypes.PROPOSAL_STATUS_OPEN
}

// asMember runs a command of a member on its own node.
func (w *world) asMember(member localnet.Member, args ...string) []byte {
	w.t.Helper()
	return w.must(append(args, "--home", w.net.HomeOf(member), "--from", member.Name, "--node", "tcp://"+member.RPC, "--output", "json")...)
}

// service flags of a member's prover or relayer.
func (w *world) asService(member localnet.Member) []string {
	return []string{"--home", w.net.HomeOf(member), "--from", member.Name, "--chain-id", chainID, "--grpc-addr", member.GRPC}
}

// settleOn deploys the contract, has the members name it, and starts a prover and two relayers.
func (w *world) settleOn() {
	w.t.Helper()
	first, second := w.net.Members[0], w.net.Members[1]
	deploy := append([]string{
		"relayer", "deploy", "--l1-rpc", w.endpoint, "--l1-key-file", w.funded, "--output", "json",
		"--forced-delay", forcedDelay.String(), "--forced-spacing", "1s",
	}, w.asService(first)...)
	w.contract = read[struct {
		Contract string `json:"contract"`
	}](w.t, w.must(deploy...)).Contract
	var err error
	w.rollup, err = settlement.Open(w.t.Context(), w.ethereum, common.HexToAddress(w.contract), nil, settlement.Options{})
	require.NoError(w.t, err)
	w.decide("settlement-contract", "--contract", w.contract, "--l1-chain-id", w.ethereum.ChainID().String())

	w.prover = w.serve("prover", append([]string{"prover"}, w.asService(w.net.Members[2])...)...)
	for i, member := range []localnet.Member{first, second} {
		args := append([]string{
			"relayer", "--contract", w.contract, "--l1-rpc", w.endpoint, "--l1-key-file", w.payer(i),
		}, w.asService(member)...)
		w.relayers = append(w.relayers, w.serve("relayer-"+strconv.Itoa(i+1), args...))
	}
}

// payer gives a relayer an account of its own with ether.
func (w *world) payer(number int) string {
	w.t.Helper()
	key, err := crypto.GenerateKey()
	require.NoError(w.t, err)
	w.pay(crypto.PubkeyToAddress(key.PublicKey))
	return w.file(fmt.Sprintf("relayer-%d.key", number+1), common.Bytes2Hex(crypto.FromECDSA(key)))
}

// pay sends ether from the funded account.
func (w *world) pay(to common.Address) {
	w.t.Helper()
	ctx, eth := w.t.Context(), w.ethereum.Ethereum()
	funded := w.key(w.funded)
	nonce, err := eth.PendingNonceAt(ctx, crypto.PubkeyToAddress(funded.PublicKey))
	require.NoError(w.t, err)
	ether := new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)
	tx, err := types.SignNewTx(funded, types.LatestSignerForChainID(w.ethereum.ChainID()), &types.DynamicFeeTx{
		ChainID: w.ethereum.ChainID(), Nonce: nonce, To: &to, Value: ether, Gas: 21_000,
		GasTipCap: big.NewInt(1_000_000_000), GasFeeCap: big.NewInt(100_000_000_000),
	})
	require.NoError(w.t, err)
	require.NoError(w.t, eth.SendTransaction(ctx, tx))
	w.eventually("an account has ether", time.Minute, func() bool {
		balance, err := eth.BalanceAt(ctx, to, nil)
		return err == nil && balance.Sign() > 0
	})
}

func (w *world) key(file string) *ecdsa.PrivateKey {
	w.t.Helper()
	key, err := crypto.LoadECDSA(file)
	require.NoError(w.t, err)
	return key
}

// settledRanges is what the contract calls settled.
func (w *world) settledRanges() uint64 { return w.onL1().SettledCount }

func (w *world) onL1() settlement.Status {
	w.t.Helper()
	status, err := w.rollup.Status(w.t.Context())
	require.NoError(w.t, err)
	return status
}
