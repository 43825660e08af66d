package devnet

import (
	"errors"
	"fmt"
)

// MaxReorg is the deepest reorganisation: from deeper blocks the node would not bring transactions back.
const MaxReorg = 64

// Reorg abandons the newest blocks and mines as many and one more in their place, as a competing branch that wins.
// The transactions of the abandoned blocks, and those that waited, are mined again on the new branch; with
// forget set the node has never heard of them.
func (l *L1) Reorg(depth uint64, forget bool) error {
	if depth == 0 || depth > MaxReorg {
		return fmt.Errorf("devnet: a reorganisation is 1 to %d blocks deep, not %d", MaxReorg, depth)
	}
	l.blocks.Lock()
	defer l.blocks.Unlock()
	chain := l.backend.BlockChain()
	head := chain.CurrentBlock().Number.Uint64()
	if depth > head {
		return fmt.Errorf("devnet: the chain has %d blocks, fewer than %d", head, depth)
	}
	parent := chain.GetBlockByNumber(head - depth)
	if parent == nil {
		return fmt.Errorf("devnet: block %d is missing", head-depth)
	}
	if err := l.backend.TxPool().Sync(); err != nil {
		return fmt.Errorf("devnet: transaction pool: %w", err)
	}
	// SimulatedBeacon.Fork does the same but refuses while transactions wait, as they always do under load.
	if _, err := chain.SetCanonical(parent); err != nil {
		return fmt.Errorf("devnet: go back to block %d: %w", head-depth, err)
	}
	if err := l.backend.TxPool().Sync(); err != nil {
		return fmt.Errorf("devnet: transaction pool: %w", err)
	}
	if forget {
		l.backend.TxPool().Clear()
	}
	for range depth + 1 {
		l.commit()
	}
	if chain.CurrentBlock().Number.Uint64() <= head {
		return errors.New("devnet: the new branch did not become longer than the old one")
	}
	return nil
}

// Mine mines blocks at once, besides those of the timer.
func (l *L1) Mine(count uint64) {
	l.blocks.Lock()
	defer l.blocks.Unlock()
	for range count {
		l.commit()
	}
}

// devAPI is what the node offers under dev_ besides the namespaces of Ethereum. The endpoint is on loopback.
type devAPI struct{ l1 *L1 }

// Reorg is dev_reorg(depth, forget): see [L1.Reorg].
func (a devAPI) Reorg(depth uint64, forget *bool) error {
	return a.l1.Reorg(depth, forget != nil && *forget)
}
