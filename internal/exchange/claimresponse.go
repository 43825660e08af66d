package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/enumwords"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/wordbytes"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Code systems of a ClaimResponse, as FHIR R4 and X12 name them.
const (
	systemAdjudication = "http://terminology.hl7.org/CodeSystem/adjudication"
	systemPaymentType  = "http://terminology.hl7.org/CodeSystem/ex-paymenttype"
	systemAdjustment   = "https://x12.org/codes/claim-adjustment-reason-codes" // CARC

	categorySubmitted = "submitted"
	categoryBenefit   = "benefit"
)

// The outcomes of processing (https://hl7.org/fhir/R4/valueset-remittance-outcome.html). They say how far the insurer is, not
// how much it pays: a claim that was approved in part is complete; partial is one that the insurer has looked at and that
// waits for information.
const (
	processingQueued   = "queued"
	processingPartial  = "partial"
	processingComplete = "complete"
)

// claimResponse is the ClaimResponse (https://hl7.org/fhir/R4/claimresponse.html) of this network: one for each claim, with the
// number of the claim as id. It is the insurer's last word on it.
type claimResponse struct {
	ResourceType string         `json:"resourceType"`
	ID           string         `json:"id,omitempty"`
	Extension    []extension    `json:"extension,omitempty"`
	Status       string         `json:"status"`
	Type         *concept       `json:"type,omitempty"`
	Use          string         `json:"use"`
	Patient      *reference     `json:"patient,omitempty"`
	Created      string         `json:"created,omitempty"`
	Insurer      *reference     `json:"insurer,omitempty"`
	Requestor    *reference     `json:"requestor,omitempty"`
	Request      *reference     `json:"request,omitempty"`
	Outcome      string         `json:"outcome"`
	Disposition  string         `json:"disposition,omitempty"`
	Adjudication []adjudication `json:"adjudication,omitempty"`
	Total        []total        `json:"total,omitempty"`
	Payment      *payment       `json:"payment,omitempty"`
	ProcessNote  []processNote  `json:"processNote,omitempty"`
}

type adjudication struct {
	Category concept  `json:"category"`
	Reason   *concept `json:"reason,omitempty"`
	Amount   *money   `json:"amount,omitempty"`
}

type total struct {
	Category concept `json:"category"`
	Amount   *money  `json:"amount,omitempty"`
}

type payment struct {
	Type       *concept    `json:"type,omitempty"`
	Date       string      `json:"date,omitempty"`
	Amount     *money      `json:"amount,omitempty"`
	Identifier *identifier `json:"identifier,omitempty"`
}

type processNote struct {
	Number int    `json:"number"`
	Type   string `json:"type"`
	Text   string `json:"text"`
}

func (m mapping) responseOf(c *claimCase) *claimResponse {
	patient, insurer, provider := m.reference(kindActor, c.policy.Patient), m.reference(kindActor, c.policy.Insurer), m.reference(kindActor, c.claim.Provider)
	request := m.reference(kindClaim, c.claim.Sequence)
	shown := &claimResponse{
		ResourceType: "ClaimResponse", ID: text(c.claim.Sequence), Status: financialState(&c.claim), Type: claimType(), Use: useClaim,
		Patient: &patient, Created: moment(max(c.claim.Submitted, c.decided)), Insurer: &insurer, Requestor: &provider, Request: &request,
		Outcome: processing(c.claim.Status), Disposition: enumwords.Of(c.claim.Status, "CLAIM_STATUS_"),
		Adjudication: m.adjudicationsOf(&c.claim), Payment: m.paymentOf(c), Extension: deadlinesOf(&c.deadlines),
	}
	shown.Extension = append(shown.Extension, extension{URL: extensionNumber, ValueUnsignedInt: &c.claim.Adjudications})
	if c.claim.Status != claimstypes.CLAIM_STATUS_SETTLED { // there it is the digest of the payment
		shown.Extension = append(shown.Extension, digestExtension(extensionDecision, c.claim.Decision)...)
	}
	for _, line := range shown.Adjudication {
		shown.Total = append(shown.Total, total{Category: line.Category, Amount: line.Amount})
	}
	m.advise(shown, c.adjudication)
	return shown
}

