package protocol

// SetGuardian names who may act for the patient who signs. Operand: other (the guardian).
var setGuardianRules = []Rule{
	{NotPatient, signerIsPatient},
	{GuardianInvalid, func(f *Frame) bool { return f.Related.Role == RolePatient && f.Related.Status == ActorActive }},
	{GuardianSelf, func(f *Frame) bool { return f.Op.Other != f.Op.Actor }},
	{GuardianMutual, func(f *Frame) bool { return f.Related.Guardian != f.Op.Actor }},
}

func signerIsPatient(f *Frame) bool { return f.Signer.Role == RolePatient }

func setGuardian(f *Frame) { f.Target.Guardian = f.Op.Other }
