package prover

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/healthd/healthd/internal/batch"
)

// Job is the next open segment of the chain.
type Job struct {
	Range   uint64
	Number  uint32 // of the segment in its range, from 0
	Segment *batch.Segment
}

// Chain is the healthd chain, as far as a prover needs it.
type Chain interface {
	// NextJob returns the next open segment cut to a shape; ok is false while all closed ranges are proven.
	NextJob(ctx context.Context, shape uint32) (job Job, ok bool, err error)
	// SubmitProof submits the proof of a job and waits until the chain has judged it.
	SubmitProof(ctx context.Context, job Job, proof []byte) error
}

// ErrTaken is returned by Chain.SubmitProof where somebody else proved the segment first.
var ErrTaken = errors.New("the segment is already proven")

// Options tune the loop. Zero fields take the defaults named here.
type Options struct {
	PollInterval           time.Duration // when there is nothing to prove; default 1 s
	MinBackoff, MaxBackoff time.Duration // after a failure, doubling; default 1 s and 1 minute
	Log                    *slog.Logger
	// Proven is told of each accepted proof and how long proving took. Optional.
	Proven func(job Job, took time.Duration)
}

func (o Options) withDefaults() Options {
	if o.PollInterval == 0 {
		o.PollInterval = time.Second
	}
	if o.MinBackoff == 0 {
		o.MinBackoff = time.Second
	}
	if o.MaxBackoff == 0 {
		o.MaxBackoff = time.Minute
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Proven == nil {
		o.Proven = func(Job, time.Duration) {}
	}
	return o
}

// Service proves what the chain closes.
type Service struct {
	chain   Chain
	keys    *Keys
	options Options
}

// NewService makes a service that proves segments of the keys' shape.
func NewService(chain Chain, keys *Keys, options Options) *Service {
	return &Service{chain: chain, keys: keys, options: options.withDefaults()}
}

// Run works until ctx ends and returns why it ended. No failure stops it: each is logged and
// tried again later.
func (s *Service) Run(ctx context.Context) error {
	backoff := s.options.MinBackoff
	for {
		pause := s.options.PollInterval
		progress, err := s.Step(ctx)
		switch {
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case err != nil:
			s.options.Log.Warn("proving is delayed", "error", err, "retry_in", backoff)
			pause, backoff = backoff, min(2*backoff, s.options.MaxBackoff)
		case progress:
			pause, backoff = 0, s.options.MinBackoff
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(pause):
		}
	}
}

// Step proves the next open segment. progress is false where there is none.
func (s *Service) Step(ctx context.Context) (progress bool, err error) {
	job, ok, err := s.chain.NextJob(ctx, s.keys.Shape.ID)
	if err != nil {
		return false, fmt.Errorf("asking the chain for the next segment: %w", err)
	}
	if !ok {
		return false, nil
	}
	begun := time.Now()
	proof, err := s.keys.Prove(job.Segment)
	if err != nil {
		return false, fmt.Errorf("range %d, segment %d cannot be proven: %w", job.Range, job.Number, err)
	}
	took := time.Since(begun)
	if err := s.chain.SubmitProof(ctx, job, proof); err != nil && !errors.Is(err, ErrTaken) {
		return false, fmt.Errorf("submitting the proof of range %d, segment %d: %w", job.Range, job.Number, err)
	}
	s.options.Log.Info("segment proven", "range", job.Range, "segment", job.Number, "ops", len(job.Segment.Steps), "took", took)
	s.options.Proven(job, took)
	return true, nil
}
