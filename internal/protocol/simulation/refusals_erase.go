package simulation

import "github.com/healthd/healthd/internal/protocol"

var eraseRecordRefusals = []Refusal{
	{
		Name: "an institution erases from itself", Code: protocol.PatientMissing, Implied: []protocol.Code{protocol.PreviousMissing},
		Scene: func(c *Cast) (uint64, protocol.Op) { return HospitalA, c.Erase(HospitalA, c.Visit) },
	},
	{
		Name: "erasing from a missing patient", Code: protocol.PatientMissing,
		Implied: []protocol.Code{protocol.NotPatientOrGuardian, protocol.PreviousMissing},
		Scene:   func(c *Cast) (uint64, protocol.Op) { return c.Patient, c.Erase(nobody, c.Visit) },
	},
	{Name: "the author and registrar erases", Code: protocol.NotPatientOrGuardian, Scene: eraseBy(func(*Cast) uint64 { return HospitalA })},
	{Name: "a holder of a consent to write erases", Code: protocol.NotPatientOrGuardian, Scene: eraseBy(func(*Cast) uint64 { return HospitalB })},
	{Name: "another child's guardian erases", Code: protocol.NotPatientOrGuardian, Scene: eraseBy(func(c *Cast) uint64 { return c.Guardian })},
	{Name: "a child erases for its guardian", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Child, c.Erase(c.Guardian, c.Must(HospitalA, c.Anchor(c.Guardian, ClassNotes, "the guardian's")))
	}},
	{Name: "erasing no record", Code: protocol.PreviousMissing, Scene: eraseWith(func(_ *Cast, o *protocol.Op) { o.Record = 0 })},
	{Name: "erasing a missing record", Code: protocol.PreviousMissing, Scene: eraseWith(func(_ *Cast, o *protocol.Op) { o.Record = nobody })},
	{Name: "erasing another patient's record", Code: protocol.PreviousMissing, Scene: eraseWith(func(c *Cast, o *protocol.Op) {
		o.Record = c.Must(HospitalB, c.Anchor(c.Stranger, ClassNotes, "a stranger's"))
	})},
	{Name: "erasing twice", Code: protocol.AlreadyErased, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Must(c.Patient, c.Erase(c.Patient, c.Visit))
		return c.Patient, c.Erase(c.Patient, c.Visit)
	}},
	{Name: "erasing a receipt", Code: protocol.AlreadyErased, Scene: func(c *Cast) (uint64, protocol.Op) {
		receipt := c.Must(c.Patient, c.Erase(c.Patient, c.Visit))
		return c.Patient, c.Erase(c.Patient, receipt)
	}},
	{Name: "erasing at a stale version", Code: protocol.HeadMismatch, Scene: eraseWith(func(_ *Cast, o *protocol.Op) { o.Version-- })},
	{Name: "erasing at another high half", Code: protocol.HeadMismatch, Scene: eraseWith(func(_ *Cast, o *protocol.Op) {
		high, low := o.StatedHead()
		o.SetStatedHead(plusOne(high), low)
	})},
	{Name: "erasing at another low half", Code: protocol.HeadMismatch, Scene: eraseWith(func(_ *Cast, o *protocol.Op) { o.Digest = plusOne(o.Digest) })},
	{Name: "erasing continues with a head", Code: protocol.HeadInvalid, Scene: eraseWith(func(_ *Cast, o *protocol.Op) { o.Flags = protocol.FlagContinues })},
	{Name: "erasing moves to no head", Code: protocol.HeadInvalid, Scene: eraseWith(func(_ *Cast, o *protocol.Op) {
		o.HeadHigh, o.HeadLow = protocol.Word{}, protocol.Word{}
	})},
	{Name: "last receipt", Code: protocol.CounterOverflow, Unencodable: true, Scene: eraseWith(func(c *Cast, _ *protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextRecord = protocol.MaxSequence })
	})},
	{Name: "erasing at the last version", Code: protocol.CounterOverflow, Unencodable: true, Scene: eraseWith(func(c *Cast, o *protocol.Op) {
		c.EditIndex(c.Patient, func(i *protocol.Index) { i.Version = protocol.MaxSequence })
		o.Version = protocol.MaxSequence
	})},
	{Name: "last receipt of the patient", Code: protocol.CounterOverflow, Unencodable: true, Scene: eraseWith(func(c *Cast, _ *protocol.Op) {
		c.EditIndex(c.Patient, func(i *protocol.Index) { i.Records = protocol.MaxSequence })
	})},
}

var setRestrictionsRefusals = []Refusal{
	{Name: "an institution restricts itself", Code: protocol.PatientMissing, Scene: restrictBy(func(*Cast) (uint64, uint64) { return HospitalA, HospitalA })},
	{Name: "a practitioner restricts itself", Code: protocol.PatientMissing, Scene: restrictBy(func(c *Cast) (uint64, uint64) { return c.Nurse, c.Nurse })},
	{
		Name: "restricting for a missing patient", Code: protocol.PatientMissing, Implied: []protocol.Code{protocol.NotPatientOrGuardian},
		Scene: restrictBy(func(c *Cast) (uint64, uint64) { return c.Patient, nobody }),
	},
	{Name: "the registrar restricts", Code: protocol.NotPatientOrGuardian, Scene: restrictBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Patient })},
	{Name: "a grantee restricts", Code: protocol.NotPatientOrGuardian, Scene: restrictBy(func(c *Cast) (uint64, uint64) { return HospitalB, c.Patient })},
	{Name: "a child restricts for its guardian", Code: protocol.NotPatientOrGuardian, Scene: restrictBy(func(c *Cast) (uint64, uint64) { return c.Child, c.Guardian })},
	{Name: "restricting a class that is not in the table", Code: protocol.CodeUnknown, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Patient, Restrict(c.Patient, ClassNotes|unknownClass)
	}},
	{Name: "restricting all that the operand holds", Code: protocol.CodeUnknown, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Guardian, Restrict(c.Child, 1<<protocol.BitsClass-1)
	}},
}

// eraseWith has the patient erase the visit, with some operands changed.
func eraseWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := c.Erase(c.Patient, c.Visit)
		change(c, &op)
		return c.Patient, op
	}
}

func eraseBy(who func(*Cast) uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) { return who(c), c.Erase(c.Patient, c.Visit) }
}

func restrictBy(who func(*Cast) (signer, patient uint64)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		signer, patient := who(c)
		return signer, Restrict(patient, ClassGenetic)
	}
}
