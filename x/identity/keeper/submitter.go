package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	"github.com/healthd/healthd/x/identity/types"
)

// Registered is told of every actor that an operation or genesis added. It opens the account that the actor
// signs transactions with: nobody sends coins here, which is how accounts come about elsewhere.
func (k Keeper) Registered(ctx sdk.Context, sequence uint64, actor *protocol.Actor) error {
	address := types.AddressOf(zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY})
	if !k.accounts.HasAccount(ctx, address) {
		k.accounts.SetAccount(ctx, k.accounts.NewAccountWithAddress(ctx, address))
	}
	return k.index(ctx, address, sequence)
}

// MaySubmit says whether the account is that of an active actor in the state of the context's block.
func (k Keeper) MaySubmit(ctx sdk.Context, address sdk.AccAddress) (bool, error) {
	return k.holds(ctx, address, func(*protocol.Actor) bool { return true })
}

// MayReport says whether the account is that of an active institution.
func (k Keeper) MayReport(ctx sdk.Context, address sdk.AccAddress) (bool, error) {
	return k.holds(ctx, address, func(actor *protocol.Actor) bool { return protocol.IsInstitution(actor.Role) })
}

// holds says whether the account is that of an active actor with some quality.
func (k Keeper) holds(ctx sdk.Context, address sdk.AccAddress, quality func(*protocol.Actor) bool) (bool, error) {
	sequences, err := k.SequencesOf(ctx, address)
	if err != nil {
		return false, err
	}
	state := k.cells.State(ctx)
	for _, sequence := range sequences {
		var actor protocol.Actor
		found, err := protocol.ReadFields(state, protocol.KindActor, sequence, &actor)
		if err != nil {
			return false, err
		}
		key := zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY}
		// The key is compared because a rotation leaves the old account behind.
		if found && actor.Status == protocol.ActorActive && quality(&actor) && types.AddressOf(key).Equals(address) {
			return true, nil
		}
	}
	return false, nil
}
