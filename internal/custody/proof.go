package custody

import (
	"context"
	"fmt"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/internal/cellproof"
	"github.com/healthd/healthd/internal/protocol"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Proof fetches the proof of a cell under the newest proven root and checks it. It fails with [ErrUnproven] where the
// cell is in no proven range yet.
func (l *Ledger) Proof(ctx context.Context, kind protocol.CellKind, sequence uint64) (*cellproof.File, error) {
	answer, err := zkbatchtypes.NewQueryClient(l.conn).MembershipProof(ctx, &zkbatchtypes.QueryMembershipProofRequest{Kind: kind.String(), Sequence: sequence})
	if code := status.Code(err); code == codes.NotFound || code == codes.FailedPrecondition || code == codes.InvalidArgument || code == codes.OutOfRange {
		return nil, ErrUnproven
	}
	if err != nil {
		return nil, Explain(err)
	}
	file, err := cellproof.New(answer.ChainId, answer.Domain, answer.Range, answer.Root, answer.Proof)
	if err != nil {
		return nil, fmt.Errorf("the node's proof of %s %d does not hold: ask another node: %w", kind, sequence, err)
	}
	if !file.Exists {
		return nil, ErrUnproven
	}
	return file, nil
}
