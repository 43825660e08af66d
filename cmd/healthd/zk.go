package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/circuits"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/prover"
)

const flagShape = "shape"

func newZKCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "zk", Short: "Circuits and proving keys", RunE: showHelp}
	cmd.AddCommand(newZKSetupCommand(), newZKStatsCommand())
	return cmd
}

// setupResult is what `healthd zk setup` did.
type setupResult struct {
	Shape       string  `json:"shape"`
	Constraints int     `json:"constraints"`
	Folder      string  `json:"folder"`
	Seconds     float64 `json:"seconds"`
	Warning     string  `json:"warning"`
}

func newZKSetupCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "setup",
		Short:   "Make dev proving keys for a shape, or load them where they exist",
		Long:    "Make dev proving keys for a shape, or load them where they exist. Whoever runs the setup could forge proofs, so\nit is refused for every chain id that does not begin with " + prover.DevChainPrefix + ".",
		Example: "healthd zk setup\nhealthd zk setup --shape 16 --chain-id dev-healthd-1 --output json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			shape, err := shapeFlag(cmd)
			if err != nil {
				return err
			}
			chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
			folder := keyCache(client.GetClientContextFromCmd(cmd).HomeDir)
			begun := time.Now()
			done := reportElapsed(cmd, begun)
			keys, err := prover.DevKeys(folder, chainID, shape, func(line string) { cmd.PrintErrln(line) })
			done()
			if err != nil {
				return err
			}
			result := setupResult{
				Shape: shape.Name, Constraints: keys.Constraints(), Folder: folder, Seconds: time.Since(begun).Seconds(),
				Warning: "dev keys: whoever ran the setup could forge proofs",
			}
			return printResult(cmd, result, fmt.Sprintf("Keys of shape %s (%d constraints) are in %s.\nWARNING: %s.", shape.Name, result.Constraints, folder, result.Warning))
		},
	}
	cmd.Flags().String(flags.FlagChainID, app.DefaultChainID, "Chain that the keys are for")
	addShapeFlag(cmd)
	addOutputFlag(cmd)
	return cmd
}

// reportElapsed prints the elapsed time every ten seconds until the returned function is called.
func reportElapsed(cmd *cobra.Command, begun time.Time) (done func()) {
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		ticker := time.NewTicker(10 * time.Second)
		defer ticker.Stop()
		for {
			select {
			case <-stop:
				return
			case <-ticker.C:
				cmd.PrintErrf("… %.0f s\n", time.Since(begun).Seconds())
			}
		}
	}()
	return func() { close(stop); <-stopped }
}

func newZKStatsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "stats",
		Short: "Count the constraints of a shape's circuit, by table",
		Long: "Count the constraints of a shape's circuit, by table. With --mix: per operation of a workload, in a shape of as\n" +
			"many operations whose tables are dimensioned for it. That is computed from small circuits, as the large ones\n" +
			"take minutes and gigabytes to compile.",
		Example: "healthd zk stats --shape 16 --output json\nhealthd zk stats --shape 1024 --mix reference --output json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			mix, err := cmd.Flags().GetString(flagMix)
			if err != nil {
				return err
			}
			shape, err := statsShape(cmd, mix != "")
			if err != nil {
				return err
			}
			if mix != "" {
				stats, err := measureMix(cmd, mix, shape)
				if err != nil {
					return err
				}
				return printResult(cmd, stats, describeMix(stats))
			}
			cmd.PrintErrln("compiling the circuit of shape", shape.Name, "several times over, to see what a row of each table costs")
			stats, err := circuits.Measure(shape)
			if err != nil {
				return err
			}
			return printResult(cmd, stats, describeStats(stats))
		},
	}
	addShapeFlag(cmd, protocol.PlannedShapes()...)
	addMixFlags(cmd)
	addOutputFlag(cmd)
	return cmd
}

// statsShape is the shape of the flag, which may be a planned one where its size is only computed.
func statsShape(cmd *cobra.Command, computed bool) (protocol.Shape, error) {
	name, err := cmd.Flags().GetString(flagShape)
	if err != nil {
		return protocol.Shape{}, err
	}
	for _, planned := range protocol.PlannedShapes() {
		if planned.Name != name {
			continue
		}
		if !computed {
			return protocol.Shape{}, fmt.Errorf("shape %s is planned and not compiled yet: add --mix reference to compute its size", name)
		}
		return planned, nil
	}
	return protocol.ShapeByName(name)
}

func describeStats(stats *circuits.Stats) string {
	var text strings.Builder
	fmt.Fprintf(&text, "shape %s: %d constraints for %d operations (%.0f each), %d commitment\n", stats.Shape, stats.Constraints, stats.Ops, stats.ConstraintsPerOp, stats.Commitments)
	fmt.Fprintf(&text, "%-16s %6s %12s %12s\n", "table", "rows", "per row", "per op")
	for _, table := range stats.Tables {
		fmt.Fprintf(&text, "%-16s %6d %12d %12.0f\n", table.Table, table.Rows, table.ConstraintsPerRow, table.ConstraintsPerOp)
	}
	fmt.Fprintf(&text, "%-16s %32d", "fixed", stats.Fixed)
	return text.String()
}

func addShapeFlag(cmd *cobra.Command, planned ...protocol.Shape) {
	var names []string
	for _, shape := range append(protocol.Shapes(), planned...) {
		names = append(names, shape.Name)
	}
	cmd.Flags().String(flagShape, protocol.ShapeSmall.Name, "Proof shape ("+strings.Join(names, ", ")+")")
}

func shapeFlag(cmd *cobra.Command) (protocol.Shape, error) {
	name, err := cmd.Flags().GetString(flagShape)
	if err != nil {
		return protocol.Shape{}, err
	}
	return protocol.ShapeByName(name)
}
