package main

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"

	"github.com/healthd/healthd/internal/scenario"
)

const flagSettle = "settle"

func newScenarioCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "scenario",
		Short: "Play stories of healthcare, with what must happen at each step",
		Long: `Play stories of healthcare, with what must happen at each step.

A scenario is a file that a clinician can read and write: a cast, steps in plain terms, and for each step whether it
must be applied, refused, denied or dropped, and why. internal/scenario/README.md explains the form.`,
	}
	cmd.AddCommand(newScenarioRunCommand(), newScenarioCheckCommand())
	return cmd
}

func newScenarioRunCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "run FILE...",
		Short: "Play scenarios on a real network until everything is proven",
		Long: `Play scenarios on a real network until everything is proven.

Starts a validator, two IPFS nodes and a prover on this machine, plays all files at once, each with its own cast, and
waits until every operation lies in a proven range. Files in which institutions admit or suspend institutions get a
network of their own. All files are checked before anything starts. The command fails where a step does not do what
the file says, and names file and line.`,
		Example: `healthd scenario run testdata/scenarios/journey1-upload.yaml
healthd scenario run testdata/scenarios/*.yaml --settle
healthd scenario run story.yaml --output json`,
		Args: cobra.MinimumNArgs(1),
		RunE: runScenarios,
	}
	cmd.Flags().Bool(flagSettle, false, "Settle on an Ethereum node of this machine, too")
	addOutputFlag(cmd)
	return cmd
}

func runScenarios(cmd *cobra.Command, files []string) error {
	scenarios, err := loadScenarios(files)
	if err != nil {
		return err
	}
	asJSON, err := wantsJSON(cmd)
	if err != nil {
		return err
	}
	clientCtx := client.GetClientContextFromCmd(cmd)
	options := scenario.Options{
		KeyCache: keyCache(clientCtx.HomeDir), Narrate: cmd.OutOrStdout(), Codec: clientCtx.Codec, TxConfig: clientCtx.TxConfig,
	}
	if asJSON {
		options.Narrate = cmd.ErrOrStderr() // the result alone is the output
	}
	if options.Binary, err = os.Executable(); err != nil {
		return err
	}
	options.Settle, _ = cmd.Flags().GetBool(flagSettle)
	ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	summary, err := scenario.Run(ctx, options, scenarios)
	if err != nil {
		return err
	}
	return errors.Join(append([]error{printResult(cmd, summary, summaryText(summary))}, summary.Failures()...)...)
}

// summaryText is the last line of a run.
func summaryText(s *scenario.Summary) string {
	played := 0
	for _, report := range s.Scenarios {
		if report.OK {
			played++
		}
	}
	text := fmt.Sprintf("%d of %d scenarios went as they must; %d operations proven in %d ranges", played, len(s.Scenarios), s.Operations, s.Ranges)
	if s.Settled > 0 {
		text += fmt.Sprintf(", %d settled on Ethereum", s.Settled)
	}
	return fmt.Sprintf("%s; %.0f s", text, s.Seconds)
}

// checkedScenario is what `scenario check` says of a file.
type checkedScenario struct {
	File     string `json:"file"`
	Scenario string `json:"scenario"`
	Steps    int    `json:"steps"`
}

func newScenarioCheckCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "check FILE...",
		Short:   "Check scenario files without playing them",
		Long:    "Check scenario files without playing them. Every problem is named with its line and, where a word is misspelt, with what was\nprobably meant.",
		Example: "healthd scenario check story.yaml",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			scenarios, err := loadScenarios(files)
			if err != nil {
				return err
			}
			var checked []checkedScenario
			var lines []string
			for _, s := range scenarios {
				checked = append(checked, checkedScenario{s.File, s.Title, len(s.Steps)})
				lines = append(lines, fmt.Sprintf("%s: %s (%d steps)", s.File, s.Title, len(s.Steps)))
			}
			return printResult(cmd, checked, strings.Join(lines, "\n"))
		},
	}
	addOutputFlag(cmd)
	return cmd
}

// loadScenarios checks all files and reports the problems of all of them.
func loadScenarios(files []string) ([]*scenario.Scenario, error) {
	var scenarios []*scenario.Scenario
	var problems []error
	for _, file := range files {
		s, err := scenario.Load(file)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		scenarios = append(scenarios, s)
	}
	return scenarios, errors.Join(problems...)
}
