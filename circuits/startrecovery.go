package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var startRecoveryRules = []rule{
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotIndex] }},
	{protocol.NotGuardianOrRegistrar, func(f *frame) frontend.Variable {
		return f.or(f.shared.relatedWard, f.equal(f.index.Registrar, f.actor))
	}},
	{protocol.KeyInvalid, newKeyValid},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable {
		executable := f.api.Add(f.time, f.system.RecoveryDelay)
		return f.and(f.roomFor(f.system.NextRecovery), f.less(executable, 1<<protocol.BitsTime, protocol.BitsTime+1))
	}},
}

func startRecovery(f *frame, applied frontend.Variable) {
	f.appendCell(applied, protocol.KindRecovery, &recoveryCell{
		Patient: f.op.Patient, Initiator: f.actor, Executable: f.api.Add(f.time, f.system.RecoveryDelay), Status: protocol.RecoveryPending,
		Nonce: f.related.Nonce,
		KeyX:  f.op.Left, KeyY: f.op.Right, Reason: f.op.Digest,
	})
}
