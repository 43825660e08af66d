package simulation

import "github.com/healthd/healthd/internal/protocol"

var openPolicyRefusals = []Refusal{
	{Name: "a hospital opens a policy", Code: protocol.NotInsurer, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Policy(c.Patient, c.Must(c.Patient, c.Grant(c.Patient, HospitalA, protocol.PurposePayment, ClassNotes)), Cover)
	}},
	{
		Name: "covering a missing patient", Code: protocol.PatientInactive, Implied: []protocol.Code{protocol.PaymentConsentInvalid},
		Scene: policyWith(func(_ *Cast, o *protocol.Op) { o.Patient = nobody }),
	},
	{Name: "covering a practitioner", Code: protocol.PatientInactive, Scene: policyWith(func(c *Cast, _ *protocol.Op) {
		c.EditActor(c.Patient, func(a *protocol.Actor) { a.Role = protocol.RolePractitioner })
	})},
	{Name: "covering a suspended patient", Code: protocol.PatientInactive, Scene: policyWith(func(c *Cast, _ *protocol.Op) { c.Suspend(c.Patient) })},
	{Name: "cover that ends first", Code: protocol.PeriodInvalid, Scene: policyWith(func(_ *Cast, o *protocol.Op) { o.To = o.From })},
	{Name: "no limit", Code: protocol.LimitInvalid, Scene: policyWith(func(_ *Cast, o *protocol.Op) { o.Amount = 0 })},
	{Name: "a limit of 2^50", Code: protocol.LimitInvalid, Scene: policyWith(func(_ *Cast, o *protocol.Op) { o.Amount = protocol.MaxAmount + 1 })},
	{Name: "a limit that fills its operand", Code: protocol.LimitInvalid, Scene: policyWith(func(_ *Cast, o *protocol.Op) { o.Amount = 1<<64 - 1 })},
	{Name: "no payment consent", Code: protocol.PaymentConsentInvalid, Scene: policyWith(func(_ *Cast, o *protocol.Op) { o.Consent = 0 })},
	{Name: "missing payment consent", Code: protocol.PaymentConsentInvalid, Scene: policyWith(func(_ *Cast, o *protocol.Op) { o.Consent = nobody })},
	{Name: "another grantee's payment consent", Code: protocol.PaymentConsentInvalid, Scene: policyWith(func(c *Cast, o *protocol.Op) {
		o.Consent = c.Must(c.Patient, c.Grant(c.Patient, HospitalB, protocol.PurposePayment, ClassNotes))
	})},
	{Name: "another patient's payment consent", Code: protocol.PaymentConsentInvalid, Scene: policyWith(func(c *Cast, o *protocol.Op) {
		o.Consent = c.Must(c.Stranger, c.Grant(c.Stranger, Insurer, protocol.PurposePayment, ClassNotes))
	})},
	{Name: "consent that is not to payment", Code: protocol.PaymentConsentInvalid, Scene: paymentWith(policyWith, func(_ *Cast, f *protocol.Consent) {
		f.Purposes = (1<<16 - 1) &^ protocol.PurposePayment
	})},
	{Name: "payment consent not begun", Code: protocol.PaymentConsentInvalid, Scene: paymentWith(policyWith, func(c *Cast, f *protocol.Consent) { f.From = c.Block.Time + 1 })},
	{Name: "payment consent ended", Code: protocol.PaymentConsentInvalid, Scene: paymentWith(policyWith, func(c *Cast, f *protocol.Consent) { f.To = c.Block.Time })},
	{Name: "payment consent revoked", Code: protocol.PaymentConsentInvalid, Scene: paymentWith(policyWith, func(_ *Cast, f *protocol.Consent) { f.Status = protocol.ConsentRevoked })},
	{Name: "last policy", Code: protocol.CounterOverflow, Unencodable: true, Scene: policyWith(func(c *Cast, _ *protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextPolicy = protocol.MaxSequence })
	})},
}

