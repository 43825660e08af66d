package app

import (
	abci "github.com/cometbft/cometbft/abci/types"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// extendVote adds the signatures that this node has made to its vote for a block. It reads memory only: the round waits.
func (app *App) extendVote(sdk.Context, *abci.RequestExtendVote) (*abci.ResponseExtendVote, error) {
	if app.attester == nil {
		return &abci.ResponseExtendVote{}, nil
	}
	encoded, err := encodeExtension(app.attester.Votes())
	return &abci.ResponseExtendVote{VoteExtension: encoded}, err
}

// encodeExtension leaves out the last ranges where all would be too much.
func encodeExtension(votes attestation.Votes) ([]byte, error) {
	var extension zkbatchtypes.VoteExtension
	if votes.Finality != nil {
		extension.Finality = &zkbatchtypes.FinalityVote{
			Range: votes.Finality.Finality.Number, Signature: votes.Finality.Signature,
		}
	}
	for _, signed := range votes.Ranges {
		before := extension.Attestations
		extension.Attestations = append(before, zkbatchtypes.Attestation{Range: signed.Number, Signature: signed.Signature})
		if extension.Size() > zkbatchtypes.MaxExtensionBytes {
			extension.Attestations = before
			break
		}
	}
	return extension.Marshal()
}

// verifyVoteExtension looks at the size alone. To refuse an extension is to lose its vote for the block, and CometBFT
// panics where a node refuses its own. So it must never depend on anything that nodes could see differently.
func verifyVoteExtension(_ sdk.Context, request *abci.RequestVerifyVoteExtension) (*abci.ResponseVerifyVoteExtension, error) {
	verdict := abci.ResponseVerifyVoteExtension_ACCEPT
	if len(request.VoteExtension) > zkbatchtypes.MaxExtensionBytes {
		verdict = abci.ResponseVerifyVoteExtension_REJECT
	}
	return &abci.ResponseVerifyVoteExtension{Status: verdict}, nil
}
