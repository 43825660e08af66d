package exchange

import (
	"net/http"
	"slices"
	"strconv"

	"github.com/healthd/healthd/internal/fhir/outcome"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

// Code systems of a Claim, as FHIR R4 names them.
const (
	systemClaimInformation = "http://terminology.hl7.org/CodeSystem/claiminformationcategory"
	systemRelatedClaim     = "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship"
	systemPriority         = "http://terminology.hl7.org/CodeSystem/processpriority"

	useClaim = "claim" // and not a preauthorization or predetermination
)

// claim is the Claim (https://hl7.org/fhir/R4/claim.html) of this network. It says what is asked for and on which evidence;
// diagnoses, procedures and items are in the record that is the evidence, encrypted, and are not kept here.
type claim struct {
	ResourceType   string           `json:"resourceType"`
	ID             string           `json:"id,omitempty"`
	Extension      []extension      `json:"extension,omitempty"`
	Identifier     []identifier     `json:"identifier,omitempty"`
	Status         string           `json:"status"`
	Type           *concept         `json:"type,omitempty"`
	Use            string           `json:"use"`
	Patient        *reference       `json:"patient,omitempty"`
	BillablePeriod *period          `json:"billablePeriod,omitempty"`
	Created        string           `json:"created,omitempty"`
	Insurer        *reference       `json:"insurer,omitempty"`
	Provider       *reference       `json:"provider,omitempty"`
	Priority       *concept         `json:"priority,omitempty"`
	Related        []relatedClaim   `json:"related,omitempty"`
	SupportingInfo []supportingInfo `json:"supportingInfo,omitempty"`
	Insurance      []insurance      `json:"insurance,omitempty"`
	Item           []claimItem      `json:"item,omitempty"`
	Total          *money           `json:"total,omitempty"`
}

type relatedClaim struct {
	Claim        *reference `json:"claim,omitempty"`
	Relationship *concept   `json:"relationship,omitempty"`
}

type supportingInfo struct {
	Sequence       int        `json:"sequence"`
	Category       concept    `json:"category"`
	ValueReference *reference `json:"valueReference,omitempty"`
}

type insurance struct {
	Sequence int       `json:"sequence,omitempty"`
	Focal    bool      `json:"focal"`
	Coverage reference `json:"coverage"`
}

type claimItem struct {
	Sequence         int     `json:"sequence"`
	ProductOrService concept `json:"productOrService"`
	ServicedDate     string  `json:"servicedDate,omitempty"`
	ServicedPeriod   *period `json:"servicedPeriod,omitempty"`
}

// claimCase is a claim with what its cell does not say itself.
type claimCase struct {
	claim     claimstypes.Claim
	policy    claimstypes.Policy
	deadlines claimstypes.Deadlines
	decided   uint64 // time of the last word of the insurer; 0 if there is none, or the node no longer keeps it
	paid      uint64 // time of settlement; 0 as for decided
	// adjudication is what only the insurer, the patient and the guardian may know; nil for everybody else.
	adjudication *claimstypes.QueryAdjudicationResponse
}

func (m mapping) claimOf(c *claimCase) *claim {
	patient, insurer, provider := m.reference(kindActor, c.policy.Patient), m.reference(kindActor, c.policy.Insurer), m.reference(kindActor, c.claim.Provider)
	evidence := m.reference(kindRecord, c.claim.Record)
	day := &period{Start: moment(c.claim.ServiceTime), End: moment(c.claim.ServiceTime)}
	return &claim{
		ResourceType: "Claim", ID: text(c.claim.Sequence), Identifier: []identifier{*m.identifier(kindClaim, c.claim.Sequence)},
		Status: financialState(&c.claim), Type: claimType(), Use: useClaim, Patient: &patient, BillablePeriod: day, Created: moment(c.claim.Submitted),
		Insurer: &insurer, Provider: &provider, Priority: ptr(of(systemPriority, "normal")), Extension: deadlinesOf(&c.deadlines),
		SupportingInfo: []supportingInfo{{Sequence: 1, Category: of(systemClaimInformation, "attachment"), ValueReference: &evidence}},
		Insurance:      []insurance{{Sequence: 1, Focal: true, Coverage: m.reference(kindPolicy, c.claim.Policy)}},
		Item:           []claimItem{{Sequence: 1, ProductOrService: of(m.system(kindService), strconv.Itoa(int(c.claim.Code)))}},
		Total:          m.amount(c.claim.Amount),
	}
}

func claimType() *concept { return &concept{Text: "services of a provider"} }

func financialState(c *claimstypes.Claim) string {
	if c.Status == claimstypes.CLAIM_STATUS_CANCELLED {
		return financialCancelled
	}
	return financialActive
}

// deadlinesOf are the usual deadlines, which no rule enforces.
func deadlinesOf(d *claimstypes.Deadlines) []extension {
	return []extension{
		{URL: extensionFilingDue, ValueDateTime: moment(d.FilingDue)}, {URL: extensionFiledLate, ValueBoolean: ptr(d.FiledLate)},
		{URL: extensionDecisionDue, ValueDateTime: moment(d.AdjudicationDue)}, {URL: extensionOverdue, ValueBoolean: ptr(d.Overdue)},
	}
}

// submission reads what a provider asks for.
func (m mapping) submission(c *claim) (*claimstypes.SubmitClaim, error) {
	if c.Use != useClaim {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported, "only the use claim is supported").At("Claim.use")
	}
	if len(c.Insurance) != 1 {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "one insurance is needed: the policy that is to pay").At("Claim.insurance")
	}
	read := new(claimstypes.SubmitClaim)
	var err error
	for _, step := range []func() error{
		func() error {
			read.Policy, err = m.sequence(kindPolicy, &c.Insurance[0].Coverage, "Claim.insurance[0].coverage")
			return err
		},
		func() error { read.Record, err = m.evidence(c.SupportingInfo); return err },
		func() error { read.Amount, err = m.hundredths(c.Total, "Claim.total"); return err },
		func() error { read.ServiceTime, err = serviceTime(c); return err },
		func() error { read.Code, err = m.serviceCode(c.Item); return err },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return read, nil
}

