package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var suspendActorRules = []rule{
	{protocol.ActorMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotTarget] }},
	{protocol.NotActorKeeper, keepsTarget},
	{protocol.ActorNotActive, func(f *frame) frontend.Variable { return f.shared.targetActive }},
}

// keepsTarget holds for an institution over its practitioners, devices and reviewers, and for a
// patient over itself.
func keepsTarget(f *frame) frontend.Variable {
	itself := f.and(f.shared.targetPatient, f.shared.namesSigner)
	member := f.and(f.not(f.shared.targetPatient), f.not(f.shared.targetInstitution), f.equal(f.target.Institution, f.actor))
	return f.api.Add(itself, member)
}

func suspendActor(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.target.Status, protocol.ActorSuspended)
}
