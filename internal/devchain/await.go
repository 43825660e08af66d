package devchain

import (
	"context"
	"fmt"
	"time"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// patience bounds the wait for the next proof or settlement.
const patience = 5 * time.Minute

// AwaitProven waits until every operation lies in a proven range and returns the status then.
// tell hears of every step forward.
func (n *Network) AwaitProven(ctx context.Context, tell func(*zkbatchtypes.QueryStatusResponse)) (*zkbatchtypes.QueryStatusResponse, error) {
	proven := func(s *zkbatchtypes.QueryStatusResponse) (ranges, step uint64) {
		return s.Progress.Range - 1, s.Progress.NextOp
	}
	return n.await(ctx, "proven", proven, tell)
}

// AwaitSettled waits until every operation lies in a settled range.
func (n *Network) AwaitSettled(ctx context.Context, tell func(*zkbatchtypes.QueryStatusResponse)) (*zkbatchtypes.QueryStatusResponse, error) {
	settled := func(s *zkbatchtypes.QueryStatusResponse) (ranges, step uint64) { return s.SettledRange, s.SettledRange }
	return n.await(ctx, "settled", settled, tell)
}

// await waits until as many ranges are reached as are closed, and none is open.
func (n *Network) await(
	ctx context.Context, what string, reached func(*zkbatchtypes.QueryStatusResponse) (ranges, step uint64), tell func(*zkbatchtypes.QueryStatusResponse),
) (*zkbatchtypes.QueryStatusResponse, error) {
	last := uint64(0)
	deadline := time.Now().Add(patience)
	for {
		status, err := n.Client.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
		if err != nil {
			return nil, err
		}
		ranges, step := reached(status)
		if step != last {
			deadline, last = time.Now().Add(patience), step
			tell(status)
		}
		if status.OpenRange.Ops == 0 && ranges+1 == status.OpenRange.Number {
			return status, nil
		}
		if dead := n.Alive(); dead != nil {
			return nil, dead
		}
		if time.Now().After(deadline) {
			return nil, fmt.Errorf("no range was %s for %s, range %d is next: see the services' log beside the node's", what, patience, ranges+1)
		}
		select {
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-time.After(servicePoll):
		}
	}
}
