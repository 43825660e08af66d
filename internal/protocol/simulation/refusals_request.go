package simulation

import "github.com/healthd/healthd/internal/protocol"

var requestConsentRefusals = []Refusal{
	{Name: "a clinician requests", Code: protocol.NotInstitution, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Clinician, c.Request(c.Patient, PurposeTreat, ClassNotes)
	}},
	{Name: "a patient requests of itself", Code: protocol.NotInstitution, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Patient, c.Request(c.Patient, PurposeTreat, ClassNotes)
	}},
	{Name: "requesting of nobody", Code: protocol.PatientMissing, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Patient = 0 })},
	{Name: "requesting of a missing patient", Code: protocol.PatientMissing, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Patient = nobody })},
	{Name: "requesting of a practitioner", Code: protocol.PatientMissing, Scene: requestWith(func(c *Cast, o *protocol.Op) { o.Patient = c.Nurse })},
	{Name: "an institution requests of itself", Code: protocol.PatientMissing, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Patient = HospitalB })},
	{Name: "requesting no purpose", Code: protocol.MasksEmpty, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Purposes = 0 })},
	{Name: "requesting no class", Code: protocol.MasksEmpty, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Classes = 0 })},
	{Name: "requesting no scope", Code: protocol.MasksEmpty, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Scopes = 0 })},
	{Name: "requesting a purpose that is not in the table", Code: protocol.CodeUnknown, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Purposes |= unknownPurpose })},
	{Name: "requesting a class that is not in the table", Code: protocol.CodeUnknown, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Classes |= unknownClass })},
	{Name: "requesting a scope that is not in the table", Code: protocol.CodeUnknown, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Scopes |= unknownScope })},
	{Name: "requesting a period of no length", Code: protocol.PeriodInvalid, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.From = o.To })},
	{Name: "requesting a period that ends first", Code: protocol.PeriodInvalid, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.From = 1<<protocol.BitsTime - 1 })},
	{Name: "requesting a period that is over", Code: protocol.PeriodInvalid, Scene: requestWith(func(c *Cast, o *protocol.Op) { o.From, o.To = 0, c.Block.Time })},
	{Name: "requesting no use", Code: protocol.UsesZero, Scene: requestWith(func(_ *Cast, o *protocol.Op) { o.Uses = 0 })},
	{Name: "last request", Code: protocol.CounterOverflow, Unencodable: true, Scene: requestWith(func(c *Cast, _ *protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextConsent = protocol.MaxSequence })
	})},
}

var denyConsentRefusals = []Refusal{
	{
		Name: "denying a missing request", Code: protocol.ConsentMissing, Implied: []protocol.Code{protocol.NotPatientOrGuardian, protocol.ConsentNotRequested},
		Scene: func(c *Cast) (uint64, protocol.Op) { return c.Patient, Deny(nobody) },
	},
	{
		Name: "denying nothing", Code: protocol.ConsentMissing, Implied: []protocol.Code{protocol.NotPatientOrGuardian, protocol.ConsentNotRequested},
		Scene: func(c *Cast) (uint64, protocol.Op) { return c.Patient, Deny(0) },
	},
	{Name: "the requester denies", Code: protocol.NotPatientOrGuardian, Scene: denyBy(func(*Cast) uint64 { return HospitalB })},
	{Name: "the registrar denies", Code: protocol.NotPatientOrGuardian, Scene: denyBy(func(*Cast) uint64 { return HospitalA })},
	{Name: "another patient denies", Code: protocol.NotPatientOrGuardian, Scene: denyBy(func(c *Cast) uint64 { return c.Stranger })},
	{Name: "another child's guardian denies", Code: protocol.NotPatientOrGuardian, Scene: denyBy(func(c *Cast) uint64 { return c.Guardian })},
	{Name: "denying what is active", Code: protocol.ConsentNotRequested, Scene: func(c *Cast) (uint64, protocol.Op) { return c.Patient, Deny(c.Consent) }},
	{Name: "denying what was granted", Code: protocol.ConsentNotRequested, Scene: func(c *Cast) (uint64, protocol.Op) {
		request := c.request(c.Patient, HospitalB)
		c.Must(c.Patient, with(c.Grant(c.Patient, HospitalB, PurposeTreat, ClassNotes), func(o *protocol.Op) { o.Consent = request }))
		return c.Patient, Deny(request)
	}},
	{Name: "denying what was revoked", Code: protocol.ConsentNotRequested, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Must(c.Patient, Revoke(c.Consent))
		return c.Patient, Deny(c.Consent)
	}},
	{Name: "denying twice", Code: protocol.ConsentNotRequested, Scene: func(c *Cast) (uint64, protocol.Op) {
		request := c.request(c.Patient, HospitalB)
		c.Must(c.Patient, Deny(request))
		return c.Patient, Deny(request)
	}},
}

// requestWith has a hospital request a consent of the patient, with some operands changed.
func requestWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := c.Request(c.Patient, PurposeTreat, ClassNotes)
		change(c, &op)
		return HospitalB, op
	}
}

func denyBy(who func(*Cast) uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) { return who(c), Deny(c.request(c.Patient, HospitalB)) }
}

// request sets the scene of an open request.
func (c *Cast) request(patient, grantee uint64) uint64 {
	return c.Must(grantee, c.Request(patient, PurposeTreat, ClassNotes))
}
