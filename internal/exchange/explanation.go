package exchange

import (
	"context"
	"net/http"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/gateway/route"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

// explanation is the ExplanationOfBenefit (https://hl7.org/fhir/R4/explanationofbenefit.html) of this network: claim and decision
// in one, for the patient. It cannot be written.
type explanation struct {
	ResourceType   string           `json:"resourceType"`
	ID             string           `json:"id"`
	Status         string           `json:"status"`
	Type           *concept         `json:"type"`
	Use            string           `json:"use"`
	Patient        *reference       `json:"patient"`
	BillablePeriod *period          `json:"billablePeriod"`
	Created        string           `json:"created"`
	Insurer        *reference       `json:"insurer"`
	Provider       *reference       `json:"provider"`
	Claim          reference        `json:"claim"`
	ClaimResponse  reference        `json:"claimResponse"`
	Outcome        string           `json:"outcome"`
	Disposition    string           `json:"disposition"`
	SupportingInfo []supportingInfo `json:"supportingInfo"`
	Insurance      []insurance      `json:"insurance"`
	Adjudication   []adjudication   `json:"adjudication"`
	Total          []total          `json:"total"`
	Payment        *payment         `json:"payment,omitempty"`
}

func (m mapping) explanationOf(c *claimCase) *explanation {
	asked, said := m.claimOf(c), m.responseOf(c)
	covered := insurance{Focal: true, Coverage: asked.Insurance[0].Coverage} // of an ExplanationOfBenefit it has no number
	return &explanation{
		ResourceType: "ExplanationOfBenefit", ID: asked.ID, Status: asked.Status, Type: asked.Type, Use: asked.Use, Patient: asked.Patient,
		BillablePeriod: asked.BillablePeriod, Created: said.Created, Insurer: asked.Insurer, Provider: asked.Provider, Claim: m.reference(kindClaim, c.claim.Sequence),
		ClaimResponse: reference{Reference: "ClaimResponse/" + asked.ID}, Outcome: said.Outcome, Disposition: said.Disposition, SupportingInfo: asked.SupportingInfo,
		Insurance: []insurance{covered}, Adjudication: said.Adjudication, Total: said.Total, Payment: said.Payment,
	}
}

func (x *Exchange) registerExplanation(routes route.Routes) {
	readable(routes, "ExplanationOfBenefit", x.readExplanation)
	searchable(routes, "ExplanationOfBenefit", x.searchExplanations)
}

func (x *Exchange) readExplanation(w http.ResponseWriter, r *http.Request) error {
	sequence, err := x.readBy(r, kindClaim)
	if err != nil {
		return err
	}
	c, err := x.caseOf(r.Context(), sequence)
	if err != nil {
		return err
	}
	if err := x.follow(r.Context(), c); err != nil {
		return err
	}
	return write(w, http.StatusOK, x.explanationOf(c))
}

func (x *Exchange) searchExplanations(w http.ResponseWriter, r *http.Request) error {
	s, by, actor, err := x.listBy(w, r, explanationParameters, "patient", "provider")
	if err != nil {
		return err
	}
	results, page, err := x.followed(r.Context(), claimsOf(by, actor, s), func(c *claimCase) any { return x.explanationOf(c) })
	if err != nil {
		return err
	}
	return x.writeList(w, "ExplanationOfBenefit", s, s.next(page), results)
}

// followed lists claims with the time of the insurer's last word.
func (x *Exchange) followed(ctx context.Context, request *claimstypes.QueryClaimsRequest, show func(*claimCase) any) ([]found, *query.PageResponse, error) {
	cases, page, err := x.casesOf(ctx, request)
	if err != nil {
		return nil, nil, err
	}
	results := make([]found, len(cases))
	for i, c := range cases {
		if err := x.follow(ctx, c); err != nil {
			return nil, nil, err
		}
		results[i] = found{c.claim.Sequence, show(c)}
	}
	return results, page, nil
}
