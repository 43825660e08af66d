package app_test

import (
	"testing"

	"google.golang.org/grpc/codes"

	"github.com/cosmos/cosmos-sdk/types/query"

	claimstypes "github.com/healthd/healthd/x/claims/types"
)

func TestQueriesOfClaims(t *testing.T) {
	scene := newQueryScene(t)
	client := claimstypes.NewQueryClient(connect(t, scene.Chain))
	policy := func(sequence uint64) *claimstypes.QueryPolicyRequest {
		return &claimstypes.QueryPolicyRequest{Sequence: sequence}
	}
	claim := func(sequence uint64) *claimstypes.QueryClaimRequest {
		return &claimstypes.QueryClaimRequest{Sequence: sequence}
	}
	runQueries(t, []queryCase{
		{name: "policy that paid", ask: asking(client.Policy, policy(1)), want: &claimstypes.QueryPolicyResponse{Policy: claimstypes.Policy{
			Sequence: 1, Insurer: payer, Patient: alice, PaymentConsent: 3, From: scene.start, To: scene.start + 3600,
			Limit: 100_00, Remaining: 60_00, Status: claimstypes.POLICY_STATUS_OPEN, Terms: fill(31, 0x9c),
		}}},
		{name: "missing policy", ask: asking(client.Policy, policy(nowhere)), code: codes.NotFound, text: "there is no policy 99"},
		{name: "policy 0", ask: asking(client.Policy, policy(0)), code: codes.InvalidArgument, text: "sequences start at 1"},

		{name: "claim approved in part", ask: asking(client.Claim, claim(1)), want: &claimstypes.QueryClaimResponse{Claim: claimstypes.Claim{
			Sequence: 1, Policy: 1, Provider: hospital, Record: 3, Code: 99, Amount: 50_00, Approved: 40_00,
			ServiceTime: scene.start + 5, Submitted: scene.start + 10, Status: claimstypes.CLAIM_STATUS_PARTIAL,
			Adjudications: 1, Reason: 7, Decision: fill(31, 0xde),
		}, Deadlines: claimstypes.Deadlines{
			FilingDue: scene.start + 5 + claimstypes.FilingLimit, AdjudicationDue: scene.start + 10 + claimstypes.AdjudicationLimit,
		}}},
		{name: "claim that waits", ask: asking(client.Claim, claim(3)), want: &claimstypes.QueryClaimResponse{Claim: claimstypes.Claim{
			Sequence: 3, Policy: 1, Provider: clinic, Record: 4, Code: 97, Amount: 10_00,
			ServiceTime: scene.start + 6, Submitted: scene.start + 11, Status: claimstypes.CLAIM_STATUS_SUBMITTED,
		}, Deadlines: claimstypes.Deadlines{
			FilingDue: scene.start + 6 + claimstypes.FilingLimit, AdjudicationDue: scene.start + 11 + claimstypes.AdjudicationLimit,
		}}},
		{name: "missing claim", ask: asking(client.Claim, claim(nowhere)), code: codes.NotFound, text: "there is no claim 99"},
		{name: "claim 0", ask: asking(client.Claim, claim(0)), code: codes.InvalidArgument, text: "sequences start at 1"},
	})

	policies := func(name string, filter claimstypes.QueryPoliciesRequest, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.Policies,
			func(page *query.PageRequest) *claimstypes.QueryPoliciesRequest {
				filter.Pagination = page
				return &filter
			},
			(*claimstypes.QueryPoliciesResponse).GetPolicies, func(policy claimstypes.Policy) uint64 { return policy.Sequence })}
	}
	claims := func(name string, filter claimstypes.QueryClaimsRequest, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.Claims,
			func(page *query.PageRequest) *claimstypes.QueryClaimsRequest {
				filter.Pagination = page
				return &filter
			},
			(*claimstypes.QueryClaimsResponse).GetClaims, func(claim claimstypes.Claim) uint64 { return claim.Sequence })}
	}
	runLists(t, []listCase{
		policies("all policies", claimstypes.QueryPoliciesRequest{}, 1, 2),
		policies("policies of a patient", claimstypes.QueryPoliciesRequest{Patient: bob}, 2),
		policies("policies of an insurer", claimstypes.QueryPoliciesRequest{Insurer: payer}, 1, 2),
		policies("policies of both", claimstypes.QueryPoliciesRequest{Patient: alice, Insurer: payer}, 1),
		policies("no policies of another insurer", claimstypes.QueryPoliciesRequest{Patient: alice, Insurer: clinic}),

		claims("all claims", claimstypes.QueryClaimsRequest{}, 1, 2, 3),
		claims("claims of a patient", claimstypes.QueryClaimsRequest{Patient: alice}, 1, 3),
		claims("claims on an insurer", claimstypes.QueryClaimsRequest{Insurer: payer}, 1, 2, 3),
		claims("claims by a provider", claimstypes.QueryClaimsRequest{Provider: hospital}, 1, 2),
		claims("claims under a policy", claimstypes.QueryClaimsRequest{Policy: 2}, 2),
		claims("claims that pass every filter", claimstypes.QueryClaimsRequest{Patient: alice, Insurer: payer, Provider: clinic, Policy: 1}, 3),
		claims("no claims on another insurer", claimstypes.QueryClaimsRequest{Insurer: hospital}),
	})
}
