package types

import (
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
)

// Operation is a typed operation of one of the modules.
type Operation interface {
	// Op returns the operation as the protocol signs and executes it, without actor and nonce. It fails on bytes
	// of a wrong length; whether numbers fit their widths is judged when the operation is packed.
	Op() (protocol.Op, error)
}

// NewOp wraps an operation for an envelope.
func NewOp(operation Operation) (Op, error) {
	for _, form := range forms[1:] {
		if op, ok := form.wrap(operation); ok {
			return op, nil
		}
	}
	return Op{}, ErrInvalidOp.Wrapf("%T is no operation", operation)
}

// Operation unwraps the typed operation; nil if there is none.
func (m *Op) Operation() Operation {
	for _, form := range forms[1:] {
		if operation, ok := form.unwrap(m); ok {
			return operation
		}
	}
	return nil
}

// Protocol returns the operation as the protocol signs and executes it, without actor and nonce.
func (m *Op) Protocol() (protocol.Op, error) {
	operation := m.Operation()
	if operation == nil {
		return protocol.Op{}, errors.New("the operation is missing, or of a kind that this version does not know")
	}
	op, err := operation.Op()
	if err != nil {
		return op, fmt.Errorf("%s: %w", op.Kind, err)
	}
	return op, nil
}

// OpOf describes a well-formed operation of the protocol.
func OpOf(op *protocol.Op) (Op, error) {
	if !op.Kind.Known() {
		return Op{}, ErrInvalidOp.Wrapf("%s has no message", op.Kind)
	}
	return forms[op.Kind].describe(op), nil
}
