package relayer

import (
	"context"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"

	"github.com/healthd/healthd/internal/settlement"
)

// Chain is the healthd chain, as far as a relayer needs it.
type Chain interface {
	// NextProven returns the oldest range that is proven and not yet known to be settled, with the proofs of its
	// segments. ok is false when there is none.
	NextProven(ctx context.Context) (request settlement.SettleRequest, ok bool, err error)
	// ReportSettled says where on L1 a range was settled. It may be called again for the same range. After it,
	// NextProven must move on.
	ReportSettled(ctx context.Context, settled settlement.Settlement) error
}

// Rollup is the settlement contract; [settlement.Contract] implements it.
type Rollup interface {
	Status(ctx context.Context) (settlement.Status, error)
	SettledRoot(ctx context.Context, number uint64) (fr.Element, error)
	Settle(ctx context.Context, request settlement.SettleRequest) (settlement.Settlement, error)
	Settlement(ctx context.Context, number uint64) (settlement.Settlement, error)
	PendingForced(ctx context.Context) ([]settlement.PendingRequest, error)
}
