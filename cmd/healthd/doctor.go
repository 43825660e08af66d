package main

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	cmtcfg "github.com/cometbft/cometbft/config"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"github.com/cosmos/cosmos-sdk/client/flags"
	serverconfig "github.com/cosmos/cosmos-sdk/server/config"
	genutiltypes "github.com/cosmos/cosmos-sdk/x/genutil/types"
)

// Verdicts of the doctor.
const (
	verdictOK   = "ok"
	verdictWarn = "warn" // the node runs, but not as it should
	verdictFail = "fail" // the node does not run, or must not
)

// finding is what one check of the doctor says.
type finding struct {
	Check   string `json:"check"`
	Verdict string `json:"verdict"`
	Found   string `json:"found"`
	Advice  string `json:"advice,omitempty"` // what to do, unless the verdict is ok
}

// diagnosis is the doctor's result.
type diagnosis struct {
	Home     string    `json:"home"`
	Findings []finding `json:"findings"`
	Warnings int       `json:"warnings"`
	Failures int       `json:"failures"`
}

// examination is the home that is examined. Checks leave what later ones need; what could not be read is nil.
type examination struct {
	home     string
	settings *viper.Viper
	comet    *cmtcfg.Config
	server   *serverconfig.Config
	genesis  *genutiltypes.AppGenesis
	running  bool // a node holds the data
	findings []finding
}

func (e *examination) ok(check, format string, args ...any) {
	e.findings = append(e.findings, finding{Check: check, Verdict: verdictOK, Found: fmt.Sprintf(format, args...)})
}

func (e *examination) warn(check, advice, format string, args ...any) {
	e.findings = append(e.findings, finding{check, verdictWarn, fmt.Sprintf(format, args...), advice})
}

func (e *examination) fail(check, advice, format string, args ...any) {
	e.findings = append(e.findings, finding{check, verdictFail, fmt.Sprintf(format, args...), advice})
}

func newDoctorCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Examine a node's home and say what is wrong and what to do",
		Long: `Examine a node's home and say what is wrong and what to do: configuration, keys, genesis file, data, attestation key and
Ethereum endpoint, disk, clock, ports, peers and snapshots. It repairs nothing. While the node runs, its data cannot be
opened; everything else is examined.

The exit code is 1 where something fails, and 0 where there are warnings only.`,
		Args: cobra.NoArgs,
		// Not the root's, which reads the configuration and writes what is missing: reading it is what is examined here.
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			cmd.SetOut(cmd.OutOrStdout())
			return nil
		},
		RunE: runDoctor,
	}
	addOutputFlag(cmd)
	return cmd
}

func runDoctor(cmd *cobra.Command, _ []string) error {
	named, _ := cmd.Flags().GetString(flags.FlagHome)
	home, err := filepath.Abs(named)
	if err != nil {
		return err
	}
	e := &examination{home: home}
	for _, examine := range []func(){
		e.configuration, e.genesisFile, e.keyFiles, e.data, e.runningNode, e.attestation, e.disk, e.ports, e.peers, e.snapshotSettings,
	} {
		examine()
	}
	d := diagnosis{Home: home, Findings: e.findings}
	for _, found := range e.findings {
		switch found.Verdict {
		case verdictWarn:
			d.Warnings++
		case verdictFail:
			d.Failures++
		}
	}
	if err := d.print(cmd); err != nil {
		return err
	}
	if d.Failures > 0 {
		return fmt.Errorf("%d of %d checks failed", d.Failures, len(d.Findings))
	}
	return nil
}

func (d diagnosis) print(cmd *cobra.Command) error {
	asJSON, err := wantsJSON(cmd)
	if err != nil {
		return err
	}
	if asJSON {
		return json.NewEncoder(cmd.OutOrStdout()).Encode(d)
	}
	return d.table(cmd.OutOrStdout())
}

func (d diagnosis) table(out io.Writer) error {
	var text strings.Builder
	for _, found := range d.Findings {
		fmt.Fprintf(&text, "%-4s  %-14s  %s\n", found.Verdict, found.Check, found.Found)
		if found.Advice != "" {
			fmt.Fprintf(&text, "      %-14s  → %s\n", "", found.Advice)
		}
	}
	fmt.Fprintf(&text, "%s: %d warnings, %d failures\n", d.Home, d.Warnings, d.Failures)
	_, err := io.WriteString(out, text.String())
	return err
}
