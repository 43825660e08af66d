package simulation

import "github.com/healthd/healthd/internal/protocol"

var finishRecoveryRefusals = []Refusal{
	{
		Name: "finishing a missing recovery", Code: protocol.RecoveryMissing,
		Implied: []protocol.Code{protocol.RecoveryNotPending, protocol.NotRecoveryFinisher},
		Scene:   func(c *Cast) (uint64, protocol.Op) { return c.Guardian, OfCase(protocol.OpFinishRecovery, nobody) },
	},
	// Zero is nobody's initiator and nobody's registrar: that they are equal must not help.
	{
		Name: "finishing no recovery", Code: protocol.RecoveryMissing,
		Implied: []protocol.Code{protocol.RecoveryNotPending, protocol.NotRecoveryFinisher},
		Scene:   func(*Cast) (uint64, protocol.Op) { return HospitalB, OfCase(protocol.OpFinishRecovery, 0) },
	},
	{Name: "finishing a cancelled recovery", Code: protocol.RecoveryNotPending, Scene: finishAs(guardian, guardian, func(c *Cast, recovery uint64) {
		c.Must(c.Guardian, OfCase(protocol.OpCancelRecovery, recovery))
		c.NextBlock(RecoveryDelay)
	})},
	{
		Name: "finishing twice", Code: protocol.RecoveryNotPending, Implied: []protocol.Code{protocol.RecoveryOvertaken},
		Scene: finishAs(registrar, otherHospital, func(c *Cast, recovery uint64) {
			c.NextBlock(RecoveryDelay)
			c.Must(Insurer, OfCase(protocol.OpFinishRecovery, recovery))
		}),
	},
	{Name: "the patient has signed since", Code: protocol.RecoveryOvertaken, Scene: finishAs(guardian, guardian, func(c *Cast, _ uint64) {
		c.Must(c.Child, c.Grant(c.Child, HospitalB, PurposeTreat, ClassNotes))
		c.NextBlock(RecoveryDelay)
	})},
	{Name: "the patient has signed what was refused", Code: protocol.RecoveryOvertaken, Scene: finishAs(registrar, otherHospital, func(c *Cast, _ uint64) {
		if _, err := c.Do(c.Child, Revoke(c.Consent)); err != nil {
			panic(err)
		}
		c.NextBlock(RecoveryDelay)
	})},
	{Name: "another recovery was finished", Code: protocol.RecoveryOvertaken, Scene: finishAs(registrar, otherHospital, func(c *Cast, _ uint64) {
		another := c.Must(c.Guardian, c.Recovery(c.Child))
		c.NextBlock(RecoveryDelay)
		c.Must(c.Guardian, OfCase(protocol.OpFinishRecovery, another))
	})},
	{Name: "the patient's last nonce", Code: protocol.CounterOverflow, Unencodable: true, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.EditActor(c.Child, func(a *protocol.Actor) { a.Nonce = 1<<protocol.BitsNonce - 1 })
		return finishAs(guardian, guardian, afterDelay)(c)
	}},
	{Name: "the guardian finishes at once", Code: protocol.RecoveryTooEarly, Scene: finishAs(guardian, guardian, func(*Cast, uint64) {})},
	{Name: "a hospital finishes a second early", Code: protocol.RecoveryTooEarly, Scene: finishAs(registrar, otherHospital, func(c *Cast, _ uint64) {
		c.NextBlock(RecoveryDelay - 1)
	})},

	{Name: "an ex-guardian finishes", Code: protocol.NotRecoveryFinisher, Scene: finishAs(guardian, guardian, func(c *Cast, _ uint64) {
		c.EditActor(c.Child, func(a *protocol.Actor) { a.Guardian = 0 }) // by its own act it would overtake the recovery too
		c.NextBlock(RecoveryDelay)
	})},
	{Name: "the new guardian finishes for the old one", Code: protocol.NotRecoveryFinisher, Scene: finishAs(guardian, patient, func(c *Cast, _ uint64) {
		c.EditActor(c.Child, func(a *protocol.Actor) { a.Guardian = c.Patient })
		c.NextBlock(RecoveryDelay)
	})},
	// The patient's own signature overtakes the recovery that it would finish.
	{
		Name: "the patient finishes what the guardian started", Code: protocol.RecoveryOvertaken, Implied: []protocol.Code{protocol.NotRecoveryFinisher},
		Scene: finishAs(guardian, child, afterDelay),
	},
	{Name: "the registrar finishes what the guardian started", Code: protocol.NotRecoveryFinisher, Scene: finishAs(guardian, registrar, afterDelay)},
	{Name: "a hospital finishes what the guardian started", Code: protocol.NotRecoveryFinisher, Scene: finishAs(guardian, otherHospital, afterDelay)},
	{Name: "the registrar itself finishes", Code: protocol.NotRecoveryFinisher, Scene: finishAs(registrar, registrar, afterDelay)},
	{Name: "the guardian finishes what the registrar started", Code: protocol.NotRecoveryFinisher, Scene: finishAs(registrar, guardian, afterDelay)},
	{
		Name: "the patient finishes what the registrar started", Code: protocol.RecoveryOvertaken, Implied: []protocol.Code{protocol.NotRecoveryFinisher},
		Scene: finishAs(registrar, child, afterDelay),
	},
	{
		Name: "the registrar's accomplice finishes", Code: protocol.NotRecoveryFinisher,
		Scene: finishAs(registrar, func(c *Cast) uint64 { return c.Register(HospitalA, protocol.RolePractitioner, 0, 0) }, afterDelay),
	},
	{
		Name: "a practitioner of another hospital finishes", Code: protocol.NotRecoveryFinisher,
		Scene: finishAs(registrar, func(c *Cast) uint64 { return c.Clinician }, afterDelay),
	},
	{Name: "finishing for a suspended registrar", Code: protocol.NotRecoveryFinisher, Scene: finishAs(registrar, otherHospital, func(c *Cast, _ uint64) {
		c.Suspend(HospitalA)
		c.NextBlock(RecoveryDelay)
	})},
}

// finishAs has one actor start the child's recovery and another finish it, with something between.
func finishAs(initiator, finisher func(*Cast) uint64, between func(*Cast, uint64)) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		recovery := c.Must(initiator(c), c.Recovery(c.Child))
		between(c, recovery)
		return finisher(c), OfCase(protocol.OpFinishRecovery, recovery)
	}
}

func afterDelay(c *Cast, _ uint64) { c.NextBlock(RecoveryDelay) }

func patient(c *Cast) uint64 { return c.Patient }

func guardian(c *Cast) uint64 { return c.Guardian }

func child(c *Cast) uint64 { return c.Child }

func registrar(*Cast) uint64 { return HospitalA }

func otherHospital(*Cast) uint64 { return HospitalB }
