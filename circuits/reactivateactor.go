package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var reactivateActorRules = []rule{
	{protocol.ActorMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotTarget] }},
	{protocol.NotActorKeeper, keepsTarget},
	{protocol.ActorNotSuspended, func(f *frame) frontend.Variable { return f.equal(f.target.Status, protocol.ActorSuspended) }},
}

func reactivateActor(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.target.Status, protocol.ActorActive)
}
