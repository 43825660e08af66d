package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// Members returns all members in ascending order of name.
func (k Keeper) Members(ctx context.Context) ([]types.Member, error) { return values(ctx, k.members) }

// Member returns the member with that name.
func (k Keeper) Member(ctx context.Context, name string) (types.Member, error) {
	member, err := k.members.Get(ctx, name)
	return member, notFound(err, types.ErrUnknownMember.Wrapf("%q; see `healthd query consortium members`", name))
}

// actingMember returns the member on whose behalf an account acts.
func (k Keeper) actingMember(ctx sdk.Context, account, name string) (types.Member, error) {
	address, err := sdk.AccAddressFromBech32(account)
	if err != nil {
		return types.Member{}, types.ErrUnauthorized.Wrap(err.Error())
	}
	member, err := k.Member(ctx, name)
	if err != nil {
		return member, err
	}
	if member.Actor == 0 {
		return member, types.ErrUnauthorized.Wrapf("%s has no institution that could act for it; the others can name one with MsgUpdateMember", name)
	}
	acts, err := k.institutions.ActsFor(ctx, address, member.Actor)
	if err != nil {
		return member, err
	}
	if !acts {
		return member, types.ErrUnauthorized.Wrapf("%s is not the account of actor %d, the institution that acts for %s, or the institution is suspended",
			account, member.Actor, name)
	}
	return member, nil
}

// setMember adds or replaces a member whose actor must be an active institution that is no member yet.
func (k Keeper) setMember(ctx sdk.Context, member types.Member) error {
	is, err := k.institutions.IsInstitution(ctx, member.Actor)
	if err != nil {
		return err
	}
	if !is {
		return types.ErrNotInstitution.Wrapf("actor %d; members act through an active institution: see `healthd query identity actor %d`", member.Actor, member.Actor)
	}
	if err := k.members.Set(ctx, member.Name, member); err != nil {
		return err
	}
	members, err := k.Members(ctx)
	if err != nil {
		return err
	}
	if err := types.ValidateMembers(members); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventMembersChanged{Member: member.Name, Actor: member.Actor})
}

// removeMember removes a member that runs no validator, now or after any approved hand-over, and its votes on what
// is still open: a later member of that name shall not find them cast.
func (k Keeper) removeMember(ctx sdk.Context, name string) error {
	if _, err := k.Member(ctx, name); err != nil {
		return err
	}
	sets, err := k.knownSets(ctx)
	if err != nil {
		return err
	}
	for _, validators := range sets {
		for _, v := range validators {
			if v.Member == name {
				return types.ErrMemberInUse.Wrapf("%s runs validator %s; propose its removal and wait for the hand-over first", name, v.Name)
			}
		}
	}
	open, err := k.open(ctx)
	if err != nil {
		return err
	}
	for _, proposal := range open {
		if err := k.votes.Remove(ctx, voteKey(proposal, name)); err != nil {
			return err
		}
	}
	if err := k.leaveWith(ctx, name); err != nil {
		return err
	}
	if err := k.members.Remove(ctx, name); err != nil {
		return err
	}
	return ctx.EventManager().EmitTypedEvent(&types.EventMembersChanged{Member: name})
}
