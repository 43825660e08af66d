package simulation

import "github.com/healthd/healthd/internal/protocol"

func (c *chooser) grantConsent() (protocol.Op, uint64) {
	op := c.Grant(c.patient(), c.reference(protocol.KindActor), c.mask(), c.mask())
	op.Uses = []uint64{0, 1, 2, protocol.UsesUnlimited, protocol.UsesUnlimited}[c.random.IntN(5)]
	op.From += uint64(c.random.IntN(4) / 3 * 30)
	if !c.oneIn(4) {
		op.To += 30 * 86400
	}
	if c.oneIn(3) {
		op.Consent = c.consent(protocol.ConsentRequested)
		request := c.ReadConsent(op.Consent)
		op.Patient, op.Other = request.Patient, request.Grantee
	}
	return op, c.decider(op.Patient)
}

// grantPayment lets an insurer pay.
func (c *chooser) grantPayment() (protocol.Op, uint64) {
	patient := c.patient()
	op := c.Grant(patient, c.anybody(func(_ uint64, a protocol.Actor) bool {
		return a.Role == protocol.RoleInsurer && a.Status == protocol.ActorActive
	}), protocol.PurposePayment, c.mask())
	op.To += 30 * 86400
	return op, c.decider(patient)
}

func (c *chooser) requestConsent() (protocol.Op, uint64) {
	return c.Request(c.patient(), c.mask(), c.mask()), c.institution()
}

func (c *chooser) denyConsent() (protocol.Op, uint64) {
	consent := c.consent(protocol.ConsentRequested)
	if c.unready(c.ReadConsent(consent).Status == protocol.ConsentRequested) {
		return c.requestConsent()
	}
	return Deny(consent), c.decider(c.ReadConsent(consent).Patient)
}

func (c *chooser) revokeConsent() (protocol.Op, uint64) {
	consent := c.consent(protocol.ConsentActive)
	return Revoke(consent), c.decider(c.ReadConsent(consent).Patient)
}

func (c *chooser) requestAccess() (protocol.Op, uint64) {
	if c.oneIn(3) {
		return c.breakGlass()
	}
	consent := c.consent(protocol.ConsentActive)
	fields := c.ReadConsent(consent)
	op := Access(fields.Patient, consent, 0, 1<<c.random.IntN(3), c.mask())
	if c.oneIn(2) {
		op.Record = c.record(func(r protocol.Record) bool { return r.Patient == fields.Patient && r.State == protocol.RecordLive })
	}
	return op, fields.Grantee
}

func (c *chooser) breakGlass() (protocol.Op, uint64) {
	record := c.record(func(r protocol.Record) bool { return r.State == protocol.RecordLive })
	return BreakGlass(c.ReadRecord(record).Patient, record, c.mask()), c.anybody(func(_ uint64, a protocol.Actor) bool { return a.Emergency == 1 })
}

func (c *chooser) reviewBreakGlass() (protocol.Op, uint64) {
	access := c.among(protocol.KindAccess, func(sequence uint64) bool { return c.ReadAccess(sequence).Review == protocol.ReviewPending })
	if c.unready(c.ReadAccess(access).Review == protocol.ReviewPending) {
		return c.breakGlass()
	}
	op := Review(access, protocol.ReviewJustified+uint64(c.random.IntN(2)))
	if c.oneIn(2) {
		return op, c.anybody(func(_ uint64, a protocol.Actor) bool { return a.Role == protocol.RoleReviewer })
	}
	return op, c.decider(c.ReadAccess(access).Patient)
}

func (c *chooser) consent(status uint64) uint64 {
	return c.among(protocol.KindConsent, func(sequence uint64) bool {
		fields := c.ReadConsent(sequence)
		return fields.Status == status && c.Block.Time < fields.To
	})
}
