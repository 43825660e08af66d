package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	"github.com/healthd/healthd/x/identity/types"
)

// IsInstitution says whether an actor is an active institution.
func (k Keeper) IsInstitution(ctx sdk.Context, actor uint64) (bool, error) {
	_, is, err := k.institution(ctx, actor)
	return is, err
}

// ActsFor says whether an account is that of an actor that is an active institution. It moves with the actor's key.
func (k Keeper) ActsFor(ctx sdk.Context, address sdk.AccAddress, actor uint64) (bool, error) {
	institution, is, err := k.institution(ctx, actor)
	key := zkcrypto.PublicKey{X: institution.KeyX, Y: institution.KeyY}
	return is && types.AddressOf(key).Equals(address), err
}

func (k Keeper) institution(ctx sdk.Context, sequence uint64) (actor protocol.Actor, is bool, err error) {
	if sequence == 0 || sequence > protocol.MaxSequence {
		return actor, false, nil
	}
	found, err := protocol.ReadFields(k.cells.State(ctx), protocol.KindActor, sequence, &actor)
	return actor, found && err == nil && actor.Status == protocol.ActorActive && protocol.IsInstitution(actor.Role), err
}
