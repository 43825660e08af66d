package types

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Protocol returns the envelope as the protocol executes it: the operations numbered from its nonce.
func (m *Envelope) Protocol() (*protocol.Envelope, error) {
	if len(m.Ops) == 0 || len(m.Ops) > protocol.MaxEnvelopeOps {
		return nil, fmt.Errorf("an envelope holds 1 to %d operations, not %d", protocol.MaxEnvelopeOps, len(m.Ops))
	}
	if len(m.Signature) != zkcrypto.SignatureSize {
		return nil, fmt.Errorf("want a signature of %d bytes, got %d", zkcrypto.SignatureSize, len(m.Signature))
	}
	envelope := &protocol.Envelope{
		Ops: make([]protocol.Op, len(m.Ops)), Signature: [zkcrypto.SignatureSize]byte(m.Signature),
	}
	for i := range m.Ops {
		op, err := m.Ops[i].Protocol()
		if err != nil {
			return nil, fmt.Errorf("operation %d: %w", i+1, err)
		}
		op.Actor, op.Nonce = m.Actor, m.Nonce+uint64(i)
		envelope.Ops[i] = op
	}
	return envelope, nil
}

// EnvelopeOf is the inverse of Protocol.
func EnvelopeOf(envelope *protocol.Envelope) (Envelope, error) {
	if len(envelope.Ops) == 0 {
		return Envelope{}, ErrInvalidBundle.Wrap("an envelope without operations")
	}
	m := Envelope{
		Actor: envelope.Ops[0].Actor, Nonce: envelope.Ops[0].Nonce,
		Ops: make([]Op, len(envelope.Ops)), Signature: envelope.Signature[:],
	}
	for i := range envelope.Ops {
		op, err := OpOf(&envelope.Ops[i])
		if err != nil {
			return Envelope{}, err
		}
		m.Ops[i] = op
	}
	return m, nil
}

// Seal signs operations of one actor as one envelope.
func Seal(domain protocol.Word, key *zkcrypto.PrivateKey, actor, nonce uint64, operations ...Operation) (Envelope, error) {
	ops := make([]protocol.Op, len(operations))
	for i, operation := range operations {
		op, err := operation.Op()
		if err != nil {
			return Envelope{}, ErrInvalidOp.Wrapf("operation %d: %s", i+1, err)
		}
		ops[i] = op
	}
	sealed, err := protocol.Seal(domain, key, actor, nonce, ops...)
	if err != nil {
		return Envelope{}, ErrInvalidOp.Wrap(err.Error())
	}
	return EnvelopeOf(sealed)
}
