package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Cells is where policies and claims live.
type Cells interface {
	State(ctx sdk.Context) protocol.State
	AsOf(ctx sdk.Context) (cells.View, error)
}

// Keeper reads policies and claims. It has no store of its own.
type Keeper struct{ cells Cells }

// NewKeeper builds the keeper.
func NewKeeper(cells Cells) Keeper { return Keeper{cells: cells} }
