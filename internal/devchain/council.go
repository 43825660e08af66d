package devchain

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"

	"github.com/healthd/healthd/internal/attestation"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// attesters are those of the first range.
func (n *Network) attesters(ctx context.Context) ([]attestation.Attester, error) {
	query := consortiumtypes.NewQueryClient(n.Client.Conn())
	answer, err := query.AttesterSetOfRange(ctx, &consortiumtypes.QueryAttesterSetOfRangeRequest{Range: 1})
	if err != nil {
		return nil, err
	}
	var attesters []attestation.Attester
	for _, attester := range answer.AttesterSet.Attesters {
		attesters = append(attesters, attestation.Attester{Account: common.BytesToAddress(attester.Address), Power: uint64(attester.Power)})
	}
	return attesters, nil
}

// settleOn has the network's only member decide where the network settles.
func (n *Network) settleOn(ctx context.Context, account cryptotypes.PrivKey, l1ChainID uint64, contract string) error {
	current, err := n.Client.Batches().Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return err
	}
	params := current.Params
	params.L1ChainId, params.SettlementContract = l1ChainID, contract
	change, err := codectypes.NewAnyWithValue(&zkbatchtypes.MsgUpdateParams{
		Authority: authtypes.NewModuleAddress(consortiumtypes.ModuleName).String(), Params: params,
	})
	if err != nil {
		return err
	}
	member := n.Client.As(account)
	var proposed consortiumtypes.MsgSubmitProposalResponse
	err = member.Send(ctx, &consortiumtypes.MsgSubmitProposal{
		Proposer: member.Address().String(), Member: n.options.Member, Title: "settle on Ethereum", Messages: []*codectypes.Any{change},
	}, &proposed)
	if err != nil {
		return err
	}
	return member.Send(ctx, &consortiumtypes.MsgVote{
		Voter: member.Address().String(), Member: n.options.Member, Proposal: proposed.Id, Option: consortiumtypes.VOTE_OPTION_YES,
	}, &consortiumtypes.MsgVoteResponse{})
}
