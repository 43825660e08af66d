package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var setGuardianRules = []rule{
	{protocol.NotPatient, signerIsPatient},
	{protocol.GuardianInvalid, func(f *frame) frontend.Variable { return f.and(f.shared.relatedPatient, f.shared.relatedActive) }},
	{protocol.GuardianSelf, func(f *frame) frontend.Variable { return f.not(f.shared.namesSigner) }},
	{protocol.GuardianMutual, func(f *frame) frontend.Variable { return f.not(f.shared.relatedWard) }},
}

func signerIsPatient(f *frame) frontend.Variable { return f.shared.signerPatient }

func setGuardian(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.target.Guardian, f.op.Other)
}
