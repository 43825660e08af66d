package types

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// ActorOf describes an ACTOR cell.
func ActorOf(sequence uint64, a *protocol.Actor) Actor {
	return Actor{
		Sequence: sequence, Role: Role(a.Role), Status: ActorStatus(a.Status), PublicKey: wordbytes.FromKey(a.KeyX, a.KeyY),
		Institution: a.Institution, Nonce: a.Nonce, Guardian: a.Guardian, Emergency: a.Emergency == 1,
		Unreviewed: uint32(a.Unreviewed), Endorsements: uint32(a.Endorsements), Credential: wordbytes.FromDigest(a.Credential),
		EndorsedIn: uint32(a.EndorsedIn),
	}
}

// Fields is the inverse of ActorOf.
func (a *Actor) Fields() (*protocol.Actor, error) {
	fields := &protocol.Actor{
		Role: uint64(a.Role), Status: uint64(a.Status), Institution: a.Institution, Nonce: a.Nonce, Guardian: a.Guardian,
		Unreviewed: uint64(a.Unreviewed), Endorsements: uint64(a.Endorsements), EndorsedIn: uint64(a.EndorsedIn),
	}
	if a.Emergency {
		fields.Emergency = 1
	}
	var err error
	if fields.KeyX, fields.KeyY, err = wordbytes.Key(a.PublicKey); err != nil {
		return nil, ErrInvalidActor.Wrapf("%d: public_key: %s", a.Sequence, err)
	}
	if fields.Credential, err = wordbytes.Digest(a.Credential); err != nil {
		return nil, ErrInvalidActor.Wrapf("%d: credential: %s", a.Sequence, err)
	}
	return fields, nil
}

// AddressOf is the account that belongs to a key. A rotation moves the actor to another account.
func AddressOf(key zkcrypto.PublicKey) sdk.AccAddress {
	return sdk.AccAddress(edwardskey.NewPubKey(key).Address())
}
