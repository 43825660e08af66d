package simulation

import "github.com/healthd/healthd/internal/protocol"

var requestAccessRefusals = []Refusal{
	{Name: "access to a patient without an index", Code: protocol.PatientMissing, Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Patient = HospitalA })},
	{Name: "access to a missing patient", Code: protocol.PatientMissing, Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Patient = nobody })},
	{Name: "breaking nobody's glass", Code: protocol.PatientMissing, Scene: breakWith(func(_ *Cast, o *protocol.Op) { o.Patient = 0 })},
	{Name: "last access", Code: protocol.CounterOverflow, Unencodable: true, Scene: accessWith(func(c *Cast, _ *protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextAccess = protocol.MaxSequence })
	})},
}

var consentDenials = []Refusal{
	{
		Name: "access under no consent", Reason: protocol.DeniedConsentMissing, Denied: []protocol.Reason{
			protocol.DeniedOtherPatient, protocol.DeniedOtherGrantee, protocol.DeniedPurpose, protocol.DeniedClass, protocol.DeniedScope,
			protocol.DeniedExpired, protocol.DeniedUsedUp, protocol.DeniedNotActive,
		}, Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Consent = 0 }),
	},
	{
		Name: "access to a missing record", Reason: protocol.DeniedRecordMissing, Denied: []protocol.Reason{protocol.DeniedOtherPatient, protocol.DeniedRecordNotLive},
		Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Record, o.Classes = nobody, ClassNotes }),
	},
	{Name: "another patient's consent", Reason: protocol.DeniedOtherPatient, Scene: accessWith(func(c *Cast, o *protocol.Op) {
		o.Consent = c.Must(c.Stranger, c.Grant(c.Stranger, HospitalB, PurposeTreat, ClassNotes))
	})},
	{Name: "another patient's record", Reason: protocol.DeniedOtherPatient, Scene: accessWith(func(c *Cast, o *protocol.Op) {
		o.Record = c.Must(HospitalB, c.Anchor(c.Stranger, ClassNotes, "a stranger's"))
	})},
	{Name: "another grantee's consent", Reason: protocol.DeniedOtherGrantee, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, Access(c.Patient, c.Consent, c.Record, PurposeTreat, 0)
	}},
	{Name: "a requester without an institution", Reason: protocol.DeniedOtherGrantee, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Stranger, Access(c.Patient, c.Consent, c.Record, PurposeTreat, 0)
	}},
	{Name: "another purpose", Reason: protocol.DeniedPurpose, Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Purposes = protocol.PurposePayment })},
	{Name: "no purpose stated", Reason: protocol.DeniedPurpose, Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Purposes = 0 })},
	{Name: "two purposes", Reason: protocol.DeniedPurpose, Scene: accessWith(func(c *Cast, o *protocol.Op) {
		c.EditConsent(c.Consent, func(f *protocol.Consent) { f.Purposes = 1<<16 - 1 })
		o.Purposes = PurposeTreat | protocol.PurposePayment
	})},
	{Name: "a record of another class", Reason: protocol.DeniedClass, Scene: accessWith(func(c *Cast, o *protocol.Op) {
		o.Record = c.Must(HospitalA, c.Anchor(c.Patient, ClassNotes|ClassGenetic, "genome"))
	})},
	{Name: "another class", Reason: protocol.DeniedClass, Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Record, o.Classes = 0, ClassGenetic })},
	{Name: "no record and no class", Reason: protocol.DeniedClass, Scene: accessWith(func(_ *Cast, o *protocol.Op) { o.Record, o.Classes = 0, 0 })},
	{Name: "a consent to write", Reason: protocol.DeniedScope, Scene: accessUnder(func(_ *Cast, f *protocol.Consent) { f.Scopes = (1<<8 - 1) &^ protocol.ScopeRead })},
	{Name: "before the period", Reason: protocol.DeniedNotYetValid, Scene: accessUnder(func(c *Cast, f *protocol.Consent) { f.From = c.Block.Time + 1 })},
	{Name: "at the end of the period", Reason: protocol.DeniedExpired, Scene: accessUnder(func(c *Cast, f *protocol.Consent) { f.To = c.Block.Time })},
	{Name: "no uses left", Reason: protocol.DeniedUsedUp, Unencodable: true, Scene: accessUnder(func(_ *Cast, f *protocol.Consent) { f.Uses = 0 })},
	{
		Name: "revoked", Reason: protocol.DeniedRevoked, Denied: []protocol.Reason{protocol.DeniedNotActive},
		Scene: accessWith(func(c *Cast, _ *protocol.Op) { c.Must(c.Patient, Revoke(c.Consent)) }),
	},
	{Name: "only requested", Reason: protocol.DeniedNotActive, Scene: accessWith(func(c *Cast, o *protocol.Op) {
		o.Consent = c.request(c.Patient, HospitalB)
	})},
	{Name: "denied", Reason: protocol.DeniedNotActive, Scene: accessWith(func(c *Cast, o *protocol.Op) {
		o.Consent = c.request(c.Patient, HospitalB)
		c.Must(c.Patient, Deny(o.Consent))
	})},
	{Name: "restricted", Reason: protocol.DeniedRestricted, Scene: accessWith(func(c *Cast, _ *protocol.Op) { c.restrict(ClassNotes) })},
	{Name: "a suspended institution", Reason: protocol.DeniedSuspended, Scene: accessWith(func(c *Cast, _ *protocol.Op) { c.Suspend(HospitalB) })},
	{Name: "a superseded record", Reason: protocol.DeniedRecordNotLive, Scene: accessWith(func(c *Cast, _ *protocol.Op) {
		c.Must(HospitalA, c.Change(c.Patient, c.Record, protocol.ActionSupersede, ClassNotes, "next"))
	})},
	{Name: "an erased record", Reason: protocol.DeniedRecordNotLive, Scene: accessWith(func(c *Cast, _ *protocol.Op) { c.Must(c.Patient, c.Erase(c.Patient, c.Record)) })},
	{Name: "the receipt of an erasure", Reason: protocol.DeniedRecordNotLive, Scene: accessWith(func(c *Cast, o *protocol.Op) {
		o.Record = c.Must(c.Patient, c.Erase(c.Patient, c.Record))
	})},
}

