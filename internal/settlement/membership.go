package settlement

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
)

// Holds asks the membership view of an L1 whether a cell held what a proof says at the end of a settled range. A range
// that is not settled is an error.
func Holds(
	ctx context.Context, client *Client, membership common.Address, number uint64, kind protocol.CellKind, sequence uint64, proof statetree.Proof,
) (bool, error) {
	abi := bindings.NewStateMembership()
	data, err := abi.TryPackHolds(number, uint8(kind), word64(sequence), ViewProof(proof))
	if err != nil {
		return false, fmt.Errorf("settlement: encode the proof of a cell: %w", err)
	}
	answer, err := client.call(ctx, membership, data)
	if err != nil {
		return false, client.explain(ctx, "ask for a cell", err)
	}
	return abi.UnpackHolds(answer)
}
