package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

// ipfsReplicasResult is what `ipfs replicas` prints.
type ipfsReplicasResult struct {
	Roots []ipfsReplicas `json:"roots"`
	// Minimum is the number of copies of the root that has the fewest; 0 where there is no root.
	Minimum int `json:"minimum"`
}

type ipfsReplicas struct {
	replication.Replicas
	Count int `json:"count"`
}

func newIPFSReplicasCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "replicas [CID…]",
		Short: "Ask all connected members which of them hold files completely: those named, or all that are wanted",
		Example: `healthd ipfs replicas
healthd ipfs replicas bafk… --output json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return withIPFS(cmd, func(ctx context.Context, control *ipfs.Remote, running bool) error {
				if !running {
					return errors.New("the node is not running: start it with 'healthd ipfs serve', so that it can ask the others")
				}
				var found []replication.Replicas
				if err := control.Ask(ctx, "replicas", url.Values{"arg": args}, &found); err != nil {
					return err
				}
				result, lines := ipfsReplicasResult{Roots: []ipfsReplicas{}}, []string{}
				for i, each := range found {
					count := len(each.Holders)
					result.Roots = append(result.Roots, ipfsReplicas{each, count})
					if i == 0 || count < result.Minimum {
						result.Minimum = count
					}
					lines = append(lines, fmt.Sprintf("%s  %d", each.Root, count))
				}
				lines = append(lines, fmt.Sprintf("%d files, at least %d copies of each", len(found), result.Minimum))
				return printResult(cmd, result, strings.Join(lines, "\n"))
			})
		},
	}
	addOutputFlag(cmd)
	return cmd
}
