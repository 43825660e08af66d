package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var removeGuardianRules = []rule{
	{protocol.NotPatient, signerIsPatient},
	{protocol.GuardianMissing, func(f *frame) frontend.Variable { return f.nonZero(f.signer.Guardian) }},
}

func removeGuardian(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.target.Guardian, 0)
}
