package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// noClasses lifts all restrictions.
const noClasses = "none"

func newRestrictCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "restrict CLASSES",
		Short: "Close classes of record to every consent (patient or guardian)",
		Long: `Close classes of record to every consent, present and future: only breaking the glass gets past a restriction. It also binds
whoever writes under a consent, and the registrar.

CLASSES replaces the classes that were closed before; ` + noClasses + ` closes none. The restrictions are part of the patient's
index (` + "`healthd query records index`" + `).`,
		Example: `healthd tx consent restrict PSY,SEX --from alice
healthd tx consent restrict none --from alice`,
		Args: cobra.ExactArgs(1),
	}
	cmd.Flags().Uint64(flagPatient, 0, "Patient, by sequence; by default the signer")
	return opclient.NewCommand(cmd, buildRestrict)
}

func buildRestrict(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	op := &recordstypes.SetRestrictions{Patient: patientOf(cmd, signer)}
	if args[0] != noClasses {
		classes, err := codes.ParseClasses(args[0])
		if err != nil {
			return nil, fmt.Errorf("%w; %s lifts all restrictions", err, noClasses)
		}
		op.Classes = uint32(classes)
	}
	return []zkbatchtypes.Operation{op}, nil
}
