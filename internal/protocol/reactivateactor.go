package protocol

// ReactivateActor undoes SuspendActor. Operand: other (the actor).
var reactivateActorRules = []Rule{
	{ActorMissing, func(f *Frame) bool { return f.has[SlotTarget] }},
	{NotActorKeeper, (*Frame).keepsTarget},
	{ActorNotSuspended, func(f *Frame) bool { return f.Target.Status == ActorSuspended }},
}

func reactivateActor(f *Frame) { f.Target.Status = ActorActive }
