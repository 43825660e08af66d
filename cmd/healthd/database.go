package main

import (
	"fmt"
	"path/filepath"

	dbm "github.com/cosmos/cosmos-db"

	"github.com/cosmos/cosmos-sdk/server"
)

// openDatabase opens the application's database as `start` does.
func openDatabase(serverCtx *server.Context) (dbm.DB, error) {
	directory := filepath.Join(serverCtx.Config.RootDir, "data")
	db, err := dbm.NewDB("application", server.GetAppDBBackend(serverCtx.Viper), directory)
	if err != nil {
		return nil, fmt.Errorf("open the application's database (is the node still running?): %w", err)
	}
	return db, nil
}

// closeAfter closes what a command opened, without hiding the command's own error.
func closeAfter(closer interface{ Close() error }, err *error) {
	if closeErr := closer.Close(); *err == nil {
		*err = closeErr
	}
}
