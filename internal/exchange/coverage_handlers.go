package exchange

import (
	"context"
	"net/http"

	"github.com/cosmos/gogoproto/proto"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

func (x *Exchange) registerCoverage(routes route.Routes) {
	creatable(routes, "Coverage", x.createCoverage)
	readable(routes, "Coverage", x.readCoverage)
	searchable(routes, "Coverage", x.searchCoverages)
	updatable(routes, "Coverage", x.updateCoverage)
}

// createCoverage opens a policy of the gateway's institution, the insurer.
func (x *Exchange) createCoverage(w http.ResponseWriter, r *http.Request) error {
	who, sent, err := sentBy[coverage](w, r, "Coverage")
	if err != nil {
		return err
	}
	if err := x.staff(who); err != nil {
		return err
	}
	if sent.ID != "" || sent.Status != financialActive {
		return outcome.New(http.StatusUnprocessableEntity, outcome.Value, "a new Coverage is active and has no id").At("Coverage.status")
	}
	policy, err := x.mapping.policy(sent)
	if err != nil {
		return err
	}
	if policy.Insurer != x.institution {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "this gateway opens policies of its own institution, actor %d, only", x.institution).
			At("Coverage.payor[0]")
	}
	done, err := x.submit(r.Context(), who, &claimstypes.OpenPolicy{
		Patient: policy.Patient, PaymentConsent: policy.PaymentConsent, From: policy.From, To: policy.To, Limit: policy.Limit, Terms: policy.Terms,
	})
	if err != nil {
		return err
	}
	return x.writeCoverage(r.Context(), w, http.StatusCreated, done.Sequence)
}

// updateCoverage closes a policy: the only change that there is.
func (x *Exchange) updateCoverage(w http.ResponseWriter, r *http.Request) error {
	who, sent, err := sentBy[coverage](w, r, "Coverage")
	if err != nil {
		return err
	}
	sequence, err := sameID(r, sent.ID)
	if err != nil {
		return err
	}
	if err := x.mayRead(r.Context(), who, access.Named, kindPolicy, sequence); err != nil {
		return err
	}
	if err := x.staff(who); err != nil {
		return err
	}
	present, err := x.claims.Policy(r.Context(), &claimstypes.QueryPolicyRequest{Sequence: sequence})
	if err != nil {
		return failed(err)
	}
	policy, err := x.mapping.policy(sent)
	if err != nil {
		return err
	}
	policy.Sequence, policy.Status, policy.Remaining = sequence, present.Policy.Status, present.Policy.Remaining
	if sent.Status != financialCancelled || !proto.Equal(policy, &present.Policy) {
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the only change of a Coverage is its status, to cancelled: read it again and change nothing else").At("Coverage.status")
	}
	if _, err := x.submit(r.Context(), who, &claimstypes.ClosePolicy{Policy: sequence}); err != nil {
		return err
	}
	return x.writeCoverage(r.Context(), w, http.StatusOK, sequence)
}

func (x *Exchange) writeCoverage(ctx context.Context, w http.ResponseWriter, status int, sequence uint64) error {
	answer, err := x.claims.Policy(ctx, &claimstypes.QueryPolicyRequest{Sequence: sequence})
	if err != nil {
		return failed(err)
	}
	return x.writeAt(w, status, "Coverage", sequence, x.mapping.coverageOf(&answer.Policy))
}

func (x *Exchange) readCoverage(w http.ResponseWriter, r *http.Request) error {
	sequence, err := x.readBy(r, kindPolicy)
	if err != nil {
		return err
	}
	return x.writeCoverage(r.Context(), w, http.StatusOK, sequence)
}

func (x *Exchange) searchCoverages(w http.ResponseWriter, r *http.Request) error {
	s, by, actor, err := x.listBy(w, r, coverageParameters, "patient", "beneficiary", "payor")
	if err != nil {
		return err
	}
	request := &claimstypes.QueryPoliciesRequest{Patient: actor, Pagination: s.page()}
	if by == "payor" {
		request.Patient, request.Insurer = 0, actor
	}
	answer, err := x.claims.Policies(r.Context(), request)
	if err != nil {
		return failed(err)
	}
	results := make([]found, len(answer.Policies))
	for i := range answer.Policies {
		results[i] = found{answer.Policies[i].Sequence, x.mapping.coverageOf(&answer.Policies[i])}
	}
	return x.writeList(w, "Coverage", s, s.next(answer.Pagination), results)
}
