package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/devnet"
)

const (
	flagPeriod  = "period"
	flagPort    = "port"
	flagDataDir = "data-dir"

	flagFinalityDepth = "finality-depth"
)

// l1Result says where the dev Ethereum node answers.
type l1Result struct {
	Endpoint   string `json:"endpoint"`
	ChainID    string `json:"chain_id"`
	FundedKey  string `json:"funded_dev_key"`
	DevWarning string `json:"warning"`
}

func newL1Command() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "l1-dev",
		Short: "Run an Ethereum node for development, with a JSON-RPC endpoint",
		Long:  "Run an Ethereum node for development, with a JSON-RPC endpoint on loopback. Its funded key is public: never use\nthat key elsewhere. Besides Ethereum's methods it answers dev_reorg(depth, forget), which replaces up to 64 of the\nnewest blocks, with or without their transactions.",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			period, _ := cmd.Flags().GetDuration(flagPeriod)
			port, _ := cmd.Flags().GetInt(flagPort)
			dir, _ := cmd.Flags().GetString(flagDataDir)
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			finality, _ := cmd.Flags().GetUint64(flagFinalityDepth)
			l1, err := devnet.StartL1(ctx, devnet.L1Options{Period: period, HTTPPort: port, DataDir: dir, FinalityDepth: finality})
			if err != nil {
				return err
			}
			result := l1Result{
				Endpoint: l1.Endpoint(), ChainID: l1.ChainID().String(), FundedKey: fmt.Sprintf("%x", crypto.FromECDSA(l1.FundedKey())),
				DevWarning: "the funded key is public",
			}
			err = printResult(cmd, result, fmt.Sprintf("Ethereum (dev, chain %s) answers at %s until you press Ctrl-C.\nFunded dev key: %s", result.ChainID, result.Endpoint, result.FundedKey))
			if err == nil {
				<-ctx.Done()
			}
			return l1.Close()
		},
	}
	cmd.Flags().Duration(flagPeriod, time.Second, "Time between blocks")
	cmd.Flags().Int(flagPort, 8545, "Port of the JSON-RPC endpoint; 0 for a free one")
	cmd.Flags().String(flagDataDir, "", "Folder that keeps the chain; without it the chain is forgotten at the end")
	cmd.Flags().Uint64(flagFinalityDepth, 0, "Blocks from the newest back to the finalized one; 0 finalizes every 32nd as it is mined")
	addOutputFlag(cmd)
	return cmd
}
