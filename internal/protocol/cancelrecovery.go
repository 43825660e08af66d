package protocol

// CancelRecovery ends a recovery that the patient does not want. Operand: case (recovery).
var cancelRecoveryRules = []Rule{
	{RecoveryMissing, func(f *Frame) bool { return f.has[SlotRecovery] }},
	{NotRecoveryPatient, func(f *Frame) bool { return f.Recovery.Patient == f.Op.Actor }},
	{RecoveryNotPending, recoveryPending},
}

func recoveryPending(f *Frame) bool { return f.Recovery.Status == RecoveryPending }

func cancelRecovery(f *Frame) { f.Recovery.Status = RecoveryCancelled }
