//go:build upgradetest

package app

import (
	"context"

	consortiumkeeper "github.com/healthd/healthd/x/consortium/keeper"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

// upgradeTestVotingPeriod is what the upgrade of the test build leaves behind.
const upgradeTestVotingPeriod = 86_401

// A binary with this build tag is the next version of the software, for the test of an upgrade from this one: it knows
// an upgrade "test-1", which changes a parameter that everybody can see.
func init() {
	softwareUpgrades = append(softwareUpgrades, softwareUpgrade{name: "test-1", migrate: changeVotingPeriod})
}

func changeVotingPeriod(ctx context.Context, app *App) error {
	params, err := app.Consortium.Params(ctx)
	if err != nil {
		return err
	}
	params.VotingPeriod = upgradeTestVotingPeriod
	_, err = consortiumkeeper.NewMsgServer(app.Consortium).UpdateParams(ctx, &consortiumtypes.MsgUpdateParams{Authority: authority(), Params: params})
	return err
}
