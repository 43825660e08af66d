package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/release"
)

// releaseFolder is where a home's gateway keeps the journal of its releases.
func releaseFolder(home string) string { return filepath.Join(home, "gateway", "releases") }

func newGatewayReleasesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "releases",
		Short: "List what this home's gateway has released, and compare it with the chain",
		Long: `List what this home's gateway has released, from its journal, and compare each release with the chain: it must have a
decision that allowed it, of the same requester and patient, for those records, and used once. It fails where a release has none.
The gateway may be running.`,
		Example: "healthd gateway releases\nhealthd gateway releases --patient 7 --output json",
		Args:    cobra.NoArgs,
		RunE:    runGatewayReleases,
	}
	cmd.Flags().Uint64(flagPatient, 0, "Only releases of this patient's records, by sequence")
	flags.AddQueryFlagsToCmd(cmd)
	checkOutputFlag(cmd)
	return cmd
}

func runGatewayReleases(cmd *cobra.Command, _ []string) error {
	network, err := client.GetClientQueryContext(cmd)
	if err != nil {
		return err
	}
	releases, err := release.ReadJournal(releaseFolder(network.HomeDir))
	if err != nil {
		return err
	}
	if patient, _ := cmd.Flags().GetUint64(flagPatient); patient != 0 {
		var of []release.Listed
		for _, r := range releases {
			if r.Patient == patient {
				of = append(of, r)
			}
		}
		releases = of
	}
	audit, err := release.Examine(cmd.Context(), release.NewLedger(network), releases)
	if err != nil {
		return reachable(err)
	}
	if err := printResult(cmd, audit, auditText(audit)); err != nil {
		return err
	}
	if audit.WithoutDecision > 0 {
		return fmt.Errorf("%d of %d releases have no decision of the chain that allows them: find out who made them", audit.WithoutDecision, len(audit.Releases))
	}
	return nil
}

func auditText(audit *release.Audit) string {
	var text strings.Builder
	for i := range audit.Releases {
		r := &audit.Releases[i]
		fmt.Fprintf(&text, "%d  %s  %s  patient %d  requester %d  access %d  %d records", r.Number,
			time.Unix(r.Time, 0).UTC().Format(time.RFC3339), r.Form, r.Patient, r.Requester, r.Access, len(r.Records))
		if r.BreakGlass {
			text.WriteString("  break-glass")
		}
		if !r.Noted {
			text.WriteString("  not noted yet")
		}
		if r.Problem != "" {
			fmt.Fprintf(&text, "  PROBLEM: %s", r.Problem)
		}
		text.WriteByte('\n')
	}
	fmt.Fprintf(&text, "%d releases, %d without a decision, %d not in the patients' registers of keys yet.", len(audit.Releases), audit.WithoutDecision, audit.Unnoted)
	return text.String()
}
