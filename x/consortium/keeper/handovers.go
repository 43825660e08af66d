package keeper

import (
	"context"
	"errors"

	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// knownSets lists the validators in force and those after each approved hand-over, in order. The draft of the
// proposal that is being executed comes last.
func (k Keeper) knownSets(ctx context.Context) ([]types.Validators, error) {
	inForce, err := k.Validators(ctx)
	if err != nil {
		return nil, err
	}
	waiting, err := values(ctx, k.handovers)
	if err != nil {
		return nil, err
	}
	sets := []types.Validators{inForce}
	for _, handover := range waiting {
		sets = append(sets, handover.Validators)
	}
	draft, err := k.draft.Get(ctx)
	if errors.Is(err, collections.ErrNotFound) {
		return sets, nil
	}
	return append(sets, draft.Validators), err
}

// upcoming is the set on which the next hand-over builds.
func (k Keeper) upcoming(ctx context.Context) (types.Validators, error) {
	sets, err := k.knownSets(ctx)
	if err != nil {
		return nil, err
	}
	return sets[len(sets)-1], nil
}

// beginHandover opens a draft, which the messages of a proposal change.
func (k Keeper) beginHandover(ctx context.Context, proposal uint64) error {
	validators, err := k.upcoming(ctx)
	if err != nil {
		return err
	}
	return k.draft.Set(ctx, types.Handover{Proposal: proposal, Validators: validators})
}

// changeDraft lets a message change the validators after the hand-over of its proposal.
func (k Keeper) changeDraft(ctx context.Context, change func(types.Validators) (types.Validators, error)) error {
	draft, err := k.draft.Get(ctx)
	if err != nil {
		return notFound(err, types.ErrOutsideProposal.Wrap("submit a proposal with this message"))
	}
	if draft.Validators, err = change(draft.Validators); err != nil {
		return err
	}
	return k.draft.Set(ctx, draft)
}

// endHandover judges the draft as a whole and puts it at the end of the queue, if it changes anything.
func (k Keeper) endHandover(ctx context.Context) error {
	draft, err := k.draft.Get(ctx)
	if err != nil {
		return err
	}
	if err := k.draft.Remove(ctx); err != nil {
		return err
	}
	before, err := k.upcoming(ctx)
	if err != nil {
		return err
	}
	after := types.Validators(draft.Validators)
	if sameValidators(before, after) {
		return nil
	}
	if err := after.Validate(); err != nil {
		return err
	}
	if err := types.RequireSmallMove(before, after); err != nil {
		return err
	}
	jailed, err := k.jailed(ctx)
	if err != nil {
		return err
	}
	if err := types.RequireEnoughFree(after, jailed); err != nil {
		return err
	}
	if draft.Number, err = k.nextHandover.Next(ctx); err != nil {
		return err
	}
	return k.handovers.Set(ctx, draft.Number, draft)
}

// cancelHandovers drops the queue. What the same proposal changed before goes with it.
func (k Keeper) cancelHandovers(ctx sdk.Context) error {
	waiting, err := values(ctx, k.handovers)
	if err != nil {
		return err
	}
	if len(waiting) == 0 {
		return types.ErrNoChange.Wrap("no hand-over waits")
	}
	event := types.EventHandoversCancelled{}
	for _, handover := range waiting {
		if err := k.handovers.Remove(ctx, handover.Number); err != nil {
			return err
		}
		event.Numbers = append(event.Numbers, handover.Number)
	}
	inForce, err := k.Validators(ctx)
	if err != nil {
		return err
	}
	err = k.changeDraft(ctx, func(types.Validators) (types.Validators, error) { return inForce, nil })
	if err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&event)
}

// handOver puts the first waiting set in force, if the block closed a range and nothing holds it back.
func (k Keeper) handOver(ctx sdk.Context) error {
	closed, err := k.ranges.ClosedRange(ctx)
	if err != nil || closed == 0 {
		return err
	}
	first, found, err := k.firstHandover(ctx)
	if err != nil || !found {
		return err
	}
	reason, err := k.heldBackBy(ctx, first)
	if err != nil {
		return err
	}
	if reason != "" {
		return ctx.EventManager().EmitTypedEvent(&types.EventHandoverHeldBack{Number: first.Number, Reason: reason})
	}
	if err := k.replaceValidators(ctx, first.Validators); err != nil {
		return err
	}
	set, err := k.attestWith(ctx, first.Validators, closed, first.Proposal)
	if err != nil {
		return err
	}
	if err := k.handovers.Remove(ctx, first.Number); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventHandover{
		Number: first.Number, Proposal: first.Proposal, Range: closed, AttesterSet: set,
	})
}

// heldBackBy says what a hand-over waits for besides the end of a range, empty for nothing.
func (k Keeper) heldBackBy(ctx context.Context, handover types.Handover) (string, error) {
	jailed, err := k.jailed(ctx)
	if err != nil {
		return "", err
	}
	if err := types.RequireEnoughFree(handover.Validators, jailed); err != nil {
		return err.Error(), nil //nolint:nilerr // the answer: somebody was jailed since the hand-over was approved
	}
	certifies, err := k.certifies(ctx)
	if err != nil || !certifies {
		return "", err
	}
	_, pending, err := k.PendingAttesterSet(ctx)
	if err != nil || !pending {
		return "", err
	}
	return "the attester set of the hand-over before is not certified on L1 yet", nil
}

// HandoverWaits says whether a hand-over waits for nothing but the end of a range.
func (k Keeper) HandoverWaits(ctx context.Context) (bool, error) {
	first, found, err := k.firstHandover(ctx)
	if err != nil || !found {
		return false, err
	}
	reason, err := k.heldBackBy(ctx, first)
	return reason == "", err
}

func (k Keeper) firstHandover(ctx context.Context) (first types.Handover, found bool, err error) {
	err = k.handovers.Walk(ctx, nil, func(_ uint64, handover types.Handover) (bool, error) {
		first, found = handover, true
		return true, nil
	})
	return first, found, err
}

func sameValidators(a, b types.Validators) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !a[i].Equal(b[i]) {
			return false
		}
	}
	return true
}
