package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var finishRecoveryRules = []rule{
	{protocol.RecoveryMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotRecovery] }},
	{protocol.RecoveryNotPending, recoveryPending},
	{protocol.RecoveryTooEarly, func(f *frame) frontend.Variable {
		return f.lessOrEqual(f.recovery.Executable, f.time, protocol.BitsTime)
	}},
	{protocol.RecoveryOvertaken, func(f *frame) frontend.Variable { return f.equal(f.target.Nonce, f.recovery.Nonce) }},
	{protocol.NotRecoveryFinisher, func(f *frame) frontend.Variable {
		initiated := f.equal(f.recovery.Initiator, f.actor)
		asGuardian := f.and(initiated, f.equal(f.target.Guardian, f.actor))
		forRegistrar := f.and(f.equal(f.recovery.Initiator, f.index.Registrar), f.shared.relatedActive, f.not(initiated), f.shared.signerInstitution)
		return f.or(asGuardian, forRegistrar)
	}},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable {
		return f.nonZero(f.api.Sub(f.target.Nonce, 1<<protocol.BitsNonce-1))
	}},
}

func finishRecovery(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.recovery.Status, protocol.RecoveryFinished)
	f.change(applied, &f.after.target.KeyX, f.recovery.KeyX)
	f.change(applied, &f.after.target.KeyY, f.recovery.KeyY)
	f.after.target.Nonce = f.api.Add(f.after.target.Nonce, applied)
}
