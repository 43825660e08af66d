package settlement

import (
	"fmt"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/healthd/healthd/internal/protocol"
)

// Range is a run of blocks that settles as a whole. Times are Unix seconds.
type Range struct {
	// Number counts settled ranges from 1.
	Number                  uint64
	FirstHeight, LastHeight uint64 // 48 bits
	FirstTime, LastTime     uint64 // 40 bits
	// RulesVersion selects, with a segment's shape, the verifier.
	RulesVersion uint32
	// AppHash is for the validators' attestation; proofs do not speak of it.
	AppHash [32]byte
}

// Segment is a part of a range under one proof. The segments of a range chain root to root.
type Segment struct {
	Shape          uint32
	OpCount        uint32
	NewRoot        fr.Element
	NewAccumulator fr.Element
	// Proof as [proof.Encode] writes it.
	Proof []byte
}

// Span is the range as the circuit's public input for a segment of opCount operations.
func (r Range) Span(opCount uint32) protocol.Span {
	return protocol.Span{
		FirstHeight: r.FirstHeight, LastHeight: r.LastHeight,
		FirstTime: r.FirstTime, LastTime: r.LastTime,
		Ops: uint64(opCount),
	}
}

// spanInput is the place of the packed range among the public inputs.
const spanInput = 5

// PackRange is the sixth public input of a segment: the heights and times of the whole range and the number of
// operations of the segment,
//
//	firstHeight | lastHeight << 48 | firstTime << 96 | lastTime << 136 | opCount << 176
//
// It fails when a height or a time is wider than its place.
func PackRange(r Range, opCount uint32) (fr.Element, error) {
	words, err := (&protocol.PublicInputs{Span: r.Span(opCount)}).Words()
	if err != nil {
		return fr.Element{}, fmt.Errorf("settlement: range %d: %w", r.Number, err)
	}
	return words[spanInput], nil
}