func processing(status claimstypes.ClaimStatus) string {
	switch status {
	case claimstypes.CLAIM_STATUS_PENDED:
		return processingPartial
	case claimstypes.CLAIM_STATUS_APPROVED, claimstypes.CLAIM_STATUS_PARTIAL, claimstypes.CLAIM_STATUS_DENIED, claimstypes.CLAIM_STATUS_SETTLED:
		return processingComplete
	}
	return processingQueued
}

// adjudicationsOf are what was asked for and, once somebody has decided, what is paid and why not more.
func (m mapping) adjudicationsOf(c *claimstypes.Claim) []adjudication {
	lines := []adjudication{{Category: of(systemAdjudication, categorySubmitted), Amount: m.amount(c.Amount)}}
	if c.Adjudications > 0 {
		lines = append(lines, adjudication{Category: of(systemAdjudication, categoryBenefit), Amount: m.amount(c.Approved)})
	}
	if c.Reason != 0 {
		why := concept{Coding: []coding{{System: systemAdjustment, Code: strconv.Itoa(int(c.Reason))}}}
		if row, known := codes.AdjustmentRowOf(codes.Adjustment(c.Reason)); known {
			why.Text = row.Text
		}
		lines[len(lines)-1].Reason = &why
	}
	return lines
}

// paymentOf is there for a settled claim only. The chain keeps the digest of the payment's reference.
func (m mapping) paymentOf(c *claimCase) *payment {
	if c.claim.Status != claimstypes.CLAIM_STATUS_SETTLED {
		return nil
	}
	kind := "complete"
	if c.claim.Approved < c.claim.Amount {
		kind = "partial"
	}
	shown := &payment{
		Type: ptr(of(systemPaymentType, kind)), Amount: m.amount(c.claim.Approved),
		Identifier: &identifier{System: m.system(kindPayment), Value: hex.EncodeToString(c.claim.Decision)},
	}
	if c.paid != 0 {
		shown.Date = moment(c.paid)[:len("2006-01-02")]
	}
	return shown
}

// advise adds what an adjudicator should look at.
func (m mapping) advise(shown *claimResponse, a *claimstypes.QueryAdjudicationResponse) {
	if a == nil {
		return
	}
	shown.Extension = append(shown.Extension, extension{URL: extensionMostPayable, ValueMoney: m.amount(a.MostPayable)})
	note := func(format string, values ...any) {
		shown.ProcessNote = append(shown.ProcessNote, processNote{Number: len(shown.ProcessNote) + 1, Type: "display", Text: fmt.Sprintf(format, values...)})
	}
	for _, duplicate := range a.Duplicates {
		other := m.reference(kindClaim, duplicate.Claim)
		shown.Extension = append(shown.Extension, extension{URL: extensionDuplicate, ValueReference: &other})
		amount := m.amount(duplicate.Amount)
		note("claim %d may ask for the same payment: %s; it is %s, over %s %s",
			duplicate.Claim, duplicate.Because, enumwords.Of(duplicate.Status, "CLAIM_STATUS_"), amount.Value, amount.Currency)
	}
	if a.DuplicatesTruncated {
		note("there are more claims than were compared: look for duplicates by hand too")
	}
	if state := a.Evidence.State; state != "live" {
		note("the evidence, record %d, is no longer live: it is %s", a.Evidence.Record, state)
	}
}

