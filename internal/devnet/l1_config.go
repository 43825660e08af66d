package devnet

import (
	"crypto/ecdsa"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
)

// Caches in MB. The defaults of a main net node add up to more than 2 GB.
const (
	databaseCacheMB  = 16
	trieCleanCacheMB = 16
	trieDirtyCacheMB = 16
)

// fundedKey is account 0 of the mnemonic that anvil and hardhat use ("test test … junk"). Wallets and scripts know
// it, and nobody will mistake it for a secret.
func fundedKey() *ecdsa.PrivateKey {
	key, err := crypto.HexToECDSA("ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80")
	if err != nil {
		panic(err) // a constant
	}
	return key
}

// nodeConfig is a node that talks to nobody but clients on this machine.
func nodeConfig(options L1Options) *node.Config {
	config := node.DefaultConfig
	config.Name = "l1"
	config.DataDir = options.DataDir
	config.HTTPHost = "127.0.0.1"
	config.HTTPPort = options.HTTPPort
	config.HTTPModules = []string{"eth", "net", "web3", "dev"}
	config.P2P = p2p.Config{NoDiscovery: true, NoDial: true}
	return &config
}

// ethConfig keeps everything small, and on disk every block's state: path-based storage holds the last states in
// memory, so that a killed process would wake up with a chain from before the contract was deployed.
func ethConfig(options L1Options) *ethconfig.Config {
	config := ethconfig.Defaults
	config.Genesis = genesis()
	config.SyncMode = ethconfig.FullSync
	config.StateScheme = rawdb.HashScheme
	config.NoPruning = options.DataDir != ""
	config.DatabaseCache = databaseCacheMB
	config.TrieCleanCache = trieCleanCacheMB
	config.TrieDirtyCache = trieDirtyCacheMB
	config.SnapshotCache = 0
	// The log index is built in the background; on a small chain reading the blocks is as fast and always current.
	config.LogNoHistory = true
	config.TxPool.NoLocals = true
	config.TxPool.Journal = ""
	config.BlobPool.Datadir = ""
	config.Miner.Recommit = 10 * time.Second
	return &config
}

// genesis has every fork that main net has and no more, so that gas measured here is gas paid there.
func genesis() *core.Genesis {
	config := *params.AllDevChainProtocolChanges
	// Not scheduled on any network yet, and it changes gas costs.
	config.BogotaTime = nil

	alloc := core.SystemContractAllocs()
	million := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(params.Ether))
	alloc[crypto.PubkeyToAddress(fundedKey().PublicKey)] = types.Account{Balance: million}
	return &core.Genesis{
		Config:   &config,
		GasLimit: ethconfig.Defaults.Miner.GasCeil,
		BaseFee:  big.NewInt(params.InitialBaseFee),
		Alloc:    alloc,
	}
}
