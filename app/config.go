package app

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	cmtcfg "github.com/cometbft/cometbft/config"
	dbm "github.com/cosmos/cosmos-db"

	serverconfig "github.com/cosmos/cosmos-sdk/server/config"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/version"
)

const (
	// Name of the application and of its binary.
	Name = "healthd"
	// AddressPrefix starts every account address.
	AddressPrefix = "health"
	// DefaultChainID is that of a network for trying things out.
	DefaultChainID = "dev-healthd-1"

	// devPrefix marks networks on which trusted setups made by one party are acceptable.
	devPrefix = "dev-"

	megabyte = 1 << 20

	// snapshotInterval is how many blocks lie between two snapshots of the state, unless app.toml says otherwise.
	snapshotInterval = 1000
)

// DefaultHome is where a node keeps its files unless --home says otherwise.
var DefaultHome = defaultHome()

// The SDK keeps prefixes and the application's name in globals that many of its functions read, so they
// are set before anything can run.
func init() {
	config := sdk.GetConfig()
	config.SetBech32PrefixForAccount(AddressPrefix, AddressPrefix+"pub")
	config.SetBech32PrefixForValidator(AddressPrefix+"valoper", AddressPrefix+"valoperpub")
	config.SetBech32PrefixForConsensusNode(AddressPrefix+"valcons", AddressPrefix+"valconspub")
	version.Name, version.AppName = Name, Name
}

func defaultHome() string {
	base, err := os.UserHomeDir()
	if err != nil {
		base = "." // no home directory is set: stay where the operator is
	}
	return filepath.Join(base, "."+Name)
}

// IsDevelopment says whether a chain id marks a network for trying things out.
func IsDevelopment(chainID string) bool { return strings.HasPrefix(chainID, devPrefix) }

// CometConfig is the consensus engine's default configuration.
func CometConfig() *cmtcfg.Config {
	config := cmtcfg.DefaultConfig()
	// Blocks follow operations; an idle chain makes one every 30 seconds so that expiries and liveness show.
	config.Consensus.CreateEmptyBlocks = false
	config.Consensus.CreateEmptyBlocksInterval = 30 * time.Second
	// Never exactly one second: the SDK takes that for "unset" and makes it five.
	config.Consensus.TimeoutCommit = 400 * time.Millisecond
	config.Consensus.TimeoutPropose = 1500 * time.Millisecond
	config.Consensus.TimeoutPrevote = 500 * time.Millisecond
	config.Consensus.TimeoutPrecommit = 500 * time.Millisecond
	// A bundle of 1,024 operations is about half a megabyte; ten of them a second must get in and around.
	config.RPC.MaxBodyBytes = 8 * megabyte
	config.P2P.SendRate = 50 * megabyte
	config.P2P.RecvRate = 50 * megabyte
	return config
}

// ConfigureComet adapts the configuration to the kind of network.
func ConfigureComet(config *cmtcfg.Config, chainID string) {
	// The SDK turns profiling on where it finds it off, at one port for all nodes of a machine.
	config.RPC.PprofListenAddress = ""
	if IsDevelopment(chainID) {
		// Several nodes on one machine: they share an address, and it is not one of the open internet.
		config.P2P.AddrBookStrict = false
		config.P2P.AllowDuplicateIP = true
		return
	}
	// A validator serves the index of transactions and old results of blocks to nobody; query nodes keep both.
	config.TxIndex.Indexer = "null"
	config.Storage.DiscardABCIResponses = true
}

// ServerConfig is the application server's default configuration.
func ServerConfig() *serverconfig.Config {
	config := serverconfig.DefaultConfig()
	config.MinGasPrices = "0" + AddressPrefix // there are no fees; the SDK insists on a price
	config.AppDBBackend = string(dbm.PebbleDBBackend)
	config.IAVLDisableFastNode = true
	// Nodes that join need a peer with a snapshot: about every quarter of an hour under load, the latest two.
	config.StateSync.SnapshotInterval, config.StateSync.SnapshotKeepRecent = snapshotInterval, 2
	config.API.Enable = true
	// Between a node's start and its next block, which an idle chain may take half a minute to make, the SDK knows
	// no header of the latest height and would answer no query.
	config.GRPC.SkipCheckHeader = true
	config.API.RPCMaxBodyBytes = 8 * megabyte
	return config
}
