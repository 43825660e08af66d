package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var endorseSuspensionRules = []rule{
	{protocol.NotInstitution, func(f *frame) frontend.Variable { return f.shared.signerInstitution }},
	{protocol.NotActiveInstitution, func(f *frame) frontend.Variable { return f.and(f.shared.targetInstitution, f.shared.targetActive) }},
	{protocol.LastInstitution, func(f *frame) frontend.Variable { return f.less(1, f.system.ActiveInstitutions, 8) }},
	{protocol.AlreadyEndorsed, notYetEndorsed},
	{protocol.CounterOverflow, roomForEpoch},
}

func endorseSuspension(f *frame, applied frontend.Variable) {
	decided := f.endorse(applied)
	f.change(decided, &f.after.target.Status, protocol.ActorSuspended)
	f.system.ActiveInstitutions = f.api.Sub(f.system.ActiveInstitutions, decided)
}
