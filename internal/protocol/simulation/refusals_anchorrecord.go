package simulation

import "github.com/healthd/healthd/internal/protocol"

// anchorRecordRefusals are those that depend on who writes what.
var anchorRecordRefusals = []Refusal{
	{Name: "patient without an index", Code: protocol.PatientMissing, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Anchor(HospitalA, ClassNotes, "text")
	}},
	{Name: "missing patient", Code: protocol.PatientMissing, Implied: []protocol.Code{protocol.NotPermittedToWrite}, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Anchor(nobody, ClassNotes, "text")
	}},
	{Name: "no patient", Code: protocol.PatientMissing, Implied: []protocol.Code{protocol.NotPermittedToWrite}, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Anchor(0, ClassNotes, "text")
	}},

	{Name: "writing without a consent", Code: protocol.NotPermittedToWrite, Scene: writeUnder(func(*Cast) uint64 { return 0 })},
	{Name: "writing under a missing consent", Code: protocol.NotPermittedToWrite, Scene: writeUnder(func(*Cast) uint64 { return nobody })},
	{Name: "writing under another grantee's consent", Code: protocol.NotPermittedToWrite, Scene: writeUnder(func(c *Cast) uint64 { return c.Payment })},
	{Name: "writing under another patient's consent", Code: protocol.NotPermittedToWrite, Scene: writeUnder(func(c *Cast) uint64 {
		return c.Must(c.Stranger, c.Grant(c.Stranger, HospitalB, PurposeTreat, ClassNotes))
	})},
	{Name: "writing under a revoked consent", Code: protocol.NotPermittedToWrite, Scene: writeUnder(func(c *Cast) uint64 {
		c.Must(c.Patient, Revoke(c.Consent))
		return c.Consent
	})},
	{Name: "writing before the consent begins", Code: protocol.NotPermittedToWrite, Scene: writeUnder(editedConsent(func(c *Cast, f *protocol.Consent) {
		f.From = c.Block.Time + 1
	}))},
	{Name: "writing when the consent has ended", Code: protocol.NotPermittedToWrite, Scene: writeUnder(editedConsent(func(c *Cast, f *protocol.Consent) {
		f.To = c.Block.Time
	}))},
	{Name: "writing under a consent to read", Code: protocol.NotPermittedToWrite, Scene: writeUnder(editedConsent(func(_ *Cast, f *protocol.Consent) {
		f.Scopes = (1<<8 - 1) &^ protocol.ScopeWrite
	}))},
	{Name: "writing a class that the consent lacks", Code: protocol.NotPermittedToWrite, Scene: writeUnder(editedConsent(func(_ *Cast, f *protocol.Consent) {
		f.Classes = (1<<32 - 1) &^ ClassNotes
	}))},
	{Name: "writing for a suspended institution", Code: protocol.NotPermittedToWrite, Scene: writeUnder(func(c *Cast) uint64 {
		c.Suspend(HospitalB)
		return c.Consent
	})},
	{Name: "writing under one's own consent for a suspended institution", Code: protocol.NotPermittedToWrite, Scene: writeUnder(func(c *Cast) uint64 {
		c.Suspend(HospitalB)
		return c.Must(c.Patient, c.Grant(c.Patient, c.Clinician, PurposeTreat, ClassNotes))
	})},
	{Name: "a grantee's patient who has no institution", Code: protocol.NotPermittedToWrite, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Stranger, with(c.Anchor(c.Patient, ClassNotes, "text"), func(o *protocol.Op) { o.Consent = c.Consent })
	}},

	{Name: "the registrar writes a restricted class", Code: protocol.ClassRestricted, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.restrict(ClassLabs)
		return HospitalA, c.Anchor(c.Patient, ClassNotes|ClassLabs, "text")
	}},
	{Name: "a grantee writes a restricted class", Code: protocol.ClassRestricted, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.restrict(ClassNotes)
		return HospitalB, with(c.Anchor(c.Patient, ClassNotes, "text"), func(o *protocol.Op) { o.Consent = c.Consent })
	}},
	// The class of the record that is changed counts like that of the new one.
	{Name: "a grantee supersedes a record of a class that the consent lacks", Code: protocol.NotPermittedToWrite, Scene: func(c *Cast) (uint64, protocol.Op) {
		genetic := c.Must(HospitalA, c.Anchor(c.Patient, ClassGenetic, "genome"))
		change := c.Change(c.Patient, genetic, protocol.ActionSupersede, ClassNotes, "text")
		return HospitalB, with(change, func(o *protocol.Op) { o.Consent = c.Consent })
	}},
	{Name: "the registrar marks a restricted record as in error", Code: protocol.ClassRestricted, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.restrict(ClassLabs)
		return HospitalA, c.Change(c.Patient, c.Visit, protocol.ActionEnteredInError, ClassNotes, "text")
	}},
	{Name: "no class", Code: protocol.ClassesEmpty, Scene: anchorWith(func(_ *Cast, o *protocol.Op) { o.Classes = 0 })},
	{Name: "a class that is not in the table", Code: protocol.CodeUnknown, Scene: anchorWith(func(_ *Cast, o *protocol.Op) { o.Classes |= unknownClass })},
	{Name: "all classes that the operand holds", Code: protocol.CodeUnknown, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Guardian, c.Anchor(c.Child, 1<<protocol.BitsClass-1, "text")
	}},
}

func (c *Cast) restrict(classes uint64) {
	c.Must(c.Patient, Restrict(c.Patient, classes))
}

// writeUnder has a clinician of another hospital write a note under a consent.
func writeUnder(consent func(*Cast) uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		named := consent(c)
		return c.Clinician, with(c.Anchor(c.Patient, ClassNotes, "text"), func(o *protocol.Op) { o.Consent = named })
	}
}

func editedConsent(change func(*Cast, *protocol.Consent)) func(*Cast) uint64 {
	return func(c *Cast) uint64 {
		c.EditConsent(c.Consent, func(f *protocol.Consent) { change(c, f) })
		return c.Consent
	}
}

// anchorWith has the registrar write a note with some operands changed.
func anchorWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := c.Anchor(c.Patient, ClassNotes, "text")
		change(c, &op)
		return HospitalA, op
	}
}
