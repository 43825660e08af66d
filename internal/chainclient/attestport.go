package chainclient

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/internal/attestation"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// maxDue is how many ranges are asked for at once, one query each.
const maxDue = 16

// AttestPort is the chain as an attester sees it that has no node of its own. What it signs is the node's word.
type AttestPort struct{ *Client }

// Work asks the node what the chain waits for: what its application tells a validator in the same process.
func (p AttestPort) Work(ctx context.Context) (attestation.Work, error) {
	var work attestation.Work
	params, err := p.Batches().Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return work, p.explain(err)
	}
	if params.Params.SettlementContract == "" {
		return work, nil
	}
	state, err := p.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return work, p.explain(err)
	}
	if len(state.Domain) != len(work.Domain) {
		return work, fmt.Errorf("the node's domain has %d bytes", len(state.Domain))
	}
	work = attestation.Work{
		Settlement: attestation.Settlement{L1ChainID: params.Params.L1ChainId, Contract: common.HexToAddress(params.Params.SettlementContract)},
		Settled:    state.SettledRange, Certified: state.CertifiedRange,
	}
	copy(work.Domain[:], state.Domain)
	for number := work.Certified + 1; number < state.Progress.Range && len(work.Ranges) < maxDue; number++ {
		answer, err := p.Batches().Certificate(ctx, &zkbatchtypes.QueryCertificateRequest{Range: number})
		if status.Code(err) == codes.FailedPrecondition {
			break // the newest block closed it: it can be signed after the next one
		}
		if err != nil {
			return work, p.explain(err)
		}
		if answer.Certificate.Status != zkbatchtypes.RANGE_STATUS_PROVEN {
			continue
		}
		due, err := dueRange(&answer.Certificate)
		if err != nil {
			return work, err
		}
		work.Ranges = append(work.Ranges, due)
	}
	return work, nil
}

// Attest brings signatures to the chain and returns how many of them were news.
func (p AttestPort) Attest(ctx context.Context, votes attestation.Votes) (uint32, error) {
	message := &zkbatchtypes.MsgAttest{Submitter: p.address.String()}
	for _, vote := range votes.Ranges {
		message.Attestations = append(message.Attestations, zkbatchtypes.Attestation{Range: vote.Number, Signature: vote.Signature})
	}
	if votes.Finality != nil {
		message.Finality = []zkbatchtypes.FinalityVote{{Range: votes.Finality.Finality.Number, Signature: votes.Finality.Signature}}
	}
	var response zkbatchtypes.MsgAttestResponse
	err := p.Send(ctx, message, &response)
	return response.Accepted, err
}

// dueRange reads what is signed of a range, and who has not signed.
func dueRange(c *zkbatchtypes.Certificate) (attestation.DueRange, error) {
	r := &c.Range
	due := attestation.DueRange{Range: attestation.Range{
		Number: r.Number, FirstHeight: r.FirstHeight, LastHeight: r.LastHeight, FirstTime: r.FirstTime, LastTime: r.LastTime,
		RulesVersion: r.RulesVersion, Ops: r.Ops,
	}}
	for _, word := range []struct {
		name string
		from []byte
		to   *[32]byte
	}{
		{"domain", r.Domain, &due.Range.Domain},
		{"old root", r.OldRoot, &due.Range.OldRoot}, {"new root", r.NewRoot, &due.Range.NewRoot},
		{"old accumulator", r.OldAccumulator, &due.Range.OldAccumulator}, {"new accumulator", r.NewAccumulator, &due.Range.NewAccumulator},
		{"app hash", r.AppHash, &due.Range.AppHash}, {"next attesters", r.NextAttesters, &due.Range.NextAttesters},
	} {
		if len(word.from) != len(word.to) {
			return due, fmt.Errorf("range %d: the node's %s has %d bytes", r.Number, word.name, len(word.from))
		}
		copy(word.to[:], word.from)
	}
	for _, attester := range c.Attesters {
		if len(attester.Signature) == 0 {
			due.Missing = append(due.Missing, attestation.Attester{Account: common.BytesToAddress(attester.Address), Power: attester.Power})
		}
	}
	return due, nil
}
