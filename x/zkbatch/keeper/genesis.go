package keeper

import (
	"cosmossdk.io/collections"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/cells"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// InitGenesis comes last: the other modules have written their cells to the overlay. It adds the SYSTEM cell,
// commits all of them as the tree's first version, one height below the first block, and opens the books.
//
// The tree is written at once although the chain's first commit is yet to come. That is safe: a node that
// starts over runs InitGenesis again, which begins by discarding the tree.
func (k Keeper) InitGenesis(ctx sdk.Context, genesis types.GenesisState) error {
	if err := genesis.Validate(); err != nil {
		return err
	}
	if err := k.params.Set(ctx, genesis.Params); err != nil {
		return err
	}
	for _, key := range genesis.VerifyingKeys {
		if err := k.keys.Set(ctx, collections.Join(key.Shape, key.RulesVersion), key); err != nil {
			return err
		}
	}
	if genesis.Continuation != nil {
		return k.continueNetwork(ctx, genesis.Continuation)
	}
	return k.startNetwork(ctx, genesis.Rules)
}

// startNetwork makes the SYSTEM cell of a new network and its domain.
func (k Keeper) startNetwork(ctx sdk.Context, rules types.GenesisRules) error {
	written, _ := k.cells.Changes(ctx)
	founders, err := foundersOf(written)
	if err != nil {
		return err
	}
	initial, err := protocol.GenesisCells(rules.Parameters(), founders)
	if err != nil {
		return types.ErrInvalidGenesis.Wrapf("%s; `healthd genesis add-institution` adds one", err)
	}
	if len(initial) != len(written)+1 {
		return types.ErrInvalidGenesis.Wrap("a new network starts with founding institutions and nothing else; an exported one has zkbatch.continuation")
	}
	domain := protocol.DomainOf(ctx.ChainID(), initial)
	root, version, err := k.commitGenesis(ctx, initial)
	if err != nil {
		return err
	}
	state := types.State{Root: root, Version: version, Accumulator: wordbytes.FromWord(protocol.Word{})}
	open := types.Range{
		Number: 1, Status: types.RANGE_STATUS_OPEN, FirstHeight: version + 1, FirstTime: uint64(ctx.BlockTime().Unix()),
		OldRoot: root, OldAccumulator: state.Accumulator, FirstOp: 1, RulesVersion: protocol.RulesVersion,
	}
	progress := types.Progress{Range: 1, NextOp: 1, NextHeight: open.FirstHeight, Root: root, Accumulator: state.Accumulator}
	if err := k.attesting.Set(ctx, types.AttestationProgress{}); err != nil {
		return err
	}
	return k.openBooks(ctx, wordbytes.FromWord(domain), state, open, progress)
}

// foundersOf reads the institutions that x/identity made actors.
func foundersOf(written map[uint64]protocol.Cell) ([]protocol.Institution, error) {
	var founders []protocol.Institution
	for sequence := uint64(1); ; sequence++ {
		var actor protocol.Actor
		found, err := protocol.DecodeCell(written[protocol.LeafIndex(protocol.KindActor, sequence)], protocol.KindActor, &actor)
		if err != nil || !found {
			return founders, err
		}
		founders = append(founders, protocol.Institution{Role: actor.Role, Key: keyOf(&actor)})
	}
}

// continueNetwork imports the books of an exported network.
func (k Keeper) continueNetwork(ctx sdk.Context, c *types.Continuation) error {
	system := c.System.Fields()
	if now := uint64(ctx.BlockTime().Unix()); now < system.Time || now < c.OpenRange.FirstTime {
		return types.ErrClockMovesBackward.Wrapf("genesis_time is before the network's last operation; set it to now")
	}
	if height := uint64(ctx.BlockHeight()); height <= system.Height || height < c.OpenRange.FirstHeight {
		return types.ErrClockMovesBackward.Wrapf("initial_height %d must be above the height of the export", height)
	}
	if err := cells.Write(k.cells.State(ctx), protocol.KindSystem, 1, system); err != nil {
		return types.ErrInvalidGenesis.Wrap(err.Error())
	}
	written, _ := k.cells.Changes(ctx)
	root, version, err := k.commitGenesis(ctx, written)
	if err != nil {
		return err
	}
	state := c.State
	if storedWord(root) != storedWord(state.Root) {
		return types.ErrInvalidGenesis.Wrapf("the imported cells give the state root %x, the export had %x", root, state.Root)
	}
	state.Version = version
	for i := range c.Ranges {
		if err := k.ranges.Set(ctx, c.Ranges[i].Number, c.Ranges[i]); err != nil {
			return err
		}
	}
	for _, segment := range c.Segments {
		if err := k.segments.Set(ctx, collections.Join(segment.Range, segment.Number), segment); err != nil {
			return err
		}
	}
	for _, settlement := range c.Settlements {
		if err := k.settlements.Set(ctx, settlement.Range, settlement); err != nil {
			return err
		}
	}
	if err := k.importVotes(ctx, c); err != nil {
		return err
	}
	open, progress := c.OpenRange, c.Progress
	if open.Ops == 0 {
		// The tree starts with this network's first block, and so must a range that is yet to have operations.
		open.FirstHeight = uint64(ctx.BlockHeight())
		if progress.Range == open.Number {
			progress.NextHeight = open.FirstHeight
		}
	}
	if progress.NextHeight <= version {
		ctx.Logger().Error("this network can never prove, certify or settle anything: operations of the exported network were not "+
			"proven, and their log stayed there. Export again once its provers have caught up",
			"first_unproven_operation", progress.NextOp, "range", progress.Range)
	}
	return k.openBooks(ctx, c.Domain, state, open, progress)
}

func (k Keeper) importVotes(ctx sdk.Context, c *types.Continuation) error {
	for _, vote := range c.Attestations {
		if err := k.attestations.Set(ctx, collections.Join(vote.Range, vote.Attester), vote.Signature); err != nil {
			return err
		}
	}
	for _, vote := range c.Finality {
		if err := k.finality.Set(ctx, vote.Attester, vote.Range); err != nil {
			return err
		}
	}
	return k.attesting.Set(ctx, c.AttestationProgress)
}

// commitGenesis writes the tree's first version.
func (k Keeper) commitGenesis(ctx sdk.Context, initial map[uint64]protocol.Cell) (root []byte, version uint64, err error) {
	tree := k.cells.Tree()
	if err := tree.Truncate(0); err != nil {
		return nil, 0, err
	}
	// InitChain knows the height of the first block only where it is not 1.
	if height := uint64(ctx.BlockHeight()); height > 0 {
		version = height - 1
	}
	delta, err := tree.Stage(version, initial, nil)
	if err != nil {
		return nil, 0, err
	}
	if err := tree.Commit(delta); err != nil {
		return nil, 0, err
	}
	k.cells.Clear(ctx)
	return wordbytes.FromWord(delta.Root()), version, nil
}

func (k Keeper) openBooks(ctx sdk.Context, domain []byte, state types.State, open types.Range, progress types.Progress) error {
	if err := k.domain.Set(ctx, domain); err != nil {
		return err
	}
	if err := k.state.Set(ctx, state); err != nil {
		return err
	}
	if err := k.openRange.Set(ctx, open); err != nil {
		return err
	}
	if err := k.logStart.Set(ctx, state.Version+1); err != nil {
		return err
	}
	return k.progress.Set(ctx, progress)
}
