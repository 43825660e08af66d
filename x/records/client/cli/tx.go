// Package cli holds the module's commands that send operations.
package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagContent       = "content"
	flagHead          = "head"
	flagClasses       = "classes"
	flagAction        = "action"
	flagRecord        = "record"
	flagConsent       = "consent"
	flagStatedHead    = "stated-head"
	flagStatedVersion = "stated-version"
)

// actions as the command line names them, in the order of their numbers.
var actions = []string{"create", "amend", "supersede", "entered-in-error"}

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Anchor records", newAnchorCommand())
}

func newAnchorCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "anchor PATIENT",
		Short: "Anchor the fingerprint of an encrypted document and move the patient's index",
		Long: `Anchor the fingerprint of an encrypted document and move the head of the patient's index file.

The index must still stand where the new index file started from; by default that is where the node has it now.
Digests are 64 hex digits or CIDs.`,
		Example: `healthd tx records anchor 7 --content bafk… --head bafk… --classes ACLAB --from st-mary
healthd tx records anchor 7 --content bafk… --head bafk… --classes ACLAB --action amend --record 12 --from st-mary`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().String(flagContent, "", "Digest of the ciphertext")
	cmd.Flags().String(flagHead, "", "Digest of the new index file")
	cmd.Flags().String(flagClasses, "N", "Record classes, separated by commas")
	cmd.Flags().String(flagAction, "create", strings.Join(actions, ", "))
	cmd.Flags().Uint64(flagRecord, 0, "Record that is amended, superseded or entered in error, by sequence")
	cmd.Flags().Uint64(flagConsent, 0, "Consent that lets the signer write; the patient, a guardian and the registrar need none")
	cmd.Flags().String(flagStatedHead, "", "Digest of the index file that the new one started from; by default the node is asked")
	cmd.Flags().Uint64(flagStatedVersion, 0, "Version of that index file; by default the node is asked")
	return opclient.NewCommand(cmd, buildAnchor)
}

func buildAnchor(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return nil, err
	}
	op := &types.AnchorRecord{Patient: patient}
	for flag, digest := range map[string]*[]byte{flagContent: &op.Content, flagHead: &op.NewHead, flagStatedHead: &op.StatedHead} {
		text, _ := cmd.Flags().GetString(flag)
		if *digest, err = opclient.ParseHash(text); err != nil {
			return nil, fmt.Errorf("--%s: %w", flag, err)
		}
	}
	classText, _ := cmd.Flags().GetString(flagClasses)
	classes, err := codes.ParseClasses(classText)
	if err != nil {
		return nil, err
	}
	actionText, _ := cmd.Flags().GetString(flagAction)
	action := slices.Index(actions, actionText)
	if action < 0 {
		return nil, fmt.Errorf("unknown action %q: use one of %s", actionText, strings.Join(actions, ", "))
	}
	op.Classes, op.Action = uint32(classes), types.Action(action+1)
	op.Record, _ = cmd.Flags().GetUint64(flagRecord)
	op.Consent, _ = cmd.Flags().GetUint64(flagConsent)
	op.StatedVersion, _ = cmd.Flags().GetUint64(flagStatedVersion)
	if !cmd.Flags().Changed(flagStatedHead) && !cmd.Flags().Changed(flagStatedVersion) {
		answer, err := types.NewQueryClient(signer.Context).Index(cmd.Context(), &types.QueryIndexRequest{Patient: patient})
		if err != nil {
			return nil, err
		}
		op.StatedHead, op.StatedVersion = answer.Index.Head, answer.Index.Version
	}
	return []zkbatchtypes.Operation{op}, nil
}
