package protocol_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
)

// droppedByName are all reasons to drop an envelope that fits its widths and comes at a good time.
var droppedByName = []error{
	protocol.ErrMalformed, protocol.ErrActorMissing, protocol.ErrInactive, protocol.ErrNonce, protocol.ErrSignature,
	protocol.ErrNotLast, protocol.ErrTooLarge,
}

func requireDroppedByName(t *testing.T, err error) {
	t.Helper()
	require.True(t, slices.ContainsFunc(droppedByName, func(name error) bool { return errors.Is(err, name) }), err)
}

// Any operands that fit their widths, of any kind, in any order and with any aliasing, are executed or
// dropped by name; nothing panics, and the invariants hold all along. The run is long enough for
// every kind to be applied and for every point of a case's life to be reached.
func TestLongRun(t *testing.T) {
	cast := newCast(t)
	cast.Machine.Fits = protocol.FitsShape(protocol.ShapeSmall)
	random := rand.New(rand.NewPCG(3, 14))
	moves := headMoves(cast)
	reached := make(statuses)
	applied := make(map[protocol.OpKind]int)
	for executed, sealed := 0, 0; executed < longRunOps; sealed++ {
		act := cast.RandomAct
		if sealed%4 == 0 {
			act = cast.AbsurdAct
		}
		envelope, err := act(random)
		require.NoError(t, err, "every operand fits its width")
		steps, err := cast.Execute(envelope)
		if err != nil {
			requireDroppedByName(t, err)
			continue
		}
		requireSoundSteps(t, cast, steps)
		moves.count(steps)
		reached.note(t, steps)
		for i := range steps {
			if steps[i].Result == protocol.Applied {
				applied[steps[i].Op.Kind]++
			}
		}
		if sealed%500 == 0 {
			requireInvariants(t, cast.World, moves)
		}
		executed += len(steps)
		cast.Forget()
		cast.RandomPause(random)
	}
	requireInvariants(t, cast.World, moves)
	for _, kind := range protocol.OpKinds() {
		require.NotZero(t, applied[kind], "%s was never applied", kind)
	}
	reached.requireAll(t)
}

// statuses are those that cells of each kind have been in.
type statuses map[protocol.CellKind]map[uint64]bool

func (s statuses) note(t *testing.T, steps []protocol.Step) {
	for i := range steps {
		for _, touch := range steps[i].Touches {
			if touch.After == (protocol.Cell{}) {
				continue
			}
			kind, _ := protocol.SplitIndex(touch.Index)
			fields := protocol.NewFields(kind)
			found, err := protocol.DecodeCell(touch.After, kind, fields)
			require.NoError(t, err)
			require.True(t, found)
			if s[kind] == nil {
				s[kind] = make(map[uint64]bool)
			}
			s[kind][statusOf(fields)] = true
		}
	}
}

func statusOf(fields protocol.Described[uint64, protocol.Word]) uint64 {
	switch f := fields.(type) {
	case *protocol.Actor:
		return f.Status
	case *protocol.Record:
		return f.State
	case *protocol.Consent:
		return f.Status
	case *protocol.Access:
		return f.Review
	case *protocol.Policy:
		return f.Status
	case *protocol.Claim:
		return f.Status
	case *protocol.Recovery:
		return f.Status
	}
	return 0
}

// requireAll: the run has been everywhere.
func (s statuses) requireAll(t *testing.T) {
	for kind, last := range map[protocol.CellKind]uint64{
		protocol.KindActor: protocol.ActorCandidate, protocol.KindRecord: protocol.RecordErased, protocol.KindConsent: protocol.ConsentRevoked,
		protocol.KindAccess: protocol.ReviewAbuse, protocol.KindPolicy: protocol.PolicyClosed, protocol.KindClaim: protocol.ClaimSettled,
		protocol.KindRecovery: protocol.RecoveryFinished,
	} {
		for status := uint64(1); status <= last; status++ {
			require.True(t, s[kind][status], "no %s was ever in status %d", kind, status)
		}
	}
}
