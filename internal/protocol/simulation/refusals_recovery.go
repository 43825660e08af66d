package simulation

import "github.com/healthd/healthd/internal/protocol"

var startRecoveryRefusals = []Refusal{
	{
		Name: "recovering a missing patient", Code: protocol.PatientMissing, Implied: []protocol.Code{protocol.NotGuardianOrRegistrar},
		Scene: recoverBy(func(*Cast) (uint64, uint64) { return HospitalA, nobody }),
	},
	{
		Name: "recovering a practitioner", Code: protocol.PatientMissing, Implied: []protocol.Code{protocol.NotGuardianOrRegistrar},
		Scene: recoverBy(func(c *Cast) (uint64, uint64) { return HospitalB, c.Nurse }),
	},
	// HospitalB's ordinal is 1, and so is the sequence of HospitalA.
	{Name: "an ordinal taken for a guardian", Code: protocol.PatientMissing, Scene: recoverBy(func(*Cast) (uint64, uint64) { return HospitalA, HospitalB })},
	{Name: "a stranger recovers", Code: protocol.NotGuardianOrRegistrar, Scene: recoverBy(func(c *Cast) (uint64, uint64) { return c.Stranger, c.Patient })},
	{Name: "the patient recovers itself", Code: protocol.NotGuardianOrRegistrar, Scene: recoverBy(func(c *Cast) (uint64, uint64) { return c.Patient, c.Patient })},
	{Name: "another hospital recovers", Code: protocol.NotGuardianOrRegistrar, Scene: recoverBy(func(c *Cast) (uint64, uint64) { return HospitalB, c.Patient })},
	{Name: "another child's guardian recovers", Code: protocol.NotGuardianOrRegistrar, Scene: recoverBy(func(c *Cast) (uint64, uint64) { return c.Guardian, c.Patient })},
	{Name: "a child recovers its guardian", Code: protocol.NotGuardianOrRegistrar, Scene: recoverBy(func(c *Cast) (uint64, uint64) { return c.Child, c.Guardian })},
	{Name: "a former guardian recovers", Code: protocol.NotGuardianOrRegistrar, Scene: recoverBy(func(c *Cast) (uint64, uint64) {
		c.Must(c.Child, RemoveGuardian())
		return c.Guardian, c.Child
	})},
	{Name: "a practitioner of the registrar recovers", Code: protocol.NotGuardianOrRegistrar, Scene: recoverBy(func(c *Cast) (uint64, uint64) {
		return c.Clinician, c.Stranger
	})},
	{Name: "last recovery", Code: protocol.CounterOverflow, Unencodable: true, Scene: recoverBy(func(c *Cast) (uint64, uint64) {
		c.EditSystem(func(s *protocol.System) { s.NextRecovery = protocol.MaxSequence })
		return c.Guardian, c.Child
	})},
	{Name: "a delay that ends with the clock", Code: protocol.CounterOverflow, Unencodable: true, Scene: recoverBy(func(c *Cast) (uint64, uint64) {
		c.EditSystem(func(s *protocol.System) { s.RecoveryDelay = 1<<protocol.BitsTime - c.Block.Time })
		return c.Guardian, c.Child
	})},
	{Name: "a delay that fills its field", Code: protocol.CounterOverflow, Unencodable: true, Scene: recoverBy(func(c *Cast) (uint64, uint64) {
		c.EditSystem(func(s *protocol.System) { s.RecoveryDelay = 1<<protocol.BitsTime - 1 })
		return HospitalA, c.Child
	})},
}

var cancelRecoveryRefusals = []Refusal{
	{
		Name: "cancelling a missing recovery", Code: protocol.RecoveryMissing,
		Implied: []protocol.Code{protocol.NotPatientOrGuardian, protocol.RecoveryNotPending},
		Scene:   func(c *Cast) (uint64, protocol.Op) { return c.Child, OfCase(protocol.OpCancelRecovery, nobody) },
	},
	{
		Name: "cancelling no recovery", Code: protocol.RecoveryMissing,
		Implied: []protocol.Code{protocol.NotPatientOrGuardian, protocol.RecoveryNotPending},
		Scene:   func(c *Cast) (uint64, protocol.Op) { return c.Child, OfCase(protocol.OpCancelRecovery, 0) },
	},
	{Name: "a former guardian cancels", Code: protocol.NotPatientOrGuardian, Scene: func(c *Cast) (uint64, protocol.Op) {
		recovery := c.Must(HospitalA, c.Recovery(c.Child))
		c.Must(c.Child, RemoveGuardian())
		return c.Guardian, OfCase(protocol.OpCancelRecovery, recovery)
	}},
	{Name: "the registrar cancels", Code: protocol.NotPatientOrGuardian, Scene: cancelRecoveryBy(func(*Cast) uint64 { return HospitalA })},
	{Name: "another patient cancels", Code: protocol.NotPatientOrGuardian, Scene: cancelRecoveryBy(func(c *Cast) uint64 { return c.Patient })},
	{Name: "cancelling a recovery twice", Code: protocol.RecoveryNotPending, Scene: func(c *Cast) (uint64, protocol.Op) {
		recovery := c.Must(c.Guardian, c.Recovery(c.Child))
		c.Must(c.Child, OfCase(protocol.OpCancelRecovery, recovery))
		return c.Child, OfCase(protocol.OpCancelRecovery, recovery)
	}},
	{Name: "cancelling a finished recovery", Code: protocol.RecoveryNotPending, Scene: func(c *Cast) (uint64, protocol.Op) {
		recovery := c.Must(c.Guardian, c.Recovery(c.Child))
		c.NextBlock(RecoveryDelay)
		c.Must(c.Guardian, OfCase(protocol.OpFinishRecovery, recovery))
		return c.Child, OfCase(protocol.OpCancelRecovery, recovery)
	}},
}

// recoverBy has one actor start the recovery of another.
func recoverBy(who func(*Cast) (signer, patient uint64)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		signer, patient := who(c)
		return signer, c.Recovery(patient)
	}
}

// cancelRecoveryBy has somebody cancel what the guardian started for the child.
func cancelRecoveryBy(who func(*Cast) uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		return who(c), OfCase(protocol.OpCancelRecovery, c.Must(c.Guardian, c.Recovery(c.Child)))
	}
}
