package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var cancelRecoveryRules = []rule{
	{protocol.RecoveryMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotRecovery] }},
	{protocol.NotPatientOrGuardian, byPatientOrGuardian},
	{protocol.RecoveryNotPending, recoveryPending},
}

func recoveryPending(f *frame) frontend.Variable { return f.shared.recoveryPending }

func cancelRecovery(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.recovery.Status, protocol.RecoveryCancelled)
}
