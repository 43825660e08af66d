package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/x/consortium/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagAddress     = "address"
	flagRegion      = "region"
	flagInstitution = "institution"
)

// NewStorageCommand groups what a member says about its storage nodes.
func NewStorageCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "storage",
		Short: "Announce a member's IPFS nodes, and say where copies of its files may be",
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newStorageSetCommand(), newStorageRemoveCommand(), newStorageResidencyCommand(), newStorageListCommand())
	return cmd
}

// announced is what `storage set` prints.
type announced struct {
	Node types.StorageNode `json:"storage_node"`
	// Changed is false where the chain had it like this already, and nothing was sent.
	Changed bool `json:"changed"`
}

func newStorageSetCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "set PEER_ID",
		Short: "Announce an IPFS node of the member, or change what was announced",
		Long: `Announce an IPFS node of the member, or change what was announced. 'healthd ipfs status' shows a node's peer id. From then on
the other members' nodes connect to it, and it holds its part of all files. Nothing is sent where nothing changes.`,
		Example: "healthd consortium storage set 12D3Koo… --address /dns/ipfs.st-mary.example/tcp/4001 --region eu-west --from st-mary",
		Args:    cobra.ExactArgs(1),
		RunE:    setStorageNode,
	}
	addMemberFlags(cmd)
	cmd.Flags().StringSlice(flagAddress, nil, "Address under which others reach the node, such as /ip4/10.0.0.7/tcp/4001; may be repeated")
	cmd.Flags().String(flagRegion, "", "Region where it stands, for residency rules, such as eu-west")
	return cmd
}

func setStorageNode(cmd *cobra.Command, args []string) error {
	clientCtx, member, err := memberContext(cmd)
	if err != nil {
		return err
	}
	node := types.StorageNode{PeerId: args[0], Member: member}
	node.Addresses, _ = cmd.Flags().GetStringSlice(flagAddress)
	node.Region, _ = cmd.Flags().GetString(flagRegion)
	if err := node.Validate(); err != nil {
		return err
	}
	nodes, err := storageNodes(cmd.Context(), clientCtx)
	if err != nil {
		return err
	}
	for i := range nodes {
		if same(&nodes[i], &node) {
			return printResult(cmd, announced{Node: node}, fmt.Sprintf("%s is announced like this already.", node.PeerId))
		}
	}
	m := &types.MsgSetStorageNode{Operator: clientCtx.FromAddress.String(), Member: member, PeerId: node.PeerId, Addresses: node.Addresses, Region: node.Region}
	if _, err := opclient.Send(cmd, clientCtx, m, new(types.MsgSetStorageNodeResponse)); err != nil {
		return err
	}
	return printResult(cmd, announced{node, true}, fmt.Sprintf("%s announced storage node %s.", member, node.PeerId))
}

func newStorageRemoveCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "remove PEER_ID",
		Short: "Take an IPFS node of the member back",
		Long: `Take an IPFS node of the member back. The other nodes take its part over; what was put at it stays. Keep it running until
'healthd ipfs status' of another node counts no missing copies.`,
		Example: "healthd consortium storage remove 12D3Koo… --from st-mary",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			clientCtx, member, err := memberContext(cmd)
			if err != nil {
				return err
			}
			m := &types.MsgRemoveStorageNode{Operator: clientCtx.FromAddress.String(), Member: member, PeerId: args[0]}
			if _, err := opclient.Send(cmd, clientCtx, m, new(types.MsgRemoveStorageNodeResponse)); err != nil {
				return err
			}
			return printResult(cmd, announced{types.StorageNode{PeerId: args[0], Member: member, Left: true}, true},
				fmt.Sprintf("Storage node %s has left.", args[0]))
		},
	}
	addMemberFlags(cmd)
	return cmd
}

func newStorageResidencyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "residency",
		Short: "Say where copies of what the member's nodes put may be",
		Long: `Say where copies of what the member's nodes put may be: at nodes of the institutions, or in the regions, that are listed. A
rule replaces the one before; one that lists nothing allows every node.`,
		Example: "healthd consortium storage residency --region eu-west --institution county-archive --from st-mary",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			clientCtx, member, err := memberContext(cmd)
			if err != nil {
				return err
			}
			rule := types.Residency{Member: member}
			rule.Institutions, _ = cmd.Flags().GetStringSlice(flagInstitution)
			rule.Regions, _ = cmd.Flags().GetStringSlice(flagRegion)
			if err := rule.Validate(); err != nil {
				return err
			}
			m := &types.MsgSetResidency{Operator: clientCtx.FromAddress.String(), Member: member, Institutions: rule.Institutions, Regions: rule.Regions}
			if _, err := opclient.Send(cmd, clientCtx, m, new(types.MsgSetResidencyResponse)); err != nil {
				return err
			}
			text := fmt.Sprintf("Copies of what %s puts may be at every node.", member)
			if !rule.Unrestricted() {
				text = fmt.Sprintf("Copies of what %s puts may be at %s.", member, strings.Join(slices.Concat(rule.Institutions, rule.Regions), ", "))
			}
			return printResult(cmd, rule, text)
		},
	}
	addMemberFlags(cmd)
	cmd.Flags().StringSlice(flagInstitution, nil, "Member whose nodes may hold copies; may be repeated")
	cmd.Flags().StringSlice(flagRegion, nil, "Region whose nodes may hold copies; may be repeated")
	return cmd
}

func newStorageListCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the members' storage nodes",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			clientCtx, err := client.GetClientQueryContext(cmd)
			if err != nil {
				return err
			}
			nodes, err := storageNodes(cmd.Context(), clientCtx)
			if err != nil {
				return err
			}
			lines := []string{}
			for _, node := range nodes {
				state := strings.Join(node.Addresses, " ")
				if node.Left {
					state = "left"
				}
				lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s  %-20s %-12s %s", node.PeerId, node.Member, node.Region, state)))
			}
			if len(lines) == 0 {
				lines = append(lines, "No member has announced a storage node.")
			}
			return printResult(cmd, nodes, strings.Join(lines, "\n"))
		},
	}
	flags.AddQueryFlagsToCmd(cmd)
	return cmd
}

func same(a, b *types.StorageNode) bool {
	return a.PeerId == b.PeerId && a.Member == b.Member && a.Region == b.Region && a.Left == b.Left && slices.Equal(a.Addresses, b.Addresses)
}

// storageNodes asks the node for all storage nodes.
func storageNodes(ctx context.Context, clientCtx client.Context) ([]types.StorageNode, error) {
	nodes, page := []types.StorageNode{}, &query.PageRequest{Limit: 200}
	for {
		answer, err := types.NewQueryClient(clientCtx).StorageNodes(ctx, &types.QueryStorageNodesRequest{Pagination: page})
		if err != nil {
			return nil, fmt.Errorf("ask for the storage nodes: %w", err)
		}
		nodes = append(nodes, answer.StorageNodes...)
		if page.Key = answer.Pagination.GetNextKey(); len(page.Key) == 0 {
			return nodes, nil
		}
	}
}
