package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"
)

// addOutputFlag gives a command of ours the --output flag that the SDK's commands have.
func addOutputFlag(cmd *cobra.Command) {
	cmd.Flags().StringP(flags.FlagOutput, "o", flags.OutputFormatText, "Output format (text|json)")
}

// printResult prints the result as JSON or, by default, the text for people.
func printResult(cmd *cobra.Command, result any, text string) error {
	format, err := cmd.Flags().GetString(flags.FlagOutput)
	if err != nil {
		return err
	}
	switch format {
	case flags.OutputFormatText:
		_, err = fmt.Fprintln(cmd.OutOrStdout(), text)
		return err
	case flags.OutputFormatJSON:
		return json.NewEncoder(cmd.OutOrStdout()).Encode(result)
	default:
		return fmt.Errorf("unknown output format %q: want text or json", format)
	}
}
