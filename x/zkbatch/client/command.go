package client

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/x/zkbatch/types"
)

const (
	flagActor    = "actor"
	flagNonce    = "nonce"
	flagSealOnly = "seal-only"
)

// Build makes the operations of a command from its arguments and flags.
type Build func(cmd *cobra.Command, args []string, signer *Signer) ([]types.Operation, error)

// NewCommand completes a command that signs and submits operations. It adds the flags that all of them share.
func NewCommand(cmd *cobra.Command, build Build) *cobra.Command {
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return run(cmd, args, build) }
	AddTxFlags(cmd)
	cmd.Flags().Uint64(flagActor, 0, "Sequence of the actor that signs; needed only if several hold the --from key")
	cmd.Flags().Uint64(flagNonce, 0, "Nonce of the operation; by default the node is asked")
	cmd.Flags().Bool(flagSealOnly, false, "Print the signed envelope for `healthd tx zkbatch submit` instead of submitting it")
	return cmd
}

// AddTxFlags adds the SDK's flags for transactions, with an output for people unless JSON is asked for.
func AddTxFlags(cmd *cobra.Command) {
	flags.AddTxFlagsToCmd(cmd)
	output := cmd.Flags().Lookup(flags.FlagOutput)
	output.DefValue = flags.OutputFormatText
	if err := output.Value.Set(flags.OutputFormatText); err != nil {
		panic(err) // a string flag takes every string
	}
}

// NewGroup holds a module's commands.
func NewGroup(module, short string, commands ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{Use: module, Short: short, RunE: client.ValidateCmd, DisableFlagParsing: true, SuggestionsMinimumDistance: 2}
	cmd.AddCommand(commands...)
	return cmd
}

func run(cmd *cobra.Command, args []string, build Build) error {
	signer, err := newSigner(cmd)
	if err != nil {
		return err
	}
	operations, err := build(cmd, args, signer)
	if err != nil {
		return err
	}
	envelope, err := signer.seal(operations...)
	if err != nil {
		return err
	}
	if sealOnly, _ := cmd.Flags().GetBool(flagSealOnly); sealOnly {
		encoded, err := signer.Context.Codec.MarshalJSON(&envelope)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(cmd.OutOrStdout(), string(encoded))
		return err
	}
	return SubmitAndPrint(cmd, signer.Context, envelope)
}
