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
	flagContent = "content"
	flagClasses = "classes"
	flagAction  = "action"
	flagConsent = "consent"
)

// actions as the command line names them, in the order of their numbers.
var actions = []string{"create", "amend", "supersede", "entered-in-error"}

func newAnchorCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "anchor PATIENT",
		Short: "Anchor the fingerprints of encrypted documents and move the patient's index",
		Long: `Anchor the fingerprint of an encrypted document and move the head of the patient's index file.

The index must still stand where the new index file started from; by default that is where the node has it now.
Digests are 64 hex digits or CIDs. The document of a record that was entered in error says so, and why.

Several --content become several new records that one new index file lists, in one envelope: the last one moves the
head. Operations of other kinds share an envelope by --draft and ` + "`healthd tx zkbatch sign`" + `.`,
		Example: `healthd tx records anchor 7 --content bafk… --head bafk… --classes ACLAB --from st-mary
healthd tx records anchor 7 --content bafk… --classes ACLAB --content bafk… --classes ACDI --head bafk… --from st-mary
healthd tx records anchor 7 --action amend --record 12 --content bafk… --head bafk… --classes ACLAB --from st-mary
healthd tx records anchor 7 --action entered-in-error --record 12 --content bafk… --head bafk… --classes ACLAB --from st-mary`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().StringArray(flagContent, nil, "Digest of the ciphertext; may be repeated")
	cmd.Flags().StringArray(flagClasses, []string{"N"}, "Record classes, separated by commas; once for all records, or once for each")
	cmd.Flags().String(flagAction, "create", strings.Join(actions, ", "))
	cmd.Flags().Uint64(flagRecord, 0, "Record that is amended, superseded or entered in error, by sequence")
	cmd.Flags().Uint64(flagConsent, 0, "Consent that lets the signer write; the patient, a guardian and the registrar need none")
	addHeadFlags(cmd)
	return opclient.NewCommand(cmd, buildAnchor)
}

func buildAnchor(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return nil, err
	}
	action, record, err := actionFlags(cmd)
	if err != nil {
		return nil, err
	}
	contents, err := contentFlags(cmd)
	if err != nil {
		return nil, err
	}
	if len(contents) > 1 && action != types.ACTION_CREATE {
		return nil, fmt.Errorf("--%s %s changes one record with one --%s; for several, --draft each of them and sign the drafts with `healthd tx zkbatch sign`",
			flagAction, actions[action-1], flagContent)
	}
	move, err := headFlags(cmd, patient, signer)
	if err != nil {
		return nil, err
	}
	consent, _ := cmd.Flags().GetUint64(flagConsent)
	operations := make([]zkbatchtypes.Operation, len(contents))
	for i := range contents {
		op := &types.AnchorRecord{
			Patient: patient, Action: action, Record: record, Consent: consent, Classes: contents[i].classes, Content: contents[i].digest,
			StatedHead: move.stated, StatedVersion: move.version, NewHead: move.next, Continues: move.continues,
		}
		if i < len(contents)-1 {
			op.NewHead, op.Continues = nil, true
		}
		operations[i] = op
	}
	return operations, nil
}

func actionFlags(cmd *cobra.Command) (types.Action, uint64, error) {
	text, _ := cmd.Flags().GetString(flagAction)
	position := slices.Index(actions, text)
	if position < 0 {
		return 0, 0, fmt.Errorf("action-unknown: %q is none of %s", text, strings.Join(actions, ", "))
	}
	action := types.Action(position + 1)
	record, _ := cmd.Flags().GetUint64(flagRecord)
	switch {
	case action == types.ACTION_CREATE && record != 0:
		return 0, 0, fmt.Errorf("previous-unexpected: a new record changes none; leave out --%s, or choose an --%s", flagRecord, flagAction)
	case action != types.ACTION_CREATE && record == 0:
		return 0, 0, fmt.Errorf("previous-unexpected: --%s %s needs --%s, the record to change", flagAction, text, flagRecord)
	}
	return action, record, nil
}

// content is one document to anchor.
type content struct {
	digest  []byte
	classes uint32
}

func contentFlags(cmd *cobra.Command) ([]content, error) {
	texts, _ := cmd.Flags().GetStringArray(flagContent)
	classTexts, _ := cmd.Flags().GetStringArray(flagClasses)
	if len(texts) == 0 {
		return nil, fmt.Errorf("content-missing: --%s is missing: the digest of the encrypted document", flagContent)
	}
	if len(classTexts) == 0 {
		return nil, fmt.Errorf("classes-empty: --%s is empty: use one of %s", flagClasses, codes.AllClasses)
	}
	if len(classTexts) != 1 && len(classTexts) != len(texts) {
		return nil, fmt.Errorf("%d times --%s for %d times --%s: give it once for all, or once for each", len(classTexts), flagClasses, len(texts), flagContent)
	}
	contents := make([]content, len(texts))
	for i, text := range texts {
		digest, err := opclient.ParseHash(text)
		if err != nil {
			return nil, fmt.Errorf("--%s: %w", flagContent, err)
		}
		if digest == nil {
			return nil, fmt.Errorf("content-missing: --%s is empty: want 64 hex digits or a CID", flagContent)
		}
		classes, err := codes.ParseClasses(classTexts[min(i, len(classTexts)-1)])
		if err != nil {
			return nil, fmt.Errorf("--%s: %w", flagClasses, err)
		}
		contents[i] = content{digest, uint32(classes)}
	}
	return contents, nil
}
