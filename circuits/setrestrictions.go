package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var setRestrictionsRules = []rule{
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotIndex] }},
	{protocol.NotPatientOrGuardian, byPatientOrGuardian},
	{protocol.CodeUnknown, func(f *frame) frontend.Variable { return f.shared.classesKnown }},
}

func setRestrictions(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.index.Restrictions, f.op.Classes)
}
