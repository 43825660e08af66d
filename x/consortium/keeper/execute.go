package keeper

import (
	"fmt"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// executeAccepted executes the proposals that were accepted, in the order of their ids.
func (k Keeper) executeAccepted(ctx sdk.Context) error {
	var ids []uint64
	err := k.accepted.Walk(ctx, nil, func(id uint64) (bool, error) {
		ids = append(ids, id)
		return false, nil
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := k.accepted.Remove(ctx, id); err != nil {
			return err
		}
		proposal, err := k.Proposal(ctx, id)
		if err != nil {
			return err
		}
		status := types.PROPOSAL_STATUS_EXECUTED
		branch, write := ctx.CacheContext()
		if err := k.runSafely(branch, &proposal); err != nil {
			status = types.PROPOSAL_STATUS_FAILED
			proposal.Failure = shorten(err.Error())
		} else {
			write()
		}
		if err := k.decide(ctx, &proposal, status); err != nil {
			return err
		}
	}
	return nil
}

// runSafely keeps a message that panics from stopping the chain. What it panicked with is no part of the state: it
// need not be the same on all nodes.
func (k Keeper) runSafely(ctx sdk.Context, proposal *types.Proposal) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			ctx.Logger().Error("a proposal's message panicked", "proposal", proposal.Id, "reason", reason)
			err = fmt.Errorf("a message panicked; the nodes' logs say more")
		}
	}()
	return k.run(ctx, proposal)
}

// run executes a proposal's messages one after the other. What they change about validators becomes one hand-over.
func (k Keeper) run(ctx sdk.Context, proposal *types.Proposal) error {
	messages, err := types.UnwrapMessages(proposal.Messages)
	if err != nil {
		return err
	}
	if err := k.beginHandover(ctx, proposal.Id); err != nil {
		return err
	}
	for i, message := range messages {
		handler := k.router.Handler(message)
		if handler == nil {
			return types.ErrInvalidProposal.Wrapf("message %d, %s: no module executes it", i+1, sdk.MsgTypeURL(message))
		}
		result, err := handler(ctx, message)
		if err != nil {
			return fmt.Errorf("message %d, %s: %w", i+1, sdk.MsgTypeURL(message), err)
		}
		ctx.EventManager().EmitEvents(result.GetEvents())
	}
	return k.endHandover(ctx)
}

// shorten bounds what a failing message may say.
func shorten(text string) string {
	if len(text) > types.MaxTextLength {
		return text[:types.MaxTextLength]
	}
	return text
}
