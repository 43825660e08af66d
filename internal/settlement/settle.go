package settlement

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/healthd/healthd/contracts/bindings"
)

// SettleRequest is one range with its proofs and signatures.
type SettleRequest struct {
	Range Range
	// Segments may be missing when the range has no operations: then there is nothing to prove.
	Segments []Segment
	// Certificate of the attesters that the contract knows.
	Certificate Certificate
	// Forced is how many of the oldest forced requests the last segment answers for.
	Forced int
}

// Settlement says where on L1 a range was taken.
type Settlement struct {
	Number uint64
	// HeldBack says that a forced revocation was overdue: the range counts as settled once a later one answers for it.
	HeldBack    bool
	TxHash      common.Hash
	BlockNumber uint64
	GasUsed     uint64
}

// Settle sends the range to the contract and returns when it is there as deep as the options ask. A refusal is one
// of this package's errors and, unless somebody else was faster, has cost nothing.
func (c *Contract) Settle(ctx context.Context, request SettleRequest) (Settlement, error) {
	if c.sender == nil {
		return Settlement{}, errors.New("settlement: contract was opened for reading, without a key")
	}
	data, err := c.EncodeSettle(request)
	if err != nil {
		return Settlement{}, err
	}
	receipt, err := c.sender.do(ctx, order{to: &c.address, data: data, number: request.Range.Number})
	if err != nil {
		return Settlement{}, fmt.Errorf("settle range %d: %w", request.Range.Number, err)
	}
	return settlementOf(request.Range.Number, receipt), nil
}

// EncodeSettle is the calldata of the transaction that Settle sends.
func (c *Contract) EncodeSettle(request SettleRequest) ([]byte, error) {
	number := request.Range.Number
	encoded, err := encodeRange(request.Range)
	if err != nil {
		return nil, err
	}
	certificate, err := request.Certificate.encode()
	if err != nil {
		return nil, fmt.Errorf("range %d: %w", number, err)
	}
	segments := make([]bindings.Segment, len(request.Segments))
	for i, s := range request.Segments {
		segments[i] = encodeSegment(s)
	}
	data, err := c.abi.TryPackSettle(encoded, segments, certificate, big.NewInt(int64(request.Forced)))
	if err != nil {
		return nil, fmt.Errorf("settlement: encode range %d: %w", number, err)
	}
	return data, nil
}

func encodeRange(r Range) (bindings.Range, error) {
	if _, err := PackRange(r, 0); err != nil {
		return bindings.Range{}, err // the ABI encoder would cut what is too wide
	}
	return bindings.Range{
		Number:       r.Number,
		FirstHeight:  word64(r.FirstHeight),
		LastHeight:   word64(r.LastHeight),
		FirstTime:    word64(r.FirstTime),
		LastTime:     word64(r.LastTime),
		RulesVersion: r.RulesVersion,
		AppHash:      r.AppHash,
	}, nil
}

func encodeSegment(s Segment) bindings.Segment {
	return bindings.Segment{
		Shape:          s.Shape,
		OpCount:        s.OpCount,
		NewRoot:        s.NewRoot.Bytes(),
		NewAccumulator: s.NewAccumulator.Bytes(),
		Proof:          s.Proof,
	}
}

// logWindow is how many blocks one search for events covers; public endpoints refuse more than 10,000.
const logWindow = 5_000

// Settlement finds where a range was taken, by whomever. [ErrNotSettled] when it was not, or not as deep as the options
// ask.
func (c *Contract) Settlement(ctx context.Context, number uint64) (Settlement, error) {
	head, err := c.client.eth.BlockNumber(ctx)
	if err != nil {
		return Settlement{}, c.client.explain(ctx, "read block number", err)
	}
	if head < c.deployedAt+c.options.Confirmations {
		return Settlement{}, fmt.Errorf("settlement: range %d: %w", number, ErrNotSettled)
	}
	// Newest first: the ranges that anybody asks for were settled lately.
	for to := head - c.options.Confirmations; ; to -= logWindow {
		from := c.deployedAt
		if to >= c.deployedAt+logWindow {
			from = to - logWindow + 1
		}
		log, err := c.findSettled(ctx, number, from, to)
		if err != nil {
			return Settlement{}, err
		}
		if log != nil {
			receipt, err := c.client.eth.TransactionReceipt(ctx, log.TxHash)
			if err != nil {
				return Settlement{}, c.client.explain(ctx, "read receipt", err)
			}
			if receipt.BlockNumber == nil {
				return Settlement{}, fmt.Errorf("settlement: range %d: %w", number, ErrNotSettled) // the endpoint does not know its block yet
			}
			return settlementOf(number, receipt), nil
		}
		if from == c.deployedAt {
			return Settlement{}, fmt.Errorf("settlement: range %d: %w", number, ErrNotSettled)
		}
	}
}

func (c *Contract) findSettled(ctx context.Context, number, from, to uint64) (*types.Log, error) {
	logs, err := c.client.eth.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from),
		ToBlock:   new(big.Int).SetUint64(to),
		Addresses: []common.Address{c.address},
		Topics:    [][]common.Hash{c.takenEvents(), {common.BigToHash(new(big.Int).SetUint64(number))}},
	})
	if err != nil {
		return nil, c.client.explain(ctx, "search settled ranges", err)
	}
	if len(logs) == 0 {
		return nil, nil
	}
	return &logs[len(logs)-1], nil
}

// takenEvents are the two ways in which the contract takes a range.
func (c *Contract) takenEvents() []common.Hash {
	events := c.abi.GetABI().Events
	return []common.Hash{events[bindings.HealthRollupRangeSettledEventName].ID, events[bindings.HealthRollupRangeHeldBackEventName].ID}
}

func settlementOf(number uint64, receipt *types.Receipt) Settlement {
	settled := Settlement{
		Number:      number,
		TxHash:      receipt.TxHash,
		BlockNumber: receipt.BlockNumber.Uint64(),
		GasUsed:     receipt.GasUsed,
	}
	rollup := bindings.NewHealthRollup()
	for _, log := range receipt.Logs {
		if held, err := rollup.UnpackRangeHeldBackEvent(log); err == nil && held.Number == number {
			settled.HeldBack = true
		}
	}
	return settled
}
