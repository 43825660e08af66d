package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var requestConsentRules = []rule{
	{protocol.NotInstitution, func(f *frame) frontend.Variable { return f.shared.signerInstitution }},
	{protocol.PatientMissing, func(f *frame) frontend.Variable { return f.shared.relatedPatient }},
	{protocol.MasksEmpty, masksNotEmpty},
	{protocol.CodeUnknown, masksKnown},
	{protocol.PeriodInvalid, consentPeriodValid},
	{protocol.UsesZero, usesNotZero},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.roomFor(f.system.NextConsent) }},
}

func requestConsent(f *frame, applied frontend.Variable) {
	f.appendCell(applied, protocol.KindConsent, f.consentOfOperands(f.actor, protocol.ConsentRequested))
}
