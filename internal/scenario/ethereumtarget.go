package scenario

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/healthd/healthd/internal/cellproof"
	"github.com/healthd/healthd/internal/devchain"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var (
	_ Target   = (*ethereumTarget)(nil)
	_ Ethereum = (*ethereumTarget)(nil)
)

// ethereumTarget is a real node of a network that settles on a real Ethereum.
type ethereumTarget struct {
	*chainTarget
	ethereum *devchain.Ethereum

	mutex    sync.Mutex
	censored map[uint64]bool
}

func (t *ethereumTarget) Censor(actor uint64, censored bool) error {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	delete(t.censored, actor)
	if censored {
		t.censored[actor] = true
	}
	return t.network.Censor(slices.Sorted(maps.Keys(t.censored))...)
}

func (t *ethereumTarget) Force(ctx context.Context, envelope *protocol.Envelope) error {
	_, err := t.ethereum.Contract.ForceRevocation(ctx, envelope)
	return err
}

func (t *ethereumTarget) AwaitSettled(ctx context.Context) error {
	_, err := t.network.AwaitSettled(ctx, func(*zkbatchtypes.QueryStatusResponse) {})
	return err
}

func (t *ethereumTarget) AwaitHeldBack(ctx context.Context) error {
	return t.await(ctx, func() (bool, error) {
		status, err := t.ethereum.Contract.Status(ctx)
		return status.SettledCount < status.RangeCount, err
	})
}

func (t *ethereumTarget) AwaitAnswered(ctx context.Context) error {
	return t.await(ctx, func() (bool, error) {
		pending, err := t.ethereum.Contract.PendingForced(ctx)
		return len(pending) == 0, err
	})
}

const (
	// ethereumPatience bounds a wait for something on Ethereum: some proofs and settlements.
	ethereumPatience = 5 * time.Minute
	ethereumPoll     = 500 * time.Millisecond
)

func (t *ethereumTarget) await(ctx context.Context, holds func() (bool, error)) error {
	ctx, cancel := context.WithTimeoutCause(ctx, ethereumPatience, fmt.Errorf("nothing happened for %s", ethereumPatience))
	defer cancel()
	for {
		if held, err := holds(); err != nil || held {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(ethereumPoll):
		}
	}
}

// Look fetches a proof from the node, has the contracts check it, and reads from the proven cell what became of it.
func (t *ethereumTarget) Look(ctx context.Context, kind protocol.CellKind, sequence uint64) (string, error) {
	status, err := t.ethereum.Contract.Status(ctx)
	if err != nil {
		return "", err
	}
	answer, err := t.network.Client.Batches().MembershipProof(ctx, &zkbatchtypes.QueryMembershipProofRequest{
		Range: status.SettledCount, Kind: kind.String(), Sequence: sequence,
	})
	if err != nil {
		return "", err
	}
	var proof statetree.Proof
	if err := proof.UnmarshalBinary(answer.Proof); err != nil {
		return "", err
	}
	held, err := t.ethereum.Holds(ctx, status.SettledCount, kind, sequence, proof)
	if err != nil {
		return "", err
	}
	if !held {
		return "", fmt.Errorf("the contracts do not confirm %s %d at range %d", kind, sequence, status.SettledCount)
	}
	_, fields, err := cellproof.Describe(kind, proof.Cell)
	if err != nil {
		return "", err
	}
	for _, field := range fields {
		if field.Name == "status" || field.Name == "decision" {
			return field.Value, nil
		}
	}
	return "", fmt.Errorf("%s %d does not exist", kind, sequence)
}
