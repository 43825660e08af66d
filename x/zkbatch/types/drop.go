package types

import (
	"errors"

	"github.com/healthd/healthd/internal/protocol"
)

// drops pairs the protocol's reasons to drop an envelope with codes and names. The names are part of the
// transaction's response and so of consensus; sentences for people are made from the codes by whoever shows them.
var drops = []struct {
	code DropCode
	err  error
	name string
}{
	{DROP_CODE_MALFORMED, protocol.ErrMalformed, "malformed"},
	{DROP_CODE_ACTOR_MISSING, protocol.ErrActorMissing, "actor-missing"},
	{DROP_CODE_INACTIVE, protocol.ErrInactive, "inactive"},
	{DROP_CODE_NONCE, protocol.ErrNonce, "nonce"},
	{DROP_CODE_SIGNATURE, protocol.ErrSignature, "signature"},
	{DROP_CODE_NOT_LAST, protocol.ErrNotLast, "not-last"},
	{DROP_CODE_TOO_LARGE, protocol.ErrTooLarge, "too-large"},
}

// DropCodeOf finds the code of an error that the protocol's machine returned. It reports false for errors that
// are not about the envelope, such as a database that cannot be read.
func DropCodeOf(err error) (DropCode, bool) {
	for _, drop := range drops {
		if errors.Is(err, drop.err) {
			return drop.code, true
		}
	}
	return DROP_CODE_UNSPECIFIED, false
}

// Name is the code's name in results.
func (c DropCode) Name() string {
	for _, drop := range drops {
		if drop.code == c {
			return drop.name
		}
	}
	return ""
}

// Explain says in a sentence why an envelope was dropped.
func (c DropCode) Explain() string {
	switch c {
	case DROP_CODE_NONCE:
		return "the envelope does not start at its signer's nonce: another operation of the same actor came first; fetch the nonce and sign again"
	case DROP_CODE_SIGNATURE:
		return "the signature does not verify: check the key and the chain id"
	case DROP_CODE_TOO_LARGE:
		return "the envelope needs more room than the largest proof shape has: split it"
	}
	for _, drop := range drops {
		if drop.code == c {
			return drop.err.Error()
		}
	}
	return "the envelope was admitted"
}