var submitClaimRefusals = []Refusal{
	{Name: "a clinician claims", Code: protocol.NotProvider, Scene: func(c *Cast) (uint64, protocol.Op) {
		record := c.Must(c.Clinician, with(c.Anchor(c.Patient, ClassNotes, "hers"), func(o *protocol.Op) { o.Consent = c.Consent }))
		return c.Clinician, c.Claim(c.OpenPolicy, record, Claimed)
	}},
	{
		Name: "claiming under a missing policy", Code: protocol.PolicyMissing, Scene: claimWith(func(_ *Cast, o *protocol.Op) { o.Policy = nobody }),
		Implied: []protocol.Code{protocol.PolicyNotOpen, protocol.RecordMismatch, protocol.ServiceOutsidePolicy, protocol.ConsentNotActive},
	},
	{Name: "claiming under a closed policy", Code: protocol.PolicyNotOpen, Scene: claimWith(func(c *Cast, _ *protocol.Op) {
		c.Must(Insurer, ClosePolicy(c.OpenPolicy))
	})},
	{
		Name: "claiming for a missing record", Code: protocol.RecordMissing, Scene: claimWith(func(_ *Cast, o *protocol.Op) { o.Record = nobody }),
		Implied: []protocol.Code{protocol.RecordMismatch, protocol.RecordNotLive, protocol.ServiceTimeInvalid},
	},
	{Name: "another author's record", Code: protocol.RecordMismatch, Scene: func(c *Cast) (uint64, protocol.Op) {
		_, op := claimWith(func(*Cast, *protocol.Op) {})(c)
		return HospitalB, op
	}},
	{Name: "another patient's record claimed", Code: protocol.RecordMismatch, Scene: claimWith(func(c *Cast, o *protocol.Op) {
		o.Record = c.Must(HospitalA, c.Anchor(c.Child, ClassNotes, "the child's"))
	})},
	{Name: "a record no longer live", Code: protocol.RecordNotLive, Scene: claimWith(func(c *Cast, _ *protocol.Op) {
		c.Must(c.Patient, c.Erase(c.Patient, c.Visit))
	})},
	{Name: "claiming for the receipt of an erasure", Code: protocol.RecordMismatch, Implied: []protocol.Code{protocol.RecordNotLive}, Scene: claimWith(func(c *Cast, o *protocol.Op) {
		o.Record = c.Must(c.Patient, c.Erase(c.Patient, c.Visit))
	})},
	{Name: "the same record twice", Code: protocol.RecordAlreadyClaimed, Scene: claimWith(func(c *Cast, o *protocol.Op) { o.Record = c.Record })},
	{Name: "a service after its record", Code: protocol.ServiceTimeInvalid, Scene: claimWith(func(_ *Cast, o *protocol.Op) { o.Service++ })},
	{Name: "a service before the policy", Code: protocol.ServiceOutsidePolicy, Scene: claimWith(func(c *Cast, o *protocol.Op) {
		c.EditPolicy(c.OpenPolicy, func(p *protocol.Policy) { p.From = o.Service + 1 })
	})},
	{Name: "a service when the policy has ended", Code: protocol.ServiceOutsidePolicy, Scene: claimWith(func(c *Cast, o *protocol.Op) {
		c.EditPolicy(c.OpenPolicy, func(p *protocol.Policy) { p.To = o.Service })
	})},
	{Name: "claiming after revocation", Code: protocol.ConsentNotActive, Scene: claimWith(func(c *Cast, _ *protocol.Op) { c.Must(c.Patient, Revoke(c.Payment)) })},
	{Name: "claiming before the consent", Code: protocol.ConsentNotActive, Scene: paymentWith(claimWith, func(c *Cast, f *protocol.Consent) { f.From = c.Block.Time + 1 })},
	{Name: "claiming after the consent", Code: protocol.ConsentNotActive, Scene: paymentWith(claimWith, func(c *Cast, f *protocol.Consent) { f.To = c.Block.Time })},
	{Name: "claiming nothing", Code: protocol.AmountInvalid, Scene: claimWith(func(_ *Cast, o *protocol.Op) { o.Amount = 0 })},
	{Name: "claiming 2^50", Code: protocol.AmountInvalid, Scene: claimWith(func(_ *Cast, o *protocol.Op) { o.Amount = protocol.MaxAmount + 1 })},
	{Name: "claiming all that the operand holds", Code: protocol.AmountInvalid, Scene: claimWith(func(_ *Cast, o *protocol.Op) { o.Amount = 1<<64 - 1 })},
	{Name: "last claim", Code: protocol.CounterOverflow, Unencodable: true, Scene: claimWith(func(c *Cast, _ *protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextClaim = protocol.MaxSequence })
	})},
}

