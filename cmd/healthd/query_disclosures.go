package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/disclosure"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagInstitution = "institution"
	flagWindowFrom  = "from"
	flagWindowTo    = "to"
	flagFormat      = "format"
)

// formats are the ways to write an accounting of disclosures.
var formats = map[string]func(io.Writer, client.Context, []consenttypes.Disclosure) error{
	"table": func(out io.Writer, _ client.Context, d []consenttypes.Disclosure) error {
		return disclosure.WriteTable(out, d)
	},
	"csv": func(out io.Writer, _ client.Context, d []consenttypes.Disclosure) error {
		return disclosure.WriteCSV(out, d)
	},
	"fhir": func(out io.Writer, network client.Context, d []consenttypes.Disclosure) error {
		return disclosure.WriteFHIR(out, network.ChainID, time.Now(), d)
	},
	flags.OutputFormatJSON: func(out io.Writer, network client.Context, d []consenttypes.Disclosure) error {
		return network.WithOutput(out).WithOutputFormat(flags.OutputFormatJSON).PrintProto(&consenttypes.QueryDisclosuresResponse{Disclosures: d})
	},
}

func newDisclosuresCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "disclosures",
		Short: "Account for disclosures: who asked for whose records, when, why, on which consent, and what was decided",
		Long: `Account for disclosures of a patient's records, by a requester, or by an institution and its members. Several of these
narrow the list. The chain releases no key without a decision, so the list is complete.`,
		Example: `healthd query consent disclosures --patient 4
healthd query consent disclosures --patient 4 --from 2026-01-01 --to 2026-07-01 --format fhir > audit.json
healthd query consent disclosures --institution 1 --format csv > disclosures.csv`,
		Args: cobra.NoArgs,
		RunE: listDisclosures,
	}
	cmd.Flags().Uint64(flagPatient, 0, "Patient whose records were asked for, by sequence")
	cmd.Flags().Uint64(flagRequester, 0, "Actor who asked, by sequence")
	cmd.Flags().Uint64(flagInstitution, 0, "Institution of whoever asked, by sequence")
	cmd.Flags().String(flagWindowFrom, "", "Only from this moment on: a date, RFC 3339 or seconds since 1970")
	cmd.Flags().String(flagWindowTo, "", "Only before this moment")
	cmd.Flags().String(flagFormat, "table", "Format: table, csv, fhir (R4 Bundle of AuditEvents) or json")
	flags.AddQueryFlagsToCmd(cmd)
	return cmd
}

func listDisclosures(cmd *cobra.Command, _ []string) error {
	clientCtx, err := client.GetClientQueryContext(cmd)
	if err != nil {
		return err
	}
	format, _ := cmd.Flags().GetString(flagFormat)
	if asJSON, err := wantsJSON(cmd); err != nil {
		return err
	} else if asJSON && !cmd.Flags().Changed(flagFormat) {
		format = flags.OutputFormatJSON
	}
	write, known := formats[format]
	if !known {
		return fmt.Errorf("unknown format %q: want table, csv, fhir or json", format)
	}
	request := &consenttypes.QueryDisclosuresRequest{Pagination: &query.PageRequest{Limit: 1000}}
	request.Patient, _ = cmd.Flags().GetUint64(flagPatient)
	request.Requester, _ = cmd.Flags().GetUint64(flagRequester)
	request.Institution, _ = cmd.Flags().GetUint64(flagInstitution)
	if request.From, err = windowEnd(cmd, flagWindowFrom); err != nil {
		return err
	}
	if request.To, err = windowEnd(cmd, flagWindowTo); err != nil {
		return err
	}
	disclosures, err := allDisclosures(cmd, clientCtx, request)
	if err != nil {
		return err
	}
	if format == "fhir" {
		status, err := zkbatchtypes.NewQueryClient(clientCtx).Status(cmd.Context(), &zkbatchtypes.QueryStatusRequest{})
		if err != nil {
			return err
		}
		clientCtx = clientCtx.WithChainID(status.ChainId)
	}
	return write(cmd.OutOrStdout(), clientCtx, disclosures)
}

// windowEnd reads a moment; absent is open.
func windowEnd(cmd *cobra.Command, flag string) (uint64, error) {
	text, _ := cmd.Flags().GetString(flag)
	if text == "" {
		return 0, nil
	}
	moment, err := opclient.ParseTime(text, time.Now())
	if err != nil {
		return 0, fmt.Errorf("--%s: %w", flag, err)
	}
	return moment, nil
}

func allDisclosures(cmd *cobra.Command, clientCtx client.Context, request *consenttypes.QueryDisclosuresRequest) ([]consenttypes.Disclosure, error) {
	node := consenttypes.NewQueryClient(clientCtx)
	var all []consenttypes.Disclosure
	for {
		page, err := node.Disclosures(cmd.Context(), request)
		if err != nil {
			return nil, err
		}
		all = append(all, page.Disclosures...)
		if request.Pagination.Key = page.Pagination.NextKey; len(request.Pagination.Key) == 0 {
			return all, nil
		}
	}
}
