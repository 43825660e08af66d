package cli

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"

	"github.com/healthd/healthd/x/consortium/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagTitle   = "title"
	flagSummary = "summary"
)

// authority is the account that the members are together.
func authority() string { return authtypes.NewModuleAddress(types.ModuleName).String() }

// build makes the messages of a proposal from a command's arguments and flags.
type build func(cmd *cobra.Command, clientCtx client.Context, args []string) ([]sdk.Msg, error)

// NewProposeCommand groups the proposals that members make.
func NewProposeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "propose",
		Short: "Propose a change that the members vote on",
		Long: `Propose a change that the members vote on. It is executed when members with more than 2/3 of the power agree.

What could not be executed is refused at once, with the reason. Changes of validators take effect where a range ends, and
each may move at most a third of the power.`,
		RunE: client.ValidateCmd,
	}
	cmd.AddCommand(memberProposals()...)
	cmd.AddCommand(validatorProposals()...)
	cmd.AddCommand(otherProposals()...)
	return cmd
}

// proposal completes a command that submits a proposal.
func proposal(cmd *cobra.Command, args int, compose build) *cobra.Command {
	cmd.Args = cobra.ExactArgs(args)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		clientCtx, member, err := memberContext(cmd)
		if err != nil {
			return err
		}
		messages, err := compose(cmd, clientCtx, args)
		if err != nil {
			return err
		}
		title, _ := cmd.Flags().GetString(flagTitle)
		if title == "" {
			title = strings.Join(append([]string{cmd.Name()}, args...), " ")
		}
		summary, _ := cmd.Flags().GetString(flagSummary)
		return submit(cmd, clientCtx, &types.MsgSubmitProposal{
			Proposer: clientCtx.FromAddress.String(), Member: member, Title: title, Summary: summary,
		}, messages)
	}
	addMemberFlags(cmd)
	cmd.Flags().String(flagTitle, "", "Title; by default what is proposed")
	cmd.Flags().String(flagSummary, "", "Why")
	return cmd
}

// submitted is what a proposal command prints.
type submitted struct {
	Proposal uint64 `json:"proposal,string"`
	Member   string `json:"member"`
	Title    string `json:"title"`
	TxHash   string `json:"tx_hash"`
	Height   int64  `json:"height,string"`
}

func submit(cmd *cobra.Command, clientCtx client.Context, m *types.MsgSubmitProposal, messages []sdk.Msg) error {
	for _, message := range messages {
		wrapped, err := codectypes.NewAnyWithValue(message)
		if err != nil {
			return err
		}
		m.Messages = append(m.Messages, wrapped)
	}
	if err := m.ValidateBasic(); err != nil {
		return err
	}
	var response types.MsgSubmitProposalResponse
	result, err := opclient.Send(cmd, clientCtx, m, &response)
	if err != nil {
		return err
	}
	return printResult(cmd, submitted{response.Id, m.Member, m.Title, result.TxHash, result.Height}, fmt.Sprintf(
		"Proposal %[1]d, %[2]q, is open. Each member votes with:\n  healthd consortium vote %[1]d yes --from <key>", response.Id, m.Title))
}

// printResult prints the result as JSON where it is asked for, and a text for people otherwise.
func printResult(cmd *cobra.Command, result any, text string) error {
	if format, _ := cmd.Flags().GetString(flags.FlagOutput); format == flags.OutputFormatJSON {
		return json.NewEncoder(cmd.OutOrStdout()).Encode(result)
	}
	_, err := fmt.Fprintln(cmd.OutOrStdout(), text)
	return err
}
