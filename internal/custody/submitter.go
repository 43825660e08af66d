package custody

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Submitter is the [Signer] of a process that runs long, with one key. What several callers submit while a transaction
// is on its way goes into the next one together; no two are on their way at the same time, so that nonces follow each
// other. Its methods may be called from any goroutine.
type Submitter struct {
	network Network
	domain  protocol.Word
	key     *zkcrypto.PrivateKey
	actor   uint64

	ctx    context.Context // ends at Close
	cancel context.CancelFunc
	worker sync.WaitGroup
	news   chan struct{} // has an element where somebody waits

	mu      sync.Mutex
	waiting []*request
}

// request is what one caller submits.
type request struct {
	ctx        context.Context
	operations []zkbatchtypes.Operation // to be signed here; nil for signed ones
	envelopes  []zkbatchtypes.Envelope  // as signed
	tries      int
	done       chan result // has room for one
}

type result struct {
	outcome *opclient.Outcome
	err     error
}

func (r *request) answer(outcome *opclient.Outcome, err error) { r.done <- result{outcome, err} }

// NewSubmitter starts a submitter of an actor, with its key and the network's domain. It works until Close.
func NewSubmitter(network Network, domain protocol.Word, key *zkcrypto.PrivateKey, actor uint64) *Submitter {
	s := &Submitter{network: network, domain: domain, key: key, actor: actor, news: make(chan struct{}, 1)}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.worker.Go(s.run)
	return s
}

// Close stops the submitter. Callers that wait get [ErrClosed].
func (s *Submitter) Close() error {
	s.cancel()
	s.worker.Wait()
	return nil
}

// Actor implements [Signer].
func (s *Submitter) Actor() uint64 { return s.actor }

// Submit implements [Signer]. A caller whose context ends while the transaction is on its way does not learn what became
// of it.
func (s *Submitter) Submit(ctx context.Context, operations ...zkbatchtypes.Operation) (*opclient.Outcome, error) {
	if len(operations) == 0 {
		return nil, errors.New("custody: there is no operation to sign")
	}
	for i, operation := range operations {
		if _, err := operation.Op(); err != nil {
			return nil, fmt.Errorf("%w: operation %d: %w", ErrNotTaken, i+1, err)
		}
	}
	return s.wait(ctx, &request{operations: operations})
}

// SubmitEnvelope submits what somebody else signed.
func (s *Submitter) SubmitEnvelope(ctx context.Context, envelope zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	bundle := zkbatchtypes.MsgSubmitBundle{Submitter: "healthd", Envelopes: []zkbatchtypes.Envelope{envelope}}
	if size := bundle.Size(); size > zkbatchtypes.MaxBundleBytes {
		return nil, fmt.Errorf("%w: an envelope of %d bytes: at most %d", ErrNotTaken, size, zkbatchtypes.MaxBundleBytes)
	}
	return s.wait(ctx, &request{envelopes: []zkbatchtypes.Envelope{envelope}})
}

func (s *Submitter) wait(ctx context.Context, r *request) (*opclient.Outcome, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.ctx, r.done = ctx, make(chan result, 1)
	s.mu.Lock()
	s.waiting = append(s.waiting, r)
	s.mu.Unlock()
	select {
	case s.news <- struct{}{}:
	default:
	}
	select {
	case answer := <-r.done:
		return answer.outcome, answer.err
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.ctx.Done():
		return nil, ErrClosed
	}
}

func (s *Submitter) run() {
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-s.news:
		}
		for s.ctx.Err() == nil {
			batch := s.take()
			if len(batch) == 0 {
				break
			}
			s.carry(batch)
		}
	}
}

// take empties the queue, but for callers who left and for what has to wait for the next transaction.
func (s *Submitter) take() (batch []*request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	room := maxTogether
	for len(s.waiting) > 0 {
		next := s.waiting[0]
		if len(batch) > 0 && next.size() > room {
			break
		}
		s.waiting = s.waiting[1:]
		if next.ctx.Err() == nil {
			batch = append(batch, next)
			room -= next.size()
		}
	}
	return batch
}

// maxTogether bounds the operations of one transaction of several callers: a fraction of what a bundle may hold.
const maxTogether = 512

func (r *request) size() int {
	if r.operations != nil {
		return len(r.operations)
	}
	size := 0
	for _, envelope := range r.envelopes {
		size += len(envelope.Ops)
	}
	return size
}
