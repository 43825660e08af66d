package protocol_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// What is foretold of an operation is what comes true, and foretelling changes nothing.
func TestHypotheticalComesTrue(t *testing.T) {
	foretold := make(map[protocol.OpKind]bool)
	for _, refusal := range simulation.Refusals() {
		cast, actor, op := stage(t, &refusal)
		if foretold[op.Kind] {
			continue
		}
		foretold[op.Kind] = true
		t.Run(refusal.Name, func(t *testing.T) {
			before := maps.Clone(cast.State)
			op.Actor, op.Nonce = actor, 12345 // whatever its nonce
			step, err := protocol.Hypothetical(op, cast.Block, cast.State)
			require.NoError(t, err)
			require.Equal(t, before, cast.State)
			require.Equal(t, protocol.Word{}, step.Digest)
			steps, err := cast.Do(actor, op)
			require.NoError(t, err)
			require.Equal(t, steps[0].Result, step.Result)
			require.Equal(t, steps[0].Reason, step.Reason)
			require.Equal(t, steps[0].Touches, step.Touches)
		})
	}
	require.Len(t, foretold, len(protocol.OpKinds()))
}

// What would be dropped is an error that says why.
func TestHypotheticalSaysWhyItWouldBeDropped(t *testing.T) {
	cast := newCast(t)
	cast.Suspend(cast.Patient)
	for name, test := range map[string]struct {
		op  protocol.Op
		err error
	}{
		"nobody signs":         {protocol.Op{Kind: protocol.OpRevokeConsent}, protocol.ErrActorMissing},
		"a missing signer":     {protocol.Op{Kind: protocol.OpRevokeConsent, Actor: protocol.MaxSequence}, protocol.ErrActorMissing},
		"a suspended signer":   {protocol.Op{Kind: protocol.OpGrantConsent, Actor: cast.Patient}, protocol.ErrInactive},
		"an unknown kind":      {protocol.Op{Kind: 200, Actor: cast.Nurse}, protocol.ErrMalformed},
		"an operand of others": {protocol.Op{Kind: protocol.OpRemoveGuardian, Actor: cast.Child, Operands: protocol.Operands{Code: 1}}, protocol.ErrMalformed},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := protocol.Hypothetical(test.op, cast.Block, cast.State)
			require.ErrorIs(t, err, test.err)
		})
	}
}
