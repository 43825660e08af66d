package exchange

import (
	"context"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/requester"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

// caseOf gathers a claim and its policy.
func (x *Exchange) caseOf(ctx context.Context, sequence uint64) (*claimCase, error) {
	answer, err := x.claims.Claim(ctx, &claimstypes.QueryClaimRequest{Sequence: sequence})
	if err != nil {
		return nil, failed(err)
	}
	c := &claimCase{claim: answer.Claim, deadlines: answer.Deadlines}
	policy, err := x.claims.Policy(ctx, &claimstypes.QueryPolicyRequest{Sequence: c.claim.Policy})
	if err != nil {
		return nil, failed(err)
	}
	c.policy = policy.Policy
	return c, nil
}

// casesOf gathers the claims of a page.
func (x *Exchange) casesOf(ctx context.Context, request *claimstypes.QueryClaimsRequest) ([]*claimCase, *query.PageResponse, error) {
	answer, err := x.claims.Claims(ctx, request)
	if err != nil {
		return nil, nil, failed(err)
	}
	policies := map[uint64]claimstypes.Policy{}
	cases := make([]*claimCase, len(answer.Claims))
	for i, claim := range answer.Claims {
		if _, seen := policies[claim.Policy]; !seen {
			policy, err := x.claims.Policy(ctx, &claimstypes.QueryPolicyRequest{Sequence: claim.Policy})
			if err != nil {
				return nil, nil, failed(err)
			}
			policies[claim.Policy] = policy.Policy
		}
		cases[i] = &claimCase{claim: claim, policy: policies[claim.Policy], deadlines: answer.Deadlines[i]}
	}
	return cases, answer.Pagination, nil
}

// follow adds when the insurer spoke last, from the history of the claim.
func (x *Exchange) follow(ctx context.Context, c *claimCase) error {
	page := &query.PageRequest{}
	for {
		answer, err := x.claims.History(ctx, &claimstypes.QueryHistoryRequest{Claim: c.claim.Sequence, Pagination: page})
		if err != nil {
			return failed(err)
		}
		for _, event := range answer.Events {
			if event.Result != protocol.Applied.String() {
				continue
			}
			switch event.Kind {
			case protocol.OpPendClaim.String(), protocol.OpAdjudicateClaim.String():
				c.decided = event.Time
			case protocol.OpSettleClaim.String():
				c.paid = event.Time
			}
		}
		if len(answer.Pagination.NextKey) == 0 {
			return nil
		}
		page.Key = answer.Pagination.NextKey
	}
}

// judge adds what the adjudicator sees beside the claim, for the patient, the guardian and whoever acts for the insurer.
func (x *Exchange) judge(ctx context.Context, who *requester.Requester, c *claimCase) error {
	may := c.policy.Insurer == x.institution && x.actsFor(who)
	if !may {
		var err error
		if may, err = access.MayKnow(ctx, x.node, who.Actor, access.Patient, kindClaim, c.claim.Sequence); err != nil {
			return failed(err)
		}
	}
	if !may {
		return nil
	}
	answer, err := x.claims.Adjudication(ctx, &claimstypes.QueryAdjudicationRequest{Claim: c.claim.Sequence})
	if err != nil {
		return failed(err)
	}
	c.adjudication = answer
	return nil
}
