package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/codes"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagRequester  = "requester"
	flagPatient    = "patient"
	flagConsent    = "consent"
	flagRecord     = "record"
	flagPurpose    = "purpose"
	flagClasses    = "classes"
	flagBreakGlass = "break-glass"
)

func newExplainAccessCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "access [SEQUENCE]",
		Short: "Explain a decision on access, or say what would be decided now",
		Long: `Explain a logged decision by its sequence. Without one, say what would be decided if the requester asked now, and which
condition fails first. Nothing is logged, and no use of a consent is counted.`,
		Example: `healthd query explain access 5
healthd query explain access --requester 6 --patient 4 --consent 1 --record 3 --purpose TREAT
healthd query explain access --requester 6 --patient 4 --break-glass --purpose ETREAT --classes all`,
		Args: cobra.MaximumNArgs(1),
		RunE: explainAccess,
	}
	cmd.Flags().Uint64(flagRequester, 0, "Actor who would ask, by sequence")
	cmd.Flags().Uint64(flagPatient, 0, "Patient whose records would be asked for")
	cmd.Flags().Uint64(flagConsent, 0, "Consent to rely on, by sequence")
	cmd.Flags().Uint64(flagRecord, 0, "Record to read, by sequence; without it classes are asked for")
	cmd.Flags().String(flagPurpose, "TREAT", "Purpose of use")
	cmd.Flags().String(flagClasses, "", "Record classes, separated by commas, where no record is named")
	cmd.Flags().Bool(flagBreakGlass, false, "Emergency access, which ignores consents and is reviewed")
	flags.AddQueryFlagsToCmd(cmd)
	return cmd
}

func explainAccess(cmd *cobra.Command, args []string) error {
	clientCtx, err := client.GetClientQueryContext(cmd)
	if err != nil {
		return err
	}
	if len(args) == 1 {
		sequence, err := opclient.ParseSequence("access", args[0])
		if err != nil {
			return err
		}
		return explainDecision(cmd, clientCtx, sequence)
	}
	request, err := hypotheticalAccess(cmd)
	if err != nil {
		return err
	}
	return evaluate(cmd, clientCtx, request)
}

func explainDecision(cmd *cobra.Command, clientCtx client.Context, sequence uint64) error {
	response, err := consenttypes.NewQueryClient(clientCtx).Disclosure(cmd.Context(), &consenttypes.QueryDisclosureRequest{Access: sequence})
	if err != nil {
		return err
	}
	d := &response.Disclosure
	text := fmt.Sprintf("Access %d: on %s %s %d asked for records of patient %d (classes %s) for %s", sequence,
		timeText(d.Access.Time), d.RequesterRole, d.Access.Requester, d.Access.Patient, d.Classes, d.PurposeName)
	if d.Access.Consent != 0 {
		text += fmt.Sprintf(", on consent %d", d.Access.Consent)
	}
	text += fmt.Sprintf(". It was %s: %s.", d.Decision, d.Explanation)
	if d.BreakGlass {
		text += fmt.Sprintf(" Review: %s.", d.Review)
	}
	return printAnswer(cmd, clientCtx, response, text)
}

// hypotheticalAccess builds the request from the flags.
func hypotheticalAccess(cmd *cobra.Command) (*zkbatchtypes.QueryEvaluateRequest, error) {
	request := new(zkbatchtypes.QueryEvaluateRequest)
	request.Actor, _ = cmd.Flags().GetUint64(flagRequester)
	access := new(consenttypes.RequestAccess)
	access.Patient, _ = cmd.Flags().GetUint64(flagPatient)
	access.Consent, _ = cmd.Flags().GetUint64(flagConsent)
	access.Record, _ = cmd.Flags().GetUint64(flagRecord)
	access.BreakGlass, _ = cmd.Flags().GetBool(flagBreakGlass)
	if request.Actor == 0 || access.Patient == 0 {
		return nil, errors.New("name the sequence of a logged access, or say with --requester and --patient who would ask for whose records")
	}
	purposeText, _ := cmd.Flags().GetString(flagPurpose)
	purpose, err := codes.ParsePurposes(purposeText)
	if err != nil {
		return nil, err
	}
	access.Purpose = uint32(purpose)
	if classText, _ := cmd.Flags().GetString(flagClasses); classText != "" {
		classes, err := codes.ParseClasses(classText)
		if err != nil {
			return nil, err
		}
		access.Classes = uint32(classes)
	}
	request.Op, err = zkbatchtypes.NewOp(access)
	return request, err
}
