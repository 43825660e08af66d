package relayer

import (
	"context"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/healthd/healthd/internal/settlement"
)

// Chain is the healthd chain, as far as a relayer needs it.
type Chain interface {
	// Progress says how far the chain is.
	Progress(ctx context.Context) (Progress, error)
	// Certified returns the range of a number with its proofs and the quorum's signatures. ok is false until the chain
	// has them.
	Certified(ctx context.Context, number uint64) (request settlement.SettleRequest, ok bool, err error)
	// Root is the state root after a closed range; 0 asks for the state at genesis.
	Root(ctx context.Context, number uint64) (fr.Element, error)
}

// Progress is the chain's own view. A range is closed, then proven, then certified, then settled.
type Progress struct {
	// Domain of the network.
	Domain fr.Element
	// L1ChainID and Contract are where the network settles by decision of its members; zero while they have not decided.
	L1ChainID uint64
	Contract  common.Address
	// The newest range of each kind.
	Closed, Proven, Certified, Settled uint64
}

// Rollup is the settlement contract, and the account that pays; [settlement.Contract] implements it.
type Rollup interface {
	ChainID() *big.Int
	Address() common.Address
	Domain() fr.Element
	Status(ctx context.Context) (settlement.Status, error)
	Settle(ctx context.Context, request settlement.SettleRequest) (settlement.Settlement, error)
	Resume(ctx context.Context, number uint64) (settled settlement.Settlement, ok bool, err error)
	PendingForced(ctx context.Context) ([]settlement.PendingRequest, error)
	AnswerForced(ctx context.Context, newest settlement.Range, segment settlement.Segment, forced int) (*types.Receipt, error)
	Header(ctx context.Context, number *big.Int) (*types.Header, error)
	Balance(ctx context.Context) (balance, gasPrice *big.Int, err error)
}
