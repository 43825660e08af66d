package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// ForcedOf describes a request.
func ForcedOf(forced *protocol.Forced) (ForcedRevocation, error) {
	header, err := forced.Header()
	if err != nil {
		return ForcedRevocation{}, err
	}
	operands, err := forced.Operands()
	if err != nil {
		return ForcedRevocation{}, err
	}
	signature := forced.Signature.Bytes()
	return ForcedRevocation{
		Actor: header.Actor, Nonce: header.Nonce, RulesVersion: uint32(header.Version), Consent: operands.Consent, Signature: signature[:],
	}, nil
}

// Forced is the inverse of ForcedOf.
func (f *ForcedRevocation) Forced() (protocol.Forced, error) {
	op := protocol.Op{Kind: protocol.OpRevokeConsent, Actor: f.Actor, Nonce: f.Nonce}
	op.Consent = f.Consent
	var forced protocol.Forced
	var err error
	if forced.Words, err = op.WordsOf(uint64(f.RulesVersion)); err != nil {
		return forced, ErrInvalidOp.Wrap(err.Error())
	}
	signature, ok := zkcrypto.ParseSignature(f.Signature)
	if !ok {
		return forced, ErrInvalidOp.Wrap(fmt.Sprintf("the signature must be %d bytes: R, a point of the curve, and S below the group order", zkcrypto.SignatureSize))
	}
	forced.Signature = signature
	return forced, nil
}
