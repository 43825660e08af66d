package settlementtest

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

// Shape and RulesVersion that a Ledger's ranges name.
const (
	Shape        = 3
	RulesVersion = 1
)

// Ledger stands for a chain: it closes ranges that follow one another and proves them.
type Ledger struct {
	Prover      *Prover
	Domain      fr.Element
	Root        fr.Element
	Accumulator fr.Element

	last settlement.Range
}

// NewLedger starts from a random state.
func NewLedger(t testing.TB, prover *Prover) *Ledger {
	t.Helper()
	l := &Ledger{Prover: prover, last: settlement.Range{LastTime: 1_700_000_000}}
	for _, word := range []*fr.Element{&l.Domain, &l.Root, &l.Accumulator} {
		_, err := word.SetRandom()
		require.NoError(t, err)
	}
	return l
}

// Config deploys a contract that this ledger's ranges settle on.
func (l *Ledger) Config(options settlement.Options) settlement.Config {
	return settlement.Config{
		Domain: l.Domain, Root: l.Root, Accumulator: l.Accumulator,
		Verifiers: []settlement.VerifierKey{{Shape: Shape, RulesVersion: RulesVersion, Key: l.Prover.Key}},
		Options:   options,
	}
}

// NextRange is the range that would follow: ten blocks, a minute.
func (l *Ledger) NextRange() settlement.Range {
	return settlement.Range{
		Number:       l.last.Number + 1,
		FirstHeight:  l.last.LastHeight + 1,
		LastHeight:   l.last.LastHeight + 10,
		FirstTime:    l.last.LastTime,
		LastTime:     l.last.LastTime + 60,
		RulesVersion: RulesVersion,
		AppHash:      [32]byte{byte(l.last.Number + 1)},
	}
}

// Close proves the next range, one segment per operation count, and moves on.
func (l *Ledger) Close(t testing.TB, opCounts ...uint32) settlement.SettleRequest {
	t.Helper()
	request := l.Propose(t, l.NextRange(), opCounts...)
	last := request.Segments[len(request.Segments)-1]
	l.Root, l.Accumulator, l.last = last.NewRoot, last.NewAccumulator, request.Range
	return request
}

// Propose proves a range of the caller's making on the current state, and stays there.
func (l *Ledger) Propose(t testing.TB, r settlement.Range, opCounts ...uint32) settlement.SettleRequest {
	t.Helper()
	request := settlement.SettleRequest{Range: r}
	root, accumulator := l.Root, l.Accumulator
	for _, opCount := range opCounts {
		inputs := protocol.PublicInputs{Domain: l.Domain, OldRoot: root, OldAccumulator: accumulator, Span: r.Span(opCount)}
		inputs.NewRoot.SetRandom()
		inputs.NewAccumulator.SetRandom()
		words, err := inputs.Words()
		require.NoError(t, err)
		root, accumulator = inputs.NewRoot, inputs.NewAccumulator
		request.Segments = append(request.Segments, settlement.Segment{
			Shape: Shape, OpCount: opCount, NewRoot: root, NewAccumulator: accumulator,
			Proof: l.Prover.Prove(t, words),
		})
	}
	return request
}
