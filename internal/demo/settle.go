package demo

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/prover"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// proven is told of every accepted proof.
func (d *demo) proven(job prover.Job, took time.Duration) {
	d.provingTime.Add(int64(took))
	d.tell.say("[prover] range %d, segment %d: %d operations proven in %.1f s", job.Range, job.Number, len(job.Segment.Steps), took.Seconds())
}

// settlePatience bounds the wait for the next settlement.
const settlePatience = 3 * time.Minute

// settleAll is journey 6: everything that was done is proven and settled, and Ethereum holds
// the same root as the chain.
func (d *demo) settleAll(ctx context.Context) error {
	d.tell.chapter("Journey 6: every operation is proven and settled on Ethereum")
	settled := uint64(0)
	deadline := time.Now().Add(settlePatience)
	for {
		state, err := d.net.Client.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
		if err != nil {
			return err
		}
		for ; settled < state.SettledRange; settled++ {
			if err := d.tellSettlement(ctx, settled+1); err != nil {
				return err
			}
			deadline = time.Now().Add(settlePatience)
		}
		if state.OpenRange.Ops == 0 && state.SettledRange+1 == state.OpenRange.Number {
			return d.compare(ctx, state)
		}
		if dead := d.net.Alive(); dead != nil {
			return dead
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("no range has settled for %s, range %d is next: what prover and relayer say is in %s", settlePatience, settled+1, d.serviceLog.Name())
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(500 * time.Millisecond):
		}
	}
}

func (d *demo) tellSettlement(ctx context.Context, number uint64) error {
	covered, err := d.net.Client.Batches().Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: number})
	if err != nil {
		return err
	}
	settled, err := d.net.ethereum.Contract.Settlement(ctx, number)
	if err != nil {
		return err
	}
	d.gas += settled.GasUsed
	d.tell.say("range %d (%d operations) is settled in Ethereum block %d for %d gas, certified by the validators and final for them",
		number, covered.Range.Ops, settled.BlockNumber, settled.GasUsed)
	return nil
}

// compare holds both chains against each other and fills in the last figures.
func (d *demo) compare(ctx context.Context, state *zkbatchtypes.QueryStatusResponse) error {
	l1, err := d.net.ethereum.Contract.Status(ctx)
	if err != nil {
		return err
	}
	root := l1.Root.Bytes()
	s := d.summary
	s.OpsExecuted = state.State.OpCount
	s.RangesProven, s.RangesSettled = state.Progress.Range-1, l1.RangeCount
	s.L2Root, s.L1Root = fmt.Sprintf("0x%x", state.State.Root), fmt.Sprintf("0x%x", root)
	if s.RangesSettled > 0 {
		s.L1.GasPerSettlement = d.gas / s.RangesSettled
		s.Seconds.ProvePerRange = time.Duration(d.provingTime.Load()).Seconds() / float64(s.RangesProven)
	}
	s.L1.GasPerOp = float64(d.gas) / float64(s.OpsExecuted)
	if !bytes.Equal(root[:], state.State.Root) {
		return fmt.Errorf("the root on Ethereum is %s, the chain's is %s", s.L1Root, s.L2Root)
	}
	if s.RangesSettled != s.RangesProven {
		return fmt.Errorf("%d ranges are proven, %d are settled", s.RangesProven, s.RangesSettled)
	}
	d.tell.say("Ethereum and healthd hold the same state root %s", s.L1Root)
	return nil
}
