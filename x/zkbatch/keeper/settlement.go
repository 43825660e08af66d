package keeper

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/zkbatch/types"
)

// checkReport returns the range that a report is about: the oldest proven one that nobody has reported.
func (k Keeper) checkReport(ctx sdk.Context, m *types.MsgReportSettlement) (types.Range, error) {
	last, err := k.lastSettled(ctx)
	if err != nil {
		return types.Range{}, err
	}
	if m.Range != last+1 {
		return types.Range{}, types.ErrInvalidReport.Wrapf("range %d; next to be reported is range %d", m.Range, last+1)
	}
	r, err := k.Range(ctx, m.Range)
	if err != nil {
		return r, err
	}
	if r.Status != types.RANGE_STATUS_PROVEN {
		return r, types.ErrInvalidReport.Wrapf("range %d is not proven yet", m.Range)
	}
	return r, nil
}

// reportSettlement records an institution's word that a range is settled on L1. It moves nothing but the status:
// relayers go by the contract, and so should whoever needs certainty.
func (k Keeper) reportSettlement(ctx sdk.Context, m *types.MsgReportSettlement) error {
	r, err := k.checkReport(ctx, m)
	if err != nil {
		return err
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
