package keeper

import (
	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	"github.com/healthd/healthd/x/identity/types"
)

// Keyed is told of every actor that an operation or genesis gave a key. It opens the account that the actor signs
// transactions with: nobody sends coins here, which is how accounts come about elsewhere.
func (k Keeper) Keyed(ctx sdk.Context, sequence uint64, actor *protocol.Actor) error {
	address := types.AddressOf(zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY})
	if !k.accounts.HasAccount(ctx, address) {
		k.accounts.SetAccount(ctx, k.accounts.NewAccountWithAddress(ctx, address))
	}
	return k.index(ctx, address, sequence)
}

// Unkeyed is told of the key that an actor no longer has. Its account stays, and stands for nobody. An entry that
// stayed would be one of the few that are looked at when the key's rightful holder submits something.
func (k Keeper) Unkeyed(ctx sdk.Context, sequence uint64, actor *protocol.Actor) error {
	address := types.AddressOf(zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY})
	return k.addresses.Remove(ctx, collections.Join([]byte(address), sequence))
}

// MaySubmit says whether the account is that of an active actor in the state of the context's block, or of a
// suspended patient, who must be able to stop what others do with its identity and to return.
func (k Keeper) MaySubmit(ctx sdk.Context, address sdk.AccAddress) (bool, error) {
	return k.holds(ctx, address, func(actor *protocol.Actor) bool {
		return actor.Status == protocol.ActorActive || actor.Role == protocol.RolePatient
	})
}

// holds says whether the account is that of an actor with some quality.
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
		// The cell has the last word on who holds a key; the index only finds it.
		if found && quality(&actor) && types.AddressOf(key).Equals(address) {
			return true, nil
		}
	}
	return false, nil
}
