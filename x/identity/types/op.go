package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *RegisterActor) Op() (protocol.Op, error) {
	op := protocol.Op{Kind: protocol.OpRegisterActor}
	var err error
	if op.Left, op.Right, err = wordbytes.Key(m.PublicKey); err != nil {
		return op, fmt.Errorf("public_key: %w", err)
	}
	if op.Digest, err = wordbytes.Digest(m.Credential); err != nil {
		return op, fmt.Errorf("credential: %w", err)
	}
	op.Code, op.Other = uint64(m.Role), m.Guardian
	if m.Emergency {
		op.Flags = protocol.FlagEmergency
	}
	return op, nil
}

// RegisterActorOf is the inverse of Op, for a well-formed operation.
func RegisterActorOf(op *protocol.Op) *RegisterActor {
	return &RegisterActor{
		Role: Role(op.Code), PublicKey: wordbytes.FromKey(op.Left, op.Right), Guardian: op.Other,
		Emergency: op.Flags == protocol.FlagEmergency, Credential: wordbytes.FromDigest(op.Digest),
	}
}
