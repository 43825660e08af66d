package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
	"github.com/healthd/healthd/internal/roster"
)

// ipfsStatusResult is what `ipfs status` prints.
type ipfsStatusResult struct {
	ipfs.Status
	Running     bool                `json:"running"`
	Replication *replication.Status `json:"replication,omitempty"`
	Erasures    *roster.Progress    `json:"erasures,omitempty"`
}

func newIPFSStatusCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "status",
		Short: "What the node stores, whom it reaches, and how its part of the replication is doing",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withIPFS(cmd, func(ctx context.Context, control *ipfs.Remote, running bool) error {
				result := ipfsStatusResult{Running: running}
				if err := control.Ask(ctx, "status", nil, &result.Status); err != nil {
					return err
				}
				var copies replication.Status
				if control.Ask(ctx, "replication", nil, &copies) == nil { // not all nodes replicate
					result.Replication = &copies
				}
				var erasures roster.Progress
				if control.Ask(ctx, "erasures", nil, &erasures) == nil { // nor do all follow the chain
					result.Erasures = &erasures
				}
				return printResult(cmd, result, describeIPFS(result))
			})
		},
	}
	addOutputFlag(cmd)
	return cmd
}

func describeIPFS(s ipfsStatusResult) string {
	var text strings.Builder
	state := "not running"
	if s.Running {
		state = "running"
	}
	fmt.Fprintf(&text, "node      %s (%s)\n", s.ID, state)
	if s.Running {
		fmt.Fprintf(&text, "address   %s\n", strings.Join(s.Addresses, "\n          "))
	}
	quota := "no quota"
	if s.Quota > 0 {
		quota = fmt.Sprintf("of %s", formatBytes(s.Quota))
	}
	fmt.Fprintf(&text, "stored    %s, %s\npins      %d\n", formatBytes(s.Bytes), quota, s.Pins)
	if s.Running {
		fmt.Fprintf(&text, "peers     %d\nfetched   %s\nserved    %s\n", s.Peers, formatBytes(s.Fetched), formatBytes(s.Served))
	}
	if r := s.Replication; r != nil {
		fmt.Fprintf(&text, "copies    %d of %d roots here, %d to fetch, %d copies missing\n", r.Held, r.Roots, r.Pending, r.Deficit)
		for _, m := range r.Members {
			liveness := "out of reach: others take its part over"
			switch {
			case m.Self:
				liveness = "this node"
			case m.Connected:
				liveness = "connected"
			case m.Live:
				liveness = "not connected"
			}
			fmt.Fprintf(&text, "member    %s %s (%s)\n", m.ID, m.Institution, liveness)
		}
	}
	if e := s.Erasures; e != nil {
		state := "following"
		switch {
		case e.Failure != "":
			state = "cannot be followed at this moment: " + e.Failure
		case e.CaughtUp:
			state = "all followed"
		}
		fmt.Fprintf(&text, "erasures  %s (up to record %d)\n", state, e.Cursor)
	}
	return strings.TrimSuffix(text.String(), "\n")
}

func newIPFSPeersCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "peers",
		Short: "List the connected nodes",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withIPFS(cmd, func(ctx context.Context, control *ipfs.Remote, running bool) error {
				peers := []ipfs.PeerStatus{}
				if running { // a node that is opened for this command would know nobody
					if err := control.Ask(ctx, "peers", nil, &peers); err != nil {
						return err
					}
				}
				text := "No peer is connected."
				if !running {
					text = "The node is not running: start it with 'healthd ipfs serve'."
				}
				var lines []string
				for _, p := range peers {
					lines = append(lines, fmt.Sprintf("%s  %s", p.ID, p.Address))
				}
				if len(lines) > 0 {
					text = strings.Join(lines, "\n")
				}
				return printResult(cmd, peers, text)
			})
		},
	}
	addOutputFlag(cmd)
	return cmd
}
