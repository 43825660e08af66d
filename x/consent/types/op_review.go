package types

import "github.com/healthd/healthd/internal/protocol"

// Op returns the operation as the protocol signs and executes it. Actor and nonce are the envelope's.
func (m *ReviewBreakGlass) Op() (protocol.Op, error) {
	return protocol.Op{Kind: protocol.OpReviewBreakGlass, Operands: protocol.Operands{
		Case: m.Access, Code: uint64(m.Verdict),
	}}, nil
}

// ReviewBreakGlassOf is the inverse of Op, for a well-formed operation.
func ReviewBreakGlassOf(op *protocol.Op) *ReviewBreakGlass {
	return &ReviewBreakGlass{Access: op.Case, Verdict: ReviewState(op.Code)}
}
