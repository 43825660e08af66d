package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// Whatever the patient signs after a recovery began shows that the key is not lost: the recovery is
// void, and a new one waits for its own delay.
func TestPatientsSignatureVoidsRecoveries(t *testing.T) {
	cast := newCast(t)
	recovery := cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	refusedWith(t, cast, protocol.ConsentMissing, cast.Child, simulation.Revoke(protocol.MaxSequence)) // refused, but signed
	cast.NextBlock(simulation.RecoveryDelay)
	refusedWith(t, cast, protocol.RecoveryOvertaken, cast.Guardian, simulation.OfCase(protocol.OpFinishRecovery, recovery))

	again := cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	require.Equal(t, cast.Nonce(cast.Child), cast.ReadRecovery(again).Nonce)
	refusedWith(t, cast, protocol.RecoveryTooEarly, cast.Guardian, simulation.OfCase(protocol.OpFinishRecovery, again))
	cast.NextBlock(simulation.RecoveryDelay)
	cast.Must(cast.Guardian, simulation.OfCase(protocol.OpFinishRecovery, again))
}

// Of two pending recoveries the first that is finished voids the other.
func TestFinishedRecoveryVoidsTheOther(t *testing.T) {
	cast := newCast(t)
	first := cast.Must(simulation.HospitalA, cast.Recovery(cast.Child))
	second := cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	cast.NextBlock(simulation.RecoveryDelay)
	cast.Must(cast.Guardian, simulation.OfCase(protocol.OpFinishRecovery, second))
	refusedWith(t, cast, protocol.RecoveryOvertaken, simulation.HospitalB, simulation.OfCase(protocol.OpFinishRecovery, first))
}
