package main

import (
	"path/filepath"
	"strings"

	cmtcfg "github.com/cometbft/cometbft/config"
	"github.com/spf13/viper"

	"github.com/cosmos/cosmos-sdk/client/flags"
	sdkserver "github.com/cosmos/cosmos-sdk/server"
	serverconfig "github.com/cosmos/cosmos-sdk/server/config"
	pruningtypes "github.com/cosmos/cosmos-sdk/store/v2/pruning/types"
)

const initAdvice = "make a home with `healthd init`, or name another with --home"

// configuration reads config.toml and app.toml as `start` does.
func (e *examination) configuration() {
	const check = "configuration"
	folder := filepath.Join(e.home, "config")
	settings := viper.New()
	settings.SetConfigFile(filepath.Join(folder, "config.toml"))
	if err := settings.ReadInConfig(); err != nil {
		e.fail(check, adviceFor(filepath.Join(folder, "config.toml")), "config.toml: %s", err)
		return
	}
	comet := cmtcfg.DefaultConfig()
	if err := settings.Unmarshal(comet); err != nil {
		e.fail(check, "correct the named setting of config.toml", "config.toml: %s", err)
		return
	}
	comet.SetRoot(e.home)
	if err := comet.ValidateBasic(); err != nil {
		e.fail(check, "correct the named setting of config.toml", "config.toml: %s", err)
		return
	}
	e.comet = comet
	settings.SetConfigFile(filepath.Join(folder, "app.toml"))
	if err := settings.MergeInConfig(); err != nil {
		e.fail(check, adviceFor(filepath.Join(folder, "app.toml")), "app.toml: %s", err)
		return
	}
	server, err := serverconfig.GetConfig(settings)
	if err == nil {
		err = server.ValidateBasic()
	}
	if err == nil {
		_, err = sdkserver.GetPruningOptionsFromFlags(settings)
	}
	if err != nil {
		e.fail(check, "correct the named setting of app.toml", "app.toml: %s", err)
		return
	}
	settings.Set(flags.FlagHome, e.home)
	e.settings, e.server = settings, &server
	e.ok(check, "config.toml and app.toml are valid")
}

func adviceFor(file string) string {
	if exists(file) {
		return "correct the line that it names"
	}
	return initAdvice
}

// peers looks for the way to other nodes.
func (e *examination) peers() {
	const check = "peers"
	if e.comet == nil {
		return
	}
	known := len(listed(e.comet.P2P.PersistentPeers)) + len(listed(e.comet.P2P.Seeds))
	members := e.membersOfGenesis()
	switch {
	case known > 0:
		e.ok(check, "%d peers or seeds are configured", known)
	case members > 1:
		e.warn(check, "set p2p.persistent_peers in config.toml to id@host:port of other members (`healthd comet show-identity` tells an id)",
			"none is configured, but the genesis file names %d members", members)
	default:
		e.ok(check, "none is configured, and the genesis file names one member only")
	}
}

func listed(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
}

// snapshotSettings looks for what lets others join from this node, and what keeps its disk in bounds.
func (e *examination) snapshotSettings() {
	const check = "snapshots"
	if e.server == nil {
		return
	}
	interval, keep := e.server.StateSync.SnapshotInterval, e.server.StateSync.SnapshotKeepRecent
	switch {
	case interval == 0:
		e.warn(check, "set state-sync.snapshot-interval in app.toml to 1000, on two members at least: new nodes join from snapshots",
			"this node takes none")
	case keep == 0:
		e.warn(check, "set state-sync.snapshot-keep-recent in app.toml to 2", "every %d blocks, and all of them are kept: the disk will fill", interval)
	default:
		e.ok(check, "every %d blocks, the latest %d are kept", interval, keep)
	}
	if e.server.Pruning == pruningtypes.PruningOptionNothing {
		e.warn("pruning", "set pruning in app.toml to default unless this is an archive node", "every old state is kept: the disk grows without bounds")
		return
	}
	e.ok("pruning", "strategy %q; what is not settled is kept in any case", e.server.Pruning)
}
