package settlement

import (
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/params"
)

// ReorgDepth is how many blocks deep a transaction may still vanish. Ethereum finalizes sooner while it works.
const ReorgDepth = 64

// Options say how transactions are brought into a block. Zero fields take the defaults named here.
type Options struct {
	// Confirmations is the number of blocks that must follow a transaction's block before it counts. 0 by default;
	// on a network that reorganises, 12 or more.
	Confirmations uint64
	// ResubmitAfter is how long a transaction may wait for a block before its fees are raised. Default 1 minute.
	ResubmitAfter time.Duration
	// PollInterval is the time between two questions for a receipt. Default 250 ms.
	PollInterval time.Duration
	// MaxFeePerGas bounds what raising may lead to, in wei. Default 200 gwei.
	MaxFeePerGas *big.Int
	// Journal keeps what is in flight. Without one it is forgotten when the process ends.
	Journal Journal
	// Replaced, where set, is called for every version of a transaction after its first.
	Replaced func()
	Log      *slog.Logger
}

func (o Options) withDefaults() Options {
	if o.ResubmitAfter == 0 {
		o.ResubmitAfter = time.Minute
	}
	if o.PollInterval == 0 {
		o.PollInterval = 250 * time.Millisecond
	}
	if o.MaxFeePerGas == nil {
		o.MaxFeePerGas = big.NewInt(200 * params.GWei)
	}
	if o.Journal == nil {
		o.Journal = new(memoryJournal)
	}
	if o.Replaced == nil {
		o.Replaced = func() {}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}
