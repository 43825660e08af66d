package custody_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const institution = 7

// network is a chain of one actor: it checks nonces and keeps what landed.
type network struct {
	mu       sync.Mutex
	nonce    uint64
	inFlight int
	bundles  [][]zkbatchtypes.Envelope
	applied  []uint64 // nonces
	hold     chan struct{}
	entered  chan struct{}
	refuse   func(zkbatchtypes.Envelope) error // of a whole transaction
	overtake int                               // how often somebody else uses the key between question and transaction
}

func (n *network) Nonce(context.Context, uint64) (uint64, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.nonce, nil
}

func (n *network) LargestEnvelope(context.Context) (int, error) { return 3, nil }

func (n *network) Bundle(ctx context.Context, envelopes ...zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	n.mu.Lock()
	n.inFlight++
	alone := n.inFlight == 1
	n.mu.Unlock()
	defer func() { n.mu.Lock(); n.inFlight--; n.mu.Unlock() }()
	if !alone {
		return nil, errors.New("two transactions are on their way")
	}
	if n.entered != nil {
		n.entered <- struct{}{}
		select {
		case <-n.hold:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, envelope := range envelopes {
		if n.refuse != nil {
			if err := n.refuse(envelope); err != nil {
				return nil, err
			}
		}
	}
	if n.overtake > 0 {
		n.overtake--
		n.nonce++
	}
	n.bundles = append(n.bundles, envelopes)
	outcome := &opclient.Outcome{TxHash: fmt.Sprint(len(n.bundles)), Height: int64(len(n.bundles))}
	for _, envelope := range envelopes {
		admitted := envelope.Actor != institution || envelope.Nonce == n.nonce
		for i := range envelope.Ops {
			op := opclient.OperationOutcome{Actor: envelope.Actor, Nonce: envelope.Nonce + uint64(i), Result: opclient.Applied}
			if !admitted {
				op.Result, op.Code = opclient.Dropped, "nonce"
			} else if envelope.Actor == institution {
				n.nonce++
				n.applied = append(n.applied, op.Nonce)
			}
			outcome.Operations = append(outcome.Operations, op)
		}
	}
	return outcome, nil
}

func submitter(t *testing.T, n *network) *custody.Submitter {
	t.Helper()
	s := custody.NewSubmitter(n, protocol.Word{}, zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{1}), institution)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	return s
}

func operations(count int) (ops []zkbatchtypes.Operation) {
	for i := range count {
		ops = append(ops, &consenttypes.RevokeConsent{Consent: uint64(i + 1)})
	}
	return ops
}

func soon(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func TestSubmitterBringsConcurrentCallersTogether(t *testing.T) {
	n := &network{nonce: 40, hold: make(chan struct{}), entered: make(chan struct{}, 16)}
	s := submitter(t, n)
	ctx := soon(t)
	const callers = 9
	results := make(chan error, callers+1)
	submit := func(ops int) {
		outcome, err := s.Submit(ctx, operations(ops)...)
		if err == nil {
			err = outcome.Failure()
		}
		if err == nil && len(outcome.Operations) != ops {
			err = fmt.Errorf("%d outcomes of %d operations", len(outcome.Operations), ops)
		}
		results <- err
	}
	go submit(1)
	<-n.entered // the first transaction is on its way; the rest must wait
	for i := range callers {
		go submit(i%4 + 1)
	}
	require.Eventually(t, func() bool { return s.Waiting() == callers }, time.Minute, time.Millisecond)
	close(n.hold)
	<-n.entered
	for range callers + 1 {
		require.NoError(t, <-results)
	}
	require.Len(t, n.bundles, 2, "all who waited go together")
	total := 1
	for i := range callers {
		total += i%4 + 1
	}
	require.Len(t, n.applied, total)
	for i, nonce := range n.applied {
		require.EqualValues(t, 40+i, nonce)
	}
	for _, envelope := range n.bundles[1] {
		require.LessOrEqual(t, len(envelope.Ops), 3)
	}
}

func TestSubmitterSignsAnewWhereSomebodyElseUsedTheKey(t *testing.T) {
	n := &network{nonce: 5, overtake: 2}
	outcome, err := submitter(t, n).Submit(soon(t), operations(2)...)
	require.NoError(t, err)
	require.NoError(t, outcome.Failure())
	require.Equal(t, []uint64{7, 8}, n.applied)

	n = &network{nonce: 5, overtake: 1000}
	outcome, err = submitter(t, n).Submit(soon(t), operations(1)...)
	require.NoError(t, err)
	require.Error(t, outcome.Failure(), "it does not try for ever")

	refusals := 2
	n = &network{nonce: 5, refuse: func(zkbatchtypes.Envelope) error {
		if refusals--; refusals >= 0 {
			return custody.ErrOvertaken
		}
		return nil
	}}
	outcome, err = submitter(t, n).Submit(soon(t), operations(1)...)
	require.NoError(t, err)
	require.NoError(t, outcome.Failure())
}

func TestSubmitterKeepsCallersApart(t *testing.T) {
	const foreign = 9
	n := &network{hold: make(chan struct{}), entered: make(chan struct{}, 16), refuse: func(envelope zkbatchtypes.Envelope) error {
		if envelope.Actor == foreign {
			return fmt.Errorf("%w: bad signature", custody.ErrNotTaken)
		}
		return nil
	}}
	s := submitter(t, n)
	ctx := soon(t)
	theirs, err := zkbatchtypes.Seal(protocol.Word{}, zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{2}), foreign, 0, operations(1)...)
	require.NoError(t, err)
	first, ours, bad := make(chan error, 1), make(chan error, 1), make(chan error, 1)
	go func() { _, err := s.Submit(ctx, operations(1)...); first <- err }()
	<-n.entered
	go func() { _, err := s.SubmitEnvelope(ctx, theirs); bad <- err }()
	go func() { _, err := s.Submit(ctx, operations(1)...); ours <- err }()
	require.Eventually(t, func() bool { return s.Waiting() == 2 }, time.Minute, time.Millisecond)
	close(n.hold)
	require.NoError(t, <-first)
	require.ErrorIs(t, <-bad, custody.ErrNotTaken)
	require.NoError(t, <-ours)
	require.Equal(t, []uint64{0, 1}, n.applied)
}

func TestSubmitterSubmitsWhatOthersSigned(t *testing.T) {
	n := &network{}
	theirs, err := zkbatchtypes.Seal(protocol.Word{}, zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{2}), 9, 4, operations(2)...)
	require.NoError(t, err)
	outcome, err := submitter(t, n).SubmitEnvelope(soon(t), theirs)
	require.NoError(t, err)
	require.Len(t, outcome.Operations, 2)
	require.Equal(t, theirs, n.bundles[0][0], "as it was signed")
	require.Empty(t, n.applied)
}

