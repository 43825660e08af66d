package simulation

import "github.com/healthd/healthd/internal/protocol"

func (c *chooser) registerActor() (protocol.Op, uint64) {
	role, guardian := 1+uint64(c.random.IntN(8)), uint64(0)
	if c.oneIn(2) {
		role = protocol.RolePatient
	}
	if c.oneIn(3) {
		guardian = c.patient()
	}
	return c.Registration(role, uint64(c.random.IntN(4)/3), guardian), c.institution()
}

func (c *chooser) rotateKey() (protocol.Op, uint64) {
	other := c.reference(protocol.KindActor)
	if c.oneIn(3) {
		return c.Rotate(other), c.ReadIndex(other).Registrar
	}
	return c.Rotate(other), other
}

func (c *chooser) setGuardian() (protocol.Op, uint64) {
	return Named(protocol.OpSetGuardian, c.patient()), c.patient()
}

func (c *chooser) removeGuardian() (protocol.Op, uint64) {
	return RemoveGuardian(), c.anybody(func(_ uint64, a protocol.Actor) bool { return a.Role == protocol.RolePatient && a.Guardian != 0 })
}

func (c *chooser) startRecovery() (protocol.Op, uint64) {
	patient := c.patient()
	if guardian := c.ReadActor(patient).Guardian; guardian != 0 && c.oneIn(2) {
		return c.Recovery(patient), guardian
	}
	return c.Recovery(patient), c.ReadIndex(patient).Registrar
}

func (c *chooser) cancelRecovery() (protocol.Op, uint64) {
	recovery := c.recovery(func(r protocol.Recovery) bool { return r.Status == protocol.RecoveryPending })
	return OfCase(protocol.OpCancelRecovery, recovery), c.decider(c.ReadRecovery(recovery).Patient)
}

func (c *chooser) finishRecovery() (protocol.Op, uint64) {
	recovery := c.recovery(func(r protocol.Recovery) bool {
		return r.Status == protocol.RecoveryPending && r.Executable <= c.Block.Time && r.Nonce == c.Nonce(r.Patient)
	})
	if c.unready(c.ReadRecovery(recovery).Status == protocol.RecoveryPending) {
		return c.startRecovery()
	}
	finisher := c.ReadRecovery(recovery).Initiator
	if protocol.IsInstitution(c.ReadActor(finisher).Role) {
		finisher = c.institution()
	}
	return OfCase(protocol.OpFinishRecovery, recovery), finisher
}

func (c *chooser) recovery(holds func(protocol.Recovery) bool) uint64 {
	return c.among(protocol.KindRecovery, func(sequence uint64) bool { return holds(c.ReadRecovery(sequence)) })
}

func (c *chooser) suspendActor() (protocol.Op, uint64) {
	other := c.anybody(func(_ uint64, a protocol.Actor) bool {
		return !protocol.IsInstitution(a.Role) && a.Status == protocol.ActorActive
	})
	return Named(protocol.OpSuspendActor, other), c.keeper(other)
}

func (c *chooser) reactivateActor() (protocol.Op, uint64) {
	other := c.anybody(func(_ uint64, a protocol.Actor) bool {
		return !protocol.IsInstitution(a.Role) && a.Status == protocol.ActorSuspended
	})
	return Named(protocol.OpReactivateActor, other), c.keeper(other)
}

func (c *chooser) endorseInstitution() (protocol.Op, uint64) {
	return Named(protocol.OpEndorseInstitution, c.anybody(func(_ uint64, a protocol.Actor) bool {
		return protocol.IsInstitution(a.Role) && a.Status != protocol.ActorActive
	})), c.institution()
}

func (c *chooser) endorseSuspension() (protocol.Op, uint64) {
	if c.unready(c.System().ActiveInstitutions > 2) { // a world with one hospital is a dull one
		return c.endorseInstitution()
	}
	return Named(protocol.OpEndorseSuspension, c.institution()), c.institution()
}

// keeper is whoever suspends and reactivates an actor.
func (c *chooser) keeper(of uint64) uint64 {
	if actor := c.ReadActor(of); actor.Role != protocol.RolePatient {
		return actor.Institution
	}
	return of
}

// patient is mostly a patient; the actor may name itself.
func (c *chooser) patient() uint64 {
	if c.oneIn(5) {
		return c.actor
	}
	return c.anybody(func(_ uint64, a protocol.Actor) bool { return a.Role == protocol.RolePatient })
}

// institution is mostly an active institution.
func (c *chooser) institution() uint64 {
	return c.anybody(func(_ uint64, a protocol.Actor) bool {
		return protocol.IsInstitution(a.Role) && a.Status == protocol.ActorActive
	})
}
