package cli

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const unlimited = "unlimited"

func newGrantCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "grant GRANTEE",
		Short: "Let an actor, or an institution and its members, read or write records (patient or guardian)",
		Example: `healthd tx consent grant 2 --purposes TREAT --classes routine --to-time +8760h --from alice
healthd tx consent grant 3 --purposes HPAYMT --classes ACPOLPRG --to-time 2027-12-31 --uses 1 --from alice`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().Uint64(flagPatient, 0, "Patient, by sequence; by default the signer")
	cmd.Flags().Uint64(flagRequest, 0, "Request of the grantee that this answers, by sequence of the consent")
	cmd.Flags().String(flagPurposes, "TREAT", "Purposes of use, separated by commas, or all")
	cmd.Flags().String(flagClasses, "routine", "Record classes, separated by commas, or all, routine, sensitive")
	cmd.Flags().String(flagScopes, "read", "read, write or read,write")
	cmd.Flags().String(flagValid, "now", "When the consent begins to count: now, a date, RFC 3339 or +duration")
	cmd.Flags().String(flagUntil, "+8760h", "When it ends, in the same forms")
	cmd.Flags().String(flagUses, unlimited, "Number of accesses, or unlimited")
	cmd.Flags().String(flagTerms, "", "Digest of the text that was agreed to: 62 hex digits, or @file")
	return opclient.NewCommand(cmd, buildGrant)
}

func buildGrant(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	grantee, err := opclient.ParseSequence("grantee", args[0])
	if err != nil {
		return nil, err
	}
	op := &types.GrantConsent{Patient: signer.Actor, Grantee: grantee}
	if cmd.Flags().Changed(flagPatient) {
		op.Patient, _ = cmd.Flags().GetUint64(flagPatient)
	}
	op.Request, _ = cmd.Flags().GetUint64(flagRequest)
	text := func(flag string) string {
		value, _ := cmd.Flags().GetString(flag)
		return value
	}
	purposes, err := codes.ParsePurposes(text(flagPurposes))
	if err != nil {
		return nil, err
	}
	classes, err := codes.ParseClasses(text(flagClasses))
	if err != nil {
		return nil, err
	}
	op.Purposes, op.Classes = uint32(purposes), uint32(classes)
	if op.Scopes, err = parseScopes(text(flagScopes)); err != nil {
		return nil, err
	}
	now := time.Now()
	if op.From, err = opclient.ParseTime(text(flagValid), now); err != nil {
		return nil, err
	}
	if op.To, err = opclient.ParseTime(text(flagUntil), now); err != nil {
		return nil, err
	}
	if op.Uses, err = parseUses(text(flagUses)); err != nil {
		return nil, err
	}
	op.Terms, err = opclient.ParseDigest(text(flagTerms))
	return []zkbatchtypes.Operation{op}, err
}

func parseScopes(text string) (uint32, error) {
	var scopes uint64
	for word := range strings.SplitSeq(text, ",") {
		switch strings.TrimSpace(word) {
		case "read":
			scopes |= protocol.ScopeRead
		case "write":
			scopes |= protocol.ScopeWrite
		default:
			return 0, fmt.Errorf("unknown scope %q: use read, write or both", word)
		}
	}
	return uint32(scopes), nil
}

func parseUses(text string) (uint32, error) {
	if text == unlimited {
		return uint32(protocol.UsesUnlimited), nil
	}
	uses, err := strconv.ParseUint(text, 10, 32)
	if err != nil || uses == protocol.UsesUnlimited {
		return 0, fmt.Errorf("uses %q: want a number below 2^32-1, or %s", text, unlimited)
	}
	return uint32(uses), nil
}
