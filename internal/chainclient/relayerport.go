package chainclient

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var _ relayer.Chain = RelayerPort{}

// RelayerPort is the chain as a relayer sees it.
type RelayerPort struct{ *Client }

// Progress says how far the chain is.
func (p RelayerPort) Progress(ctx context.Context) (relayer.Progress, error) {
	state, err := p.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return relayer.Progress{}, p.explain(err)
	}
	answer, err := p.Batches().Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return relayer.Progress{}, p.explain(err)
	}
	progress := relayer.Progress{
		L1ChainID: answer.Params.L1ChainId, Contract: common.HexToAddress(answer.Params.SettlementContract),
		Closed: state.OpenRange.Number - 1, Proven: state.Progress.Range - 1, Certified: state.CertifiedRange, Settled: state.SettledRange,
	}
	if err := setWord(&progress.Domain, state.Domain); err != nil {
		return relayer.Progress{}, fmt.Errorf("domain: %w", err)
	}
	return progress, nil
}

// Certified returns a range as it is to be settled.
func (p RelayerPort) Certified(ctx context.Context, number uint64) (settlement.SettleRequest, bool, error) {
	progress, err := p.Progress(ctx)
	if err != nil || number > progress.Certified {
		return settlement.SettleRequest{}, false, err
	}
	certified, err := p.Batches().Certificate(ctx, &zkbatchtypes.QueryCertificateRequest{Range: number})
	if err != nil {
		return settlement.SettleRequest{}, false, p.explain(err)
	}
	proven, err := p.Batches().Segments(ctx, &zkbatchtypes.QuerySegmentsRequest{Range: number})
	if err != nil {
		return settlement.SettleRequest{}, false, p.explain(err)
	}
	request := settlement.SettleRequest{Range: rangeOf(&certified.Certificate.Range), Certificate: certificateOf(&certified.Certificate)}
	for i := range proven.Segments {
		segment, err := segmentOf(&proven.Segments[i])
		if err != nil {
			return settlement.SettleRequest{}, false, fmt.Errorf("range %d, segment %d: %w", number, i, err)
		}
		request.Segments = append(request.Segments, segment)
	}
	return request, true, nil
}

// Root is the state root after a closed range, which is the one before the next.
func (p RelayerPort) Root(ctx context.Context, number uint64) (protocol.Word, error) {
	var root protocol.Word
	answer, err := p.Batches().Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: number + 1})
	if err != nil {
		return root, p.explain(err)
	}
	return root, setWord(&root, answer.Range.OldRoot)
}

func rangeOf(r *zkbatchtypes.AttestedRange) settlement.Range {
	return settlement.Range{
		Number: r.Number, FirstHeight: r.FirstHeight, LastHeight: r.LastHeight,
		FirstTime: r.FirstTime, LastTime: r.LastTime, RulesVersion: r.RulesVersion, AppHash: common.BytesToHash(r.AppHash),
	}
}

func certificateOf(c *zkbatchtypes.Certificate) settlement.Certificate {
	certificate := settlement.Certificate{Attesters: attestersOf(c.Attesters), Next: attestersOf(c.Next)}
	for i := range c.Attesters {
		signature := c.Attesters[i].Signature
		if len(signature) == 0 {
			signature = nil
		}
		certificate.Signatures = append(certificate.Signatures, signature)
	}
	return certificate
}

func attestersOf(listed []zkbatchtypes.CertificateAttester) []attestation.Attester {
	var attesters []attestation.Attester
	for i := range listed {
		attesters = append(attesters, attestation.Attester{Account: common.BytesToAddress(listed[i].Address), Power: listed[i].Power})
	}
	return attesters
}

func segmentOf(s *zkbatchtypes.Segment) (settlement.Segment, error) {
	segment := settlement.Segment{Shape: s.Shape, OpCount: s.OpCount, Proof: s.Proof}
	return segment, errors.Join(setWord(&segment.NewRoot, s.NewRoot), setWord(&segment.NewAccumulator, s.NewAccumulator))
}

// setWord reads a word from its 32 bytes.
func setWord(word *protocol.Word, bytes []byte) error { return word.SetBytesCanonical(bytes) }
