package simulation

import "github.com/healthd/healthd/internal/protocol"

var reviewBreakGlassRefusals = []Refusal{
	{
		Name: "reviewing a missing access", Code: protocol.AccessMissing, Implied: []protocol.Code{protocol.ReviewNotPending, protocol.CounterOverflow},
		Scene: func(c *Cast) (uint64, protocol.Op) {
			return c.reviewer(HospitalA), Review(nobody, protocol.ReviewJustified)
		},
	},
	{
		Name: "a patient reviews no access", Code: protocol.AccessMissing,
		Implied: []protocol.Code{protocol.ReviewNotPending, protocol.NotReviewer, protocol.CounterOverflow},
		Scene:   func(c *Cast) (uint64, protocol.Op) { return c.Patient, Review(0, protocol.ReviewAbuse) },
	},

	{Name: "reviewing an access under a consent", Code: protocol.ReviewNotPending, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Glass() // another access is pending, so that the count has room
		access := c.Must(c.Clinician, Access(c.Patient, c.Consent, c.Record, PurposeTreat, 0))
		return c.Patient, Review(access, protocol.ReviewAbuse)
	}},
	{Name: "reviewing a denied access", Code: protocol.ReviewNotPending, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Glass()
		c.Glass()
		return c.Patient, Review(c.Glass(), protocol.ReviewAbuse)
	}},
	{Name: "reviewing twice", Code: protocol.ReviewNotPending, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Glass()
		access := c.Glass()
		c.Must(c.Patient, Review(access, protocol.ReviewAbuse))
		return c.reviewer(HospitalA), Review(access, protocol.ReviewJustified)
	}},
	{
		Name: "reviewing the only access twice", Code: protocol.ReviewNotPending, Implied: []protocol.Code{protocol.CounterOverflow}, Unencodable: true,
		Scene: func(c *Cast) (uint64, protocol.Op) {
			access := c.Glass()
			c.Must(c.Patient, Review(access, protocol.ReviewJustified))
			return c.Patient, Review(access, protocol.ReviewAbuse)
		},
	},

	{Name: "a practitioner reviews itself", Code: protocol.NotReviewer, Scene: reviewBy(func(c *Cast) uint64 { return c.Clinician })},
	{Name: "a colleague reviews", Code: protocol.NotReviewer, Scene: reviewBy(func(c *Cast) uint64 { return c.Nurse })},
	{Name: "a practitioner of another hospital reviews", Code: protocol.NotReviewer, Scene: reviewBy(func(c *Cast) uint64 {
		return c.Register(HospitalA, protocol.RolePractitioner, 0, 0)
	})},
	{Name: "the registrar reviews", Code: protocol.NotReviewer, Scene: reviewBy(func(*Cast) uint64 { return HospitalA })},
	{Name: "the requester's institution reviews", Code: protocol.NotReviewer, Scene: reviewBy(func(*Cast) uint64 { return HospitalB })},
	{Name: "another patient reviews", Code: protocol.NotReviewer, Scene: reviewBy(func(c *Cast) uint64 { return c.Stranger })},
	{Name: "another child's guardian reviews", Code: protocol.NotReviewer, Scene: reviewBy(func(c *Cast) uint64 { return c.Guardian })},
	{Name: "a reviewer of a suspended institution", Code: protocol.NotReviewer, Scene: reviewBy(func(c *Cast) uint64 {
		reviewer := c.reviewer(HospitalA)
		c.Suspend(HospitalA)
		return reviewer
	})},
	{Name: "a reviewer of the same institution", Code: protocol.ReviewerNotIndependent, Scene: reviewBy(func(c *Cast) uint64 { return c.reviewer(HospitalB) })},

	{Name: "no verdict", Code: protocol.VerdictUnknown, Scene: verdict(0)},
	{Name: "a verdict that leaves it pending", Code: protocol.VerdictUnknown, Scene: verdict(protocol.ReviewPending)},
	{Name: "a verdict beyond the last", Code: protocol.VerdictUnknown, Scene: verdict(protocol.ReviewAbuse + 1)},
	{Name: "a verdict that fills its operand", Code: protocol.VerdictUnknown, Unencodable: true, Scene: verdict(1<<16 - 1)},
	{Name: "a count that is lost", Code: protocol.CounterOverflow, Unencodable: true, Scene: reviewBy(func(c *Cast) uint64 {
		c.EditActor(c.Clinician, func(a *protocol.Actor) { a.Unreviewed = 0 })
		return c.Patient
	})},
}

// reviewBy has the clinician break the patient's glass and then somebody review it.
func reviewBy(who func(*Cast) uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		access := c.Glass()
		return who(c), Review(access, protocol.ReviewJustified)
	}
}

func verdict(code uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) { return c.Patient, Review(c.Glass(), code) }
}

// reviewer registers a reviewer of an institution.
func (c *Cast) reviewer(institution uint64) uint64 {
	return c.Register(institution, protocol.RoleReviewer, 0, 0)
}
