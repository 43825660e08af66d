package types

import (
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Operation is a typed operation of one of the modules.
type Operation interface {
	// Op returns the operation as the protocol signs and executes it, without actor and nonce. It fails on bytes
	// of a wrong length; whether numbers fit their widths is judged when the operation is packed.
	Op() (protocol.Op, error)
}

// NewOp wraps an operation for an envelope.
func NewOp(operation Operation) (Op, error) {
	switch o := operation.(type) {
	case *identitytypes.RegisterActor:
		return Op{Op: &Op_RegisterActor{o}}, nil
	case *recordstypes.AnchorRecord:
		return Op{Op: &Op_AnchorRecord{o}}, nil
	case *consenttypes.GrantConsent:
		return Op{Op: &Op_GrantConsent{o}}, nil
	case *consenttypes.RevokeConsent:
		return Op{Op: &Op_RevokeConsent{o}}, nil
	case *consenttypes.RequestAccess:
		return Op{Op: &Op_RequestAccess{o}}, nil
	case *claimstypes.OpenPolicy:
		return Op{Op: &Op_OpenPolicy{o}}, nil
	case *claimstypes.SubmitClaim:
		return Op{Op: &Op_SubmitClaim{o}}, nil
	case *claimstypes.AdjudicateClaim:
		return Op{Op: &Op_AdjudicateClaim{o}}, nil
	}
	return Op{}, ErrInvalidOp.Wrapf("%T is no operation", operation)
}

// Operation unwraps the typed operation; nil if there is none.
func (m *Op) Operation() Operation {
	switch o := m.Op.(type) {
	case *Op_RegisterActor:
		return o.RegisterActor
	case *Op_AnchorRecord:
		return o.AnchorRecord
	case *Op_GrantConsent:
		return o.GrantConsent
	case *Op_RevokeConsent:
		return o.RevokeConsent
	case *Op_RequestAccess:
		return o.RequestAccess
	case *Op_OpenPolicy:
		return o.OpenPolicy
	case *Op_SubmitClaim:
		return o.SubmitClaim
	case *Op_AdjudicateClaim:
		return o.AdjudicateClaim
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
	switch op.Kind {
	case protocol.OpRegisterActor:
		return NewOp(identitytypes.RegisterActorOf(op))
	case protocol.OpAnchorRecord:
		return NewOp(recordstypes.AnchorRecordOf(op))
	case protocol.OpGrantConsent:
		return NewOp(consenttypes.GrantConsentOf(op))
	case protocol.OpRevokeConsent:
		return NewOp(consenttypes.RevokeConsentOf(op))
	case protocol.OpRequestAccess:
		return NewOp(consenttypes.RequestAccessOf(op))
	case protocol.OpOpenPolicy:
		return NewOp(claimstypes.OpenPolicyOf(op))
	case protocol.OpSubmitClaim:
		return NewOp(claimstypes.SubmitClaimOf(op))
	case protocol.OpAdjudicateClaim:
		return NewOp(claimstypes.AdjudicateClaimOf(op))
	}
	return Op{}, ErrInvalidOp.Wrapf("%s has no message yet", op.Kind)
}
