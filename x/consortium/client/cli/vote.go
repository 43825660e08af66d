package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/consortium/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

var options = map[string]types.VoteOption{
	"yes": types.VOTE_OPTION_YES, "no": types.VOTE_OPTION_NO, "abstain": types.VOTE_OPTION_ABSTAIN,
}

// cast is what a vote command prints.
type cast struct {
	Proposal uint64 `json:"proposal,string"`
	Member   string `json:"member"`
	Option   string `json:"option"`
	Status   string `json:"status"`
	Yes      int64  `json:"yes,string"`
	No       int64  `json:"no,string"`
	Abstain  int64  `json:"abstain,string"`
	Total    int64  `json:"total,string"`
}

// NewVoteCommand casts a member's vote.
func NewVoteCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "vote PROPOSAL yes|no|abstain",
		Short: "Vote on a proposal, or change the vote",
		Long: `Vote on a proposal, or change the vote while the proposal is open. The vote weighs what the member's validators have in
consensus. More than 2/3 of all power must be for a proposal; a third against it is the end of it.`,
		Example: "healthd consortium vote 3 yes --from st-mary",
		Args:    cobra.ExactArgs(2),
		RunE:    vote,
	}
	addMemberFlags(cmd)
	return cmd
}

func vote(cmd *cobra.Command, args []string) error {
	id, err := strconv.ParseUint(args[0], 10, 64)
	if err != nil {
		return fmt.Errorf("%q is no number of a proposal: see `healthd consortium status`", args[0])
	}
	option, known := options[args[1]]
	if !known {
		return fmt.Errorf("%q is no vote: want yes, no or abstain", args[1])
	}
	clientCtx, member, err := memberContext(cmd)
	if err != nil {
		return err
	}
	m := &types.MsgVote{Voter: clientCtx.FromAddress.String(), Member: member, Proposal: id, Option: option}
	var response types.MsgVoteResponse
	if _, err := opclient.Send(cmd, clientCtx, m, &response); err != nil {
		return err
	}
	tally, status := response.Tally, statusName(response.Status)
	text := fmt.Sprintf("%s voted %s on proposal %d: %s of %d for it, %s against it. It is %s.",
		member, args[1], id, share(tally.Yes, tally.Total), tally.Total, share(tally.No, tally.Total), status)
	if response.Status == types.PROPOSAL_STATUS_ACCEPTED {
		text += fmt.Sprintf("\nWhat became of it:\n  healthd query consortium proposal %d", id)
	}
	return printResult(cmd, cast{id, member, args[1], status, tally.Yes, tally.No, tally.Abstain, tally.Total}, text)
}

// statusName is a status as people say it.
func statusName(status types.ProposalStatus) string {
	return strings.ToLower(strings.TrimPrefix(status.String(), "PROPOSAL_STATUS_"))
}

// share is a part of the power, as a number and in per cent.
func share(part, total int64) string {
	if total == 0 {
		return strconv.FormatInt(part, 10)
	}
	return fmt.Sprintf("%d (%.1f %%)", part, 100*float64(part)/float64(total))
}
