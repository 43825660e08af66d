package exchange

import (
	"net/http"

	"github.com/healthd/healthd/internal/fhir/outcome"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

// The states of financial resources (https://hl7.org/fhir/R4/valueset-fm-status.html) that this network has.
const (
	financialActive    = "active"
	financialCancelled = "cancelled"
)

// coverage is the Coverage (https://hl7.org/fhir/R4/coverage.html) of this network: an insurer's policy for a patient.
type coverage struct {
	ResourceType string       `json:"resourceType"`
	ID           string       `json:"id,omitempty"`
	Extension    []extension  `json:"extension,omitempty"`
	Identifier   []identifier `json:"identifier,omitempty"`
	Status       string       `json:"status"`
	Beneficiary  *reference   `json:"beneficiary,omitempty"`
	Period       *period      `json:"period,omitempty"`
	Payor        []reference  `json:"payor,omitempty"`
}

// coverageOf shows a policy of the chain.
func (x mapping) coverageOf(p *claimstypes.Policy) *coverage {
	beneficiary, stands := x.reference(kindActor, p.Patient), x.reference(kindConsent, p.PaymentConsent)
	shown := &coverage{
		ResourceType: "Coverage", ID: text(p.Sequence), Identifier: []identifier{*x.identifier(kindPolicy, p.Sequence)}, Status: financialActive,
		Beneficiary: &beneficiary, Period: periodOf(p.From, p.To), Payor: []reference{x.reference(kindActor, p.Insurer)},
		Extension: append([]extension{
			{URL: extensionLimit, ValueMoney: x.amount(p.Limit)},
			{URL: extensionRemaining, ValueMoney: x.amount(p.Remaining)},
			{URL: extensionConsent, ValueReference: &stands},
		}, digestExtension(extensionTerms, p.Terms)...),
	}
	if p.Status == claimstypes.POLICY_STATUS_CLOSED {
		shown.Status = financialCancelled
	}
	return shown
}

// policy reads what a Coverage says. Sequence, status and what remains are not among it.
func (x mapping) policy(c *coverage) (*claimstypes.Policy, error) {
	if len(c.Payor) != 1 {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "one payor is needed: the insurer").At("Coverage.payor")
	}
	limit, stands := find(c.Extension, extensionLimit), find(c.Extension, extensionConsent)
	if limit == nil || stands == nil {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Required,
			"the extensions %s (valueMoney) and %s (valueReference) are needed", extensionLimit, extensionConsent).At("Coverage.extension")
	}
	read := new(claimstypes.Policy)
	var err error
	for _, step := range []func() error{
		func() error {
			read.Patient, err = x.sequence(kindActor, c.Beneficiary, "Coverage.beneficiary")
			return err
		},
		func() error { read.Insurer, err = x.sequence(kindActor, &c.Payor[0], "Coverage.payor[0]"); return err },
		func() error { read.From, read.To, err = c.Period.seconds("Coverage.period"); return err },
		func() error { read.Limit, err = x.hundredths(limit.ValueMoney, extensionLimit); return err },
		func() error {
			read.PaymentConsent, err = x.sequence(kindConsent, stands.ValueReference, extensionConsent)
			return err
		},
		func() error { read.Terms, err = digestIn(c.Extension, extensionTerms); return err },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return read, nil
}
