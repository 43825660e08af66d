package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// NewStatusCommand shows where the consortium stands.
func NewStatusCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "status",
		Short:   "Show members, validators, open proposals, waiting changes and attesters",
		Example: "healthd consortium status",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			clientCtx, err := client.GetClientQueryContext(cmd)
			if err != nil {
				return err
			}
			standing, err := ask(cmd, clientCtx)
			if err != nil {
				return err
			}
			return printResult(cmd, standing, standing.String())
		},
	}
	flags.AddQueryFlagsToCmd(cmd)
	return cmd
}

// standing is the consortium at one glance.
type standing struct {
	Members    []memberStanding   `json:"members"`
	Proposals  []proposalStanding `json:"open_proposals"`
	Waiting    int                `json:"waiting_handovers"`
	HeldBackBy string             `json:"held_back_by,omitempty"`
	OpenRange  uint64             `json:"open_range,string"`
	Attesters  uint64             `json:"current_attester_set,string"`
	Pending    uint64             `json:"pending_attester_set,string"`
}

type memberStanding struct {
	Name       string              `json:"name"`
	Actor      uint64              `json:"actor,string"`
	Validators []validatorStanding `json:"validators"`
}

type validatorStanding struct {
	Name    string `json:"name"`
	Power   int64  `json:"power,string"`
	Attests bool   `json:"attests"`
	Jailed  string `json:"jailed,omitempty"`
}

type proposalStanding struct {
	ID      uint64 `json:"id,string"`
	Title   string `json:"title"`
	Yes     int64  `json:"yes,string"`
	No      int64  `json:"no,string"`
	Total   int64  `json:"total,string"`
	Expires string `json:"expires"`
}

func ask(cmd *cobra.Command, clientCtx client.Context) (*standing, error) {
	ctx, node := cmd.Context(), types.NewQueryClient(clientCtx)
	members, err := node.Members(ctx, &types.QueryMembersRequest{Pagination: &query.PageRequest{Limit: types.MaxMembers}})
	if err != nil {
		return nil, err
	}
	validators, err := node.Validators(ctx, &types.QueryValidatorsRequest{Pagination: &query.PageRequest{Limit: types.MaxValidators}})
	if err != nil {
		return nil, err
	}
	proposals, err := node.Proposals(ctx, &types.QueryProposalsRequest{Status: types.PROPOSAL_STATUS_OPEN})
	if err != nil {
		return nil, err
	}
	waiting, err := node.Handovers(ctx, &types.QueryHandoversRequest{})
	if err != nil {
		return nil, err
	}
	attesters, err := node.CurrentAttesterSet(ctx, &types.QueryCurrentAttesterSetRequest{})
	if err != nil {
		return nil, err
	}
	batches, err := zkbatchtypes.NewQueryClient(clientCtx).Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return nil, err
	}
	s := &standing{
		Members: standingOf(members.Members, validators.Validators), Proposals: []proposalStanding{},
		Waiting: len(waiting.Handovers), HeldBackBy: waiting.HeldBackBy, OpenRange: batches.OpenRange.Number, Attesters: attesters.Current.Id,
	}
	if attesters.Pending != nil {
		s.Pending = attesters.Pending.Id
	}
	for _, p := range proposals.Proposals {
		s.Proposals = append(s.Proposals, proposalStanding{
			p.Id, p.Title, p.Tally.Yes, p.Tally.No, p.Tally.Total, p.ExpiresAt.UTC().Format("2006-01-02 15:04:05 MST"),
		})
	}
	return s, nil
}

func standingOf(members []types.Member, validators []types.ValidatorStatus) []memberStanding {
	listed := make([]memberStanding, len(members))
	for i, member := range members {
		listed[i] = memberStanding{Name: member.Name, Actor: member.Actor, Validators: []validatorStanding{}}
		for _, v := range validators {
			if v.Validator.Member != member.Name {
				continue
			}
			described := validatorStanding{Name: v.Validator.Name, Power: v.Validator.Power, Attests: v.Validator.AttestationAddress != ""}
			if v.Jailing != nil {
				described.Jailed = v.Jailing.Reason
			}
			listed[i].Validators = append(listed[i].Validators, described)
		}
	}
	return listed
}

// String is the standing for people.
func (s *standing) String() string {
	var text strings.Builder
	var total int64
	for _, member := range s.Members {
		for _, v := range member.Validators {
			total += v.Power
		}
	}
	for _, member := range s.Members {
		voter := fmt.Sprintf("actor %d", member.Actor)
		if member.Actor == 0 {
			voter = "no institution: it cannot vote"
		}
		fmt.Fprintf(&text, "member %s (%s)\n", member.Name, voter)
		for _, v := range member.Validators {
			fmt.Fprintf(&text, "  validator %s: power %s", v.Name, share(v.Power, total))
			if !v.Attests {
				text.WriteString(", does not attest")
			}
			if v.Jailed != "" {
				fmt.Fprintf(&text, ", jailed: %s", v.Jailed)
			}
			text.WriteString("\n")
		}
	}
	for _, p := range s.Proposals {
		fmt.Fprintf(&text, "proposal %d, %q: %s for it, %s against it, open until %s\n",
			p.ID, p.Title, share(p.Yes, p.Total), share(p.No, p.Total), p.Expires)
	}
	if s.Waiting > 0 {
		fmt.Fprintf(&text, "hand-overs that wait: %d; the first takes effect with the end of range %d, one in each range\n", s.Waiting, s.OpenRange)
	}
	if s.HeldBackBy != "" {
		fmt.Fprintf(&text, "the first one also waits: %s\n", s.HeldBackBy)
	}
	fmt.Fprintf(&text, "attester set %d", s.Attesters)
	if s.Pending != 0 {
		fmt.Fprintf(&text, "; set %d waits to be certified on L1", s.Pending)
	}
	return text.String()
}
