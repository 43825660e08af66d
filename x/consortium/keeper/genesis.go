package keeper

import (
	"context"

	abci "github.com/cometbft/cometbft/abci/types"

	"cosmossdk.io/collections"

	"github.com/healthd/healthd/x/consortium/types"
)

// InitGenesis stores the consortium and returns the validator set of the first block.
func (k Keeper) InitGenesis(ctx context.Context, genesis types.GenesisState) ([]abci.ValidatorUpdate, error) {
	if err := genesis.Validate(); err != nil {
		return nil, err
	}
	if len(genesis.Members) == 0 || len(genesis.Validators) == 0 {
		return nil, types.ErrMemberCount.Wrap("the genesis file names no member of the consortium with a validator; `healthd init` writes one that does")
	}
	if err := k.params.Set(ctx, genesis.Params); err != nil {
		return nil, err
	}
	for _, member := range genesis.Members {
		if err := k.members.Set(ctx, member.Name, member); err != nil {
			return nil, err
		}
	}
	for _, v := range genesis.Validators {
		if err := k.validators.Set(ctx, v.Name, v); err != nil {
			return nil, err
		}
	}
	for _, jailing := range genesis.Jailings {
		if err := k.jailings.Set(ctx, jailing.Validator, jailing); err != nil {
			return nil, err
		}
	}
	for _, handover := range genesis.Handovers {
		if err := k.handovers.Set(ctx, handover.Number, handover); err != nil {
			return nil, err
		}
	}
	if err := k.nextHandover.Set(ctx, max(genesis.NextHandover, 1)); err != nil {
		return nil, err
	}
	if err := k.initAttesterSets(ctx, genesis); err != nil {
		return nil, err
	}
	if err := k.initProposals(ctx, genesis); err != nil {
		return nil, err
	}
	if err := k.initStorage(ctx, genesis); err != nil {
		return nil, err
	}
	return k.validatorUpdates(ctx)
}

// initAttesterSets imports the history of attester sets, or makes the first.
func (k Keeper) initAttesterSets(ctx context.Context, genesis types.GenesisState) error {
	sets, current := genesis.AttesterSets, genesis.CurrentAttesterSet
	if len(sets) == 0 {
		attesters, err := types.AttestersOf(genesis.Validators)
		if err != nil {
			return err
		}
		sets, current = []types.AttesterSet{newAttesterSet(1, 1, attesters)}, 1
	}
	for _, set := range sets {
		if err := k.attesterSets.Set(ctx, set.Id, set); err != nil {
			return err
		}
	}
	return k.currentSet.Set(ctx, current)
}

func (k Keeper) initProposals(ctx context.Context, genesis types.GenesisState) error {
	for i := range genesis.Proposals {
		proposal := &genesis.Proposals[i]
		if err := k.proposals.Set(ctx, proposal.Id, *proposal); err != nil {
			return err
		}
		var err error
		switch proposal.Status {
		case types.PROPOSAL_STATUS_OPEN:
			err = k.openProposals.Set(ctx, openKey(proposal))
		case types.PROPOSAL_STATUS_ACCEPTED:
			err = k.accepted.Set(ctx, proposal.Id)
		}
		if err != nil {
			return err
		}
	}
	for _, vote := range genesis.Votes {
		if err := k.votes.Set(ctx, voteKey(vote.Proposal, vote.Member), vote); err != nil {
			return err
		}
	}
	return k.nextProposal.Set(ctx, max(genesis.NextProposal, 1))
}

// ExportGenesis returns everything but what follows from it.
func (k Keeper) ExportGenesis(ctx context.Context) (genesis *types.GenesisState, err error) {
	genesis = types.DefaultGenesis()
	if genesis.Params, err = k.params.Get(ctx); err != nil {
		return nil, err
	}
	if genesis.Members, err = k.Members(ctx); err != nil {
		return nil, err
	}
	if genesis.Validators, err = k.Validators(ctx); err != nil {
		return nil, err
	}
	if genesis.Jailings, err = values(ctx, k.jailings); err != nil {
		return nil, err
	}
	if genesis.Handovers, err = values(ctx, k.handovers); err != nil {
		return nil, err
	}
	if genesis.NextHandover, err = k.nextHandover.Peek(ctx); err != nil {
		return nil, err
	}
	if genesis.AttesterSets, err = values(ctx, k.attesterSets); err != nil {
		return nil, err
	}
	if genesis.CurrentAttesterSet, err = k.currentSet.Get(ctx); err != nil {
		return nil, err
	}
	if genesis.Proposals, err = values(ctx, k.proposals); err != nil {
		return nil, err
	}
	if genesis.NextProposal, err = k.nextProposal.Peek(ctx); err != nil {
		return nil, err
	}
	if genesis.StorageNodes, err = values(ctx, k.storageNodes); err != nil {
		return nil, err
	}
	if genesis.Residencies, err = values(ctx, k.residencies); err != nil {
		return nil, err
	}
	genesis.Votes, err = values[collections.Pair[uint64, string], types.Vote](ctx, k.votes)
	return genesis, err
}
