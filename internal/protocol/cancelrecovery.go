package protocol

// CancelRecovery ends a recovery that patient or guardian do not want. Operand: case (recovery).
var cancelRecoveryRules = []Rule{
	{RecoveryMissing, func(f *Frame) bool { return f.has[SlotRecovery] }},
	{NotPatientOrGuardian, func(f *Frame) bool { return f.byPatientOrGuardian(f.Recovery.Patient) }},
	{RecoveryNotPending, recoveryPending},
}

func recoveryPending(f *Frame) bool { return f.Recovery.Status == RecoveryPending }

func cancelRecovery(f *Frame) { f.Recovery.Status = RecoveryCancelled }
