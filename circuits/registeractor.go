package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var registerActorRules = []rule{
	{protocol.NotInstitution, func(f *frame) frontend.Variable { return f.shared.signerInstitution }},
	{protocol.RoleUnknown, func(f *frame) frontend.Variable {
		return f.and(f.not(f.shared.codeZero), f.lessOrEqual(f.op.Code, protocol.RolePublicBody, 16))
	}},
	{protocol.KeyInvalid, newKeyValid},
	{protocol.GuardianInvalid, func(f *frame) frontend.Variable {
		valid := f.and(f.equal(f.op.Code, protocol.RolePatient), f.shared.relatedPatient, f.shared.relatedActive)
		return f.or(f.isZero(f.op.Other), valid)
	}},
	{protocol.EmergencyNotAllowed, func(f *frame) frontend.Variable {
		return f.or(f.not(f.op.Flags), f.equal(f.op.Code, protocol.RolePractitioner))
	}},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.roomFor(f.system.NextActor) }},
}

func registerActor(f *frame, applied frontend.Variable) {
	patient := f.equal(f.op.Code, protocol.RolePatient)
	institution := f.lessOrEqual(protocol.RoleProvider, f.op.Code, 16)
	person := f.api.Sub(1, patient, institution) // practitioner, device or reviewer
	status := f.api.Add(protocol.ActorActive, f.api.Mul(institution, protocol.ActorCandidate-protocol.ActorActive))
	actor := &actorCell{
		KeyX: f.op.Left, KeyY: f.op.Right,
		Role: f.op.Code, Status: status, Emergency: f.op.Flags,
		Institution: f.api.Add(f.api.Mul(person, f.actor), f.api.Mul(institution, f.system.NextActor)),
		Guardian:    f.op.Other,
		Credential:  f.api.Mul(f.not(institution), f.op.Digest),
	}
	f.after.appendIndex = f.and(applied, patient)
	f.after.registrar = f.api.Mul(f.after.appendIndex, f.actor)
	f.appendCell(applied, protocol.KindActor, actor)
}
