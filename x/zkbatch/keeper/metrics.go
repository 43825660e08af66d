package keeper

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Metrics of this node's part in executing the chain, in the registry that `healthd start` serves. They name neither
// actors nor operations.
var (
	operationsExecuted = promauto.NewCounterVec(prometheus.CounterOpts{
		Name: "healthd_operations_executed_total", Help: "Operations of committed blocks since the node's start, by result: applied or refused.",
	}, []string{"result"})
	envelopesDropped = promauto.NewCounter(prometheus.CounterOpts{
		Name: "healthd_envelopes_dropped_total", Help: "Envelopes of committed blocks since the node's start that were not admitted.",
	})
	pruningFailures = promauto.NewCounter(prometheus.CounterOpts{
		Name: "healthd_tree_pruning_failures_total", Help: "Prunings of the state tree that failed.",
	})
)

// tally counts what a block executes. It reaches the metrics when the block is committed, because blocks are
// executed more than once: as a proposal, optimistically, and for good.
type tally struct{ applied, refused, dropped float64 }

func (t *tally) publish() {
	operationsExecuted.WithLabelValues("applied").Add(t.applied)
	operationsExecuted.WithLabelValues("refused").Add(t.refused)
	envelopesDropped.Add(t.dropped)
	*t = tally{}
}

// count adds an envelope's fate to the block's tally.
func (e *execution) count(result *types.EnvelopeResult) {
	if e.ctx.ExecMode() != sdk.ExecModeFinalize {
		return
	}
	n := e.keeper.node
	n.mu.Lock()
	defer n.mu.Unlock()
	if !result.Admitted {
		n.tally.dropped++
	}
	for i := range result.Results {
		if result.Results[i].Code == uint32(protocol.Applied) {
			n.tally.applied++
		} else {
			n.tally.refused++
		}
	}
}

// publishTally counts the block that is being committed.
func (n *node) publishTally() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.tally.publish()
}
