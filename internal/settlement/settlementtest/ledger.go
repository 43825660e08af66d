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

	last   settlement.Range
	forced []protocol.Forced
}

// NewLedger starts from a random state.
func NewLedger(tb testing.TB, prover *Prover) *Ledger {
	tb.Helper()
	return &Ledger{
		Prover: prover, Domain: randomWord(tb), Root: randomWord(tb), Accumulator: randomWord(tb),
		last: settlement.Range{LastTime: 1_700_000_000},
	}
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
func (l *Ledger) Close(tb testing.TB, opCounts ...uint32) settlement.SettleRequest {
	tb.Helper()
	request := l.Propose(tb, l.NextRange(), opCounts...)
	last := request.Segments[len(request.Segments)-1]
	l.Root, l.Accumulator, l.last = last.NewRoot, last.NewAccumulator, request.Range
	return request
}

// Answer has the last segment of every range from now on answer for requests.
func (l *Ledger) Answer(requests ...protocol.Forced) { l.forced = requests }

// AnswerAfter proves a segment that executes nothing behind the last one of a request, and answers for requests.
func (l *Ledger) AnswerAfter(tb testing.TB, request *settlement.SettleRequest, requests ...protocol.Forced) settlement.Segment {
	tb.Helper()
	last := request.Segments[len(request.Segments)-1]
	inputs := protocol.PublicInputs{
		Domain: l.Domain, OldRoot: last.NewRoot, NewRoot: last.NewRoot, OldAccumulator: last.NewAccumulator, NewAccumulator: last.NewAccumulator,
		Span: request.Range.Span(0),
	}
	var err error
	inputs.Forced, err = protocol.ForcedInput(l.Domain, requests)
	require.NoError(tb, err)
	words, err := inputs.Words()
	require.NoError(tb, err)
	return settlement.Segment{Shape: Shape, NewRoot: last.NewRoot, NewAccumulator: last.NewAccumulator, Proof: l.Prover.Prove(tb, words)}
}

// Propose proves a range of the caller's making on the current state, and stays there.
func (l *Ledger) Propose(tb testing.TB, r settlement.Range, opCounts ...uint32) settlement.SettleRequest {
	tb.Helper()
	request := settlement.SettleRequest{Range: r, Forced: len(l.forced)}
	root, accumulator := l.Root, l.Accumulator
	for i, opCount := range opCounts {
		inputs := protocol.PublicInputs{Domain: l.Domain, OldRoot: root, OldAccumulator: accumulator, Span: r.Span(opCount)}
		inputs.NewRoot, inputs.NewAccumulator = randomWord(tb), randomWord(tb)
		if i == len(opCounts)-1 {
			var err error
			inputs.Forced, err = protocol.ForcedInput(l.Domain, l.forced)
			require.NoError(tb, err)
		}
		words, err := inputs.Words()
		require.NoError(tb, err)
		root, accumulator = inputs.NewRoot, inputs.NewAccumulator
		request.Segments = append(request.Segments, settlement.Segment{
			Shape: Shape, OpCount: opCount, NewRoot: root, NewAccumulator: accumulator,
			Proof: l.Prover.Prove(tb, words),
		})
	}
	return request
}

func randomWord(tb testing.TB) (word fr.Element) {
	tb.Helper()
	_, err := word.SetRandom()
	require.NoError(tb, err)
	return word
}
