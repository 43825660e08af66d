package simulation

import "github.com/healthd/healthd/internal/protocol"

var grantConsentRefusals = []Refusal{
	{Name: "an institution grants as a patient", Code: protocol.PatientMissing, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Grant(HospitalA, c.Nurse, PurposeTreat, ClassNotes)
	}},
	{
		Name: "granting for a missing patient", Code: protocol.PatientMissing, Implied: []protocol.Code{protocol.NotPatientOrGuardian},
		Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Patient = nobody }),
	},
	{Name: "the registrar grants", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Grant(c.Patient, c.Nurse, PurposeTreat, ClassNotes)
	}},
	{Name: "another child's guardian grants", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Guardian, c.Grant(c.Patient, c.Nurse, PurposeTreat, ClassNotes)
	}},
	{Name: "a child grants for its guardian", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Child, c.Grant(c.Guardian, c.Nurse, PurposeTreat, ClassNotes)
	}},
	{Name: "no purpose", Code: protocol.MasksEmpty, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Purposes = 0 })},
	{Name: "no class granted", Code: protocol.MasksEmpty, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Classes = 0 })},
	{Name: "no scope", Code: protocol.MasksEmpty, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Scopes = 0 })},
	{Name: "a period of no length", Code: protocol.PeriodInvalid, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.To = o.From })},
	{Name: "granting a purpose that is not in the table", Code: protocol.CodeUnknown, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Purposes |= unknownPurpose })},
	{Name: "granting a class that is not in the table", Code: protocol.CodeUnknown, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Classes |= unknownClass })},
	{Name: "granting a scope that is not in the table", Code: protocol.CodeUnknown, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Scopes |= unknownScope })},
	{Name: "granting all that the operands hold", Code: protocol.CodeUnknown, Scene: grantWith(func(_ *Cast, o *protocol.Op) {
		o.Purposes, o.Classes, o.Scopes = 1<<16-1, 1<<protocol.BitsClass-1, 1<<8-1
	})},
	{Name: "a period that ends first", Code: protocol.PeriodInvalid, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.From = 1<<protocol.BitsTime - 1 })},
	{Name: "a period that is over", Code: protocol.PeriodInvalid, Scene: grantWith(func(c *Cast, o *protocol.Op) { o.From, o.To = 0, c.Block.Time })},
	{Name: "no use", Code: protocol.UsesZero, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Uses = 0 })},
	{Name: "no grantee", Code: protocol.GranteeInactive, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Other = 0 })},
	{Name: "missing grantee", Code: protocol.GranteeInactive, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Other = nobody })},
	{Name: "suspended grantee", Code: protocol.GranteeInactive, Scene: grantWith(func(c *Cast, _ *protocol.Op) { c.Suspend(c.Nurse) })},
	{Name: "candidate grantee", Code: protocol.GranteeInactive, Scene: grantWith(func(c *Cast, o *protocol.Op) {
		o.Other = c.Register(HospitalA, protocol.RoleProvider, 0, 0)
	})},
	{Name: "activating a missing request", Code: protocol.RequestMismatch, Scene: grantWith(func(_ *Cast, o *protocol.Op) { o.Consent = nobody })},
	{Name: "activating what is active", Code: protocol.RequestMismatch, Scene: grantWith(func(c *Cast, o *protocol.Op) {
		o.Consent, o.Other = c.Consent, HospitalB
	})},
	{Name: "activating another grantee's request", Code: protocol.RequestMismatch, Scene: grantWith(func(c *Cast, o *protocol.Op) {
		o.Consent = c.request(c.Patient, HospitalB)
	})},
	{Name: "activating a request to another patient", Code: protocol.RequestMismatch, Scene: grantWith(func(c *Cast, o *protocol.Op) {
		o.Consent, o.Other = c.request(c.Stranger, HospitalA), HospitalA
	})},
	{Name: "activating what was denied", Code: protocol.RequestMismatch, Scene: grantWith(func(c *Cast, o *protocol.Op) {
		o.Consent, o.Other = c.request(c.Patient, HospitalA), HospitalA
		c.Must(c.Patient, Deny(o.Consent))
	})},
	{Name: "last consent", Code: protocol.CounterOverflow, Unencodable: true, Scene: grantWith(func(c *Cast, _ *protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextConsent = protocol.MaxSequence })
	})},
}

var revokeConsentRefusals = []Refusal{
	{
		Name: "revoking a missing consent", Code: protocol.ConsentMissing, Implied: []protocol.Code{protocol.NotPatientOrGuardian, protocol.ConsentNotActive},
		Scene: func(c *Cast) (uint64, protocol.Op) { return c.Patient, Revoke(nobody) },
	},
	{Name: "the grantee revokes", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) { return HospitalB, Revoke(c.Consent) }},
	{Name: "another patient revokes", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) { return c.Stranger, Revoke(c.Consent) }},
	{Name: "the registrar revokes", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) { return HospitalA, Revoke(c.Consent) }},
	{Name: "revoking twice", Code: protocol.ConsentNotActive, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Must(c.Patient, Revoke(c.Consent))
		return c.Patient, Revoke(c.Consent)
	}},
	{Name: "revoking a request", Code: protocol.ConsentNotActive, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Patient, Revoke(c.request(c.Patient, HospitalB))
	}},
	{Name: "revoking what was denied", Code: protocol.ConsentNotActive, Scene: func(c *Cast) (uint64, protocol.Op) {
		request := c.request(c.Patient, HospitalB)
		c.Must(c.Patient, Deny(request))
		return c.Patient, Revoke(request)
	}},
}

// grantWith has the patient grant the nurse a consent with some operands changed.
func grantWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := c.Grant(c.Patient, c.Nurse, PurposeTreat, ClassNotes)
		change(c, &op)
		return c.Patient, op
	}
}
