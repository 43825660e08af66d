package protocol

// ReviewBreakGlass judges an emergency access, once. Operands: case (access), code (verdict:
// ReviewJustified or ReviewAbuse).
var reviewBreakGlassRules = []Rule{
	{AccessMissing, func(f *Frame) bool { return f.has[SlotAccess] }},
	{ReviewNotPending, func(f *Frame) bool { return f.Access.Review == ReviewPending }},
	{NotReviewer, func(f *Frame) bool { return f.byPatientOrGuardian(f.Access.Patient) || f.isReviewer() }},
	{ReviewerNotIndependent, func(f *Frame) bool { return !f.isReviewer() || f.Signer.Institution != f.Target.Institution }},
	{VerdictUnknown, func(f *Frame) bool { return f.Op.Code == ReviewJustified || f.Op.Code == ReviewAbuse }},
	{CounterOverflow, func(f *Frame) bool { return f.Target.Unreviewed != 0 }},
}

// isReviewer holds for a reviewer of an active institution, which is in SlotRelated.
func (f *Frame) isReviewer() bool {
	return f.Signer.Role == RoleReviewer && f.Related.Status == ActorActive
}

func reviewBreakGlass(f *Frame) {
	f.Access.Review = f.Op.Code
	f.Target.Unreviewed--
}
