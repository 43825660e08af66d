package protocol

import "github.com/healthd/healthd/internal/zkcrypto"

// EntryOf is what the accumulator binds beside an operation's digest.
type EntryOf[N, W any] struct{ Result, Height, Time N }

// Describe lists the fields.
func (e *EntryOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("result", &e.Result, 8)
	l.Number("height", &e.Height, BitsHeight)
	l.Number("time", &e.Time, BitsTime)
	l.Next()
}

// Accumulate appends one executed operation to the accumulator, the data commitment that
// settles: H_4(accumulator, digest, result|height|time, TAG_ACC). It starts from 0.
func Accumulate(accumulator Word, step *Step) Word {
	var entry [1]Word
	fields := EntryOf[uint64, Word]{Result: uint64(step.Result), Height: step.Block.Height, Time: step.Block.Time}
	if err := encode(&fields, entry[:]); err != nil {
		panic(err) // heights and times are bounded by admission
	}
	return zkcrypto.Hash4(accumulator, step.Digest, entry[0], zkcrypto.TagAccumulator)
}