var adjudicateClaimRefusals = []Refusal{
	{
		Name: "deciding a missing claim", Code: protocol.ClaimMissing, Implied: []protocol.Code{protocol.NotPolicyInsurer, protocol.ClaimClosed},
		Scene: func(*Cast) (uint64, protocol.Op) { return Insurer, Adjudicate(nobody, 0, 0) },
	},
	{Name: "the provider decides", Code: protocol.NotPolicyInsurer, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, Adjudicate(c.OpenClaim, Claimed, 0)
	}},
	{Name: "another insurer decides", Code: protocol.NotPolicyInsurer, Scene: func(c *Cast) (uint64, protocol.Op) {
		return otherInsurer(c), Adjudicate(c.OpenClaim, Claimed, 0)
	}},
	{Name: "deciding twice", Code: protocol.ClaimClosed, Scene: decideWith(Claimed, 0, func(c *Cast) {
		c.Must(Insurer, Adjudicate(c.OpenClaim, Claimed, 0))
	})},
	{Name: "deciding a denied claim", Code: protocol.ClaimClosed, Scene: decideWith(Claimed, 0, denied)},
	{Name: "deciding a partial claim", Code: protocol.ClaimClosed, Scene: decideWith(Claimed, 0, partial)},
	{Name: "deciding a cancelled claim", Code: protocol.ClaimClosed, Scene: decideWith(Claimed, 0, cancelled)},
	{Name: "deciding a settled claim", Code: protocol.ClaimClosed, Scene: decideWith(Claimed, 0, settled)},
	{Name: "approving more than was claimed", Code: protocol.ApprovedTooHigh, Scene: decideWith(Claimed+1, 7, nil)},
	{Name: "approving more than the cover", Code: protocol.CoverExceeded, Scene: decideWith(Claimed, 0, func(c *Cast) {
		c.EditPolicy(c.OpenPolicy, func(p *protocol.Policy) { p.Remaining = Claimed - 1 })
	})},
	{Name: "approving more than the cover on appeal", Code: protocol.CoverExceeded, Scene: decideWith(Claimed, 0, func(c *Cast) {
		appealed(c)
		c.EditPolicy(c.OpenPolicy, func(p *protocol.Policy) { p.Remaining = Claimed/2 - 1 })
	})},
	{Name: "denying without a reason", Code: protocol.ReasonMissing, Scene: decideWith(0, 0, nil)},
	{Name: "approving a part without a reason", Code: protocol.ReasonMissing, Scene: decideWith(Claimed-1, 0, nil)},
	{Name: "last adjudication", Code: protocol.CounterOverflow, Unencodable: true, Scene: decideWith(Claimed, 0, func(c *Cast) {
		c.EditClaim(c.OpenClaim, func(f *protocol.Claim) { f.Status, f.Adjudications = protocol.ClaimAppealed, 1<<8-1 })
	})},
}

// policyWith has the insurer cover the patient, with some operands changed.
func policyWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := c.Policy(c.Patient, c.Payment, Cover)
		change(c, &op)
		return Insurer, op
	}
}

// claimWith has the provider claim for the visit, with some operands changed.
func claimWith(change func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		op := c.Claim(c.OpenPolicy, c.Visit, Claimed)
		op.Service = c.Block.Time - 5 // when the visit was recorded
		change(c, &op)
		return HospitalA, op
	}
}

// paymentWith changes the payment consent of a scene.
func paymentWith(scene func(func(*Cast, *protocol.Op)) func(*Cast) (uint64, protocol.Op), change func(*Cast, *protocol.Consent)) func(*Cast) (uint64, protocol.Op) {
	return scene(func(c *Cast, _ *protocol.Op) {
		c.EditConsent(c.Payment, func(f *protocol.Consent) { change(c, f) })
	})
}

func decideWith(approved, reason uint64, before func(*Cast)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		if before != nil {
			before(c)
		}
		return Insurer, Adjudicate(c.OpenClaim, approved, reason)
	}
}
