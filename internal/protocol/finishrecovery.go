package protocol

// FinishRecovery gives the patient the proposed key. Operand: case (recovery). What a guardian
// started the same guardian finishes; what the registrar started another institution finishes.
var finishRecoveryRules = []Rule{
	{RecoveryMissing, func(f *Frame) bool { return f.has[SlotRecovery] }},
	{RecoveryNotPending, recoveryPending},
	{RecoveryTooEarly, func(f *Frame) bool { return f.Recovery.Executable <= f.Time }},
	{RecoveryOvertaken, func(f *Frame) bool { return f.Target.Nonce == f.Recovery.Nonce }},
	{NotRecoveryFinisher, func(f *Frame) bool { return f.finishesAsGuardian() || f.finishesForRegistrar() }},
	{CounterOverflow, func(f *Frame) bool { return f.Target.Nonce < 1<<BitsNonce-1 }},
}

// finishesAsGuardian: the signer started it and is the guardian still.
func (f *Frame) finishesAsGuardian() bool {
	return f.Recovery.Initiator == f.Op.Actor && f.Target.Guardian == f.Op.Actor
}

// finishesForRegistrar: the registrar started it and is active still, and the signer is another institution.
func (f *Frame) finishesForRegistrar() bool {
	return f.Recovery.Initiator == f.Index.Registrar && f.Related.Status == ActorActive &&
		f.Recovery.Initiator != f.Op.Actor && IsInstitution(f.Signer.Role)
}

func finishRecovery(f *Frame) {
	f.Recovery.Status = RecoveryFinished
	f.Target.KeyX, f.Target.KeyY = f.Recovery.KeyX, f.Recovery.KeyY
	f.Target.Nonce++ // voids every other recovery that is pending
}
