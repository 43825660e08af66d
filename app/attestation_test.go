package app_test

import (
	"bytes"
	"crypto/ecdsa"
	"testing"

	abci "github.com/cometbft/cometbft/abci/types"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/attestation"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const rollup = "0x52908400098527886E0F7030069857D2E4169EE7"

// attestingChain has four validators with keys, and a proven range: an empty one, closed for a hand-over.
type attestingChain struct {
	*apptest.Chain
	keys []*ecdsa.PrivateKey
}

func attesting(t *testing.T) *attestingChain {
	t.Helper()
	return attestingOn(t, apptest.Empty(t), attestationKeys(t))
}

func attestationKeys(t *testing.T) (keys []*ecdsa.PrivateKey) {
	t.Helper()
	for range 4 {
		key, err := crypto.GenerateKey()
		require.NoError(t, err)
		keys = append(keys, key)
	}
	return keys
}

func attestingOn(t *testing.T, empty *apptest.Chain, keys []*ecdsa.PrivateKey) *attestingChain {
	t.Helper()
	c := &attestingChain{Chain: empty, keys: keys}
	cdc := c.App.Encoding().Codec
	state := apptest.Genesis(t, c.App)
	var consortium consortiumtypes.GenesisState
	cdc.MustUnmarshalJSON(state[consortiumtypes.ModuleName], &consortium)
	consortium.Validators = nil
	for i, attestationKey := range keys {
		consortium.Validators = append(consortium.Validators, consortiumtypes.Validator{
			Name: string(rune('a' + i)), Member: "founder", ConsensusKey: bytes.Repeat([]byte{byte(i + 1)}, 32), Power: 10,
			AttestationAddress: crypto.PubkeyToAddress(attestationKey.PublicKey).Hex(),
		})
	}
	state[consortiumtypes.ModuleName] = cdc.MustMarshalJSON(&consortium)
	batches := zkbatchtypes.DefaultGenesis()
	batches.Params.L1ChainId, batches.Params.SettlementContract = 1337, rollup
	state[zkbatchtypes.ModuleName] = cdc.MustMarshalJSON(batches)
	params := cmttypes.DefaultConsensusParams()
	params.Authority.Authority = consortiumAccount
	params.ABCI.VoteExtensionsEnableHeight = 1
	c.InitChain(t, state, params)
	c.NextBlock(t)
	decided, _ := decide(t, c.Chain, &consortiumtypes.MsgSetPower{Authority: consortiumAccount, Validator: "a", Power: 11})
	requireExecuted(t, decided)
	c.NextBlock(t) // closes the range
	c.NextBlock(t) // knows the app hash after it
	require.Equal(t, zkbatchtypes.RANGE_STATUS_PROVEN, c.status(t))
	return c
}

func (c *attestingChain) status(t *testing.T) zkbatchtypes.RangeStatus {
	t.Helper()
	r, err := c.App.Zkbatch.Range(c.Context(), 1)
	require.NoError(t, err)
	return r.Status
}

// recorder is an attester that signs at once, as tests want it.
type recorder struct {
	key  *ecdsa.PrivateKey
	work attestation.Work
}

func (r *recorder) Due(work attestation.Work) { r.work = work }

func (r *recorder) Votes() (votes attestation.Votes) {
	for _, due := range r.work.Ranges {
		preimage, err := due.Range.Preimage(r.work.Settlement)
		if err == nil {
			votes.Ranges = append(votes.Ranges, attestation.SignedRange{Number: due.Range.Number, Signature: signWith(r.key, preimage)})
		}
	}
	return votes
}

func signWith(key *ecdsa.PrivateKey, preimage []byte) []byte {
	digest := attestation.Digest(preimage)
	signature, err := crypto.Sign(digest[:], key)
	if err != nil {
		return nil
	}
	signature[64] += 27
	return signature
}

// extension is what validator i adds to its vote, by way of the node's own handlers.
func (c *attestingChain) extension(t *testing.T, i int) []byte {
	t.Helper()
	work, waits, err := c.App.Zkbatch.AttestationWork(c.Context())
	require.NoError(t, err)
	require.True(t, waits)
	attester := &recorder{key: c.keys[i]}
	attester.Due(work)
	c.App.SetAttester(attester)
	defer c.App.SetAttester(nil)
	response, err := c.App.ExtendVote(t.Context(), &abci.RequestExtendVote{Height: c.App.LastBlockHeight() + 1})
	require.NoError(t, err)
	verdict, err := c.App.VerifyVoteExtension(&abci.RequestVerifyVoteExtension{
		Height: c.App.LastBlockHeight() + 1, VoteExtension: response.VoteExtension,
	})
	require.NoError(t, err)
	require.Equal(t, abci.ResponseVerifyVoteExtension_ACCEPT, verdict.Status)
	return response.VoteExtension
}

// propose makes a proposal of extensions, has it judged, and returns its transactions.
func (c *attestingChain) propose(t *testing.T, maxBytes int64, extensions ...[]byte) [][]byte {
	t.Helper()
	var commit abci.ExtendedCommitInfo
	for _, extension := range extensions {
		commit.Votes = append(commit.Votes, abci.ExtendedVoteInfo{VoteExtension: extension})
	}
	height := c.App.LastBlockHeight() + 1
	proposal, err := c.App.PrepareProposal(&abci.RequestPrepareProposal{
		Height: height, Time: c.Time, MaxTxBytes: maxBytes, LocalLastCommit: commit,
	})
	require.NoError(t, err)
	require.LessOrEqual(t, cmttypes.ComputeProtoSizeForTxs(cmttypes.ToTxs(proposal.Txs)), maxBytes)
	require.Equal(t, abci.ResponseProcessProposal_ACCEPT, c.judge(t, proposal.Txs...))
	return proposal.Txs
}

func (c *attestingChain) judge(t *testing.T, txs ...[]byte) abci.ResponseProcessProposal_ProposalStatus {
	t.Helper()
	response, err := c.App.ProcessProposal(&abci.RequestProcessProposal{
		Height: c.App.LastBlockHeight() + 1, Time: c.Time, Txs: txs,
	})
	require.NoError(t, err)
	return response.Status
}

const room = 1 << 20

func TestThreeOfFourExtensionsCertify(t *testing.T) {
	c := attesting(t)
	txs := c.propose(t, room, c.extension(t, 0), c.extension(t, 1))
	require.Len(t, txs, 1)
	response := c.NextBlock(t, txs...)
	require.NotZero(t, response.TxResults[0].Code, "it is no transaction")
	require.Equal(t, zkbatchtypes.RANGE_STATUS_PROVEN, c.status(t))
	c.NextBlock(t, c.propose(t, room, c.extension(t, 2), nil, nil, nil)...)
	require.Equal(t, zkbatchtypes.RANGE_STATUS_CERTIFIED, c.status(t))
}

func TestBadExtensionsStopNothing(t *testing.T) {
	c := attesting(t)
	good := [][]byte{c.extension(t, 0), c.extension(t, 1), c.extension(t, 2)}
	other := func(change func(*attestation.Range, *attestation.Settlement), number uint64) []byte {
		work, _, err := c.App.Zkbatch.AttestationWork(c.Context())
		require.NoError(t, err)
		r, settlement := work.Ranges[0].Range, work.Settlement
		change(&r, &settlement)
		preimage, err := r.Preimage(settlement)
		require.NoError(t, err)
		extension := zkbatchtypes.VoteExtension{Attestations: []zkbatchtypes.Attestation{{Range: number, Signature: signWith(c.keys[3], preimage)}}}
		encoded, err := extension.Marshal()
		require.NoError(t, err)
		return encoded
	}
	bad := map[string][]byte{
		"nothing":           nil,
		"garbage":           bytes.Repeat([]byte{0xff}, 1024),
		"oversized":         bytes.Repeat([]byte{0xaa}, 4<<20),
		"far future range":  other(func(r *attestation.Range, _ *attestation.Settlement) { r.Number = 1 << 60 }, 1<<60),
		"number of another": other(func(*attestation.Range, *attestation.Settlement) {}, 2),
		"another root":      other(func(r *attestation.Range, _ *attestation.Settlement) { r.NewRoot[0] ^= 1 }, 1),
		"another chain":     other(func(_ *attestation.Range, s *attestation.Settlement) { s.L1ChainID++ }, 1),
		"another contract":  other(func(_ *attestation.Range, s *attestation.Settlement) { s.Contract = common.Address{1} }, 1),
		"a duplicate":       good[0],
	}
	extensions := make([][]byte, 0, len(bad)+len(good))
	for name, extension := range bad {
		t.Run(name, func(t *testing.T) {
			before := c.App.LastBlockHeight()
			if name != "a duplicate" {
				require.Empty(t, c.propose(t, room, extension))
			}
			c.NextBlock(t, append([]byte("\x00healthd/votes\n"), extension...)) // a proposer that does not look
			require.Equal(t, before+1, c.App.LastBlockHeight())
		})
		extensions = append(extensions, extension)
	}
	c.NextBlock(t, c.propose(t, room, append(extensions, good...)...)...)
	require.Equal(t, zkbatchtypes.RANGE_STATUS_CERTIFIED, c.status(t))
}

func TestOversizedExtensionIsRefusedByItsSizeAlone(t *testing.T) {
	c := attesting(t)
	for size, want := range map[int]abci.ResponseVerifyVoteExtension_VerifyStatus{
		0: abci.ResponseVerifyVoteExtension_ACCEPT, 1024: abci.ResponseVerifyVoteExtension_ACCEPT,
		1025: abci.ResponseVerifyVoteExtension_REJECT,
	} {
		verdict, err := c.App.VerifyVoteExtension(&abci.RequestVerifyVoteExtension{
			Height: c.App.LastBlockHeight() + 1, VoteExtension: bytes.Repeat([]byte{0xff}, size),
		})
		require.NoError(t, err)
		require.Equal(t, want, verdict.Status, size)
	}
}

func TestProposalLeavesOutWhatHasNoRoom(t *testing.T) {
	c := attesting(t)
	extension := c.extension(t, 0)
	require.Empty(t, c.propose(t, 100, extension))
	require.Empty(t, c.propose(t, 0, extension))
	require.Len(t, c.propose(t, 400, extension), 1)
}

func TestProposalsFormIsChecked(t *testing.T) {
	c := attesting(t)
	collected := c.propose(t, room, c.extension(t, 0))[0]
	require.Equal(t, abci.ResponseProcessProposal_ACCEPT, c.judge(t))
	require.Equal(t, abci.ResponseProcessProposal_REJECT, c.judge(t, collected, collected), "two of them")
	require.Equal(t, abci.ResponseProcessProposal_REJECT, c.judge(t, []byte("tx"), collected), "not the first")
	huge := append(bytes.Clone(collected), make([]byte, 4<<20)...)
	require.Equal(t, abci.ResponseProcessProposal_REJECT, c.judge(t, huge), "too large")
}

func TestCollectedVotesAreNoTransaction(t *testing.T) {
	c := attesting(t)
	collected := c.propose(t, room, c.extension(t, 0))[0]
	_, err := c.App.TxDecode(collected)
	require.Error(t, err)
	response, err := c.App.CheckTx(&abci.RequestCheckTx{Tx: collected})
	require.NoError(t, err)
	require.NotZero(t, response.Code)
}

func TestSignaturesComeByMessageAsWell(t *testing.T) {
	c := attesting(t)
	message := &zkbatchtypes.MsgAttest{Submitter: sdk.AccAddress(apptest.Founder().PubKey().Address()).String()}
	for _, i := range []int{0, 1, 2, 2} {
		var extension zkbatchtypes.VoteExtension
		require.NoError(t, extension.Unmarshal(c.extension(t, i)))
		message.Attestations = append(message.Attestations, extension.Attestations...)
	}
	response := send(t, c.Chain, apptest.Founder(), message)
	var answer zkbatchtypes.MsgAttestResponse
	apptest.DecodeResponse(t, response.TxResults[0].Data, &answer)
	require.Equal(t, uint32(3), answer.Accepted)
	require.Equal(t, zkbatchtypes.RANGE_STATUS_CERTIFIED, c.status(t))
	check, err := c.App.CheckTx(&abci.RequestCheckTx{Tx: c.SignTx(t, apptest.Founder(), message)})
	require.NoError(t, err)
	require.Contains(t, check.Log, "none of the signatures is news")
}

func FuzzVotesOfABlock(f *testing.F) {
	f.Add([]byte("\x00healthd/votes\n\x0a\x04\x08\x01\x12\x00"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, content []byte) {
		votes := app.DecodeCollected([][]byte{content, content})
		encoded, err := app.EncodeCollected(votes, zkbatchtypes.MaxCollectedBytes)
		require.NoError(t, err)
		if encoded != nil {
			again, err := app.EncodeCollected(app.DecodeCollected([][]byte{encoded}), zkbatchtypes.MaxCollectedBytes)
			require.NoError(t, err)
			require.Equal(t, encoded, again)
		}
	})
}
