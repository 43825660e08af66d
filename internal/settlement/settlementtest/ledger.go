package settlementtest

import (
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
)

// Shape and RulesVersion that a Ledger's ranges name.
const (
	Shape        = 3
	RulesVersion = 1
)

// Ledger stands for a chain: it closes ranges that follow one another, proves them and has them certified.
type Ledger struct {
	Prover      *Prover
	Domain      fr.Element
	Root        fr.Element
	Accumulator fr.Element
	// Attesters certify; the first three of four do.
	Attesters *Attesters
	// Target is the contract that they sign for; see [Ledger.Deploy].
	Target attestation.Settlement

	last   settlement.Range
	forced []protocol.Forced
}

// NewLedger starts from a random state.
func NewLedger(tb testing.TB, prover *Prover) *Ledger {
	tb.Helper()
	return &Ledger{
		Prover: prover, Domain: randomWord(tb), Root: randomWord(tb), Accumulator: randomWord(tb),
		Attesters: NewAttesters(tb, 10, 10, 10, 10),
		last:      settlement.Range{LastTime: 1_700_000_000},
	}
}

// Config deploys a contract that this ledger's ranges settle on.
func (l *Ledger) Config(options settlement.Options) settlement.Config {
	return settlement.Config{
		Domain: l.Domain, Root: l.Root, Accumulator: l.Accumulator,
		Verifiers: []settlement.VerifierKey{{Shape: Shape, RulesVersion: RulesVersion, Key: l.Prover.Key}},
		Attesters: l.Attesters.Set,
		// Ranges may end within the hour that a network's clock may be ahead.
		Forced:  settlement.ForcedTerms{Delay: 30 * time.Minute},
		Options: options,
	}
}

// Deploy puts a contract on chain and has the ledger certify for it.
func (l *Ledger) Deploy(tb testing.TB, client *settlement.Client, signer settlement.Signer, config settlement.Config) *settlement.Contract {
	tb.Helper()
	deployment, err := settlement.Deploy(tb.Context(), client, signer, config)
	require.NoError(tb, err)
	contract, err := settlement.Open(tb.Context(), client, deployment.Address, signer, config.Options)
	require.NoError(tb, err)
	l.Target = contract.Target()
	return contract
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
	l.Follow(request)
	return request
}

// Follow moves on to the end of a range.
func (l *Ledger) Follow(request settlement.SettleRequest) {
	l.last = request.Range
	if len(request.Segments) > 0 {
		last := request.Segments[len(request.Segments)-1]
		l.Root, l.Accumulator = last.NewRoot, last.NewAccumulator
	}
}

// Certify replaces a request's certificate by one of the given attesters.
func (l *Ledger) Certify(tb testing.TB, request *settlement.SettleRequest, signers ...int) {
	tb.Helper()
	require.NotZero(tb, l.Target, "the ledger must be told which contract it certifies for")
	next := request.Certificate.Next
	request.Certificate = l.Attesters.Certify(tb, l.Target, l.Attest(*request), signers...)
	request.Certificate.Next = next
}

// Attest is what is signed for a request that follows the ledger's state.
func (l *Ledger) Attest(request settlement.SettleRequest) attestation.Range {
	before := settlement.Status{Root: l.Root, Accumulator: l.Accumulator, AttestersHash: attestation.HashAttesters(l.Attesters.Set)}
	return request.Attest(before, l.Domain.Bytes())
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

// Propose proves and certifies a range of the caller's making on the current state, and stays there.
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
	l.Certify(tb, &request, 0, 1, 2)
	return request
}

func randomWord(tb testing.TB) (word fr.Element) {
	tb.Helper()
	_, err := word.SetRandom()
	require.NoError(tb, err)
	return word
}
