package protocol

// EndorseSuspension is an institution's word for the suspension of an active one. Operand: other.
// Beyond 2/3 of the active institutions it takes effect.
var endorseSuspensionRules = []Rule{
	{NotInstitution, func(f *Frame) bool { return IsInstitution(f.Signer.Role) }},
	{NotActiveInstitution, func(f *Frame) bool { return IsInstitution(f.Target.Role) && f.Target.Status == ActorActive }},
	{LastInstitution, func(f *Frame) bool { return f.System.ActiveInstitutions > 1 }},
	{AlreadyEndorsed, (*Frame).notYetEndorsed},
	{CounterOverflow, (*Frame).roomForEpoch},
}

func endorseSuspension(f *Frame) {
	if f.endorse() {
		f.Target.Status = ActorSuspended
		f.System.ActiveInstitutions--
	}
}
