package protocol_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// What is foretold of an operation is what becomes of it, for every rule and every condition of an access.
func TestHypotheticalForetells(t *testing.T) {
	for _, refusal := range simulation.Refusals() {
		t.Run(refusal.Name, func(t *testing.T) {
			cast, actor, op := stage(t, &refusal)
			before := maps.Clone(cast.State)
			unsigned := op
			unsigned.Actor = actor
			foretold, err := protocol.Hypothetical(unsigned, cast.Block, cast.State)
			require.NoError(t, err)
			require.Equal(t, before, cast.State, "nothing was written")
			steps, err := cast.Do(actor, op)
			require.NoError(t, err)
			require.Equal(t, steps[0].Result.String(), foretold.Result.String())
			require.Equal(t, steps[0].Reason.String(), foretold.Reason.String())
			require.Equal(t, steps[0].Assigned, foretold.Assigned)
		})
	}
}

func TestHypotheticalOfWhatWouldBeDropped(t *testing.T) {
	cast, err := simulation.NewCast()
	require.NoError(t, err)
	for name, test := range map[string]struct {
		op   protocol.Op
		want error
	}{
		"nobody":         {protocol.Op{Kind: protocol.OpRevokeConsent}, protocol.ErrActorMissing},
		"missing actor":  {protocol.Op{Kind: protocol.OpRevokeConsent, Actor: 999}, protocol.ErrActorMissing},
		"absurd actor":   {protocol.Op{Kind: protocol.OpRevokeConsent, Actor: 1 << 60}, protocol.ErrMalformed},
		"no kind":        {protocol.Op{Actor: 1}, protocol.ErrMalformed},
		"unused operand": {protocol.Op{Kind: protocol.OpRemoveGuardian, Actor: 1, Operands: protocol.Operands{Record: 1}}, protocol.ErrMalformed},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := protocol.Hypothetical(test.op, cast.Block, cast.State)
			require.ErrorIs(t, err, test.want)
		})
	}
}
