package simulation

import "github.com/healthd/healthd/internal/protocol"

func (c *chooser) openPolicy() (protocol.Op, uint64) {
	consent := c.among(protocol.KindConsent, func(sequence uint64) bool {
		fields := c.ReadConsent(sequence)
		return fields.Status == protocol.ConsentActive && c.Block.Time < fields.To && fields.Purposes&protocol.PurposePayment != 0 &&
			c.ReadActor(fields.Grantee).Role == protocol.RoleInsurer
	})
	fields := c.ReadConsent(consent)
	if c.unready(c.ReadActor(fields.Grantee).Role == protocol.RoleInsurer && fields.Purposes&protocol.PurposePayment != 0) {
		return c.grantPayment()
	}
	op := c.Policy(fields.Patient, consent, c.random.Uint64()%5000)
	op.From -= uint64(c.random.IntN(5) * 3600) // cover may begin in the past
	return op, fields.Grantee
}

func (c *chooser) closePolicy() (protocol.Op, uint64) {
	policy := c.policy()
	return ClosePolicy(policy), c.ReadPolicy(policy).Insurer
}

func (c *chooser) submitClaim() (protocol.Op, uint64) {
	record := c.record(func(r protocol.Record) bool {
		return c.policyOf(r.Patient) != 0 && r.State == protocol.RecordLive && r.Claim == 0 && c.ReadActor(r.Author).Role == protocol.RoleProvider
	})
	fields := c.ReadRecord(record)
	policy := c.policyOf(fields.Patient)
	if c.unready(policy != 0 && fields.Claim == 0) {
		return c.prepareClaim()
	}
	op := c.Claim(policy, record, c.random.Uint64()%1000)
	op.Service = fields.Time + uint64(c.random.IntN(8)/7)
	return op, fields.Author
}

// prepareClaim gives the patient of a policy a record, or somebody a policy.
func (c *chooser) prepareClaim() (protocol.Op, uint64) {
	patient := c.ReadPolicy(c.policy()).Patient
	if c.policyOf(patient) == 0 {
		return c.openPolicy()
	}
	return c.Anchor(patient, c.mask(), "evidence"), c.ReadIndex(patient).Registrar
}

func (c *chooser) pendClaim() (protocol.Op, uint64) {
	claim := c.claim(awaitsDecision)
	if c.unready(awaitsDecision(c.ReadClaim(claim))) {
		return c.submitClaim()
	}
	return Pend(claim, c.reason(16)), c.insurerOf(claim)
}

func (c *chooser) adjudicateClaim() (protocol.Op, uint64) {
	claim := c.claim(awaitsDecision)
	if c.unready(awaitsDecision(c.ReadClaim(claim))) {
		return c.submitClaim()
	}
	amount := c.ReadClaim(claim).Amount
	approved := []uint64{0, amount / 2, amount / 4, amount}[c.random.IntN(4)]
	return Adjudicate(claim, approved, c.reason(45)), c.insurerOf(claim)
}

// reason is mostly the reason given.
func (c *chooser) reason(given uint64) uint64 {
	if c.oneIn(5) {
		return 0
	}
	return given
}

func (c *chooser) appealClaim() (protocol.Op, uint64) {
	claim := c.claim(appealable)
	if c.unready(appealable(c.ReadClaim(claim))) {
		return c.adjudicateClaim()
	}
	if c.oneIn(2) {
		return Appeal(claim), c.ReadClaim(claim).Provider
	}
	return Appeal(claim), c.decider(c.ReadPolicy(c.ReadClaim(claim).Policy).Patient)
}

func (c *chooser) cancelClaim() (protocol.Op, uint64) {
	claim := c.claim(func(f protocol.Claim) bool { return awaitsDecision(f) && f.Adjudications == 0 })
	return OfCase(protocol.OpCancelClaim, claim), c.ReadClaim(claim).Provider
}

func (c *chooser) settleClaim() (protocol.Op, uint64) {
	claim := c.claim(payable)
	if c.unready(payable(c.ReadClaim(claim))) {
		return c.adjudicateClaim()
	}
	return Settle(claim), c.insurerOf(claim)
}

func awaitsDecision(f protocol.Claim) bool {
	return f.Status == protocol.ClaimSubmitted || f.Status == protocol.ClaimPended || f.Status == protocol.ClaimAppealed
}

func appealable(f protocol.Claim) bool {
	return f.Status == protocol.ClaimDenied || f.Status == protocol.ClaimPartial
}

func payable(f protocol.Claim) bool {
	return f.Status == protocol.ClaimApproved || f.Status == protocol.ClaimPartial
}

// policyOf is one of the last policies of a patient under which a claim may be submitted, or 0.
func (c *chooser) policyOf(patient uint64) uint64 {
	last := c.System().NextPolicy - 1
	for policy := last; policy > 0 && policy+2*few > last; policy-- {
		fields := c.ReadPolicy(policy)
		if fields.Patient == patient && fields.Status == protocol.PolicyOpen && c.ReadConsent(fields.Consent).Status == protocol.ConsentActive {
			return policy
		}
	}
	return 0
}

// policy is mostly one that is open.
func (c *chooser) policy() uint64 {
	return c.among(protocol.KindPolicy, func(sequence uint64) bool {
		fields := c.ReadPolicy(sequence)
		return fields.Status == protocol.PolicyOpen && c.Block.Time < fields.To
	})
}

func (c *chooser) claim(holds func(protocol.Claim) bool) uint64 {
	return c.among(protocol.KindClaim, func(sequence uint64) bool { return holds(c.ReadClaim(sequence)) })
}

func (c *chooser) insurerOf(claim uint64) uint64 {
	return c.ReadPolicy(c.ReadClaim(claim).Policy).Insurer
}
