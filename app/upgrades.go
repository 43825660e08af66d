package app

import (
	"context"
	"fmt"

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
