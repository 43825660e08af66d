package prover

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/statetree"
)

// oneSegment is a segment with one registration.
func oneSegment(t *testing.T) batch.Segment {
	world, err := simulation.New()
	require.NoError(t, err)
	tree, err := statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	genesis, err := tree.Stage(1, world.Genesis, nil)
	require.NoError(t, err)
	require.NoError(t, tree.Commit(genesis))
	world.Register(simulation.HospitalA, protocol.RolePatient, 0, 0)
	after, err := tree.Stage(2, world.State, nil)
	require.NoError(t, err)

	executed := world.Executed()[0]
	r := batch.Range{OldRoot: genesis.Root(), NewRoot: after.Root(), NewAccumulator: protocol.Accumulate(protocol.Word{}, &executed.Steps[0])}
	r.Span = protocol.Span{FirstHeight: 1, LastHeight: 2, FirstTime: 1, LastTime: executed.Block.Time}
	view, err := tree.At(1)
	require.NoError(t, err)
	segments, err := batch.Build(view, world.Machine, protocol.ShapeTiny, r, []batch.Executed{{Envelope: executed.Envelope, Block: executed.Block}})
	require.NoError(t, err)
	require.Len(t, segments, 1)
	return segments[0]
}

func TestProofs(t *testing.T) {
	dir := t.TempDir()
	report := func(line string) { t.Log(line) }
	keys, err := DevKeys(dir, "dev-test", protocol.ShapeTiny, report)
	require.NoError(t, err)
	segment := oneSegment(t)
	encoded, err := keys.Prove(&segment)
	require.NoError(t, err)

	t.Run("a second run loads the keys and makes proofs for the same verifying key", func(t *testing.T) {
		again, err := DevKeys(dir, "dev-test", protocol.ShapeTiny, report)
		require.NoError(t, err)
		first, err := keys.Verifying.Encode()
		require.NoError(t, err)
		second, err := again.Verifying.Encode()
		require.NoError(t, err)
		require.Equal(t, first, second)
		encoded, err := again.Prove(&segment)
		require.NoError(t, err)
		parsed, err := proof.ParseVerifyingKey(first)
		require.NoError(t, err)
		require.NoError(t, parsed.Verify(&segment.Inputs, encoded))
	})
	t.Run("a proof changed in any byte is refused", func(t *testing.T) {
		for i := range encoded {
			changed := append([]byte(nil), encoded...)
			changed[i] ^= 1
			require.Error(t, keys.Verifying.Verify(&segment.Inputs, changed), "byte %d", i)
		}
	})
	t.Run("a proof of other public inputs is refused", func(t *testing.T) {
		other := segment.Inputs
		other.Span.LastHeight++
		require.ErrorIs(t, keys.Verifying.Verify(&other, encoded), proof.ErrInvalid)
		other = segment.Inputs
		other.NewRoot.SetOne()
		require.ErrorIs(t, keys.Verifying.Verify(&other, encoded), proof.ErrInvalid)
	})
	t.Run("a truncated proof is refused", func(t *testing.T) {
		require.ErrorIs(t, keys.Verifying.Verify(&segment.Inputs, encoded[:len(encoded)-1]), proof.ErrEncoding)
		require.ErrorIs(t, keys.Verifying.Verify(&segment.Inputs, nil), proof.ErrEncoding)
	})
}

func TestDevKeysAreRefusedOnProductionChains(t *testing.T) {
	_, err := DevKeys(t.TempDir(), "healthd-1", protocol.ShapeTiny, func(string) {})
	require.ErrorIs(t, err, ErrProductionChain)
}
