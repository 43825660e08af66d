package settlement

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

var (
	// ErrNonceTaken says that another transaction of the account was mined in the place of ours. Asking the contract
	// what is settled tells what to do.
	ErrNonceTaken = errors.New("another transaction of this L1 account was mined first")
	// ErrKeyShared says that the other transaction is none of ours.
	ErrKeyShared = errors.New("another program sends with this L1 account: give each relayer a key of its own")
	// ErrUnfunded says that the account cannot pay for its transaction.
	ErrUnfunded = errors.New("the L1 account has too little ether")
)

// sender gets one transaction at a time mined. It always uses the account's first unmined nonce, so that a second
// attempt, also one after a restart, replaces a stuck transaction and never pays next to it. What it signs is in the
// journal before anybody sees it.
type sender struct {
	client  *Client
	signer  Signer
	from    common.Address
	options Options

	one sync.Mutex
}

func newSender(client *Client, signer Signer, options Options) *sender {
	return &sender{client: client, signer: signer, from: signer.Address(), options: options}
}

// order is what a transaction is to do.
type order struct {
	to    *common.Address // nil deploys
	data  []byte
	value *big.Int
	// number of the range that it settles; 0 for anything else
	number uint64
}

// send returns the receipt of the transaction once it is as deep as options ask. A nil address deploys. Refusals by
// the contract are found by estimating gas, before anything is paid.
func (s *sender) send(ctx context.Context, to *common.Address, data []byte) (*types.Receipt, error) {
	return s.do(ctx, order{to: to, data: data})
}

// sendValue is send with a payment.
func (s *sender) sendValue(ctx context.Context, to *common.Address, data []byte, value *big.Int) (*types.Receipt, error) {
	return s.do(ctx, order{to: to, data: data, value: value})
}

func (s *sender) do(ctx context.Context, o order) (*types.Receipt, error) {
	s.one.Lock()
	defer s.one.Unlock()

	nonce, err := s.client.eth.NonceAt(ctx, s.from, nil)
	if err != nil {
		return nil, s.client.explain(ctx, "read nonce", err)
	}
	flights, err := s.recover(ctx, nonce)
	if err != nil {
		return nil, err
	}
	at, found := slices.BinarySearchFunc(flights, nonce, func(f InFlight, n uint64) int {
		return int(int64(f.Nonce) - int64(n))
	})
	gas, err := s.estimate(ctx, o, found)
	if err != nil {
		return nil, err
	}
	fees, err := suggestFees(ctx, s.client, s.options.MaxFeePerGas)
	if err != nil {
		return nil, err
	}
	if !found {
		flights = slices.Insert(flights, at, InFlight{Nonce: nonce, Since: time.Now().UTC()})
	}
	flights[at].Range = o.number
	payload := &types.DynamicFeeTx{
		ChainID: s.client.chainID, Nonce: nonce, To: o.to, Data: o.data, Value: orZero(o.value),
		Gas: gas + gas/5, // state may change between the estimate and the block
	}
	a := attempt{sender: s, flights: flights, flight: &flights[at], payload: payload, fees: fees}
	return a.mine(ctx)
}

// estimate asks what a transaction will use. The pending block knows what other relayers have sent, so that the loser of
// a race pays nothing; but where it may hold our own transaction, that would count as another's.
func (s *sender) estimate(ctx context.Context, o order, inFlight bool) (uint64, error) {
	call := ethereum.CallMsg{From: s.from, To: o.to, Data: o.data, Value: o.value}
	if !inFlight {
		gas, err := s.client.eth.EstimateGasAtBlock(ctx, call, big.NewInt(int64(rpc.PendingBlockNumber)))
		if err == nil || errors.Is(decodeRevert(err), ErrAlreadySettled) {
			return gas, s.client.explain(ctx, "estimate gas", err)
		}
		// Not every endpoint has a pending block, and it may change.
	}
	gas, err := s.client.eth.EstimateGas(ctx, call)
	if err != nil && saysUnfunded(err) {
		return 0, s.unfunded(ctx, nil)
	}
	return gas, s.client.explain(ctx, "estimate gas", err)
}