// verdict reads what an insurer says about a claim. approved is the amount that a payment must have; it is 0 for anything else.
func (m mapping) verdict(c *claimResponse) (operation zkbatchtypes.Operation, claim, paid uint64, err error) {
	fail := func(kind outcome.Type, at, text string, values ...any) (zkbatchtypes.Operation, uint64, uint64, error) {
		return nil, 0, 0, outcome.New(http.StatusUnprocessableEntity, kind, text, values...).At(at)
	}
	if c.Status != financialActive || (c.Use != "" && c.Use != useClaim) {
		return fail(outcome.Value, "ClaimResponse.status", "a ClaimResponse is active, and of use claim")
	}
	if claim, err = m.sequence(kindClaim, c.Request, "ClaimResponse.request"); err != nil {
		return nil, 0, 0, err
	}
	text, err := digestIn(c.Extension, extensionDecision)
	if err != nil {
		return nil, 0, 0, err
	}
	if c.Payment != nil {
		if c.Outcome != processingComplete {
			return fail(outcome.Value, "ClaimResponse.outcome", "a claim is paid when its outcome is complete")
		}
		reference, err := m.paymentReference(c.Payment.Identifier)
		if err != nil {
			return nil, 0, 0, err
		}
		paid, err = m.hundredths(c.Payment.Amount, "ClaimResponse.payment.amount")
		return &claimstypes.SettleClaim{Claim: claim, Payment: reference}, claim, paid, err
	}
	switch c.Outcome {
	case processingPartial:
		reason, err := reasonIn(c.Adjudication)
		return &claimstypes.PendClaim{Claim: claim, Reason: reason, Request: text}, claim, 0, err
	case processingComplete:
		reason, err := reasonIn(c.Adjudication)
		if err != nil {
			return nil, 0, 0, err
		}
		approved, err := m.benefit(c.Adjudication)
		return &claimstypes.AdjudicateClaim{Claim: claim, Approved: approved, Reason: reason, Decision: text}, claim, 0, err
	}
	return fail(outcome.NotSupported, "ClaimResponse.outcome", "the outcome must be complete (a decision) or partial (the claim waits for information)")
}

// benefit is the amount that is approved; 0 denies.
func (m mapping) benefit(list []adjudication) (uint64, error) {
	var line *adjudication
	for i := range list {
		if !list[i].Category.has(systemAdjudication, categoryBenefit) {
			continue
		}
		if line != nil {
			return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "the benefit is there twice").At("ClaimResponse.adjudication")
		}
		line = &list[i]
	}
	if line == nil {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required,
			"an adjudication of category benefit is needed, with the amount that is approved; 0 denies").At("ClaimResponse.adjudication")
	}
	return m.hundredths(line.Amount, "ClaimResponse.adjudication.amount")
}

// reasonIn is the one adjustment reason that is given; 0 for none.
func reasonIn(list []adjudication) (uint32, error) {
	var reason uint32
	for _, line := range list {
		if line.Reason == nil {
			continue
		}
		refused := outcome.New(http.StatusUnprocessableEntity, outcome.Value, "one reason must be given, by its number of %s", systemAdjustment).At("ClaimResponse.adjudication.reason")
		if len(line.Reason.Coding) != 1 || line.Reason.Coding[0].System != systemAdjustment || reason != 0 {
			return 0, refused
		}
		number, err := strconv.ParseUint(line.Reason.Coding[0].Code, 10, 16)
		if _, known := codes.AdjustmentRowOf(codes.Adjustment(number)); err != nil || !known {
			return 0, refused
		}
		reason = uint32(number)
	}
	return reason, nil
}

// paymentReference is the digest of a payment's reference, as the command line makes it of text:REFERENCE; or the digest itself.
func (m mapping) paymentReference(id *identifier) ([]byte, error) {
	if id == nil || id.Value == "" {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "the reference of the payment is needed").At("ClaimResponse.payment.identifier")
	}
	if id.System != m.system(kindPayment) {
		sum := sha256.Sum256([]byte(id.Value))
		return sum[:wordbytes.DigestSize], nil
	}
	digest, err := hex.DecodeString(id.Value)
	if err != nil || len(digest) != wordbytes.DigestSize {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "a digest of a payment's reference has %d hexadecimal digits", 2*wordbytes.DigestSize).
			At("ClaimResponse.payment.identifier")
	}
	return digest, nil
}