func TestSubmitterLetsCallersLeave(t *testing.T) {
	n := &network{hold: make(chan struct{}), entered: make(chan struct{}, 16)}
	s := submitter(t, n)
	first := make(chan error, 1)
	go func() { _, err := s.Submit(soon(t), operations(1)...); first <- err }()
	<-n.entered
	ctx, cancel := context.WithCancel(soon(t))
	left := make(chan error, 1)
	go func() { _, err := s.Submit(ctx, operations(1)...); left <- err }()
	require.Eventually(t, func() bool { return s.Waiting() == 1 }, time.Minute, time.Millisecond)
	cancel()
	require.ErrorIs(t, <-left, context.Canceled)
	close(n.hold)
	require.NoError(t, <-first)
	outcome, err := s.Submit(soon(t), operations(1)...)
	require.NoError(t, err)
	require.NoError(t, outcome.Failure())
	require.Equal(t, []uint64{0, 1}, n.applied, "what nobody waits for any more is not submitted")

	require.NoError(t, s.Close())
	_, err = s.Submit(soon(t), operations(1)...)
	require.ErrorIs(t, err, custody.ErrClosed)
}

func TestSubmitterRefusesWhatCannotBeSigned(t *testing.T) {
	s := submitter(t, &network{})
	_, err := s.Submit(soon(t))
	require.Error(t, err)
	_, err = s.Submit(soon(t), &consenttypes.GrantConsent{Terms: []byte("short")})
	require.ErrorIs(t, err, custody.ErrNotTaken)
}