var breakGlassDenials = []Refusal{
	{
		Name: "glass: a missing record", Reason: protocol.DeniedRecordMissing, Denied: []protocol.Reason{protocol.DeniedOtherPatient, protocol.DeniedRecordNotLive},
		Scene: breakWith(func(_ *Cast, o *protocol.Op) { o.Record, o.Classes = nobody, ClassNotes }),
	},
	{Name: "glass: another patient's record", Reason: protocol.DeniedOtherPatient, Scene: breakWith(func(c *Cast, o *protocol.Op) { o.Patient = c.Stranger })},
	{Name: "glass: no credential", Reason: protocol.DeniedNoEmergencyCredential, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Nurse, BreakGlass(c.Patient, c.Record, 0)
	}},
	{Name: "glass: a credential of another role", Reason: protocol.DeniedNoEmergencyCredential, Scene: breakWith(func(c *Cast, _ *protocol.Op) {
		c.EditActor(c.Clinician, func(a *protocol.Actor) { a.Role = protocol.RoleReviewer })
	})},
	{Name: "glass: another purpose", Reason: protocol.DeniedNotEmergency, Scene: breakWith(func(_ *Cast, o *protocol.Op) { o.Purposes = PurposeTreat })},
	{Name: "glass: one purpose too many", Reason: protocol.DeniedNotEmergency, Scene: breakWith(func(_ *Cast, o *protocol.Op) { o.Purposes |= PurposeTreat })},
	{Name: "glass: no class", Reason: protocol.DeniedClass, Scene: breakWith(func(_ *Cast, o *protocol.Op) { o.Record, o.Classes = 0, 0 })},
	{Name: "glass: too many unreviewed", Reason: protocol.DeniedTooManyUnreviewed, Scene: breakWith(func(c *Cast, _ *protocol.Op) {
		c.Must(c.Clinician, BreakGlass(c.Patient, c.Record, 0), BreakGlass(c.Patient, c.Record, 0))
	})},
	{Name: "glass: a suspended institution", Reason: protocol.DeniedSuspended, Scene: breakWith(func(c *Cast, _ *protocol.Op) { c.Suspend(HospitalB) })},
	{Name: "glass: a record in error", Reason: protocol.DeniedRecordNotLive, Scene: breakWith(func(c *Cast, _ *protocol.Op) {
		c.Must(HospitalA, c.Change(c.Patient, c.Record, protocol.ActionEnteredInError, ClassNotes, "error"))
	})},
}

// accessWith has the clinician ask for the record under the consent, with some operands changed.
func accessWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := Access(c.Patient, c.Consent, c.Record, PurposeTreat, 0)
		change(c, &op)
		return c.Clinician, op
	}
}

// accessUnder does so under a changed consent.
func accessUnder(change func(*Cast, *protocol.Consent)) func(*Cast) (uint64, protocol.Op) {
	return accessWith(func(c *Cast, o *protocol.Op) { o.Consent = editedConsent(change)(c) })
}

// breakWith has the clinician break the glass, with some operands changed.
func breakWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := BreakGlass(c.Patient, c.Record, 0)
		change(c, &op)
		return c.Clinician, op
	}
}
