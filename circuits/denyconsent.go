package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var denyConsentRules = []rule{
	{protocol.ConsentMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotConsent] }},
	{protocol.NotPatientOrGuardian, byPatientOrGuardian},
	{protocol.ConsentNotRequested, func(f *frame) frontend.Variable { return f.equal(f.consent.Status, protocol.ConsentRequested) }},
}

func denyConsent(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.consent.Status, protocol.ConsentDenied)
}
