package devchain

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/child"
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

	Settlement *Ethereum // where the network will settle; nil: nowhere
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
	node    *child.Process

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
	password := filepath.Join(n.options.Dir, "attestation-password")
	if err := os.WriteFile(password, []byte(rand.Text()), 0o600); err != nil {
		return err
	}
	if err := run(ctx, n.options.Binary, "init", "--chain-id", n.options.ChainID, "--member", n.options.Member, "--home", home,
		"--attestation-password-file", password); err != nil {
		return err
	}
	if err := n.writeGenesis(home); err != nil {
		return err
	}
	addresses, err := child.FreeAddresses(4)
	if err != nil {
		return err
	}
	n.RPC, n.GRPC, n.REST = "tcp://"+addresses[0], addresses[1], "tcp://"+addresses[2]
	args := []string{
		"start", "--home", home,
		"--rpc.laddr", n.RPC, "--grpc.address", n.GRPC, "--api.address", n.REST, "--p2p.laddr", "tcp://" + addresses[3],
		"--consensus.create_empty_blocks_interval", n.options.EmptyBlocks.String(),
		"--dev-censor-file", n.censored(),
	}
	if n.options.Settlement != nil {
		args = append(args, "--attestation.l1-rpc", n.options.Settlement.L1.Endpoint(), "--attestation.l1-confirmations", strconv.Itoa(confirmations))
	}
	n.node, err = child.Start(child.Options{Binary: n.options.Binary, Args: args, LogFile: n.logFile()})
	if err != nil {
		return err
	}
	return n.connect(ctx)
}

func (n *Network) logFile() string { return filepath.Join(n.options.Dir, "node.log") }

// censored is the file of actors whose operations the validator turns away.
func (n *Network) censored() string { return filepath.Join(n.options.Dir, "censored") }

// Censor has the validator turn away what some actors sign, and nobody else.
func (n *Network) Censor(actors ...uint64) error {
	return os.WriteFile(n.censored(), []byte(strings.Trim(fmt.Sprint(actors), "[]")), 0o600)
}

// writeGenesis names the first institutions, the rules and the key that checks proofs.
func (n *Network) writeGenesis(home string) error {
	genesis, err := genesisfile.Open(filepath.Join(home, "config", "genesis.json"), n.options.Codec)
	if err != nil {
		return err
	}
	for i, founder := range n.options.Founders {
		if _, err := genesis.AddInstitution(founder.Name, founder.Role, founder.Key); err != nil {
			return err
		}
		if i > 0 {
			continue
		}
		if err := genesis.SetMemberActor(n.options.Member, 1); err != nil { // the first institution runs the validator
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
			return fmt.Errorf("the node did not answer within %s: %w: its log is %s", startupPatience, err, n.logFile())
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
func (n *Network) Alive() error { return n.node.Alive() }

// PeakMemory is the largest resident size in bytes of the validator, once it was stopped.
func (n *Network) PeakMemory() int64 {
	if n.node == nil {
		return 0
	}
	return n.node.PeakMemory()
}

// Stop ends the connection and the validator.
func (n *Network) Stop() error {
	var problems []error
	if n.Client != nil {
		problems = append(problems, n.Client.Close())
	}
	if n.node != nil {
		problems = append(problems, n.node.Stop())
	}
	return errors.Join(problems...)
}
