package protocol

// SetRestrictions sets the classes of record that no consent opens. Operands: patient, classes.
var setRestrictionsRules = []Rule{
	{PatientMissing, func(f *Frame) bool { return f.has[SlotIndex] }},
	{NotPatientOrGuardian, func(f *Frame) bool { return f.byPatientOrGuardian(f.Op.Patient) }},
	{CodeUnknown, classesKnown},
}

func setRestrictions(f *Frame) { f.Index.Restrictions = f.Op.Classes }
