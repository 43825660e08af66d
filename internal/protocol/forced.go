package protocol

import (
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// MaxForced is the number of forced requests that one proof can answer for.
const MaxForced = 4

// ErrStillAdmissible is that of a forced request which the network has to execute first.
var ErrStillAdmissible = errors.New("the network could still execute it, and has to")

// Forced is an operation that a patient put to the network through L1, because the validators
// would not take it: a RevokeConsent, alone in its envelope. The contract checked its form and
// that the signature is one; whether it is admissible only the state can tell.
type Forced struct {
	Words     [1 + OperandWords]Word // header and operands
	Signature zkcrypto.Signature
}

// ForcedRequest makes a request of an envelope of one RevokeConsent.
func ForcedRequest(envelope *Envelope) (*Forced, error) {
	if len(envelope.Ops) != 1 || envelope.Ops[0].Kind != OpRevokeConsent {
		return nil, fmt.Errorf("%w: only an envelope of one %s can be forced", ErrMalformed, OpRevokeConsent)
	}
	if err := wellFormed(&envelope.Ops[0]); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	signature, ok := zkcrypto.ParseSignature(envelope.Signature[:])
	if !ok {
		return nil, ErrSignature
	}
	words, err := envelope.Ops[0].Words()
	return &Forced{Words: words, Signature: signature}, err
}

// Envelope is the request as its signer would have sent it to the network.
func (f *Forced) Envelope() (*Envelope, error) {
	op, err := opOfWords(f.Words[:])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return &Envelope{Ops: []Op{op}, Signature: f.Signature.Bytes()}, nil
}

// Header unpacks who signed what. It fails on bits beyond the layout.
func (f *Forced) Header() (HeaderOf[uint64, Word], error) {
	var header HeaderOf[uint64, Word]
	return header, decode(&header, f.Words[:1])
}

// Operands unpacks what was signed. It fails on bits beyond the layout.
func (f *Forced) Operands() (Operands, error) {
	var operands Operands
	return operands, decode(&operands, f.Words[1:])
}

// ID is the request's name on L1, in the circuit and here: it binds operation and signature, so
// nobody can use up a request with a signature that is not its own.
func (f *Forced) ID(domain Word) Word {
	var s Word
	s.SetBigInt(&f.Signature.S)
	return zkcrypto.Hash4(Digest(domain, Word{}, f.Words), f.Signature.R.X, f.Signature.R.Y, s)
}

// Admissible says whether the network would have to take the request at this state. Once it is
// not, because it was executed, overtaken or never valid, it is answered for.
func (f *Forced) Admissible(domain Word, state State) (bool, error) {
	header, err := f.Header()
	if err != nil {
		return false, err
	}
	var system System
	if _, err := ReadFields(state, KindSystem, 1, &system); err != nil {
		return false, err
	}
	if header.Actor == 0 || header.Actor >= system.NextActor || header.Version != RulesVersion {
		return false, nil
	}
	var actor Actor
	if _, err := ReadFields(state, KindActor, header.Actor, &actor); err != nil {
		return false, err
	}
	key := zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY}
	signature := f.Signature.Bytes()
	return header.Nonce == actor.Nonce && key.VerifyOperation(Digest(domain, Word{}, f.Words), signature[:]), nil
}

// ForcedInput is the public input that names the requests a proof answers for, oldest first: 0
// where there are none, else H_4 of their IDs, the missing ones being 0.
func ForcedInput(domain Word, requests []Forced) (Word, error) {
	if len(requests) == 0 {
		return Word{}, nil
	}
	if len(requests) > MaxForced {
		return Word{}, fmt.Errorf("%d forced requests, a proof answers for %d", len(requests), MaxForced)
	}
	var ids [MaxForced]Word
	for i := range requests {
		ids[i] = requests[i].ID(domain)
	}
	return zkcrypto.Hash4(ids[0], ids[1], ids[2], ids[3]), nil
}

// ForcedAnswer is a request with its signer's cell, as the circuit reads it.
type ForcedAnswer struct {
	Request Forced
	Touch   Touch
}

// Answer reads the signer's cell of requests at the state in which a segment ends. It fails on a
// request that is still admissible: no proof answers for it.
func Answer(domain Word, requests []Forced, state State) ([]ForcedAnswer, error) {
	var system System
	if _, err := ReadFields(state, KindSystem, 1, &system); err != nil {
		return nil, err
	}
	answers := make([]ForcedAnswer, len(requests))
	for i := range requests {
		admissible, err := requests[i].Admissible(domain, state)
		if err != nil {
			return nil, fmt.Errorf("forced request %d: %w", i+1, err)
		}
		if admissible {
			return nil, fmt.Errorf("forced request %d: %w", i+1, ErrStillAdmissible)
		}
		answers[i].Request = requests[i]
		header, err := requests[i].Header()
		if err != nil {
			return nil, err
		}
		if header.Actor == 0 || header.Actor >= system.NextActor {
			continue
		}
		touch := &answers[i].Touch
		touch.Enabled, touch.Index = true, LeafIndex(KindActor, header.Actor)
		if touch.Before, err = state.Cell(touch.Index); err != nil {
			return nil, err
		}
		touch.After = touch.Before
	}
	return answers, nil
}
