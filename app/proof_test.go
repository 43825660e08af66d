package app_test

import (
	"sync"
	"testing"

	abci "github.com/cometbft/cometbft/abci/types"
	dbm "github.com/cosmos/cosmos-db"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/client"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/keeper"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var tiny struct {
	sync.Mutex
	keys *prover.Keys
}

// tinyKeys are made once for all tests, by the first that needs them.
func tinyKeys(t *testing.T) *prover.Keys {
	t.Helper()
	tiny.Lock()
	defer tiny.Unlock()
	if tiny.keys == nil {
		keys, err := prover.DevKeys(t.TempDir(), apptest.ChainID, protocol.ShapeTiny, func(line string) { t.Log(line) })
		require.NoError(t, err)
		tiny.keys = keys
	}
	return tiny.keys
}

// provable is a chain with a closed range of two operations, which the tiny shape proves in a segment each. Any two
// of these chains are alike.
func provable(t *testing.T, keys *prover.Keys, options ...func(*baseapp.BaseApp)) *apptest.Chain {
	t.Helper()
	chain := apptest.At(t, t.TempDir(), dbm.NewMemDB(), options...)
	state := apptest.Genesis(t, chain.App)
	verifying, err := keys.Verifying.Encode()
	require.NoError(t, err)
	batches := zkbatchtypes.DefaultGenesis()
	batches.Params.Shapes = []uint32{protocol.ShapeTiny.ID}
	batches.Params.MaxRangeOps, batches.Params.MaxRangeAge = 2, 3600
	batches.VerifyingKeys = []zkbatchtypes.VerifyingKey{{
		Shape: protocol.ShapeTiny.ID, RulesVersion: protocol.RulesVersion, Key: verifying,
	}}
	state[zkbatchtypes.ModuleName] = chain.App.Encoding().Codec.MustMarshalJSON(batches)
	chain.InitChain(t, state, nil)
	chain.NextBlock(t)

	institution := apptest.Founder()
	chain.Submit(t, institution,
		chain.Seal(t, institution, founder, 0, registerPatient(key(1))),
		chain.Seal(t, institution, founder, 1, registerPatient(key(2))))
	return chain
}

// proveNext does a prover's work: it asks for the next segment and proves it.
func proveNext(t *testing.T, chain *apptest.Chain, keys *prover.Keys) *zkbatchtypes.MsgSubmitProof {
	t.Helper()
	answer, err := keeper.NewQueryServer(chain.App.Zkbatch).ProofJob(chain.Context(),
		&zkbatchtypes.QueryProofJobRequest{Shape: keys.Shape.ID})
	require.NoError(t, err)
	require.NotEmpty(t, answer.Job)
	segment, err := batch.DecodeSegment(answer.Job)
	require.NoError(t, err)
	encoded, err := keys.Prove(segment)
	require.NoError(t, err)
	return &zkbatchtypes.MsgSubmitProof{
		Submitter: sdk.AccAddress(apptest.Founder().PubKey().Address()).String(),
		Range:     answer.Range, Segment: answer.Segment, Shape: segment.Shape, OpCount: uint32(segment.Inputs.Span.Ops),
		NewRoot: wordbytes.FromWord(segment.Inputs.NewRoot), NewAccumulator: wordbytes.FromWord(segment.Inputs.NewAccumulator),
		Proof: encoded,
	}
}

// proofTxs are transactions with one proof each, for one block.
func proofTxs(t *testing.T, chain *apptest.Chain, proofs ...*zkbatchtypes.MsgSubmitProof) [][]byte {
	t.Helper()
	txs := make([][]byte, len(proofs))
	for i, message := range proofs {
		txs[i] = chain.SignTx(t, apptest.Founder(), message, func(_ client.TxBuilder, signer *authsigning.SignerData) {
			signer.Sequence += uint64(i)
		})
	}
	return txs
}

// submitProof makes a block with a proof that must be accepted and returns how far the range has come.
func submitProof(t *testing.T, chain *apptest.Chain, message *zkbatchtypes.MsgSubmitProof) (zkbatchtypes.RangeStatus, []byte) {
	t.Helper()
	response := chain.NextBlock(t, proofTxs(t, chain, message)...)
	require.Zero(t, response.TxResults[0].Code, response.TxResults[0].Log)
	var accepted zkbatchtypes.MsgSubmitProofResponse
	apptest.DecodeResponse(t, response.TxResults[0].Data, &accepted)
	return accepted.Status, response.AppHash
}

// changed is a copy of a message with a change.
func changed(message *zkbatchtypes.MsgSubmitProof, change func(*zkbatchtypes.MsgSubmitProof)) *zkbatchtypes.MsgSubmitProof {
	other := *message
	change(&other)
	return &other
}

// flipped are copies of a proof, each with one bit changed in another word.
func flipped(message *zkbatchtypes.MsgSubmitProof) (all []*zkbatchtypes.MsgSubmitProof) {
	for at := 31; at < len(message.Proof); at += 32 {
		all = append(all, changed(message, func(m *zkbatchtypes.MsgSubmitProof) {
			m.Proof = append([]byte(nil), m.Proof...)
			m.Proof[at] ^= 1
		}))
	}
	return all
}

// TestOnlyTheNextSegmentsProofIsAccepted submits real proofs and everything near them. A control chain gets
// transactions that are refused at first sight instead of the dishonest ones; both must stay the same.
func TestOnlyTheNextSegmentsProofIsAccepted(t *testing.T) {
	if testing.Short() {
		t.Skip("makes proving keys and proofs: run without -short")
	}
	keys := tinyKeys(t)

	scout := provable(t, keys) // is one step ahead, so that the second proof exists before the first is accepted
	first := proveNext(t, scout, keys)
	submitProof(t, scout, first)
	second := proveNext(t, scout, keys)
	require.Equal(t, []uint32{0, 1}, []uint32{first.Segment, second.Segment})
	require.Equal(t, []uint32{1, 1}, []uint32{first.OpCount, second.OpCount})

	chain, control := provable(t, keys), provable(t, keys)
	refuse := func(t *testing.T, expError string, proofs ...*zkbatchtypes.MsgSubmitProof) {
		t.Helper()
		before, err := chain.App.Zkbatch.Progress(chain.Context())
		require.NoError(t, err)
		txs := proofTxs(t, chain, proofs...)
		checked, err := chain.App.CheckTx(&abci.RequestCheckTx{Tx: txs[0], Type: abci.CheckTxType_New})
		require.NoError(t, err)
		require.NotZero(t, checked.Code, "the mempool")
		response := chain.NextBlock(t, txs...)
		for _, result := range response.TxResults {
			require.NotZero(t, result.Code)
			require.Contains(t, result.Log, expError)
		}
		after, err := chain.App.Zkbatch.Progress(chain.Context())
		require.NoError(t, err)
		require.Equal(t, before, after)

		harmless := make([]*zkbatchtypes.MsgSubmitProof, len(proofs))
		for i := range harmless {
			harmless[i] = changed(first, func(m *zkbatchtypes.MsgSubmitProof) { m.Range = 99 })
		}
		require.Equal(t, control.NextBlock(t, proofTxs(t, control, harmless...)...).AppHash, response.AppHash)
	}
	for name, test := range map[string]struct {
		proofs   []*zkbatchtypes.MsgSubmitProof
		expError string
	}{
		"a flipped bit in any word": {flipped(first), "proof"},
		"a proof cut short": {[]*zkbatchtypes.MsgSubmitProof{
			changed(first, func(m *zkbatchtypes.MsgSubmitProof) { m.Proof = m.Proof[:len(m.Proof)-1] }),
		}, "proof"},
		"another new root": {[]*zkbatchtypes.MsgSubmitProof{
			changed(first, func(m *zkbatchtypes.MsgSubmitProof) { m.NewRoot = second.NewRoot }),
		}, zkbatchtypes.ErrInvalidProof.Error()},
		"the whole range, with its root and accumulator": {[]*zkbatchtypes.MsgSubmitProof{
			changed(second, func(m *zkbatchtypes.MsgSubmitProof) { m.Segment, m.OpCount = 0, 2 }),
		}, zkbatchtypes.ErrInvalidProof.Error()},
		"the next operation instead": {[]*zkbatchtypes.MsgSubmitProof{
			changed(second, func(m *zkbatchtypes.MsgSubmitProof) { m.Segment = 0 }),
		}, zkbatchtypes.ErrInvalidProof.Error()},
		"the next segment's proof": {[]*zkbatchtypes.MsgSubmitProof{
			changed(first, func(m *zkbatchtypes.MsgSubmitProof) { m.Proof = second.Proof }),
		}, zkbatchtypes.ErrInvalidProof.Error()},
		"a shape without a key": {[]*zkbatchtypes.MsgSubmitProof{
			changed(first, func(m *zkbatchtypes.MsgSubmitProof) { m.Shape = protocol.ShapeSmall.ID }),
		}, zkbatchtypes.ErrNoVerifier.Error()},
		"a skipped segment": {[]*zkbatchtypes.MsgSubmitProof{second}, "next is range 1 segment 0"},
	} {
		t.Run(name, func(t *testing.T) { refuse(t, test.expError, test.proofs...) })
	}

	accept := func(message *zkbatchtypes.MsgSubmitProof, expected zkbatchtypes.RangeStatus) {
		status, hash := submitProof(t, chain, message)
		require.Equal(t, expected, status)
		_, controlHash := submitProof(t, control, message)
		require.Equal(t, controlHash, hash)
	}
	accept(first, zkbatchtypes.RANGE_STATUS_CLOSED)
	t.Run("a repeated proof", func(t *testing.T) { refuse(t, "next is range 1 segment 1", first) })
	t.Run("a repeated proof as the next", func(t *testing.T) {
		refuse(t, "accumulator after operation 2 is another", changed(first, func(m *zkbatchtypes.MsgSubmitProof) { m.Segment = 1 }))
	})
	t.Run("a flipped bit in the last segment", func(t *testing.T) { refuse(t, "proof", flipped(second)...) })
	accept(second, zkbatchtypes.RANGE_STATUS_PROVEN)
	t.Run("a proof of a proven range", func(t *testing.T) { refuse(t, "next is range 2 segment 0", second) })
}
