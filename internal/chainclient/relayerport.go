package chainclient

import (
	"context"
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var _ relayer.Chain = RelayerPort{}

// RelayerPort is the chain as a relayer sees it. What to settle next follows from the contract:
// reports on the chain are somebody's word, and a false one must not hold settlement up.
type RelayerPort struct {
	*Client
	Rollup interface {
		Status(ctx context.Context) (settlement.Status, error)
	}
	L1ChainID uint64
	Contract  string // address, 0x…
}

// NextProven returns the oldest proven range that is not settled, or not reported as such.
func (p RelayerPort) NextProven(ctx context.Context) (settlement.SettleRequest, bool, error) {
	state, err := p.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return settlement.SettleRequest{}, false, p.explain(err)
	}
	l1, err := p.Rollup.Status(ctx)
	if err != nil {
		return settlement.SettleRequest{}, false, err
	}
	// Behind the contract: report what it has. Ahead of it: settle what it lacks.
	number := min(state.SettledRange, l1.RangeCount) + 1
	if number >= state.Progress.Range {
		return settlement.SettleRequest{}, false, nil
	}
	answer, err := p.Batches().Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: number})
	if err != nil {
		return settlement.SettleRequest{}, false, p.explain(err)
	}
	proven, err := p.Batches().Segments(ctx, &zkbatchtypes.QuerySegmentsRequest{Range: number})
	if err != nil {
		return settlement.SettleRequest{}, false, p.explain(err)
	}
	request := settlement.SettleRequest{Range: rangeOf(&answer.Range)}
	for i := range proven.Segments {
		segment, err := segmentOf(&proven.Segments[i])
		if err != nil {
			return settlement.SettleRequest{}, false, fmt.Errorf("range %d, segment %d: %w", number, i, err)
		}
		request.Segments = append(request.Segments, segment)
	}
	return request, true, nil
}

// ReportSettled reports a settlement. A report that somebody else was faster with is no error.
func (p RelayerPort) ReportSettled(ctx context.Context, settled settlement.Settlement) error {
	err := p.Send(ctx, &zkbatchtypes.MsgReportSettlement{
		Submitter: p.Address().String(), Range: settled.Number, L1ChainId: p.L1ChainID, Contract: p.Contract,
		L1TxHash: settled.TxHash.Hex(), L1Block: settled.BlockNumber, GasUsed: settled.GasUsed,
	}, &zkbatchtypes.MsgReportSettlementResponse{})
	if err == nil {
		return nil
	}
	state, queryErr := p.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if queryErr == nil && state.SettledRange >= settled.Number {
		return nil
	}
	return errors.Join(err, queryErr)
}

func rangeOf(r *zkbatchtypes.Range) settlement.Range {
	return settlement.Range{
		Number: r.Number, FirstHeight: r.FirstHeight, LastHeight: r.LastHeight,
		FirstTime: r.FirstTime, LastTime: r.LastTime, RulesVersion: r.RulesVersion,
	}
}

func segmentOf(s *zkbatchtypes.Segment) (settlement.Segment, error) {
	segment := settlement.Segment{Shape: s.Shape, OpCount: s.OpCount, Proof: s.Proof}
	return segment, errors.Join(setWord(&segment.NewRoot, s.NewRoot), setWord(&segment.NewAccumulator, s.NewAccumulator))
}

// setWord reads a word from its 32 bytes.
func setWord(word *protocol.Word, bytes []byte) error { return word.SetBytesCanonical(bytes) }
