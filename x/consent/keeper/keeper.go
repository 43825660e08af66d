package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Cells is where consents and accesses live.
type Cells interface {
	State(ctx sdk.Context) protocol.State
	AsOf(ctx sdk.Context) (cells.View, error)
}

// Names gives institutions names for people.
type Names interface {
	Name(ctx context.Context, sequence uint64) (string, error)
}

// Keeper reads consents and accesses. It has no store of its own.
type Keeper struct {
	cells Cells
	names Names
}

// NewKeeper builds the keeper.
func NewKeeper(cells Cells, names Names) Keeper { return Keeper{cells: cells, names: names} }
