package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

const (
	flagEmergencyCustodian = "custodian"
	flagEmergencyClasses   = "classes"
	flagEmergencyRecord    = "record"
)

func newGatewayEmergencyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "emergency PATIENT",
		Short: "Break the glass at a custodian's gateway while the chain stands still",
		Long: `Break the glass at a custodian's gateway while the chain stands still. The gateway serves only practitioners with an emergency
credential, only once it has not reached the chain for half a minute, and only for an hour. The request is signed for the chain, which
gets it when it is back and has it reviewed like every other: the patient is told. Any node that still answers will do for --node.`,
		Example: "healthd gateway emergency 7 --custodian 1 --classes ACMEDC,ACMED --gateway https://gateway.st-mary.example:8443 --ca ca.pem --from dr-jones",
		Args:    cobra.ExactArgs(1),
		RunE:    runGatewayEmergency,
	}
	cmd.Flags().Uint64(flagEmergencyCustodian, 0, "The institution whose gateway it is, by sequence")
	cmd.Flags().String(flagEmergencyClasses, "", "Record classes, separated by commas, where no record is named")
	cmd.Flags().Uint64(flagEmergencyRecord, 0, "Record to read, by sequence")
	_ = cmd.MarkFlagRequired(flagEmergencyCustodian) // the flag exists
	cmd.MarkFlagsOneRequired(flagEmergencyClasses, flagEmergencyRecord)
	addGatewayClientFlags(cmd)
	opclient.AddTxFlags(cmd)
	opclient.AddActorFlag(cmd)
	checkOutputFlag(cmd)
	return cmd
}

func runGatewayEmergency(cmd *cobra.Command, args []string) error {
	patient, err := opclient.ParseSequence("patient", args[0])
	if err != nil {
		return err
	}
	signer, err := opclient.NewSigner(cmd)
	if err != nil {
		return reachable(err)
	}
	gateway, err := gatewayClient(cmd, signer)
	if err != nil {
		return err
	}
	op, err := emergencyOf(cmd, signer, patient)
	if err != nil {
		return err
	}
	envelope, err := signer.SealOne(cmd, op)
	if err != nil {
		return err
	}
	encoded, err := envelope.Marshal()
	if err != nil {
		return err
	}
	told, err := gateway.Emergency(cmd.Context(), release.EmergencyRequest{Envelope: encoded})
	if err != nil {
		return err
	}
	return printResult(cmd, told, fmt.Sprintf("%d records of patient %d are open to you until %s: send Healthd-Access: %d with your requests.",
		told.Records, told.Patient, time.Unix(told.Until, 0).UTC().Format(time.RFC3339), told.Access))
}

// emergencyOf is the request that the chain gets later, bound to the signer's key and the custodian.
func emergencyOf(cmd *cobra.Command, signer *opclient.Signer, patient uint64) (*consenttypes.RequestAccess, error) {
	op := &consenttypes.RequestAccess{Patient: patient, Purpose: uint32(codes.EmergencyTreatment), BreakGlass: true}
	op.Record, _ = cmd.Flags().GetUint64(flagEmergencyRecord)
	if cmd.Flags().Changed(flagEmergencyClasses) {
		classes, err := opclient.ClassesFlag(cmd, flagEmergencyClasses)
		if err != nil {
			return nil, err
		}
		op.Classes = classes
	}
	key, err := zkcrypto.ParsePublicKey(signer.Key())
	if err != nil {
		return nil, err
	}
	custodian, _ := cmd.Flags().GetUint64(flagEmergencyCustodian)
	context := binding.Context(wordbytes.FromWord(signer.Domain()), custodian, binding.SignerKey(key))
	op.Context = context[:]
	return op, nil
}