// recover brings the journal in line with L1: what is too deep to vanish is forgotten, and what lies behind the next
// nonce, because an earlier transaction vanished, is offered again. nonce is the account's first unmined one.
func (s *sender) recover(ctx context.Context, nonce uint64) ([]InFlight, error) {
	recorded := s.options.Journal.InFlight()
	if len(recorded) == 0 {
		return nil, nil
	}
	head, err := s.client.eth.BlockNumber(ctx)
	if err != nil {
		return nil, s.client.explain(ctx, "read block number", err)
	}
	var flights []InFlight
	var shared error
	for _, flight := range recorded {
		if flight.Nonce > nonce {
			s.offer(ctx, flight.newest()) //nolint:errcheck // a node that knows better says so when its turn comes
		}
		if flight.Nonce >= nonce {
			flights = append(flights, flight)
			continue
		}
		receipt, _, err := s.mined(ctx, flight.Versions)
		switch {
		case err != nil:
			return nil, err
		case receipt == nil && head > 0:
			shared = fmt.Errorf("settlement: nonce %d of %s: %w", flight.Nonce, s.from, ErrKeyShared)
		case receipt != nil && head < receipt.BlockNumber.Uint64()+ReorgDepth:
			flights = append(flights, flight)
		}
	}
	if len(flights) != len(recorded) {
		if err := s.options.Journal.Record(flights); err != nil {
			return nil, err
		}
	}
	return flights, shared
}

// offer hands a transaction to the node.
func (s *sender) offer(ctx context.Context, tx *types.Transaction) error {
	return s.client.eth.SendTransaction(ctx, tx)
}

// mined looks for the receipt of any version. It looks anew each time: a reorganisation may have swapped one version
// for another, or undone all.
func (s *sender) mined(ctx context.Context, versions []*types.Transaction) (*types.Receipt, *types.Transaction, error) {
	for _, tx := range slices.Backward(versions) {
		receipt, err := s.client.eth.TransactionReceipt(ctx, tx.Hash())
		if err == nil && receipt.BlockNumber != nil {
			return receipt, tx, nil
		}
		if err == nil {
			continue // the endpoint does not know its block yet
		}
		if _, silent := transportFailure(err); silent || ctx.Err() != nil {
			return nil, nil, s.client.explain(ctx, "read receipt", err)
		}
		// Not found, or the node has not indexed its block yet.
	}
	return nil, nil, nil
}

func (s *sender) requireSuccess(ctx context.Context, tx *types.Transaction, receipt *types.Receipt) error {
	if receipt.Status == types.ReceiptStatusSuccessful {
		return nil
	}
	err := s.client.replay(ctx, s.from, tx, receipt.BlockNumber)
	if err == nil {
		err = fmt.Errorf("%w (transaction %s)", ErrUnexpectedRevert, tx.Hash())
	}
	return s.client.explain(ctx, "transaction failed", err)
}

// unfunded says who needs how much.
func (s *sender) unfunded(ctx context.Context, tx *types.Transaction) error {
	needs := "more"
	if tx != nil {
		needs = fmt.Sprintf("up to %s wei for its next transaction", tx.Cost())
	}
	has := "an unknown amount"
	if balance, err := s.client.eth.BalanceAt(ctx, s.from, nil); err == nil {
		has = balance.String() + " wei"
	}
	return fmt.Errorf("settlement: %w: send ether to %s on chain %s: it has %s and needs %s", ErrUnfunded, s.from, s.client.chainID, has, needs)
}

// JSON-RPC carries only text. These are go-ethereum's phrases, which other clients share.
func saysKnown(err error) bool       { return says(err, "already known") }
func saysUnderpriced(err error) bool { return says(err, "underpriced") }
func saysNonceTaken(err error) bool  { return says(err, "nonce too low") }
func saysUnfunded(err error) bool    { return says(err, "insufficient funds") }

func says(err error, phrase string) bool {
	return strings.Contains(strings.ToLower(err.Error()), phrase)
}
