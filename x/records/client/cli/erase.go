package cli

import (
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func newEraseCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "erase PATIENT RECORD",
		Short: "Have a record erased (patient or guardian)",
		Long: `Have a record erased: custodians are to unpin the ciphertext and destroy its key. The chain keeps nothing but the fingerprint
of the ciphertext, and the record that this adds: the receipt.

The new index file no longer lists the record. A claim that the record is evidence for is not touched.`,
		Example: "healthd tx records erase 7 12 --head bafk… --from alice",
		Args:    cobra.ExactArgs(2),
	}
	addHeadFlags(cmd)
	return opclient.NewCommand(cmd, buildErase)
}

func buildErase(cmd *cobra.Command, args []string, signer *opclient.Signer) ([]zkbatchtypes.Operation, error) {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return nil, err
	}
	record, err := opclient.ParseSequence("record", args[1])
	if err != nil {
		return nil, err
	}
	move, err := headFlags(cmd, patient, signer)
	if err != nil {
		return nil, err
	}
	return []zkbatchtypes.Operation{&types.EraseRecord{
		Patient: patient, Record: record, StatedHead: move.stated, StatedVersion: move.version, NewHead: move.next, Continues: move.continues,
	}}, nil
}
