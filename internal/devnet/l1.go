package devnet

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/log"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"
)

// DefaultPeriod is the time between L1 blocks when [L1Options] does not say.
const DefaultPeriod = time.Second

// L1Options describes an embedded Ethereum chain. The zero value is a throw-away chain on a free port.
type L1Options struct {
	// Period between blocks. Block timestamps are whole seconds and must grow, so with a period under a second the
	// chain's clock runs ahead of the real one.
	Period time.Duration
	// DataDir keeps the chain between runs. When the process is killed, at most the newest block is lost. Empty keeps
	// the chain in memory.
	DataDir string
	// HTTPPort of the JSON-RPC endpoint; 0 takes a free one.
	HTTPPort int
	// FinalityDepth is how many blocks the finalized block lies behind the newest. 0 finalizes every 32nd block as it
	// is mined, which no reorganisation should follow.
	FinalityDepth uint64
}

// L1 is a running embedded Ethereum chain.
type L1 struct {
	stack    *node.Node
	backend  *eth.Ethereum
	beacon   *catalyst.SimulatedBeacon
	endpoint string
	onDisk   bool
	finality uint64

	// blocks is held while the chain changes.
	blocks     sync.Mutex
	stopMining context.CancelFunc
	mining     sync.WaitGroup
	closeOnce  sync.Once
	closeErr   error
}

// StartL1 starts the chain and returns when its endpoint answers. Cancelling ctx stops mining; [L1.Close] must be
// called in any case.
func StartL1(ctx context.Context, options L1Options) (*L1, error) {
	if options.Period == 0 {
		options.Period = DefaultPeriod
	}
	if options.Period < 0 {
		return nil, fmt.Errorf("devnet: L1 block period %s is negative", options.Period)
	}
	stack, err := node.New(nodeConfig(options))
	if err != nil {
		return nil, fmt.Errorf("devnet: create L1 node: %w", err)
	}
	mineCtx, stop := context.WithCancel(ctx)
	l1 := &L1{stack: stack, onDisk: options.DataDir != "", finality: options.FinalityDepth, stopMining: stop}
	l1.blocks.Lock() // requests come in before the rest is there
	defer l1.blocks.Unlock()
	stack.RegisterAPIs([]rpc.API{{Namespace: "dev", Service: devAPI{l1}}})
	if l1.backend, l1.beacon, err = startEthereum(stack, ethConfig(options)); err != nil {
		stop()
		return nil, errors.Join(fmt.Errorf("devnet: start L1 node: %w", err), stack.Close())
	}
	l1.endpoint = stack.HTTPEndpoint()
	l1.mining.Go(func() { l1.mine(mineCtx, options.Period) })
	return l1, nil
}

// startEthereum puts an Ethereum backend on the node, starts both, and returns what mines.
func startEthereum(stack *node.Node, config *ethconfig.Config) (*eth.Ethereum, *catalyst.SimulatedBeacon, error) {
	backend, err := eth.New(stack, config)
	if err != nil {
		return nil, nil, err
	}
	// eth.New leaves out the filter API, without which eth_getLogs does not exist.
	logs := filters.NewFilterSystem(backend.APIBackend, filters.Config{})
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(logs)}})
	if err := stack.Start(); err != nil {
		return nil, nil, err
	}
	// Period 0: the beacon only counts whole seconds, so we mine by calling Commit.
	beacon, err := catalyst.NewSimulatedBeacon(0, common.Address{}, backend)
	if err != nil {
		return nil, nil, err
	}
	return backend, beacon, nil
}

func (l *L1) mine(ctx context.Context, period time.Duration) {
	ticker := time.NewTicker(period)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			l.blocks.Lock()
			l.commit()
			l.blocks.Unlock()
		}
	}
}

// commit mines one block.
func (l *L1) commit() {
	l.beacon.Commit()
	l.finalize()
	l.sync()
}

// finalize puts the finalized block where the options want it; the beacon has put it elsewhere.
func (l *L1) finalize() {
	if l.finality == 0 {
		return
	}
	chain := l.backend.BlockChain()
	head := chain.CurrentBlock().Number.Uint64()
	if head < l.finality {
		chain.SetFinalized(nil)
		return
	}
	chain.SetFinalized(chain.GetHeaderByNumber(head - l.finality))
}

// sync brings the newest block to disk. Left alone, the database keeps the last 32 kB of its log in memory, which is
// dozens of blocks of a quiet chain.
func (l *L1) sync() {
	if !l.onDisk {
		return
	}
	if err := l.backend.ChainDb().SyncKeyValue(); err != nil {
		log.Error("L1 block is not on disk", "error", err)
	}
}

// Endpoint is the URL of the JSON-RPC endpoint.
func (l *L1) Endpoint() string { return l.endpoint }

// ChainID is the chain id that transactions are signed for.
func (l *L1) ChainID() *big.Int { return new(big.Int).Set(l.backend.BlockChain().Config().ChainID) }

// FundedKey is the key of the account that owns all ether of the chain. It is public knowledge: see [fundedKey].
func (l *L1) FundedKey() *ecdsa.PrivateKey { return fundedKey() }

// Close stops mining and the node. It may be called more than once.
func (l *L1) Close() error {
	l.closeOnce.Do(func() {
		l.stopMining()
		l.mining.Wait()
		l.closeErr = errors.Join(l.beacon.Stop(), l.stack.Close())
	})
	return l.closeErr
}
