package exchange

import (
	"net/http"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

func (x *Exchange) registerClaimResponse(routes route.Routes) {
	creatable(routes, "ClaimResponse", x.createClaimResponse)
	readable(routes, "ClaimResponse", x.readClaimResponse)
	searchable(routes, "ClaimResponse", x.searchClaimResponses)
}

// createClaimResponse decides a claim, asks for information or records the payment, as the gateway's institution, the insurer.
func (x *Exchange) createClaimResponse(w http.ResponseWriter, r *http.Request) error {
	who, sent, err := sentBy[claimResponse](w, r, "ClaimResponse")
	if err != nil {
		return err
	}
	operation, sequence, paid, err := x.verdict(sent)
	if err != nil {
		return err
	}
	if err := x.mayRead(r.Context(), who, access.Named, kindClaim, sequence); err != nil {
		return err
	}
	if err := x.staff(who); err != nil {
		return err
	}
	if _, pays := operation.(*claimstypes.SettleClaim); pays {
		present, err := x.caseOf(r.Context(), sequence)
		if err != nil {
			return err
		}
		if paid != present.claim.Approved {
			return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "the amount that is paid must be the one that was approved").At("ClaimResponse.payment.amount")
		}
	}
	if _, err := x.submit(r.Context(), who, operation); err != nil {
		return err
	}
	return x.writeClaimResponse(w, r, http.StatusCreated, sequence)
}

func (x *Exchange) writeClaimResponse(w http.ResponseWriter, r *http.Request, status int, sequence uint64) error {
	who, err := asker(r)
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
	if err := x.judge(r.Context(), who, c); err != nil {
		return err
	}
	return x.writeAt(w, status, "ClaimResponse", sequence, x.responseOf(c))
}

func (x *Exchange) readClaimResponse(w http.ResponseWriter, r *http.Request) error {
	sequence, err := x.readBy(r, kindClaim)
	if err != nil {
		return err
	}
	return x.writeClaimResponse(w, r, http.StatusOK, sequence)
}

// undecided is the one list of outcomes that can be asked for: what waits for the insurer.
const undecided = processingQueued + "," + processingPartial

// searchClaimResponses lists without likely duplicates: they are looked for where one ClaimResponse is read.
func (x *Exchange) searchClaimResponses(w http.ResponseWriter, r *http.Request) error {
	s, by, actor, err := x.listBy(w, r, claimResponseParameters, "patient", "insurer", "requestor")
	if err != nil {
		return err
	}
	request := claimsOf(by, actor, s)
	switch s.value("outcome") {
	case "":
	case undecided:
		request.Undecided = true
	default:
		return outcome.New(http.StatusBadRequest, outcome.NotSupported, "only %s can be asked for: what waits for a decision", undecided).At("outcome")
	}
	results, page, err := x.followed(r.Context(), request, func(c *claimCase) any { return x.responseOf(c) })
	if err != nil {
		return err
	}
	return x.writeList(w, "ClaimResponse", s, s.next(page), results)
}
