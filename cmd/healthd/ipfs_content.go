package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ipfs"
)

func newIPFSPinsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "pins",
		Short: "List the pinned files, a CID on each line",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			asJSON, err := wantsJSON(cmd)
			if err != nil {
				return err
			}
			return withIPFS(cmd, func(ctx context.Context, control *ipfs.Remote, _ bool) error {
				for c, err := range control.Pins(ctx) {
					if err != nil {
						return err
					}
					if asJSON {
						err = json.NewEncoder(cmd.OutOrStdout()).Encode(map[string]string{"cid": c.String()})
					} else {
						_, err = fmt.Fprintln(cmd.OutOrStdout(), c)
					}
					if err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
	addOutputFlag(cmd)
	return cmd
}

func newIPFSCollectCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "gc",
		Short: "Delete from disk what is not pinned and not in use",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withIPFS(cmd, func(ctx context.Context, control *ipfs.Remote, _ bool) error {
				progress := showProgress(cmd, "collecting")
				defer progress.stop()
				var result ipfs.Collection
				if err := control.Ask(ctx, "gc", nil, &result); err != nil {
					return err
				}
				return printResult(cmd, result, fmt.Sprintf("Deleted %d blocks (%s) and kept %d, in %s.",
					result.Deleted, formatBytes(result.Freed), result.Kept, result.Took.Round(time.Millisecond)))
			})
		},
	}
	addOutputFlag(cmd)
	return cmd
}

const flagRepair = "repair"

func newIPFSVerifyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Read all pinned files from disk and check every block against its hash",
		Long: `Read all pinned files from disk and check every block against its hash. With --repair, what is missing or damaged is
fetched from the peers of the running node. The command fails if a file is not whole in the end.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			repair, _ := cmd.Flags().GetBool(flagRepair)
			return withIPFS(cmd, func(ctx context.Context, control *ipfs.Remote, _ bool) error {
				progress := showProgress(cmd, "verifying")
				defer progress.stop()
				var result ipfs.Verification
				if err := control.Ask(ctx, "verify", url.Values{"repair": {fmt.Sprint(repair)}}, &result); err != nil {
					return err
				}
				text := fmt.Sprintf("%d files, %d blocks: %d files were not whole, %d of them are repaired.",
					result.Pins, result.Blocks, len(result.Bad), len(result.Repaired))
				for _, c := range result.Bad {
					text += "\nnot whole: " + c
				}
				if err := printResult(cmd, result, text); err != nil {
					return err
				}
				if len(result.Bad) > len(result.Repaired) {
					return errors.New("some files are not whole: check the disk; while 'healthd ipfs serve' runs, --repair fetches what peers have")
				}
				return nil
			})
		},
	}
	cmd.Flags().Bool(flagRepair, false, "Fetch from peers what is missing or damaged")
	addOutputFlag(cmd)
	return cmd
}

// ipfsForgetResult is what `ipfs forget` prints.
type ipfsForgetResult struct {
	Digest ipfs.Digest `json:"digest"`
}

func newIPFSForgetCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "forget CID|DIGEST",
		Short: "Delete a file here for ever, and at all members if this institution put it",
		Long: `Delete a file from this node's disk for ever, whoever wants it kept. If a node of this institution put it, all members
delete it when they hear of it, those that are away when they return. It cannot be undone.

The home's node must be running with a roster ('healthd ipfs serve').`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			digest, err := contentDigest(args[0])
			if err != nil {
				return err
			}
			return withIPFS(cmd, func(ctx context.Context, control *ipfs.Remote, running bool) error {
				if !running {
					return errors.New("the node is not running: start it with 'healthd ipfs serve', so that it can tell the others")
				}
				if err := control.Ask(ctx, "forget", url.Values{"arg": {digest.String()}}, nil); err != nil {
					return err
				}
				return printResult(cmd, ipfsForgetResult{digest}, fmt.Sprintf("Forgot %s: it is deleted here, and the members are told.", args[0]))
			})
		},
	}
	addOutputFlag(cmd)
	return cmd
}

// contentDigest reads an argument that names content: a CID, or the digest that the chain has of it.
func contentDigest(text string) (ipfs.Digest, error) {
	var digest ipfs.Digest
	if digest.UnmarshalText([]byte(text)) == nil {
		return digest, nil
	}
	c, err := cid.Decode(text)
	if err != nil {
		return digest, fmt.Errorf("%q is neither a CID nor a digest of 64 lower-case hexadecimal digits", text)
	}
	return ipfs.DigestOf(c)
}
