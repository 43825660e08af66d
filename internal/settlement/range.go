package settlement

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
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
	// Proof as [EncodeProof] writes it.
	Proof []byte
}

// InputCount is the number of public inputs of the batch circuit.
const InputCount = 6

const (
	heightBits  = 48
	timeBits    = 40
	opCountBits = 32
)

// PackRange is the sixth public input of a segment: the heights and times of the whole range and the number of
// operations of the segment,
//
//	firstHeight | lastHeight << 48 | firstTime << 96 | lastTime << 136 | opCount << 176
//
// 208 bits, so it always fits a field element. It fails when a height or a time is wider than its place.
func PackRange(r Range, opCount uint32) (fr.Element, error) {
	var packed fr.Element
	word := new(big.Int)
	for _, field := range []struct { // most significant first
		name  string
		value uint64
		bits  uint
	}{
		{"operation count", uint64(opCount), opCountBits},
		{"last time", r.LastTime, timeBits},
		{"first time", r.FirstTime, timeBits},
		{"last height", r.LastHeight, heightBits},
		{"first height", r.FirstHeight, heightBits},
	} {
		if field.value>>field.bits != 0 {
			return packed, fmt.Errorf("settlement: range %d: %s %d needs more than %d bits",
				r.Number, field.name, field.value, field.bits)
		}
		word.Lsh(word, field.bits)
		word.Or(word, new(big.Int).SetUint64(field.value))
	}
	packed.SetBigInt(word)
	return packed, nil
}

// PublicInputs are the public inputs of one segment's proof, in the order of the circuit and of the contract.
type PublicInputs struct {
	Domain         fr.Element
	OldRoot        fr.Element
	NewRoot        fr.Element
	OldAccumulator fr.Element
	NewAccumulator fr.Element
	PackedRange    fr.Element
}

// Words lists the inputs in circuit order.
func (p PublicInputs) Words() [InputCount]fr.Element {
	return [InputCount]fr.Element{p.Domain, p.OldRoot, p.NewRoot, p.OldAccumulator, p.NewAccumulator, p.PackedRange}
}
