package simulation

import "github.com/healthd/healthd/internal/protocol"

var registerActorRefusals = []Refusal{
	{Name: "a patient registers", Code: protocol.NotInstitution, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Patient, c.Registration(protocol.RolePractitioner, 0, 0)
	}},
	{Name: "a practitioner registers", Code: protocol.NotInstitution, Scene: func(c *Cast) (uint64, protocol.Op) {
		return c.Clinician, c.Registration(protocol.RolePatient, 0, 0)
	}},
	{Name: "no role", Code: protocol.RoleUnknown, Scene: registerWith(0, 0, 0)},
	{Name: "a role beyond the last", Code: protocol.RoleUnknown, Scene: registerWith(protocol.RolePublicBody+1, 0, 0)},
	{Name: "a role that fills its operand", Code: protocol.RoleUnknown, Unencodable: true, Scene: registerWith(1<<16-1, 0, 0)},

	{Name: "guardian of a practitioner", Code: protocol.GuardianInvalid, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Registration(protocol.RolePractitioner, 0, c.Guardian)
	}},
	{Name: "missing guardian", Code: protocol.GuardianInvalid, Scene: registerWith(protocol.RolePatient, 0, nobody)},
	{Name: "guardian who is the actor to come", Code: protocol.GuardianInvalid, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Registration(protocol.RolePatient, 0, c.System().NextActor)
	}},
	{Name: "guardian who is no patient", Code: protocol.GuardianInvalid, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, c.Registration(protocol.RolePatient, 0, c.Clinician)
	}},
	{Name: "suspended guardian", Code: protocol.GuardianInvalid, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Suspend(c.Guardian)
		return HospitalA, c.Registration(protocol.RolePatient, 0, c.Guardian)
	}},

	{Name: "emergency credential of a patient", Code: protocol.EmergencyNotAllowed, Scene: registerWith(protocol.RolePatient, protocol.FlagEmergency, 0)},
	{Name: "emergency credential of a reviewer", Code: protocol.EmergencyNotAllowed, Scene: registerWith(protocol.RoleReviewer, protocol.FlagEmergency, 0)},
	{Name: "last actor", Code: protocol.CounterOverflow, Unencodable: true, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextActor = protocol.MaxSequence })
		return HospitalA, c.Registration(protocol.RolePatient, 0, 0)
	}},
}

func registerWith(role, flags, guardian uint64) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) { return HospitalA, c.Registration(role, flags, guardian) }
}
