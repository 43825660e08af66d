package app

import (
	abci "github.com/cometbft/cometbft/abci/types"
	cmttypes "github.com/cometbft/cometbft/types"

	"github.com/cosmos/cosmos-sdk/baseapp"
	sdk "github.com/cosmos/cosmos-sdk/types"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// setProposals hooks attestation into proposals. All else is the SDK's default: first come, first served, and every
// well-formed proposal is accepted.
func (app *App) setProposals() {
	standard := baseapp.NewDefaultProposalHandler(app.Mempool(), app.BaseApp)
	app.SetPrepareProposal(app.prepareProposal(standard.PrepareProposalHandler()))
	app.SetProcessProposal(processProposal(standard.ProcessProposalHandler()))
	app.SetExtendVoteHandler(app.extendVote)
	app.SetVerifyVoteExtensionHandler(verifyVoteExtension)
}

// prepareProposal puts what is news in the last commit's vote extensions before the transactions. They get what is left
// of the room: CometBFT panics at a proposal that is too large.
func (app *App) prepareProposal(transactions sdk.PrepareProposalHandler) sdk.PrepareProposalHandler {
	return func(ctx sdk.Context, request *abci.RequestPrepareProposal) (*abci.ResponsePrepareProposal, error) {
		collected, err := app.collect(ctx, request)
		if err != nil {
			ctx.Logger().Error("no signatures are proposed with this block", "error", err)
		}
		if collected == nil {
			return transactions(ctx, request)
		}
		rest := *request
		rest.MaxTxBytes -= cmttypes.ComputeProtoSizeForTxs([]cmttypes.Tx{collected})
		response, err := transactions(ctx, &rest)
		if err != nil {
			return nil, err
		}
		return &abci.ResponsePrepareProposal{Txs: append([][]byte{collected}, response.Txs...)}, nil
	}
}

// collect encodes what is news in the vote extensions of the last commit, nil for nothing. Extensions are bytes of their
// validators' choice.
func (app *App) collect(ctx sdk.Context, request *abci.RequestPrepareProposal) ([]byte, error) {
	var votes zkbatchtypes.CollectedVotes
	for _, vote := range request.LocalLastCommit.Votes {
		var extension zkbatchtypes.VoteExtension
		if len(vote.VoteExtension) > zkbatchtypes.MaxExtensionBytes || extension.Unmarshal(vote.VoteExtension) != nil {
			continue
		}
		votes.Attestations = append(votes.Attestations, extension.Attestations...)
		if extension.Finality != nil {
			votes.Finality = append(votes.Finality, *extension.Finality)
		}
	}
	if len(votes.Attestations)+len(votes.Finality) == 0 {
		return nil, nil
	}
	useful, err := app.Zkbatch.UsefulVotes(ctx, votes)
	if err != nil {
		return nil, err
	}
	return encodeCollected(useful, int(min(request.MaxTxBytes/2, zkbatchtypes.MaxCollectedBytes)))
}

// processProposal checks the form of what was collected: there is at most one, it comes first, and it is not too large.
// Blocks without it are as good, and what it says is judged when the block is executed.
func processProposal(transactions sdk.ProcessProposalHandler) sdk.ProcessProposalHandler {
	return func(ctx sdk.Context, request *abci.RequestProcessProposal) (*abci.ResponseProcessProposal, error) {
		rest := *request
		for i, tx := range request.Txs {
			if !isCollected(tx) {
				continue
			}
			if i > 0 || len(tx) > zkbatchtypes.MaxCollectedBytes {
				return &abci.ResponseProcessProposal{Status: abci.ResponseProcessProposal_REJECT}, nil
			}
			rest.Txs = request.Txs[1:]
		}
		return transactions(ctx, &rest)
	}
}
