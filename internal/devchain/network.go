package devchain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/genesisfile"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Options say what a network is made of.
type Options struct {
	Binary   string // healthd itself, for the validator
	Dir      string // folder for the validator's home and log; must exist
	ChainID  string
	Member   string    // name of the one validator
	Founders []Founder // the first institutions; they get the sequences from 1
	Keys     *prover.Keys
	Codec    codec.Codec
	TxConfig client.TxConfig

	Rules              *protocol.Parameters // nil: those of a new genesis
	RangeOps, RangeAge uint64               // a range is closed after so many operations or seconds
	EmptyBlocks        time.Duration        // at least one block in this time, so that the clock goes on
}

// Founder is an institution that the network begins with.
type Founder struct {
	Name string
	Role identitytypes.Role
	Key  zkcrypto.PublicKey
}

// Network is a running validator and a connection to it.
type Network struct {
	options Options
	node    *process

	Client *chainclient.Client
	Domain protocol.Word
	RPC    string // CometBFT RPC, tcp://…
	GRPC   string // host:port
	REST   string // tcp://…
}

// startupPatience bounds the wait for the first block.
const startupPatience = 60 * time.Second

// Start brings a network up from an empty folder and waits for its first block. Where it fails
// everything it started is stopped.
func Start(ctx context.Context, options Options) (*Network, error) {
	n := &Network{options: options}
	if err := n.start(ctx); err != nil {
		return nil, errors.Join(err, n.Stop())
	}
	return n, nil
}

func (n *Network) start(ctx context.Context) error {
	home := filepath.Join(n.options.Dir, "node")
	if err := run(ctx, n.options.Binary, "init", "--chain-id", n.options.ChainID, "--member", n.options.Member, "--home", home); err != nil {
		return err
	}
	if err := n.writeGenesis(home); err != nil {
		return err
	}
	addresses, err := freeAddresses(4)
	if err != nil {
		return err
	}
	n.RPC, n.GRPC, n.REST = "tcp://"+addresses[0], addresses[1], "tcp://"+addresses[2]
	n.node, err = startProcess(n.options.Binary, filepath.Join(n.options.Dir, "node.log"), "start", "--home", home,
		"--rpc.laddr", n.RPC, "--grpc.address", n.GRPC, "--api.address", n.REST, "--p2p.laddr", "tcp://"+addresses[3],
		"--consensus.create_empty_blocks_interval", n.options.EmptyBlocks.String())
	if err != nil {
		return err
	}
	return n.connect(ctx)
}

// writeGenesis names the first institutions, the rules and the key that checks proofs.
func (n *Network) writeGenesis(home string) error {
	genesis, err := genesisfile.Open(filepath.Join(home, "config", "genesis.json"), n.options.Codec)
	if err != nil {
		return err
	}
	for _, founder := range n.options.Founders {
		if _, err := genesis.AddInstitution(founder.Name, founder.Role, founder.Key); err != nil {
			return err
		}
	}
	if err := genesis.SetVerifyingKey(n.options.Keys.Shape, n.options.Keys.Verifying); err != nil {
		return err
	}
	if n.options.Rules != nil {
		genesis.SetRules(*n.options.Rules)
	}
	genesis.SetRanges(n.options.RangeOps, n.options.RangeAge)
	return genesis.Save()
}

// connect waits until the node answers and has made its first block.
func (n *Network) connect(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startupPatience)
	defer cancel()
	for {
		client, err := chainclient.Dial(ctx, chainclient.Options{
			Endpoint: n.GRPC, ChainID: n.options.ChainID, Codec: n.options.Codec, TxConfig: n.options.TxConfig,
		})
		if err == nil {
			n.Client = client
			break
		}
		if dead := n.Alive(); dead != nil {
			return dead
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("the node did not answer within %s: %w: its log is %s", startupPatience, err, n.node.log.Name())
		case <-time.After(200 * time.Millisecond):
		}
	}
	status, err := n.Client.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return err
	}
	return n.Domain.SetBytesCanonical(status.Domain)
}

// servicePoll is how often prover and relayer look for work.
const servicePoll = 500 * time.Millisecond

// Prover makes a prover that submits with an account; proven may be nil.
func (n *Network) Prover(account cryptotypes.PrivKey, log *slog.Logger, proven func(prover.Job, time.Duration)) *prover.Service {
	return prover.NewService(chainclient.ProverPort{Client: n.Client.As(account)}, n.options.Keys,
		prover.Options{PollInterval: servicePoll, Log: log, Proven: proven})
}

// Alive returns an error that points to the validator's log once it has ended.
func (n *Network) Alive() error { return n.node.alive() }

// PeakMemory is the largest resident size in bytes of the validator, once it was stopped.
func (n *Network) PeakMemory() int64 {
	if n.node == nil {
		return 0
	}
	return n.node.peakMemory()
}

// Stop ends the connection and the validator.
func (n *Network) Stop() error {
	var problems []error
	if n.Client != nil {
		problems = append(problems, n.Client.Close())
	}
	if n.node != nil {
		problems = append(problems, n.node.stop())
	}
	return errors.Join(problems...)
}
