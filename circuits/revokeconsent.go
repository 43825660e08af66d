package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var revokeConsentRules = []rule{
	{protocol.ConsentMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotConsent] }},
	{protocol.NotPatientOrGuardian, byPatientOrGuardian},
	{protocol.ConsentNotActive, func(f *frame) frontend.Variable { return f.shared.consentActive }},
}

func revokeConsent(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.consent.Status, protocol.ConsentRevoked)
}
