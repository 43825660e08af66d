package protocol

// RemoveGuardian leaves the patient who signs without a guardian. No operands.
var removeGuardianRules = []Rule{
	{NotPatient, signerIsPatient},
	{GuardianMissing, func(f *Frame) bool { return f.Signer.Guardian != 0 }},
}

func removeGuardian(f *Frame) { f.Target.Guardian = 0 }
