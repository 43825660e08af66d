package main

import (
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/demo"
)

const (
	flagFHIR = "fhir"
	flagOut  = "out"
	flagKeep = "keep"
)

func newDemoCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Run a whole network on this machine and walk through a patient's journeys",
		Long: `Run a whole network on this machine and walk through a patient's journeys.

Starts an Ethereum node, two IPFS nodes, a validator, a prover and a relayer, registers hospitals, an insurer,
clinicians and patients, and goes through upload, consent, emergency, insurance, proof and settlement. Every part is
the real one. Proving keys are made on the first run and kept for the next ones.`,
		Example: `healthd demo
healthd demo --fhir ./bundles --out ./demo
healthd demo --keep`,
		Args: cobra.NoArgs,
		RunE: runDemo,
	}
	cmd.Flags().String(flagFHIR, "", "Folder of FHIR R4 transaction bundles; without it the demo makes up its own")
	cmd.Flags().String(flagOut, filepath.Join("build", "demo"), "Folder for summary.json")
	cmd.Flags().Bool(flagKeep, false, "Leave the network running and print how to talk to it")
	return cmd
}

func runDemo(cmd *cobra.Command, _ []string) error {
	clientCtx := client.GetClientContextFromCmd(cmd)
	binary, err := os.Executable()
	if err != nil {
		return err
	}
	options := demo.Options{
		Binary: binary, KeyCache: keyCache(clientCtx.HomeDir), Narrate: cmd.OutOrStdout(),
		Codec: clientCtx.Codec, TxConfig: clientCtx.TxConfig,
	}
	options.FHIR, _ = cmd.Flags().GetString(flagFHIR)
	options.Out, _ = cmd.Flags().GetString(flagOut)
	options.Keep, _ = cmd.Flags().GetBool(flagKeep)
	ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return demo.Run(ctx, options)
}

// keyCache is where proving keys are kept.
func keyCache(home string) string {
	if home == "" {
		home = app.DefaultHome
	}
	return filepath.Join(home, "zk")
}
