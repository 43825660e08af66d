package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagMember = "member"
	// proposalGas pays for trying a proposal on the largest set of validators.
	proposalGas = "10000000"
)

// addMemberFlags adds the flags of a command that a member runs.
func addMemberFlags(cmd *cobra.Command) {
	opclient.AddTxFlags(cmd)
	cmd.Flags().String(flagMember, "", "Member to act for; by default the one whose institution holds the --from key")
}

// memberContext finds the account of the --from key and the member that it acts for.
func memberContext(cmd *cobra.Command) (client.Context, string, error) {
	clientCtx, err := client.GetClientTxContext(cmd)
	if err != nil {
		return clientCtx, "", err
	}
	if clientCtx.FromName == "" {
		return clientCtx, "", fmt.Errorf("--from is missing: name the key of the member's institution in the keyring")
	}
	if !cmd.Flags().Changed(flags.FlagGas) {
		if err := cmd.Flags().Set(flags.FlagGas, proposalGas); err != nil {
			return clientCtx, "", err
		}
	}
	if member, _ := cmd.Flags().GetString(flagMember); member != "" {
		return clientCtx, member, nil
	}
	member, err := memberOf(cmd, clientCtx, clientCtx.FromAddress)
	return clientCtx, member, err
}

// memberOf asks the node which member an account acts for.
func memberOf(cmd *cobra.Command, clientCtx client.Context, account sdk.AccAddress) (string, error) {
	actors, err := identitytypes.NewQueryClient(clientCtx).ActorByAddress(cmd.Context(),
		&identitytypes.QueryActorByAddressRequest{Address: account.String()})
	if err != nil {
		return "", fmt.Errorf("ask for the actor of %s: %w", account, err)
	}
	members, err := types.NewQueryClient(clientCtx).Members(cmd.Context(),
		&types.QueryMembersRequest{Pagination: &query.PageRequest{Limit: types.MaxMembers}})
	if err != nil {
		return "", fmt.Errorf("ask for the members: %w", err)
	}
	for _, actor := range actors.Actors {
		for _, member := range members.Members {
			if member.Actor == actor.Actor.Sequence {
				return member.Name, nil
			}
		}
	}
	return "", fmt.Errorf("%s acts for no member of the consortium: see `healthd query consortium members`", account)
}
