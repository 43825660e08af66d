package relayer

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/settlement"
)

var (
	// ErrOtherContract says that the members decided for another contract.
	ErrOtherContract = errors.New("the network settles elsewhere: give --contract and --l1-rpc what its members decided for")
	// ErrOtherNetwork says that the contract was deployed for another network.
	ErrOtherNetwork = errors.New("the contract belongs to another network: its domain differs from the chain's")
	// ErrL1Behind says that the chain takes ranges for settled that the contract does not have.
	ErrL1Behind = errors.New("the chain is ahead of the contract: the L1 endpoint is behind, or L1 has reorganised deeper than it ever should")
	// ErrChainBehind says that the contract has ranges that the chain does not.
	ErrChainBehind = errors.New("the contract is ahead of the chain: the healthd node is behind, so wait until it has caught up, or ask another")
	// ErrOtherState says that the contract holds another state under a range's number: the chain and L1 have parted.
	ErrOtherState = errors.New("L1 has settled another state under this range number: the chain and its settlement have parted")
)

// requireSameNetwork refuses a contract that is not the chain's.
func requireSameNetwork(progress Progress, rollup Rollup) error {
	if domain := rollup.Domain(); !domain.Equal(&progress.Domain) {
		return fmt.Errorf("contract %s: %w", rollup.Address(), ErrOtherNetwork)
	}
	if progress.Contract == (common.Address{}) {
		return nil // nothing is certified yet either
	}
	if id := rollup.ChainID(); progress.Contract != rollup.Address() || !id.IsUint64() || id.Uint64() != progress.L1ChainID {
		return fmt.Errorf("contract %s on chain %d by decision, %s on chain %s by flags: %w",
			progress.Contract, progress.L1ChainID, rollup.Address(), id, ErrOtherContract)
	}
	return nil
}

// requireSameState refuses where the chain and the contract do not tell one story.
func (r *Relayer) requireSameState(ctx context.Context, progress Progress, status settlement.Status) error {
	switch {
	case status.RangeCount > progress.Closed:
		return fmt.Errorf("contract %d ranges, chain %d closed: %w", status.RangeCount, progress.Closed, ErrChainBehind)
	case progress.Settled > status.RangeCount:
		return fmt.Errorf("chain %d settled ranges, contract %d: %w", progress.Settled, status.RangeCount, ErrL1Behind)
	case status.RangeCount == r.compared && r.comparedAny:
		return nil
	}
	ours, err := r.chain.Root(ctx, status.RangeCount)
	if err != nil {
		return fmt.Errorf("ask the chain for the root after range %d: %w", status.RangeCount, err)
	}
	if !ours.Equal(&status.Root) {
		return fmt.Errorf("range %d, root on L1 %s, on the chain %s: %w", status.RangeCount, status.Root.Text(16), ours.Text(16), ErrOtherState)
	}
	r.compared, r.comparedAny = status.RangeCount, true
	return nil
}
