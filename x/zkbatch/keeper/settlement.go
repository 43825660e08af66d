package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/zkbatch/types"
)

// reportSettlement records a relayer's word that a range is settled on L1, in order of the ranges. It moves
// nothing but the status: whoever needs certainty reads the contract.
func (k Keeper) reportSettlement(ctx sdk.Context, m *types.MsgReportSettlement) error {
	last, err := k.lastSettled(ctx)
	if err != nil {
		return err
	}
	if m.Range != last+1 {
		return types.ErrInvalidReport.Wrapf("range %d; next to be reported is range %d", m.Range, last+1)
	}
	r, err := k.Range(ctx, m.Range)
	if err != nil {
		return err
	}
	if r.Status != types.RANGE_STATUS_PROVEN {
		return types.ErrInvalidReport.Wrapf("range %d is not proven yet", m.Range)
	}
	r.Status = types.RANGE_STATUS_SETTLED
	if err := k.ranges.Set(ctx, r.Number, r); err != nil {
		return err
	}
	return k.settlements.Set(ctx, m.Range, types.Settlement{
		Range: m.Range, L1ChainId: m.L1ChainId, Contract: m.Contract, L1TxHash: m.L1TxHash, L1Block: m.L1Block, GasUsed: m.GasUsed,
		Reporter: m.Submitter, Height: uint64(ctx.BlockHeight()),
	})
}
