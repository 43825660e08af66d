package settlement

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
)

// attempt is one nonce being used: its transaction is offered at rising fees until one version of it is mined.
type attempt struct {
	*sender
	flights []InFlight // the whole journal
	flight  *InFlight  // ours in it
	payload *types.DynamicFeeTx
	fees    fees
}

// verdict is what a node makes of a transaction.
type verdict int

const (
	waits verdict = iota
	outbid
	nonceTaken
)

func (a *attempt) mine(ctx context.Context) (*types.Receipt, error) {
	tx, err := a.first(ctx)
	if err != nil {
		return nil, err
	}
	for {
		verdict, err := a.judge(ctx, tx)
		if err != nil {
			return nil, err
		}
		if verdict == outbid {
			// A transaction that the journal does not know holds the nonce at a higher fee. Outbid it at once, or, at our
			// limit, wait for it.
			higher, err := a.raise(ctx, tx)
			if err != nil {
				return nil, err
			}
			if higher != nil {
				a.forget(tx)
				tx = higher
				continue
			}
		}
		outcome, err := a.await(ctx, verdict)
		if err != nil {
			return nil, err
		}
		if outcome.receipt != nil {
			return a.result(ctx, outcome)
		}
		if outcome.undone {
			continue // offer it again as it is
		}
		higher, err := a.raise(ctx, tx)
		if err != nil {
			return nil, err
		}
		if higher != nil {
			tx = higher
			a.options.Replaced()
			a.options.Log.Info("transaction replaced at higher fees", "nonce", tx.Nonce(), "tx", tx.Hash(), "fee_cap", tx.GasFeeCap(), "tip", tx.GasTipCap())
			continue
		}
		a.options.Log.Error("transaction waits at the highest fees that are allowed: raise --l1-max-fee or wait for lower fees",
			"nonce", tx.Nonce(), "tx", tx.Hash(), "fee_cap", tx.GasFeeCap())
	}
}

// first is the version that an earlier process sent last, where it does the same, or a new one that replaces it.
func (a *attempt) first(ctx context.Context) (*types.Transaction, error) {
	older := a.flight.newest()
	if older == nil {
		return a.sign(ctx)
	}
	if does(older, a.payload) {
		a.fees = feesOf(older, a.fees.limit)
		return older, nil
	}
	needed := feesOf(older, a.fees.limit)
	if !needed.raise() {
		return older, nil // at the limit: it has to be mined first
	}
	a.fees.atLeast(needed)
	return a.sign(ctx)
}

// raise signs a version at higher fees. It returns nil at the limit.
func (a *attempt) raise(ctx context.Context, tx *types.Transaction) (*types.Transaction, error) {
	a.fees = feesOf(tx, a.fees.limit)
	if !does(tx, a.payload) || !a.fees.raise() {
		return nil, nil
	}
	suggested, err := suggestFees(ctx, a.client, a.fees.limit)
	if err != nil {
		return nil, err
	}
	a.fees.atLeast(suggested)
	return a.sign(ctx)
}

// sign makes a version and brings it into the journal.
func (a *attempt) sign(ctx context.Context) (*types.Transaction, error) {
	a.payload.GasTipCap, a.payload.GasFeeCap = a.fees.tip, a.fees.cap
	tx, err := signTransaction(ctx, a.signer, a.payload)
	if err != nil {
		return nil, err
	}
	a.flight.Versions = append(slices.Clone(a.flight.Versions), tx)
	if err := a.options.Journal.Record(a.flights); err != nil {
		return nil, fmt.Errorf("settlement: nothing was sent: %w", err)
	}
	return tx, nil
}

// forget drops a version that the node has turned away, so that nobody waits for it.
func (a *attempt) forget(tx *types.Transaction) {
	a.flight.Versions = slices.DeleteFunc(slices.Clone(a.flight.Versions), func(version *types.Transaction) bool {
		return version.Hash() == tx.Hash()
	})
}

// judge offers a version.
func (a *attempt) judge(ctx context.Context, tx *types.Transaction) (verdict, error) {
	err := a.offer(ctx, tx)
	switch {
	case err == nil || saysKnown(err):
		return waits, nil
	case saysUnderpriced(err):
		return outbid, nil
	case saysNonceTaken(err):
		return nonceTaken, nil
	case saysUnfunded(err):
		return waits, a.unfunded(ctx, tx)
	}
	return waits, a.client.explain(ctx, "send transaction", err)
}

// outcome is how waiting for a block ended: with a receipt, with a block that was undone, or with neither in time.
type outcome struct {
	receipt *types.Receipt
	tx      *types.Transaction
	undone  bool
}

// await polls until one version is mined and deep enough, or none is within options.ResubmitAfter.
func (a *attempt) await(ctx context.Context, verdict verdict) (outcome, error) {
	deadline := time.Now().Add(a.options.ResubmitAfter)
	seen := false
	for {
		receipt, tx, err := a.mined(ctx, a.flight.Versions)
		if err != nil {
			return outcome{}, err
		}
		switch {
		case receipt != nil:
			seen = true
			head, err := a.client.eth.BlockNumber(ctx)
			if err != nil {
				return outcome{}, a.client.explain(ctx, "read block number", err)
			}
			if head >= receipt.BlockNumber.Uint64()+a.options.Confirmations {
				return outcome{receipt: receipt, tx: tx}, nil
			}
		case seen:
			return outcome{undone: true}, nil
		case verdict == nonceTaken:
			return outcome{}, fmt.Errorf("settlement: nonce %d: %w", a.flight.Nonce, ErrNonceTaken)
		case time.Now().After(deadline):
			return outcome{}, nil
		}
		select {
		case <-ctx.Done():
			return outcome{}, fmt.Errorf("settlement: wait for transaction: %w", context.Cause(ctx))
		case <-time.After(a.options.PollInterval):
		}
	}
}

// result judges what was mined: it may be an older version that does something else.
func (a *attempt) result(ctx context.Context, o outcome) (*types.Receipt, error) {
	if !does(o.tx, a.payload) {
		return nil, fmt.Errorf("settlement: nonce %d, transaction %s of before: %w", a.flight.Nonce, o.tx.Hash(), ErrNonceTaken)
	}
	return o.receipt, a.requireSuccess(ctx, o.tx, o.receipt)
}
