package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/localnet"
)

const (
	flagValidators  = "validators"
	flagFolder      = "dir"
	flagNoProofs    = "no-proofs"
	flagProvingHome = "proving-keys"
)

func newLocalnetInitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Make the homes of a local network",
		Long: `Make the homes of a local network. Proofs need a dev setup, which takes a minute the first time: --no-proofs leaves it
out, --proving-keys names a home that has one.`,
		Example: `healthd localnet init --validators 4 --dir ./localnet
healthd localnet start ./localnet`,
		Args: cobra.NoArgs,
		RunE: runLocalnetInit,
	}
	cmd.Flags().Int(flagValidators, 4, "Number of members, each with one validator")
	cmd.Flags().String(flagFolder, "localnet", "Folder to make; it must not exist, or be empty")
	cmd.Flags().String(flags.FlagChainID, app.DefaultChainID, "Chain id; it must begin with dev-, as all keys lie on this machine")
	cmd.Flags().Bool(flagNoProofs, false, "Leave the verifying key out: nothing will be proven")
	cmd.Flags().String(flagProvingHome, "", "Home whose proving keys are used, and made where they are missing")
	cmd.Flags().Uint64(flagRangeOps, 0, "Operations after which a range is closed; 0 keeps the default")
	cmd.Flags().Uint64(flagRangeAge, 0, "Seconds after which a range is closed; 0 keeps the default")
	cmd.MarkFlagsRequiredTogether(flagRangeOps, flagRangeAge)
	addShapeFlag(cmd)
	addOutputFlag(cmd)
	return cmd
}

func runLocalnetInit(cmd *cobra.Command, _ []string) error {
	binary, err := os.Executable()
	if err != nil {
		return err
	}
	options := localnet.Options{Binary: binary}
	folder, _ := cmd.Flags().GetString(flagFolder)
	if options.Dir, err = filepath.Abs(folder); err != nil {
		return err
	}
	options.ChainID, _ = cmd.Flags().GetString(flags.FlagChainID)
	options.Validators, _ = cmd.Flags().GetInt(flagValidators)
	options.ProvingKeys, _ = cmd.Flags().GetString(flagProvingHome)
	options.RangeOps, _ = cmd.Flags().GetUint64(flagRangeOps)
	options.RangeAge, _ = cmd.Flags().GetUint64(flagRangeAge)
	if without, _ := cmd.Flags().GetBool(flagNoProofs); !without {
		shape, err := shapeFlag(cmd)
		if err != nil {
			return err
		}
		options.Shape = shape.Name
		cmd.PrintErrln("making the verifying key of dev proofs: a minute the first time")
	}
	ctx, stop := untilStopped(cmd)
	defer stop()
	manifest, err := localnet.Init(ctx, options)
	if err != nil {
		return err
	}
	var text strings.Builder
	for _, member := range manifest.Members {
		fmt.Fprintf(&text, "%-16s rpc %s  grpc %s  rest %s  p2p %s  ipfs %s\n", member.Name, member.RPC, member.GRPC, member.REST, member.P2P, member.IPFS)
	}
	fmt.Fprintf(&text, `All members of %s collected the same genesis file, SHA-256 %s.
For development only: all keys are in %s. Run it with
  healthd localnet start %[3]s`, manifest.ChainID, manifest.Genesis, folder)
	return printResult(cmd, manifest, text.String())
}
