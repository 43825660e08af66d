package keeper

import (
	"errors"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
)

// indexInterval is how many heights lie between two times that the index of cells catches up by itself. Queries let
// it catch up too; this keeps the first one after a while from waiting, and the index from falling behind what the
// tree still has.
const indexInterval = 20

// index lets the index of cells catch up beside the blocks that follow. It is the node's own business: blocks read
// nothing in it.
func (k Keeper) index(ctx sdk.Context) {
	if ctx.BlockHeight()%indexInterval != 0 || !k.node.indexing.CompareAndSwap(false, true) {
		return
	}
	go func() {
		defer k.node.indexing.Store(false)
		err := k.cells.Index()
		if err != nil && !errors.Is(err, cellindex.ErrClosed) && !errors.Is(err, statetree.ErrClosed) {
			ctx.Logger().Error("indexing the cells failed; queries try again", "error", err)
		}
	}()
}
