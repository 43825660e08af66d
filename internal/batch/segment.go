package batch

import (
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Range is the part of the chain to prove, with the commitments at both ends.
type Range struct {
	Span                           protocol.Span // Ops is ignored
	OldRoot, NewRoot               protocol.Word
	OldAccumulator, NewAccumulator protocol.Word
}

// Executed is one envelope of the op trace.
type Executed struct {
	Envelope *protocol.Envelope
	Block    protocol.Block
}

// SignedEnvelope is what predicate V holds for.
type SignedEnvelope struct {
	Key       zkcrypto.PublicKey
	Digest    protocol.Word
	Signature [zkcrypto.SignatureSize]byte
	Ops       int
}

// Segment is one proof job.
type Segment struct {
	Shape     uint32
	Inputs    protocol.PublicInputs
	System    protocol.Cell // before the segment
	Steps     []protocol.Step
	Envelopes []SignedEnvelope
	Cells     []protocol.CellUse // in the order of their first access, SYSTEM excluded
	Nodes     []statetree.NodeRow
	Forced    []protocol.ForcedAnswer // what it answers for at its end
}
