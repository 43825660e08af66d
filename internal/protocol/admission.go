package protocol

import (
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// The reasons to drop an envelope. A dropped envelope is not logged, changes nothing and
// leaves its nonces free.
var (
	ErrMalformed    = errors.New("malformed envelope")
	ErrActorMissing = errors.New("no such actor")
	ErrInactive     = errors.New("the signer is not active")
	ErrNonce        = errors.New("wrong nonce")
	ErrSignature    = errors.New("the signature does not verify")
	ErrNotLast      = errors.New("an operation that changes its signer's key, status or guardian must be the last of its envelope")
	ErrTooLarge     = errors.New("the envelope needs more room than the largest proof shape has")
)

// admit checks everything that keeps an envelope out, apart from its demand. It returns the
// digests of the operations.
func (m *Machine) admit(envelope *Envelope, state State, system *System) ([]Word, error) {
	digests, err := envelope.Digests(m.Domain)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	first := &envelope.Ops[0]
	for i := range envelope.Ops {
		op := &envelope.Ops[i]
		if err := wellFormed(op); err != nil {
			return nil, fmt.Errorf("%w: operation %d: %w", ErrMalformed, i+1, err)
		}
		if op.Actor != first.Actor || op.Nonce != first.Nonce+uint64(i) {
			return nil, fmt.Errorf("%w: operation %d: all operations have one actor and consecutive nonces", ErrMalformed, i+1)
		}
		if op.mayChangeSigner() && i != len(envelope.Ops)-1 && !m.lenient {
			return nil, fmt.Errorf("operation %d: %w", i+1, ErrNotLast)
		}
	}
	if first.Actor == 0 || first.Actor >= system.NextActor {
		return nil, fmt.Errorf("%w: %d", ErrActorMissing, first.Actor)
	}
	var signer Actor
	if _, err := ReadFields(state, KindActor, first.Actor, &signer); err != nil {
		return nil, err
	}
	if signer.Nonce != first.Nonce {
		return nil, fmt.Errorf("%w: actor %d is at nonce %d, the envelope starts at %d", ErrNonce, first.Actor, signer.Nonce, first.Nonce)
	}
	if signer.Nonce+uint64(len(envelope.Ops)) >= 1<<BitsNonce {
		return nil, fmt.Errorf("%w: actor %d has used up its nonces", ErrNonce, first.Actor)
	}
	if signer.Status != ActorActive && !m.lenient {
		for i := range envelope.Ops {
			if !envelope.Ops[i].admissibleInactive(signer.Role) {
				return nil, fmt.Errorf("%w: actor %d may not %s", ErrInactive, first.Actor, envelope.Ops[i].Kind)
			}
		}
	}
	key := zkcrypto.PublicKey{X: signer.KeyX, Y: signer.KeyY}
	if !m.verify(key, digests[len(digests)-1], envelope.Signature[:]) {
		return nil, fmt.Errorf("%w: actor %d, nonce %d: check the key and the chain id", ErrSignature, first.Actor, first.Nonce)
	}
	return digests, nil
}

// mayChangeSigner says whether the operation may change its signer's key, status or guardian,
// judged by its kind and the actor it names.
func (o *Op) mayChangeSigner() bool {
	switch o.Kind.SignerChange() {
	case ChangesSigner:
		return true
	case ChangesNamed:
		return o.Other == o.Actor
	}
	return false
}

// admissibleInactive says whether a signer of this role who is not active may sign the operation.
func (o *Op) admissibleInactive(role uint64) bool {
	everybody, patients := o.Kind.AdmissibleInactive()
	return everybody || (patients && role == RolePatient && (o.Kind != OpReactivateActor || o.Other == o.Actor))
}

func (m *Machine) verify(key zkcrypto.PublicKey, digest Word, signature []byte) bool {
	if m.Verify != nil {
		return m.Verify(key, digest, signature)
	}
	return key.VerifyOperation(digest, signature)
}
