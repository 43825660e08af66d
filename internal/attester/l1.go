package attester

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/settlement"
)

const (
	// defaultPoll is the time between two blocks of Ethereum.
	defaultPoll = 12 * time.Second
	// minConfirmations is two epochs of Ethereum: what its own finality takes at best.
	minConfirmations = 64
)

var (
	// ErrWrongL1 says that an endpoint is not of the network that the chain settles on.
	ErrWrongL1 = errors.New("the L1 endpoint is of another network")
	// ErrOtherDeployment says that a contract is of another healthd network.
	ErrOtherDeployment = errors.New("the settlement contract is of another healthd network: its domain differs")
	// ErrDiverged says that L1 and the chain disagree about a root.
	ErrDiverged = errors.New("the settled root on L1 is not the chain's: tell the other members, and do not trust either until it is explained")
)

// L1 says where and when a settlement counts as final.
type L1 struct {
	// Endpoint is the URL of an Ethereum JSON-RPC endpoint that the validator's operator trusts: at best its own node.
	Endpoint string
	// Confirmations that make a block final; 0 goes by the finalized block of Ethereum's consensus.
	Confirmations uint64
	// PollInterval is the time between two looks: by default 12 s.
	PollInterval time.Duration
}

// Check refuses confirmations that a network in earnest must not take for finality.
func (l L1) Check(development bool) error {
	if !development && l.Confirmations > 0 && l.Confirmations < minConfirmations {
		return fmt.Errorf("l1-confirmations is %d: beyond development it must be 0, for finalized blocks, or at least %d", l.Confirmations, minConfirmations)
	}
	return nil
}

// Inspect connects to an endpoint and to the contract at it, and checks that they are those of a network.
func (l L1) Inspect(ctx context.Context, of attestation.Settlement, domain [32]byte) (*Settlement, error) {
	client, err := settlement.Dial(ctx, l.Endpoint)
	if err != nil {
		return nil, err
	}
	contract, err := inspect(ctx, client, of, domain)
	if err != nil {
		client.Close()
		return nil, err
	}
	return &Settlement{l1: l, of: of, client: client, contract: contract}, nil
}

func inspect(ctx context.Context, client *settlement.Client, of attestation.Settlement, domain [32]byte) (*settlement.Contract, error) {
	if found := client.ChainID(); !found.IsUint64() || found.Uint64() != of.L1ChainID {
		return nil, fmt.Errorf("%w: chain id %s, but this chain settles on %d", ErrWrongL1, found, of.L1ChainID)
	}
	contract, err := settlement.Open(ctx, client, of.Contract, nil, settlement.Options{})
	if err != nil {
		return nil, err
	}
	found := contract.Domain()
	if found.Bytes() != domain {
		return nil, fmt.Errorf("%w: %s has %x, this network %x", ErrOtherDeployment, of.Contract, found.Bytes(), domain)
	}
	return contract, nil
}

// Settlement is a network's settlement contract as an L1 endpoint shows it.
type Settlement struct {
	l1       L1
	of       attestation.Settlement
	client   *settlement.Client
	contract *settlement.Contract
}

// Close ends the connection.
func (s *Settlement) Close() { s.client.Close() }

// HighestFinal finds the highest range above one number and up to another whose settlement is final, and the root after
// it. There may be none: its number is then 0.
func (s *Settlement) HighestFinal(ctx context.Context, above, upTo uint64) (number uint64, root [32]byte, err error) {
	block, err := s.client.FinalBlock(ctx, s.l1.Confirmations)
	if errors.Is(err, settlement.ErrNothingFinal) {
		return 0, root, nil
	}
	if err != nil {
		return 0, root, err
	}
	number, found, err := s.contract.HighestSettledAt(ctx, block, above, upTo)
	return number, found.Bytes(), err
}
