package protocol

// StartRecovery proposes a new key for a patient who lost the old one. Operands: patient, left
// and right (the new key), digest (reason). The patient has the recovery delay to object: by cancelling
// it, or by signing anything.
var startRecoveryRules = []Rule{
	{PatientMissing, func(f *Frame) bool { return f.has[SlotIndex] }},
	{NotGuardianOrRegistrar, func(f *Frame) bool {
		return f.Related.Guardian == f.Op.Actor || f.Index.Registrar == f.Op.Actor
	}},
	{KeyInvalid, (*Frame).newKeyValid},
	{CounterOverflow, func(f *Frame) bool {
		return roomFor(f.System.NextRecovery) && f.Time+f.System.RecoveryDelay < 1<<BitsTime
	}},
}

func startRecovery(f *Frame) {
	f.appended = &Recovery{
		Patient: f.Op.Patient, Initiator: f.Op.Actor, Executable: f.Time + f.System.RecoveryDelay, Status: RecoveryPending, Nonce: f.Related.Nonce,
		KeyX: f.Op.Left, KeyY: f.Op.Right, Reason: f.Op.Digest,
	}
}
