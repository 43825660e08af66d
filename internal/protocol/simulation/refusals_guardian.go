package simulation

import "github.com/healthd/healthd/internal/protocol"

var setGuardianRefusals = []Refusal{
	{Name: "a practitioner names a guardian", Code: protocol.NotPatient, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Nurse, c.Guardian })},
	// An institution keeps its ordinal where a patient keeps its guardian.
	{Name: "an institution names a guardian", Code: protocol.NotPatient, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return HospitalB, c.Guardian })},
	{Name: "no guardian named", Code: protocol.GuardianInvalid, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Patient, 0 })},
	{Name: "a missing guardian named", Code: protocol.GuardianInvalid, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Patient, nobody })},
	{Name: "a practitioner named", Code: protocol.GuardianInvalid, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Patient, c.Clinician })},
	{Name: "the registrar named", Code: protocol.GuardianInvalid, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Patient, HospitalA })},
	{Name: "a suspended guardian named", Code: protocol.GuardianInvalid, Scene: guardianBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Stranger)
		return c.Patient, c.Stranger
	})},
	{Name: "one's own guardian", Code: protocol.GuardianSelf, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Patient, c.Patient })},
	{Name: "one's own guardian instead of another", Code: protocol.GuardianSelf, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Child, c.Child })},
	{Name: "the child named by its guardian", Code: protocol.GuardianMutual, Scene: guardianBy(func(c *Cast) (uint64, uint64) { return c.Guardian, c.Child })},
	{Name: "two friends", Code: protocol.GuardianMutual, Scene: guardianBy(func(c *Cast) (uint64, uint64) {
		c.Must(c.Stranger, Named(protocol.OpSetGuardian, c.Patient))
		return c.Patient, c.Stranger
	})},
}

var removeGuardianRefusals = []Refusal{
	{Name: "an institution drops its ordinal", Code: protocol.NotPatient, Scene: func(*Cast) (uint64, protocol.Op) { return HospitalB, RemoveGuardian() }},
	{
		Name: "a practitioner removes a guardian", Code: protocol.NotPatient, Implied: []protocol.Code{protocol.GuardianMissing},
		Scene: func(c *Cast) (uint64, protocol.Op) { return c.Nurse, RemoveGuardian() },
	},
	{Name: "removing none", Code: protocol.GuardianMissing, Scene: func(c *Cast) (uint64, protocol.Op) { return c.Patient, RemoveGuardian() }},
	{Name: "removing twice", Code: protocol.GuardianMissing, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Must(c.Child, RemoveGuardian())
		return c.Child, RemoveGuardian()
	}},
}

// guardianBy has one actor name another as its guardian.
func guardianBy(who func(*Cast) (signer, other uint64)) func(*Cast) (uint64, protocol.Op) {
	return named(protocol.OpSetGuardian, who)
}
