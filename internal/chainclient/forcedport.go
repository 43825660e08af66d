package chainclient

import (
	"context"
	"errors"
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var _ relayer.Forced = ForcedPort{}

// ForcedPort carries forced revocations to the chain and proves the answers. Keys are asked for when an answer is
// due, which is rare, because they fill much memory.
type ForcedPort struct {
	*Client
	Keys func() (*prover.Keys, error)
}

// Carry submits a request, and says why the chain does not execute it.
func (p ForcedPort) Carry(ctx context.Context, request protocol.Forced) (refusal string, err error) {
	envelope, err := request.Envelope()
	if err != nil {
		return err.Error(), nil //nolint:nilerr // of another version of the rules, so not admissible
	}
	typed, err := zkbatchtypes.EnvelopeOf(envelope)
	if err != nil {
		return "", err
	}
	results, err := p.SubmitBundle(ctx, typed)
	switch {
	case errors.Is(err, ErrRefused):
		return err.Error(), nil
	case err != nil:
		return "", err
	case len(results) != 1:
		return "", fmt.Errorf("the chain answered for %d envelopes instead of one", len(results))
	case !results[0].Admitted:
		return results[0].DropReason, nil
	}
	return "", nil
}

// Answer has a node make the job and proves it.
func (p ForcedPort) Answer(ctx context.Context, number uint64, requests []protocol.Forced) (settlement.Segment, error) {
	keys, err := p.Keys()
	if err != nil {
		return settlement.Segment{}, fmt.Errorf("%w: %w", relayer.ErrCannotAnswer, err)
	}
	if err := p.RequireKey(ctx, keys); err != nil {
		return settlement.Segment{}, fmt.Errorf("%w: %w", relayer.ErrCannotAnswer, err)
	}
	query := &zkbatchtypes.QueryForcedJobRequest{Range: number, Shape: keys.Shape.ID}
	for i := range requests {
		forced, err := zkbatchtypes.ForcedOf(&requests[i])
		if err != nil {
			return settlement.Segment{}, fmt.Errorf("request %d: %w", i+1, err)
		}
		query.Requests = append(query.Requests, forced)
	}
	answer, err := p.Batches().ForcedJob(ctx, query)
	if status.Code(err) == codes.FailedPrecondition {
		return settlement.Segment{}, fmt.Errorf("%w: %s", protocol.ErrStillAdmissible, status.Convert(err).Message())
	}
	if err != nil {
		return settlement.Segment{}, p.explain(err)
	}
	job, err := batch.DecodeSegment(answer.Job)
	if err != nil {
		return settlement.Segment{}, err
	}
	proof, err := keys.Prove(job)
	return settlement.Segment{Shape: job.Shape, NewRoot: job.Inputs.NewRoot, NewAccumulator: job.Inputs.NewAccumulator, Proof: proof}, err
}
