package attester

import (
	"cmp"
	"context"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/ethsign"
)

const (
	// maxVotes keeps a vote extension below 1 KiB: four signatures of ranges and one of finality take about 500 bytes.
	maxVotes = 4
	// maxAhead is how many of the oldest due ranges are signed before the chain has taken the first of them.
	maxAhead = 4 * maxVotes
	// maxRoots bounds the chain's roots that are remembered until their ranges are final on L1.
	maxRoots = 4096
)

// Log is what an Attester says to the node's operator.
type Log interface {
	Info(message string, keyValues ...any)
	Warn(message string, keyValues ...any)
	Error(message string, keyValues ...any)
}

// Options of an Attester. Zero durations take the defaults named here.
type Options struct {
	Signer  ethsign.Signer
	Journal *Journal
	Log     Log
	// L1 is where finality is read; without an endpoint the attester signs ranges only.
	L1 L1
	// MinBackoff and MaxBackoff bound the wait after a failure: default 1 s and 1 min.
	MinBackoff, MaxBackoff time.Duration
}

// Attester signs in the background what the chain waits for.
type Attester struct {
	options Options
	metrics metrics
	wake    chan struct{}

	mutex    sync.Mutex
	work     attestation.Work
	ranges   map[dueRange][]byte // signatures of ranges in work
	refused  map[any]bool        // dueRange or settledRange in reach of work, so that each is refused and told once
	roots    map[uint64][32]byte // of the chain, by range
	final    *settledRange       // what L1 shows
	finality *signedFinality     // what is signed of that
}

// dueRange and settledRange are what is signed: whatever differs is another signature.
type dueRange struct {
	settlement attestation.Settlement
	value      attestation.Range
}

type settledRange struct {
	settlement attestation.Settlement
	value      attestation.Finality
}

type signedFinality struct {
	of        settledRange
	signature []byte
}

// New makes an attester, which works while Run does.
func New(options Options) *Attester {
	options.MinBackoff = cmp.Or(options.MinBackoff, time.Second)
	options.MaxBackoff = cmp.Or(options.MaxBackoff, time.Minute)
	return &Attester{
		options: options, metrics: newMetrics(options.Signer.Address()), wake: make(chan struct{}, 1),
		ranges: map[dueRange][]byte{}, refused: map[any]bool{}, roots: map[uint64][32]byte{},
	}
}

// Run signs and watches L1 until ctx ends, which is no error.
func (a *Attester) Run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { a.signAll(ctx); return nil })
	if a.options.L1.Endpoint != "" {
		group.Go(func() error { a.watchL1(ctx); return nil })
	}
	return group.Wait()
}

// Due takes what the chain waits for as of its newest block, instead of all that was due before. It returns at once;
// the caller must not change work any more.
func (a *Attester) Due(work attestation.Work) {
	a.mutex.Lock()
	a.work = work
	a.forget()
	a.learnRoots()
	waiting := 0
	for i := range work.Ranges {
		if a.lacksMine(&work.Ranges[i]) {
			waiting++
		}
	}
	a.mutex.Unlock()
	a.metrics.waiting.Set(float64(waiting))
	a.wakeUp()
}

// Votes are the signatures that the chain lacks and that are made. It returns at once.
func (a *Attester) Votes() attestation.Votes {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	var votes attestation.Votes
	for i := range a.work.Ranges {
		due := &a.work.Ranges[i]
		signature, ok := a.ranges[dueRange{a.work.Settlement, due.Range}]
		if ok && a.lacksMine(due) && len(votes.Ranges) < maxVotes {
			votes.Ranges = append(votes.Ranges, attestation.SignedRange{Number: due.Range.Number, Signature: signature})
		}
	}
	if a.finality != nil && a.inReach(a.finality.of) {
		votes.Finality = &attestation.SignedFinality{Finality: a.finality.of.value, Signature: a.finality.signature}
	}
	return votes
}

func (a *Attester) wakeUp() {
	select {
	case a.wake <- struct{}{}:
	default: // it will look at the newest state anyhow
	}
}

// forget drops signatures and refusals that the chain does not ask for any more.
func (a *Attester) forget() {
	due := make(map[dueRange]bool, len(a.work.Ranges))
	for i := range a.work.Ranges {
		due[dueRange{a.work.Settlement, a.work.Ranges[i].Range}] = true
	}
	for of := range a.ranges {
		if !due[of] {
			delete(a.ranges, of)
		}
	}
	for of := range a.refused {
		switch of := of.(type) {
		case dueRange:
			if !due[of] {
				delete(a.refused, of)
			}
		case settledRange:
			if !a.inReach(of) {
				delete(a.refused, of)
			}
		}
	}
}

// learnRoots keeps the chain's roots for when their ranges are settled, which is long after the chain asked for them.
func (a *Attester) learnRoots() {
	for number := range a.roots {
		if number <= a.work.Settled {
			delete(a.roots, number)
		}
	}
	for number, root := range a.work.CertifiedRoots { // those of before this node's start among them
		if len(a.roots) < maxRoots {
			a.roots[number] = root
		}
	}
	for i := range a.work.Ranges {
		if r := &a.work.Ranges[i].Range; len(a.roots) < maxRoots {
			a.roots[r.Number], a.roots[r.Number-1] = r.NewRoot, r.OldRoot
		}
	}
}

func (a *Attester) lacksMine(due *attestation.DueRange) bool {
	for _, missing := range due.Missing {
		if missing.Account == a.options.Signer.Address() {
			return true
		}
	}
	return false
}

// inReach says whether the chain still counts votes for a range's finality.
func (a *Attester) inReach(of settledRange) bool {
	return of.settlement == a.work.Settlement && of.value.Domain == a.work.Domain &&
		of.value.Number > a.work.Settled && of.value.Number <= a.work.Certified
}
