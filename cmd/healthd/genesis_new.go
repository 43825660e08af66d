package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/x/genutil"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/genesisfile"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

const (
	flagFile     = "file"
	flagRangeOps = "range-ops"
	flagRangeAge = "range-age"
)

// termsResult says where the terms are.
type termsResult struct {
	File            string `json:"file"`
	ChainID         string `json:"chain_id"`
	SHA256          string `json:"sha256"`
	DevelopmentOnly bool   `json:"development_only"`
}

func newGenesisNewCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Write the terms of a new network: a genesis file without members",
		Long: `Write the terms of a new network: a genesis file without members, with the chain's id and time, its parameters and
rules. Complete it (add-verifying-key, or any parameter by hand) before anyone contributes: contributions name its
SHA-256, so that all agree to the same terms.`,
		Example: `healthd genesis new --chain-id healthd-1 --out terms.json
healthd genesis add-verifying-key --shape 16 --file terms.json`,
		Args: cobra.NoArgs,
		RunE: runGenesisNew,
	}
	cmd.Flags().String(flags.FlagChainID, app.DefaultChainID, "Chain id; ids that start with dev- mark networks for trying things out")
	cmd.Flags().String(flagOut, "terms.json", "File to write; it must not exist")
	cmd.Flags().Uint64(flagRangeOps, 0, "Operations after which a range is closed; 0 keeps the default")
	cmd.Flags().Uint64(flagRangeAge, 0, "Seconds after which a range is closed; 0 keeps the default")
	cmd.MarkFlagsRequiredTogether(flagRangeOps, flagRangeAge)
	addOutputFlag(cmd)
	return cmd
}

func runGenesisNew(cmd *cobra.Command, _ []string) (err error) {
	chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
	out, _ := cmd.Flags().GetString(flagOut)
	if exists(out) {
		return fmt.Errorf("%s exists already; name another file with --%s", out, flagOut)
	}
	cdc := client.GetClientContextFromCmd(cmd).Codec
	genesis, err := newGenesis(cdc, chainID, consortiumtypes.DefaultGenesis(), nil)
	if err != nil {
		return err
	}
	if err := genutil.ExportGenesisFile(genesis, out); err != nil {
		return err
	}
	// What is no good shall not stay.
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(out))
		}
	}()
	terms, err := genesisfile.Open(out, cdc)
	if err != nil {
		return err
	}
	if maxOps, _ := cmd.Flags().GetUint64(flagRangeOps); maxOps > 0 {
		maxAge, _ := cmd.Flags().GetUint64(flagRangeAge)
		terms.SetRanges(maxOps, maxAge)
	}
	if err := terms.Save(); err != nil {
		return err
	}
	digest, err := digestOf(out)
	if err != nil {
		return err
	}
	return printResult(cmd, termsResult{out, chainID, digest, app.IsDevelopment(chainID)}, fmt.Sprintf(
		`%s has the terms of %s. Complete them, then send the file to all institutions:
  healthd genesis add-verifying-key --file %[1]s
Each of them answers with what this command writes:
  healthd genesis contribute --terms %[1]s`, out, chainID))
}

// digestOf is the SHA-256 of a file.
func digestOf(file string) (string, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	return genesisfile.Digest(content), nil
}
