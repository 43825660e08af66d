package keeper

import (
	"sync"
	"sync/atomic"

	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// node is what this process keeps in memory. None of it decides what a block does: it saves work, carries the
// computed tree version from EndBlock to Commit, and limits what outsiders may ask of the node.
type node struct {
	verdicts *verdicts
	verifier verifierCache
	ops      *limiter
	proofs   *limiter
	votes    *limiter
	jobs     jobs

	keepRecent uint64      // set before the first block
	pruning    atomic.Bool // a pruning is running
	indexing   atomic.Bool // the index of cells is catching up

	mu      sync.Mutex
	checked bool             // the tree was compared with the app's state
	staged  *statetree.Delta // the version of the block that is being finalised
	failure error            // a failure of this node, not of a transaction
	tally   tally            // of the block that is being finalised
}

func newNode(newVerifier types.VerifierFactory) *node {
	return &node{
		verdicts: newVerdicts(),
		verifier: verifierCache{build: newVerifier},
		ops:      newLimiter(),
		proofs:   newLimiter(),
		votes:    newLimiter(),
	}
}

// begin forgets what an aborted execution of the same height left behind.
func (n *node) begin() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.staged, n.failure, n.tally = nil, nil, tally{}
}

// fail remembers that this node could not do what every node must, for example read its disk. The transaction
// must not fail for that, since it does not fail elsewhere: EndBlock stops the node instead.
func (n *node) fail(err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.failure == nil {
		n.failure = err
	}
}

func (n *node) failed() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.failure
}

func (n *node) stage(delta *statetree.Delta) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.staged = delta
}

// takeStaged hands over the staged version of a height, if there is one.
func (n *node) takeStaged(height uint64) *statetree.Delta {
	n.mu.Lock()
	defer n.mu.Unlock()
	delta := n.staged
	n.staged = nil
	if delta != nil && delta.Height() != height {
		return nil
	}
	return delta
}

// checkOnce checks until that has succeeded: an execution that finds a fault may be an aborted one.
func (n *node) checkOnce(check func() error) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.checked {
		return nil
	}
	err := check()
	n.checked = err == nil
	return err
}
