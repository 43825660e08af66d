package simulation

import "github.com/healthd/healthd/internal/protocol"

func (c *chooser) anchorRecord() (protocol.Op, uint64) {
	op := c.Anchor(c.patient(), c.mask(), "random")
	if c.oneIn(2) {
		record := c.record(func(r protocol.Record) bool { return r.State == protocol.RecordLive })
		op = c.Change(c.ReadRecord(record).Patient, record, 1+uint64(c.random.IntN(4)), c.mask(), "random")
	}
	op.Consent = c.reference(protocol.KindConsent)
	if c.oneIn(4) {
		op.Flags, op.HeadHigh, op.HeadLow = protocol.FlagContinues, protocol.Word{}, protocol.Word{}
	}
	registrar, holder := c.ReadIndex(op.Patient).Registrar, c.ReadConsent(op.Consent).Grantee
	return op, []uint64{op.Patient, registrar, registrar, holder}[c.random.IntN(4)]
}

func (c *chooser) eraseRecord() (protocol.Op, uint64) {
	record := c.record(func(r protocol.Record) bool { return r.State != protocol.RecordErased })
	patient := c.ReadRecord(record).Patient
	return c.Erase(patient, record), c.decider(patient)
}

func (c *chooser) setRestrictions() (protocol.Op, uint64) {
	patient := c.patient()
	return Restrict(patient, c.random.Uint64()&7*uint64(c.random.IntN(2))), c.decider(patient)
}

func (c *chooser) record(holds func(protocol.Record) bool) uint64 {
	return c.among(protocol.KindRecord, func(sequence uint64) bool { return holds(c.ReadRecord(sequence)) })
}

// decider is the patient, sometimes the guardian if there is one.
func (c *chooser) decider(patient uint64) uint64 {
	if guardian := c.ReadActor(patient).Guardian; guardian != 0 && c.oneIn(3) {
		return guardian
	}
	return patient
}
