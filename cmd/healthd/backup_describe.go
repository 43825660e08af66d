package main

import (
	"fmt"
	"time"

	"github.com/cosmos/cosmos-sdk/server"
	"github.com/cosmos/cosmos-sdk/version"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"

	"github.com/healthd/healthd/app"
)

// describeValidator says whose backup it is.
func describeValidator(serverCtx *server.Context, home string) (*manifest, error) {
	genesis, err := genutiltypes.AppGenesisFromFile(serverCtx.Config.GenesisFile())
	if err != nil {
		return nil, err
	}
	signing, err := readSigningState(home)
	if err != nil {
		return nil, err
	}
	validator, err := validatorOf(home)
	if err != nil {
		return nil, err
	}
	return &manifest{
		Format: manifestFormat, ChainID: genesis.ChainID, TakenAt: time.Now().UTC().Truncate(time.Second), Software: version.Version,
		Validator: validator, SignedUpTo: signing.height(), SigningState: signing.raw(),
	}, nil
}

// describeData opens a stopped node's state and checks that tree and stores belong together.
func describeData(serverCtx *server.Context, m *manifest) (err error) {
	db, err := openDatabase(serverCtx)
	if err != nil {
		return fmt.Errorf("%w; the keys of a running node can be backed up with --%s", err, flagKeysOnly)
	}
	application := openApplication(serverCtx.Logger, db, serverCtx.Viper).(*app.App)
	defer closeAfter(application, &err)
	if m.Height = application.LastBlockHeight(); m.Height == 0 {
		return fmt.Errorf("there is no block yet, and so no data: use --%s", flagKeysOnly)
	}
	if err := application.CheckStateTree(); err != nil {
		return fmt.Errorf("the data is damaged and not worth a backup: %w", err)
	}
	_, root := application.StateTree().Latest()
	m.AppHash, m.StateRoot = fmt.Sprintf("%X", application.LastCommitID().Hash), root.Text(16)
	return nil
}
