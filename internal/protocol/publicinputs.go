package protocol

import "fmt"

// SpanOf is the packed public input that says which part of the chain a proof covers. Heights
// and times are those of the whole range; Ops counts the operations of the segment.
type SpanOf[N, W any] struct{ FirstHeight, LastHeight, FirstTime, LastTime, Ops N }

// Span is a native span.
type Span = SpanOf[uint64, Word]

// Describe lists the fields.
func (s *SpanOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("first_height", &s.FirstHeight, BitsHeight)
	l.Number("last_height", &s.LastHeight, BitsHeight)
	l.Number("first_time", &s.FirstTime, BitsTime)
	l.Number("last_time", &s.LastTime, BitsTime)
	l.Number("ops", &s.Ops, 32)
	l.Next()
}

// NumPublicInputs is the number of public inputs of the batch circuit.
const NumPublicInputs = 7

// PublicInputs are what a proof speaks of, the same for chain, circuit and contract.
type PublicInputs struct {
	Domain                         Word
	OldRoot, NewRoot               Word
	OldAccumulator, NewAccumulator Word
	Span                           Span
	Forced                         Word // ForcedInput of the requests that the proof answers for
}

// Words lists the inputs in the order of the circuit and of the contract.
func (p *PublicInputs) Words() ([NumPublicInputs]Word, error) {
	var span [1]Word
	if err := encode(&p.Span, span[:]); err != nil {
		return [NumPublicInputs]Word{}, fmt.Errorf("span: %w", err)
	}
	return [NumPublicInputs]Word{p.Domain, p.OldRoot, p.NewRoot, p.OldAccumulator, p.NewAccumulator, span[0], p.Forced}, nil
}
