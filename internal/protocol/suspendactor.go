package protocol

// SuspendActor stops an actor from signing. Operand: other (the actor).
var suspendActorRules = []Rule{
	{ActorMissing, func(f *Frame) bool { return f.has[SlotTarget] }},
	{NotActorKeeper, (*Frame).keepsTarget},
	{ActorNotActive, func(f *Frame) bool { return f.Target.Status == ActorActive }},
}

// keepsTarget holds for an institution over its practitioners, devices and reviewers, and for a
// patient over itself.
func (f *Frame) keepsTarget() bool {
	switch f.Target.Role {
	case RolePatient:
		return f.Op.Other == f.Op.Actor
	case RolePractitioner, RoleDevice, RoleReviewer:
		return f.Target.Institution == f.Op.Actor
	}
	return false
}

func suspendActor(f *Frame) { f.Target.Status = ActorSuspended }
