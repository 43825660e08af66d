package settlement

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"
)

// fees are those of EIP-1559, in wei per gas.
type fees struct {
	tip, cap, limit *big.Int
}

// minTip is the lowest tip that go-ethereum's block builder looks at.
var minTip = big.NewInt(1_000_000)

func suggestFees(ctx context.Context, client *Client, limit *big.Int) (fees, error) {
	tip, err := client.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return fees{}, client.explain(ctx, "read gas tip", err)
	}
	head, err := client.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return fees{}, client.explain(ctx, "read newest block", err)
	}
	if tip.Cmp(minTip) < 0 {
		tip = minTip
	}
	// Twice the base fee stays valid through six full blocks.
	if head.BaseFee == nil {
		return fees{}, errors.New("settlement: the L1 endpoint shows a block without a base fee: it is no Ethereum network since the London upgrade, or the endpoint is broken")
	}
	f := fees{tip: new(big.Int).Set(tip), cap: new(big.Int).Lsh(head.BaseFee, 1), limit: limit}
	f.cap.Add(f.cap, tip)
	f.bound()
	return f, nil
}

// feesOf are those of a signed transaction.
func feesOf(tx *types.Transaction, limit *big.Int) fees {
	return fees{tip: tx.GasTipCap(), cap: tx.GasFeeCap(), limit: limit}
}

// raise adds a quarter to both fees: nodes ask for a tenth to replace a transaction. It reports false, and changes
// nothing, when the limit leaves no room for that.
func (f *fees) raise() bool {
	higher := fees{tip: quarterMore(f.tip), cap: quarterMore(f.cap), limit: f.limit}
	higher.bound()
	if !higher.replaces(*f) {
		return false
	}
	*f = higher
	return true
}

// atLeast lifts both fees to those of other, so far as the limit allows.
func (f *fees) atLeast(other fees) {
	if f.tip.Cmp(other.tip) < 0 {
		f.tip = new(big.Int).Set(other.tip)
	}
	if f.cap.Cmp(other.cap) < 0 {
		f.cap = new(big.Int).Set(other.cap)
	}
	f.bound()
}

// replaces says whether a node takes a transaction at these fees in the place of one at older fees.
func (f *fees) replaces(older fees) bool {
	return atLeastTenthMore(f.tip, older.tip) && atLeastTenthMore(f.cap, older.cap)
}

func quarterMore(fee *big.Int) *big.Int {
	more := new(big.Int).Add(fee, new(big.Int).Rsh(fee, 2))
	return more.Add(more, big.NewInt(1)) // a quarter of a few wei is nothing
}

func atLeastTenthMore(fee, older *big.Int) bool {
	tenfold, elevenfold := new(big.Int).Mul(fee, big.NewInt(10)), new(big.Int).Mul(older, big.NewInt(11))
	return tenfold.Cmp(elevenfold) >= 0 && fee.Cmp(older) > 0
}

func (f *fees) bound() {
	if f.cap.Cmp(f.limit) > 0 {
		f.cap.Set(f.limit)
	}
	if f.tip.Cmp(f.cap) > 0 {
		f.tip.Set(f.cap)
	}
}
