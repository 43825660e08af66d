package app

import (
	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/store/v2/rootmulti"
	sdk "github.com/cosmos/cosmos-sdk/types"
)

// restartDecorator puts transactions that a node checks between its start and its next block at the latest height.
// The SDK checks them at height and time zero, where every account has number 0 and every unordered transaction
// expires too far ahead. Elsewhere the next block is a second away; an idle chain of ours may take half a minute.
type restartDecorator struct{ base *baseapp.BaseApp }

// AnteHandle implements sdk.AnteDecorator.
func (d restartDecorator) AnteHandle(ctx sdk.Context, tx sdk.Tx, simulate bool, next sdk.AnteHandler) (sdk.Context, error) {
	latest := d.base.LastBlockHeight()
	if ctx.BlockHeight() != 0 || latest == 0 {
		return next(ctx, tx, simulate)
	}
	ctx = ctx.WithBlockHeight(latest)
	if store, ok := d.base.CommitMultiStore().(*rootmulti.Store); ok {
		if info, err := store.GetCommitInfo(latest); err == nil && info != nil {
			ctx = ctx.WithBlockTime(info.Timestamp)
		}
	}
	return next(ctx, tx, simulate)
}
