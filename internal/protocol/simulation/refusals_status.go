package simulation

import "github.com/healthd/healthd/internal/protocol"

var suspendActorRefusals = []Refusal{
	{
		Name: "suspending a missing actor", Code: protocol.ActorMissing, Implied: []protocol.Code{protocol.NotActorKeeper, protocol.ActorNotActive},
		Scene: suspendBy(func(*Cast) (uint64, uint64) { return HospitalA, nobody }),
	},
	{
		Name: "suspending nobody", Code: protocol.ActorMissing, Implied: []protocol.Code{protocol.NotActorKeeper, protocol.ActorNotActive},
		Scene: suspendBy(func(*Cast) (uint64, uint64) { return HospitalA, 0 }),
	},
	{Name: "suspending another hospital's clinician", Code: protocol.NotActorKeeper, Scene: suspendBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Clinician })},
	{Name: "a clinician suspends itself", Code: protocol.NotActorKeeper, Scene: suspendBy(func(c *Cast) (uint64, uint64) { return c.Clinician, c.Clinician })},
	{Name: "a clinician suspends a colleague", Code: protocol.NotActorKeeper, Scene: suspendBy(func(c *Cast) (uint64, uint64) { return c.Clinician, c.Nurse })},
	{Name: "the registrar suspends a patient", Code: protocol.NotActorKeeper, Scene: suspendBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Patient })},
	{Name: "the guardian suspends the child", Code: protocol.NotActorKeeper, Scene: suspendBy(func(c *Cast) (uint64, uint64) { return c.Guardian, c.Child })},
	{Name: "an institution suspends itself", Code: protocol.NotActorKeeper, Scene: suspendBy(func(*Cast) (uint64, uint64) { return HospitalA, HospitalA })},
	{Name: "an institution suspends another", Code: protocol.NotActorKeeper, Scene: suspendBy(func(*Cast) (uint64, uint64) { return HospitalA, HospitalB })},
	{
		Name: "an institution suspends its candidate", Code: protocol.NotActorKeeper, Implied: []protocol.Code{protocol.ActorNotActive},
		Scene: suspendBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Candidate(protocol.RoleProvider) }),
	},
	{Name: "suspending twice", Code: protocol.ActorNotActive, Scene: suspendBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Nurse)
		return HospitalB, c.Nurse
	})},
}

var reactivateActorRefusals = []Refusal{
	{
		Name: "reactivating a missing actor", Code: protocol.ActorMissing, Implied: []protocol.Code{protocol.NotActorKeeper, protocol.ActorNotSuspended},
		Scene: reactivateBy(func(*Cast) (uint64, uint64) { return HospitalB, nobody }),
	},
	{
		Name: "reactivating nobody", Code: protocol.ActorMissing, Implied: []protocol.Code{protocol.NotActorKeeper, protocol.ActorNotSuspended},
		Scene: reactivateBy(func(*Cast) (uint64, uint64) { return HospitalB, 0 }),
	},
	{Name: "another hospital reactivates", Code: protocol.NotActorKeeper, Scene: reactivateBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Nurse)
		return HospitalA, c.Nurse
	})},
	{Name: "a colleague reactivates", Code: protocol.NotActorKeeper, Scene: reactivateBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Nurse)
		return c.Clinician, c.Nurse
	})},
	{Name: "the registrar reactivates a patient", Code: protocol.NotActorKeeper, Scene: reactivateBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Patient)
		return HospitalA, c.Patient
	})},
	{Name: "the guardian reactivates the child", Code: protocol.NotActorKeeper, Scene: reactivateBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Child)
		return c.Guardian, c.Child
	})},
	{Name: "an institution returns another", Code: protocol.NotActorKeeper, Scene: reactivateBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(HospitalB)
		return HospitalA, HospitalB
	})},
	{
		Name: "an institution activates its candidate", Code: protocol.NotActorKeeper, Implied: []protocol.Code{protocol.ActorNotSuspended},
		Scene: reactivateBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Candidate(protocol.RoleProvider) }),
	},
	{Name: "reactivating an active clinician", Code: protocol.ActorNotSuspended, Scene: reactivateBy(func(c *Cast) (uint64, uint64) { return HospitalB, c.Clinician })},
	{Name: "an active patient returns", Code: protocol.ActorNotSuspended, Scene: reactivateBy(func(c *Cast) (uint64, uint64) { return c.Patient, c.Patient })},
}

func suspendBy(who func(*Cast) (signer, other uint64)) func(*Cast) (uint64, protocol.Op) {
	return named(protocol.OpSuspendActor, who)
}

func reactivateBy(who func(*Cast) (signer, other uint64)) func(*Cast) (uint64, protocol.Op) {
	return named(protocol.OpReactivateActor, who)
}

// named has one actor do something to another.
func named(kind protocol.OpKind, who func(*Cast) (signer, other uint64)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		signer, other := who(c)
		return signer, Named(kind, other)
	}
}
