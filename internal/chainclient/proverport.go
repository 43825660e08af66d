package chainclient

import (
	"context"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/prover"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var _ prover.Chain = ProverPort{}

// ProverPort is the chain as a prover sees it.
type ProverPort struct{ *Client }

// NextJob asks the node for the next open segment.
func (p ProverPort) NextJob(ctx context.Context, shape uint32) (prover.Job, bool, error) {
	answer, err := p.Batches().ProofJob(ctx, &zkbatchtypes.QueryProofJobRequest{Shape: shape})
	if err != nil {
		return prover.Job{}, false, p.explain(err)
	}
	if len(answer.Job) == 0 {
		return prover.Job{}, false, nil
	}
	segment, err := batch.DecodeSegment(answer.Job)
	if err != nil {
		return prover.Job{}, false, err
	}
	return prover.Job{Range: answer.Range, Number: answer.Segment, Segment: segment}, true, nil
}

// SubmitProof submits a proof. Where the chain has moved on in the meantime, somebody else
// was faster.
func (p ProverPort) SubmitProof(ctx context.Context, job prover.Job, proof []byte) error {
	inputs := &job.Segment.Inputs
	newRoot, newAccumulator := inputs.NewRoot.Bytes(), inputs.NewAccumulator.Bytes()
	err := p.Send(ctx, &zkbatchtypes.MsgSubmitProof{
		Submitter: p.Address().String(), Range: job.Range, Segment: job.Number, Shape: job.Segment.Shape,
		OpCount: uint32(inputs.Span.Ops), NewRoot: newRoot[:], NewAccumulator: newAccumulator[:], Proof: proof,
	}, &zkbatchtypes.MsgSubmitProofResponse{})
	if err == nil {
		return nil
	}
	if taken, queryErr := p.taken(ctx, job); queryErr == nil && taken {
		return prover.ErrTaken
	}
	return err
}

// taken says whether the chain waits for a later segment than the job's.
func (p ProverPort) taken(ctx context.Context, job prover.Job) (bool, error) {
	answer, err := p.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return false, err
	}
	next := answer.Progress
	return next.Range > job.Range || (next.Range == job.Range && next.Segments > job.Number), nil
}
