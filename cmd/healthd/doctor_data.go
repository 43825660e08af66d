package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/vfs"

	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/server"
	"github.com/cosmos/cosmos-sdk/store/v2/rootmulti"

	"github.com/healthd/healthd/app"
)

const (
	// futureBlock is how far the last block may be ahead of this machine's clock.
	futureBlock = 5 * time.Second
	// oldBlock is the age from which on a stopped node's last block is worth a word: it will have to catch up.
	oldBlock = 24 * time.Hour
)

// data opens the node's state, unless the node runs, and compares tree and stores.
func (e *examination) data() {
	const check = "data"
	if e.settings == nil || e.genesis == nil {
		return // it cannot be opened without them
	}
	tree := filepath.Join(e.home, "data", "statetree")
	if !exists(tree) || !exists(filepath.Join(e.home, "data", "application.db")) {
		e.ok(check, "there is none yet")
		return
	}
	lock, err := pebble.LockDirectory(tree, vfs.Default)
	if err != nil {
		e.running = true
		e.warn(check, "stop the node to have its data examined", "a node runs on this home")
		return
	}
	if err := lock.Close(); err != nil {
		e.fail(check, "try again", "%s", err)
		return
	}
	if err := e.openData(); err != nil {
		e.fail(check, "restore a backup, or empty data/ except priv_validator_state.json and join from the others' snapshots", "%s", err)
	}
}

func (e *examination) openData() (err error) {
	defer recoverOpenError(&err)
	serverCtx := &server.Context{Viper: e.settings, Config: e.comet, Logger: log.NewNopLogger()}
	db, err := openDatabase(serverCtx)
	if err != nil {
		return err
	}
	application := openApplication(serverCtx.Logger, db, e.settings).(*app.App)
	defer func() { err = errors.Join(err, application.Close()) }()
	height := application.LastBlockHeight()
	if height == 0 {
		e.ok("data", "there is no block yet")
		return nil
	}
	if err := application.CheckStateTree(); err != nil {
		return err
	}
	version, root := application.StateTree().Latest()
	e.ok("data", "height %d, app hash %X; the state tree has version %d with the root that the stores commit to, %s",
		height, application.LastCommitID().Hash, version, root.Text(16))
	e.clock(application)
	return nil
}

// clock compares this machine's with the last block's time, which a third of the validators cannot move.
func (e *examination) clock(application *app.App) {
	const check = "clock"
	stores, ok := application.CommitMultiStore().(*rootmulti.Store)
	if !ok {
		return
	}
	info, err := stores.GetCommitInfo(application.LastBlockHeight())
	if err != nil || info == nil || info.Timestamp.IsZero() {
		e.warn(check, "compare it with a time server", "the last block's time is not known: %v", err)
		return
	}
	e.clockBehind(time.Since(info.Timestamp))
}

// clockBehind judges the time since the last block.
func (e *examination) clockBehind(age time.Duration) {
	const check = "clock"
	switch {
	case age < -futureBlock:
		e.fail(check, "set the clock by NTP before you start: a validator with a wrong clock is not heard",
			"the last block is %s ahead of this machine's clock", (-age).Round(time.Second))
	case age > oldBlock:
		e.warn(check, "nothing to do if the node was stopped for so long: it catches up; otherwise set the clock by NTP",
			"the last block is %s old", age.Round(time.Minute))
	default:
		e.ok(check, "%s after the last block", fmt.Sprint(age.Round(time.Second)))
	}
}
