package keeper

import "context"

// OpenedUnder makes the open range one that was opened under a version of the rules.
func (k Keeper) OpenedUnder(ctx context.Context, rulesVersion uint32) error {
	open, err := k.openRange.Get(ctx)
	if err != nil {
		return err
	}
	open.RulesVersion = rulesVersion
	return k.openRange.Set(ctx, open)
}
