package custody

import (
	"errors"
	"fmt"
	"slices"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// maxTries bounds how often a request is signed anew because somebody else used the key.
const maxTries = 5

// carry brings requests into one block and answers each, or puts it back into the queue.
func (s *Submitter) carry(batch []*request) {
	outcome, err := s.bundle(batch)
	switch {
	case errors.Is(err, ErrNotTaken) && len(batch) > 1:
		for _, r := range batch { // one of them spoils it for all
			s.carry([]*request{r})
		}
	case errors.Is(err, ErrOvertaken) && s.again(batch[0]):
	case err != nil:
		for _, r := range batch {
			r.answer(nil, err)
		}
	default:
		s.distribute(batch, outcome)
	}
}

func (s *Submitter) bundle(batch []*request) (*opclient.Outcome, error) {
	if err := s.seal(batch); err != nil {
		return nil, err
	}
	var envelopes []zkbatchtypes.Envelope
	for _, r := range batch {
		envelopes = append(envelopes, r.envelopes...)
	}
	return s.network.Bundle(s.ctx, envelopes...)
}

// seal signs what is to be signed here, with nonces that follow each other.
func (s *Submitter) seal(batch []*request) error {
	if !slices.ContainsFunc(batch, func(r *request) bool { return r.operations != nil }) {
		return nil
	}
	limit, err := s.network.LargestEnvelope(s.ctx)
	if err != nil {
		return err
	}
	nonce, err := s.network.Nonce(s.ctx, s.actor)
	if err != nil {
		return err
	}
	for _, r := range batch {
		if r.operations == nil {
			continue
		}
		r.envelopes = nil
		for part := range slices.Chunk(r.operations, max(limit, 1)) {
			envelope, err := zkbatchtypes.Seal(s.domain, s.key, s.actor, nonce, part...)
			if err != nil {
				return fmt.Errorf("%w: %w", ErrNotTaken, err)
			}
			r.envelopes = append(r.envelopes, envelope)
			nonce += uint64(len(part))
		}
	}
	return nil
}

// distribute gives each caller its part of the outcome. Whose operations were all dropped because of their nonce, since
// somebody else used the key, goes back into the queue.
func (s *Submitter) distribute(batch []*request, outcome *opclient.Outcome) {
	rest := outcome.Operations
	for _, r := range batch {
		size := r.size()
		if size > len(rest) {
			r.answer(nil, errors.New("custody: the node answered for fewer operations than were submitted"))
			continue
		}
		part := &opclient.Outcome{TxHash: outcome.TxHash, Height: outcome.Height, Operations: slices.Clone(rest[:size])}
		rest = rest[size:]
		if !overtaken(part) || !s.again(r) {
			r.answer(part, nil)
		}
	}
}

// again puts a request back to be signed with other nonces. It does not if that cannot help.
func (s *Submitter) again(r *request) bool {
	r.tries++
	if r.operations == nil || r.tries >= maxTries || r.ctx.Err() != nil {
		return false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting = append(s.waiting, r)
	return true
}

// overtaken tells whether nothing of what was submitted happened, because of nonces alone.
func overtaken(outcome *opclient.Outcome) bool {
	return !slices.ContainsFunc(outcome.Operations, func(o opclient.OperationOutcome) bool {
		return o.Result != opclient.Dropped || o.Code != nonceDropped
	})
}

// nonceDropped is how an outcome names a wrong nonce.
const nonceDropped = "nonce"
