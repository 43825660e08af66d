package custody

import (
	"context"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Signer submits operations as one actor. [Submitter] is one.
type Signer interface {
	Actor() uint64
	// Submit signs operations, as one envelope where they fit one, and waits for their block. What was refused or
	// dropped is in the outcome, and not an error. An error that is no [ErrNotTaken] leaves open what happened.
	Submit(ctx context.Context, operations ...zkbatchtypes.Operation) (*opclient.Outcome, error)
}
