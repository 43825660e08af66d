package settlement

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/attestation"
)

// ErrNoContract says that the address holds no settlement contract.
var ErrNoContract = errors.New("no settlement contract at this address: check the address and that --l1-rpc is the right network")

// Contract is a deployed settlement contract.
type Contract struct {
	client     *Client
	address    common.Address
	options    Options
	abi        *bindings.HealthRollup
	sender     *sender // nil for a reader
	domain     fr.Element
	deployedAt uint64
}

// Open connects to the contract at address. A nil signer opens it for reading. Transactions are paid by the signer's
// account, which must not be used by anything else at the same time.
func Open(ctx context.Context, client *Client, address common.Address, signer Signer, options Options) (*Contract, error) {
	c := &Contract{client: client, address: address, options: options.withDefaults(), abi: bindings.NewHealthRollup()}
	code, err := client.eth.CodeAt(ctx, address, nil)
	if err != nil {
		return nil, client.explain(ctx, "read contract code", err)
	}
	if len(code) == 0 {
		return nil, fmt.Errorf("settlement: %s on chain %s: %w", address, client.chainID, ErrNoContract)
	}
	domain, err := read(ctx, c, c.abi.PackDomain(), c.abi.UnpackDomain)
	if errors.Is(err, ErrUnexpectedRevert) { // another kind of contract
		return nil, fmt.Errorf("settlement: %s on chain %s: %w", address, client.chainID, ErrNoContract)
	}
	if err != nil {
		return nil, fmt.Errorf("read domain: %w", err)
	}
	if err := c.domain.SetBytesCanonical(domain[:]); err != nil {
		return nil, fmt.Errorf("settlement: domain: %w", err)
	}
	deployedAt, err := read(ctx, c, c.abi.PackDeployedAt(), c.abi.UnpackDeployedAt)
	if err != nil {
		return nil, fmt.Errorf("read deployment block: %w", err)
	}
	c.deployedAt = deployedAt.Uint64()
	if signer != nil {
		c.sender = newSender(client, signer, c.options)
	}
	return c, nil
}

// Address of the contract on L1.
func (c *Contract) Address() common.Address { return c.address }

// Domain that every settled proof is bound to.
func (c *Contract) Domain() fr.Element { return c.domain }

// Target is what attesters sign for: this contract on its chain.
func (c *Contract) Target() attestation.Settlement {
	return attestation.Settlement{L1ChainID: c.client.chainID.Uint64(), Contract: c.address}
}

// Status is the state of the contract at one L1 block. Root, accumulator, height and time are those after the newest
// range that the contract took; the next range must follow them.
type Status struct {
	Root        fr.Element
	Accumulator fr.Element
	// RangeCount is how many ranges the contract took: the next has the number after it.
	RangeCount uint64
	// SettledCount is how many of them are settled. The others are held back until a range answers for the forced
	// revocation that is overdue.
	SettledCount uint64
	TotalOps     uint64
	LastHeight   uint64
	LastTime     uint64
	// RulesVersion in force: no range may have a lower one.
	RulesVersion uint32
	// AttestersHash is the [attestation.HashAttesters] of those whose signatures the next range needs.
	AttestersHash [32]byte
	// PausedUntil is when settlement may go on; in the past, or zero, when it is not paused.
	PausedUntil time.Time
}

// Status reads what is settled as of the newest L1 block, whatever its depth.
func (c *Contract) Status(ctx context.Context) (Status, error) {
	out, err := read(ctx, c, c.abi.PackStatus(), c.abi.UnpackStatus)
	if err != nil {
		return Status{}, fmt.Errorf("read settlement status: %w", err)
	}
	status := Status{
		RangeCount:    out.Proven,
		SettledCount:  out.Settled,
		TotalOps:      out.Ops,
		LastHeight:    out.ProvenHeight.Uint64(),
		LastTime:      out.ProvenTime.Uint64(),
		RulesVersion:  uint32(out.Rules),
		AttestersHash: out.Attesters,
	}
	if until := out.Paused.Int64(); until != 0 {
		status.PausedUntil = time.Unix(until, 0)
	}
	if err := status.Root.SetBytesCanonical(out.ProvenRoot[:]); err != nil {
		return Status{}, fmt.Errorf("settlement: root: %w", err)
	}
	if err := status.Accumulator.SetBytesCanonical(out.ProvenAccumulator[:]); err != nil {
		return Status{}, fmt.Errorf("settlement: accumulator: %w", err)
	}
	return status, nil
}

// SettledRoot is the state root after range number; 0 asks for the state at genesis.
func (c *Contract) SettledRoot(ctx context.Context, number uint64) (fr.Element, error) {
	var root fr.Element
	word, err := read(ctx, c, c.abi.PackSettledRoot(number), c.abi.UnpackSettledRoot)
	if err != nil {
		return root, fmt.Errorf("read root of range %d: %w", number, err)
	}
	err = root.SetBytesCanonical(word[:])
	return root, err
}

func read[T any](ctx context.Context, c *Contract, data []byte, unpack func([]byte) (T, error)) (T, error) {
	var zero T
	out, err := c.client.call(ctx, c.address, data)
	if err != nil {
		return zero, c.client.explain(ctx, "call contract", err)
	}
	if len(out) == 0 {
		return zero, fmt.Errorf("settlement: %s: %w", c.address, ErrNoContract)
	}
	return unpack(out)
}
