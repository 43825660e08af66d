package settlement

import (
	"context"
	"math/big"
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
	f := fees{tip: new(big.Int).Set(tip), cap: new(big.Int).Lsh(head.BaseFee, 1), limit: limit}
	f.cap.Add(f.cap, tip)
	f.bound()
	return f, nil
}

// raise adds a quarter to both fees: nodes ask for a tenth to replace a transaction. It reports false when both are at
// the limit.
func (f *fees) raise() bool {
	if f.tip.Cmp(f.limit) >= 0 {
		return false // the cap is never below the tip
	}
	for _, fee := range []*big.Int{f.tip, f.cap} {
		fee.Add(fee, new(big.Int).Rsh(fee, 2))
	}
	f.bound()
	return true
}

func (f *fees) bound() {
	if f.cap.Cmp(f.limit) > 0 {
		f.cap.Set(f.limit)
	}
	if f.tip.Cmp(f.cap) > 0 {
		f.tip.Set(f.cap)
	}
}
