package devchain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/statetree"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Ethereum is an Ethereum node in this process and, once deployed, a network's contract on it.
type Ethereum struct {
	L1        *devnet.L1
	Contract  *settlement.Contract
	Address   string // of the contract
	DeployGas uint64

	client *settlement.Client
	views  settlement.Views
}

const (
	// blockPeriod is how often the Ethereum node makes a block.
	blockPeriod = time.Second
	// confirmations is how many blocks make a settlement final for the validator. Nothing reorganises this Ethereum.
	confirmations = 2
)

// StartEthereum starts the node.
func StartEthereum(ctx context.Context) (*Ethereum, error) {
	l1, err := devnet.StartL1(ctx, devnet.L1Options{Period: blockPeriod})
	if err != nil {
		return nil, fmt.Errorf("starting the Ethereum node: %w", err)
	}
	e := &Ethereum{L1: l1}
	if e.client, err = settlement.Dial(ctx, l1.Endpoint()); err != nil {
		return nil, errors.Join(err, l1.Close())
	}
	return e, nil
}

// Deploy puts the settlement contract on Ethereum, bound to the network's genesis, and has the network's only member, by
// its institution's account, decide that the network settles there.
func (e *Ethereum) Deploy(ctx context.Context, n *Network, account cryptotypes.PrivKey, terms settlement.ForcedTerms) error {
	first, err := n.Client.Batches().Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: 1})
	if err != nil {
		return err
	}
	keys := n.options.Keys
	config := settlement.Config{
		Domain:    n.Domain,
		Forced:    terms,
		Verifiers: []settlement.VerifierKey{{Shape: keys.Shape.ID, RulesVersion: protocol.RulesVersion, Key: keys.Verifying.Groth16()}},
	}
	if err := errors.Join(config.Root.SetBytesCanonical(first.Range.OldRoot), config.Accumulator.SetBytesCanonical(first.Range.OldAccumulator)); err != nil {
		return err
	}
	if config.Attesters, err = n.attesters(ctx); err != nil {
		return err
	}
	deployment, err := settlement.Deploy(ctx, e.client, ethsign.NewLocal(e.L1.FundedKey()), config)
	if err != nil {
		return err
	}
	e.Address, e.DeployGas = deployment.Address.Hex(), deployment.GasUsed
	if e.Contract, err = settlement.Open(ctx, e.client, deployment.Address, ethsign.NewLocal(e.L1.FundedKey()), settlement.Options{}); err != nil {
		return err
	}
	return n.settleOn(ctx, account, e.L1.ChainID().Uint64(), e.Address)
}

// Relayer makes a relayer that carries forced revocations with an account.
func (e *Ethereum) Relayer(n *Network, account cryptotypes.PrivKey, log *slog.Logger) *relayer.Relayer {
	return relayer.New(chainclient.RelayerPort{Client: n.Client.As(account)}, e.Contract, relayer.Options{
		PollInterval: servicePoll, Log: log,
		Forced: chainclient.ForcedPort{Client: n.Client.As(account), Keys: func() (*prover.Keys, error) { return n.options.Keys, nil }},
	})
}

// DeployViews puts the contracts on Ethereum that answer questions about single cells. Like all that the funded account
// pays for, it must not run beside a relayer.
func (e *Ethereum) DeployViews(ctx context.Context) (err error) {
	e.views, err = settlement.DeployViews(ctx, e.client, ethsign.NewLocal(e.L1.FundedKey()), e.Contract.Address(), settlement.Options{})
	return err
}

// Holds asks the membership view whether a cell held what a proof says at the end of a settled range.
func (e *Ethereum) Holds(ctx context.Context, number uint64, kind protocol.CellKind, sequence uint64, proof statetree.Proof) (bool, error) {
	return settlement.Holds(ctx, e.client, e.views.Membership, number, kind, sequence, proof)
}

// Close stops the node.
func (e *Ethereum) Close() error {
	e.client.Close()
	return e.L1.Close()
}