// evidence is the record that the claim stands on: the one that supportingInfo names by an identifier of the network.
func (m mapping) evidence(list []supportingInfo) (uint64, error) {
	system := m.system(kindRecord)
	list = slices.DeleteFunc(slices.Clone(list), func(info supportingInfo) bool {
		return info.ValueReference == nil || info.ValueReference.Identifier == nil || info.ValueReference.Identifier.System != system
	})
	if len(list) != 1 {
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required,
			"one supportingInfo must name the evidence, an anchored record, by valueReference.identifier of system %s", system).At("Claim.supportingInfo")
	}
	return m.sequence(kindRecord, list[0].ValueReference, "Claim.supportingInfo.valueReference")
}

// serviceTime is the beginning of the service: the billable period, else the first dated item.
func serviceTime(c *claim) (uint64, error) {
	var candidates []string
	if c.BillablePeriod != nil {
		candidates = append(candidates, c.BillablePeriod.Start)
	}
	for _, item := range c.Item {
		candidates = append(candidates, item.ServicedDate)
		if item.ServicedPeriod != nil {
			candidates = append(candidates, item.ServicedPeriod.Start)
		}
	}
	for _, candidate := range candidates {
		if candidate == "" {
			continue
		}
		if from, _, ok := parseMoment(candidate); ok {
			return from, nil
		}
		return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Value, "the time of the service must be a dateTime since 1970").At("Claim.billablePeriod.start")
	}
	return 0, outcome.New(http.StatusUnprocessableEntity, outcome.Required, "the time of the service is needed").At("Claim.billablePeriod.start")
}

// serviceCode is the network's number of the service; 0 where no item has one. Codings of other systems are kept out.
func (m mapping) serviceCode(items []claimItem) (uint32, error) {
	refused := outcome.New(http.StatusUnprocessableEntity, outcome.Value, "the code of the service must be one number from 0 to 65535 of system %s", m.system(kindService)).
		At("Claim.item.productOrService")
	code, seen := uint64(0), false
	for _, item := range items {
		for _, coding := range item.ProductOrService.Coding {
			if coding.System != m.system(kindService) {
				continue
			}
			number, err := strconv.ParseUint(coding.Code, 10, 16)
			if err != nil || seen {
				return 0, refused
			}
			code, seen = number, true
		}
	}
	return uint32(code), nil
}

// appeal is the claim that a Claim appeals against: related to it as prior, and with the extension that says so. It is nil for
// any other Claim.
func (m mapping) appeal(c *claim) (*claimstypes.AppealClaim, error) {
	says := find(c.Extension, extensionAppeal)
	if says == nil || (says.ValueBoolean != nil && !*says.ValueBoolean) {
		return nil, nil
	}
	if len(c.Related) != 1 || !c.Related[0].Relationship.has(systemRelatedClaim, "prior") {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Required,
			"an appeal names the claim that was decided as its one related claim, with the relationship prior of %s", systemRelatedClaim).At("Claim.related")
	}
	sequence, err := m.sequence(kindClaim, c.Related[0].Claim, "Claim.related[0].claim")
	if err != nil {
		return nil, err
	}
	appealed := &claimstypes.AppealClaim{Claim: sequence}
	if says.ValueBase64Binary != "" {
		appealed.Grounds, err = digestIn(c.Extension, extensionAppeal)
	}
	return appealed, err
}
