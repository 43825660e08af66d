package app

import (
	"context"
	"errors"
	"fmt"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"

	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	"github.com/cosmos/cosmos-sdk/types/module"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"
)

// softwareUpgrade is one coordinated change of the software. The consortium schedules it by name; every node
// then needs a binary that lists it here, and not before its height: a handler that is present too early
// stops the node.
type softwareUpgrade struct {
	name   string
	stores storetypes.StoreUpgrades
	// migrate runs after the modules' own migrations; nil if there is nothing else to do.
	migrate func(context.Context, *App) error
}

// softwareUpgrades lists the upgrades that lead to this version, oldest first.
var softwareUpgrades []softwareUpgrade

func (app *App) registerUpgrades() error {
	for _, upgrade := range softwareUpgrades {
		app.Upgrade.SetUpgradeHandler(upgrade.name, func(ctx context.Context, _ upgradetypes.Plan, from module.VersionMap) (module.VersionMap, error) {
			versions, err := app.modules.RunMigrations(ctx, app.configurator, from)
			if err != nil || upgrade.migrate == nil {
				return versions, err
			}
			return versions, upgrade.migrate(ctx, app)
		})
	}
	// The old binary left a note of the upgrade at which it stopped.
	pending, err := app.Upgrade.ReadUpgradeInfoFromDisk()
	if err != nil {
		return fmt.Errorf("upgrade info: %w", err)
	}
	for _, upgrade := range softwareUpgrades {
		if pending.Name == upgrade.name && !app.Upgrade.IsSkipHeight(pending.Height) {
			app.SetStoreLoader(upgradetypes.UpgradeStoreLoader(pending.Height, &upgrade.stores))
		}
	}
	return nil
}

// ErrWrongVersion says that this version of the software is not the one that the next block needs.
var ErrWrongVersion = errors.New("this is not the version of healthd that the network needs next")

// CheckUpgrade refuses to run a version that would stop at the next block: one that does not know the upgrade that is due,
// or knows one that is still to come. Left to x/upgrade, the node would start and then stand still.
func (app *App) CheckUpgrade() error {
	height := app.LastBlockHeight()
	if height == 0 {
		return nil // a new network has no plan
	}
	//nolint:staticcheck // no other context reads what was committed before the first block has begun
	ctx := app.NewUncachedContext(false, cmtproto.Header{Height: height})
	plan, err := app.Upgrade.GetUpgradePlan(ctx)
	if errors.Is(err, upgradetypes.ErrNoUpgradePlanFound) {
		return nil
	}
	if err != nil {
		return err
	}
	known, due := app.Upgrade.HasHandler(plan.Name), plan.ShouldExecute(height+1)
	switch {
	case app.Upgrade.IsSkipHeight(plan.Height):
		return nil
	case due && !known:
		return fmt.Errorf("%w: the upgrade %q is due at height %d; install the version that has it and start that", ErrWrongVersion, plan.Name, plan.Height)
	case !due && known:
		return fmt.Errorf("%w: it has the upgrade %q, which is due at height %d, and this node is at %d; run the version before until then",
			ErrWrongVersion, plan.Name, plan.Height, height)
	}
	return nil
}
