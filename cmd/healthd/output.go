package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"
)

// addOutputFlag gives a command of ours the --output flag that the SDK's commands have. An unknown format is
// refused before the command does anything.
func addOutputFlag(cmd *cobra.Command) {
	cmd.Flags().StringP(flags.FlagOutput, "o", flags.OutputFormatText, "Output format (text|json)")
	cmd.PreRunE = func(cmd *cobra.Command, _ []string) error {
		_, err := wantsJSON(cmd)
		return err
	}
}

// printResult prints the result as JSON or, by default, the text for people.
func printResult(cmd *cobra.Command, result any, text string) error {
	asJSON, err := wantsJSON(cmd)
	if err != nil {
		return err
	}
	if asJSON {
		return json.NewEncoder(cmd.OutOrStdout()).Encode(result)
	}
	_, err = fmt.Fprintln(cmd.OutOrStdout(), text)
	return err
}

func wantsJSON(cmd *cobra.Command) (bool, error) {
	format, err := cmd.Flags().GetString(flags.FlagOutput)
	if err != nil {
		return false, err
	}
	switch format {
	case flags.OutputFormatText:
		return false, nil
	case flags.OutputFormatJSON:
		return true, nil
	default:
		return false, fmt.Errorf("unknown output format %q: want text or json", format)
	}
}
