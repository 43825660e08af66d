package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	opclient "github.com/healthd/healthd/x/zkbatch/client"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
)

const (
	flagAction = "action"
	flagWhy    = "why"
)

// corrections are the actions that change a record.
var corrections = []vault.Action{vault.ActionAmend, vault.ActionSupersede, vault.ActionEnteredInError}

func newVaultAmendCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "amend RECORD [FILE]",
		Short: "Correct a record, replace it, or say that it was entered in error",
		Long: `Correct a record by a new version of its document, replace it by newer content (--action supersede), or say that it should
never have been (--action entered-in-error, with --why in place of a file). The old version stays readable to those who
could read it; everybody sees what became of it.`,
		Example: `healthd vault amend 12 corrected.json --from st-mary --patient 7
healthd vault amend 12 --action entered-in-error --why "another patient's sample" --from st-mary --patient 7`,
		Args: cobra.RangeArgs(1, 2),
		RunE: amendRecord,
	}
	cmd.Flags().String(flagAction, string(vault.ActionAmend), "amend, supersede or entered-in-error")
	cmd.Flags().String(flagWhy, "", "Why the record was entered in error")
	addWriterFlags(cmd)
	return cmd
}

func amendRecord(cmd *cobra.Command, args []string) error {
	sequence, err := opclient.ParseSequence("record", args[0])
	if err != nil {
		return err
	}
	text, _ := cmd.Flags().GetString(flagAction)
	action := vault.Action(text)
	if !slices.Contains(corrections, action) {
		return fmt.Errorf("--%s %q: want one of %v", flagAction, text, corrections)
	}
	document, err := correction(cmd, action, args[1:])
	if err != nil {
		return err
	}
	return withChart(cmd, func(ctx context.Context, s chartSession) error {
		document.Record, document.Action = sequence, action
		result, err := s.anchor(ctx, []custody.Document{document})
		if err != nil {
			return err
		}
		return printResult(cmd, result, result.text())
	})
}

// correction is the document of a change: a file, or the reason for calling a record an error.
func correction(cmd *cobra.Command, action vault.Action, files []string) (custody.Document, error) {
	why, _ := cmd.Flags().GetString(flagWhy)
	switch {
	case len(files) == 1 && why == "":
		return fileToStore(cmd, files[0], "", 0)
	case len(files) == 0 && why != "" && action == vault.ActionEnteredInError:
		return custody.Document{
			Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(why)), nil },
		}, nil
	case action == vault.ActionEnteredInError:
		return custody.Document{}, fmt.Errorf("say why the record was entered in error: with --%s, or by a file", flagWhy)
	}
	return custody.Document{}, errors.New("give the file with the new version of the document")
}
