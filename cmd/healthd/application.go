package main

import (
	dbm "github.com/cosmos/cosmos-db"

	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/baseapp"
	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"

	"github.com/healthd/healthd/app"
)

// openError carries the reason why the application could not be opened through the SDK's constructor type,
// which has no error result.
type openError struct{ error }

// recoverOpenError turns an openError panic into an ordinary error; other panics go on.
func recoverOpenError(err *error) {
	switch failure := recover().(type) {
	case nil:
	case openError:
		*err = failure.error
	default:
		panic(failure)
	}
}

// openApplication builds the application for the commands that run it on a node's files. Where it takes part in consensus,
// it executes a proposal while the validators vote on it.
func openApplication(logger log.Logger, db dbm.DB, options servertypes.AppOptions) servertypes.Application {
	settings := append(server.DefaultBaseappOptions(options), knownPeersOnly(options), baseapp.SetOptimisticExecution())
	application, err := app.New(logger, db, true, options, settings...)
	if err != nil {
		panic(openError{err})
	}
	return application
}
