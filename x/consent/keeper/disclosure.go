package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/enumwords"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// describe tells a decision in words.
func (s queryServer) describe(ctx sdk.Context, view cells.View, sequence uint64, access *protocol.Access) (types.Disclosure, error) {
	purpose, reason := codes.Purpose(access.Purpose), protocol.Reason(access.Reason)
	disclosure := types.Disclosure{
		Access:      types.AccessOf(sequence, access),
		Purpose:     purpose.String(),
		PurposeName: purposeName(purpose),
		Classes:     codes.Class(access.Class).String(),
		Decision:    "denied",
		ReasonName:  reason.String(),
		Explanation: reason.Explain(),
		Review:      reviewNames[access.Review],
		BreakGlass:  access.Review != protocol.ReviewNone,
	}
	if access.Decision == protocol.DecisionAllow {
		disclosure.Decision = "allowed"
	}
	if disclosure.BreakGlass {
		disclosure.Explanation = "access is allowed in an emergency, without consent; it is reviewed afterwards"
	}
	var requester protocol.Actor
	if err := view.Read(protocol.KindActor, access.Requester, &requester); err != nil {
		return disclosure, err
	}
	disclosure.RequesterRole = enumwords.Of(identitytypes.Role(requester.Role), "ROLE_")
	disclosure.RequesterInstitution = requester.Institution
	var err error
	if requester.Institution != 0 {
		if disclosure.InstitutionName, err = s.keeper.names.Name(ctx, requester.Institution); err != nil {
			return disclosure, err
		}
	}
	if access.Review == protocol.ReviewJustified || access.Review == protocol.ReviewAbuse {
		disclosure.Reviewer, disclosure.ReviewedAt, err = reviewOf(view, sequence)
	}
	return disclosure, err
}

var reviewNames = map[uint64]string{
	protocol.ReviewPending: "pending", protocol.ReviewJustified: "justified", protocol.ReviewAbuse: "abuse",
}

// purposeName says purposes in words; a request that stated several, or an unknown one, was denied for it.
func purposeName(purpose codes.Purpose) string {
	for _, row := range codes.Purposes {
		if row.Purpose() == purpose {
			return row.Name
		}
	}
	return "not one purpose of the table"
}

// reviewOf finds who judged an access and when, as long as the node keeps that operation.
func reviewOf(view cells.View, access uint64) (reviewer, at uint64, err error) {
	for page := (&query.PageRequest{}); ; {
		next, err := view.Operations(protocol.KindAccess, access, page, func(entry *zkbatchtypes.TraceEntry, op *protocol.Op, position int) error {
			if op.Kind == protocol.OpReviewBreakGlass && entry.Results[position].Code == uint32(protocol.Applied) {
				reviewer, at = op.Actor, entry.Time
			}
			return nil
		})
		if err != nil || reviewer != 0 || len(next.NextKey) == 0 {
			return reviewer, at, err
		}
		page.Key = next.NextKey
	}
}
