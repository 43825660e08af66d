// Package cli holds the module's commands that send operations.
package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagHead          = "head"
	flagContinues     = "continues"
	flagRecord        = "record"
	flagStatedHead    = "stated-head"
	flagStatedVersion = "stated-version"
)

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Anchor, correct and erase records", newAnchorCommand(), newEraseCommand())
}

// addHeadFlags adds the flags of operations that move the head of an index.
func addHeadFlags(cmd *cobra.Command) {
	cmd.Flags().String(flagHead, "", "Digest of the new index file")
	cmd.Flags().Bool(flagContinues, false, "Leave the head for a later operation of the same envelope to move; with --draft only")
	cmd.Flags().String(flagStatedHead, "", "Digest of the index file that the new one started from; by default the node is asked")
	cmd.Flags().Uint64(flagStatedVersion, 0, "Version of that index file; by default the node is asked")
}

// headMove is what an operation says of the index that it moves.
type headMove struct {
	stated    []byte
	version   uint64
	next      []byte
	continues bool
}

// headFlags reads what addHeadFlags added.
func headFlags(cmd *cobra.Command, patient uint64, signer *opclient.Signer) (move headMove, err error) {
	head, _ := cmd.Flags().GetString(flagHead)
	if move.next, err = opclient.ParseHash(head); err != nil {
		return move, fmt.Errorf("--%s: %w", flagHead, err)
	}
	move.continues, _ = cmd.Flags().GetBool(flagContinues)
	draft, _ := cmd.Flags().GetBool("draft")
	switch {
	case move.continues && move.next != nil:
		return move, fmt.Errorf("head-invalid: --%s leaves the head to a later operation; leave out --%s", flagContinues, flagHead)
	case move.continues && !draft:
		return move, fmt.Errorf("--%s is for operations that are signed together: add --draft, and sign the drafts with `healthd tx zkbatch sign`", flagContinues)
	case !move.continues && move.next == nil:
		return move, fmt.Errorf("head-invalid: --%s is missing: the digest of the index file as it is after this operation", flagHead)
	}
	stated, _ := cmd.Flags().GetString(flagStatedHead)
	if move.stated, err = opclient.ParseHash(stated); err != nil {
		return move, fmt.Errorf("--%s: %w", flagStatedHead, err)
	}
	move.version, _ = cmd.Flags().GetUint64(flagStatedVersion)
	if cmd.Flags().Changed(flagStatedHead) || cmd.Flags().Changed(flagStatedVersion) {
		return move, nil
	}
	answer, err := types.NewQueryClient(signer.Context).Index(cmd.Context(), &types.QueryIndexRequest{Patient: patient})
	if err != nil {
		return move, err
	}
	move.stated, move.version = answer.Index.Head, answer.Index.Version
	return move, nil
}
