package exchange

import (
	"context"
	"net/http"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/requester"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

func (x *Exchange) registerClaim(routes route.Routes) {
	creatable(routes, "Claim", x.createClaim)
	readable(routes, "Claim", x.readClaim)
	searchable(routes, "Claim", x.searchClaims)
	updatable(routes, "Claim", x.updateClaim)
}

// createClaim submits a claim of the gateway's institution, or appeals against the decision on one.
func (x *Exchange) createClaim(w http.ResponseWriter, r *http.Request) error {
	who, sent, err := sentBy[claim](w, r, "Claim")
	if err != nil {
		return err
	}
	if sent.ID != "" || sent.Status != financialActive {
		return outcome.New(http.StatusUnprocessableEntity, outcome.Value, "a new Claim is active and has no id").At("Claim.status")
	}
	appeal, err := x.appeal(sent)
	if err != nil {
		return err
	}
	if appeal != nil {
		return x.appealClaim(w, r, who, sent, appeal)
	}
	if err := x.staff(who); err != nil {
		return err
	}
	submission, err := x.submission(sent)
	if err != nil {
		return err
	}
	if err := x.checkParties(r.Context(), sent, submission); err != nil {
		return err
	}
	done, err := x.submit(r.Context(), who, submission)
	if err != nil {
		return err
	}
	return x.writeClaim(r.Context(), w, http.StatusCreated, done.Sequence)
}

// checkParties refuses a claim that names other parties than the policy and the gateway. Which patient or insurer a policy
// has, it does not tell.
func (x *Exchange) checkParties(ctx context.Context, sent *claim, submission *claimstypes.SubmitClaim) error {
	provider, err := x.sequence(kindActor, sent.Provider, "Claim.provider")
	if err != nil {
		return err
	}
	if provider != x.institution {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "this gateway submits claims of its own institution, actor %d, only", x.institution).
			At("Claim.provider")
	}
	patient, err := x.sequence(kindActor, sent.Patient, "Claim.patient")
	if err != nil {
		return err
	}
	mismatch := outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "there is no such policy of this patient and this insurer").At("Claim.insurance[0].coverage")
	answer, err := x.claims.Policy(ctx, &claimstypes.QueryPolicyRequest{Sequence: submission.Policy})
	if err := failed(err); err != nil {
		if told := outcome.Of(err); told.Status == http.StatusNotFound {
			return mismatch
		}
		return err
	}
	if answer.Policy.Patient != patient {
		return mismatch
	}
	if sent.Insurer == nil {
		return nil
	}
	insurer, err := x.sequence(kindActor, sent.Insurer, "Claim.insurer")
	if err == nil && insurer != answer.Policy.Insurer {
		return mismatch
	}
	return err
}

// appealClaim asks for another decision: signed by the patient or guardian, else by the institution as the claim's provider.
func (x *Exchange) appealClaim(w http.ResponseWriter, r *http.Request, who *requester.Requester, sent *claim, appeal *claimstypes.AppealClaim) error {
	if err := x.mayRead(r.Context(), who, access.Named, kindClaim, appeal.Claim); err != nil {
		return err
	}
	envelope, err := envelopeIn(sent.Extension)
	if err != nil {
		return err
	}
	if envelope != nil || !x.actsFor(who) {
		_, err = x.submitSigned(r.Context(), who, envelope, appeal)
	} else {
		_, err = x.submit(r.Context(), who, appeal)
	}
	if err != nil {
		return err
	}
	return x.writeClaim(r.Context(), w, http.StatusOK, appeal.Claim)
}

// updateClaim withdraws a claim that nobody has decided: the only change that there is.
func (x *Exchange) updateClaim(w http.ResponseWriter, r *http.Request) error {
	who, sent, err := sentBy[claim](w, r, "Claim")
	if err != nil {
		return err
	}
	sequence, err := sameID(r, sent.ID)
	if err != nil {
		return err
	}
	if err := x.mayRead(r.Context(), who, access.Named, kindClaim, sequence); err != nil {
		return err
	}
	if err := x.staff(who); err != nil {
		return err
	}
	present, err := x.caseOf(r.Context(), sequence)
	if err != nil {
		return err
	}
	said, err := x.submission(sent)
	if err != nil {
		return err
	}
	c := &present.claim
	same := *said == claimstypes.SubmitClaim{Policy: c.Policy, Record: c.Record, Code: c.Code, Amount: c.Amount, ServiceTime: c.ServiceTime}
	if sent.Status != financialCancelled || !same {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the only change of a Claim is its status, to cancelled: read it again and change nothing else").At("Claim.status")
	}
	if _, err := x.submit(r.Context(), who, &claimstypes.CancelClaim{Claim: sequence}); err != nil {
		return err
	}
	return x.writeClaim(r.Context(), w, http.StatusOK, sequence)
}

func (x *Exchange) writeClaim(ctx context.Context, w http.ResponseWriter, status int, sequence uint64) error {
	c, err := x.caseOf(ctx, sequence)
	if err != nil {
		return err
	}
	return x.writeAt(w, status, "Claim", sequence, x.claimOf(c))
}

func (x *Exchange) readClaim(w http.ResponseWriter, r *http.Request) error {
	sequence, err := x.readBy(r, kindClaim)
	if err != nil {
		return err
	}
	return x.writeClaim(r.Context(), w, http.StatusOK, sequence)
}

func (x *Exchange) searchClaims(w http.ResponseWriter, r *http.Request) error {
	s, by, actor, err := x.listBy(w, r, claimParameters, "patient", "insurer", "provider")
	if err != nil {
		return err
	}
	request := claimsOf(by, actor, s)
	cases, page, err := x.casesOf(r.Context(), request)
	if err != nil {
		return err
	}
	results := make([]found, len(cases))
	for i, c := range cases {
		results[i] = found{c.claim.Sequence, x.claimOf(c)}
	}
	return x.writeList(w, "Claim", s, s.next(page), results)
}

// claimsOf is the question for the claims of one party.
func claimsOf(by string, actor uint64, s *search) *claimstypes.QueryClaimsRequest {
	request := &claimstypes.QueryClaimsRequest{Pagination: s.page()}
	switch by {
	case "patient":
		request.Patient = actor
	case "insurer":
		request.Insurer = actor
	default:
		request.Provider = actor
	}
	return request
}
