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
// tell, which may be nil, hears of each range that was proven meanwhile.
func (n *Network) AwaitProven(ctx context.Context, tell func(ranges uint64)) (*zkbatchtypes.QueryStatusResponse, error) {
	return n.await(ctx, "proven", func(s *zkbatchtypes.QueryStatusResponse) uint64 { return s.Progress.Range - 1 }, tell)
}

// AwaitSettled waits until every operation lies in a settled range.
func (n *Network) AwaitSettled(ctx context.Context, tell func(ranges uint64)) (*zkbatchtypes.QueryStatusResponse, error) {
	return n.await(ctx, "settled", func(s *zkbatchtypes.QueryStatusResponse) uint64 { return s.SettledRange }, tell)
}

func (n *Network) await(
	ctx context.Context, what string, reached func(*zkbatchtypes.QueryStatusResponse) uint64, tell func(uint64),
) (*zkbatchtypes.QueryStatusResponse, error) {
	last, begun := uint64(0), true
	segments := uint32(0)
	deadline := time.Now().Add(patience)
	for {
		status, err := n.Client.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
		if err != nil {
			return nil, err
		}
		now := reached(status)
		if now != last || status.Progress.Segments != segments {
			deadline = time.Now().Add(patience)
		}
		if (now != last || begun) && tell != nil {
			tell(now)
		}
		last, begun, segments = now, false, status.Progress.Segments
		if status.OpenRange.Ops == 0 && now+1 == status.OpenRange.Number {
			return status, nil
		}
		if dead := n.Alive(); dead != nil {
			return nil, dead
		}
		if time.Now().After(deadline) {
			return nil, fmt.Errorf("no range was %s for %s, range %d is next: see the services' log beside the node's", what, patience, now+1)
		}
		select {
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		case <-time.After(servicePoll):
		}
	}
}
