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
	flagDraft    = "draft"
)

// Build makes the operations of a command from its arguments and flags. They are signed as one envelope; more than
// the largest proof shape holds, as several envelopes of one bundle.
type Build func(cmd *cobra.Command, args []string, signer *Signer) ([]types.Operation, error)

// NewCommand completes a command that signs and submits operations. It adds the flags that all of them share.
func NewCommand(cmd *cobra.Command, build Build) *cobra.Command {
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return run(cmd, args, build) }
	AddTxFlags(cmd)
	AddActorFlag(cmd)
	cmd.Flags().Uint64(flagNonce, 0, "Nonce of the operation; by default the node is asked")
	cmd.Flags().Bool(flagSealOnly, false, `Print the signed envelope for "healthd tx zkbatch submit" instead of submitting it`)
	cmd.Flags().Bool(flagDraft, false, `Print the unsigned operation for "healthd tx zkbatch sign", which signs several as one envelope`)
	return cmd
}

// AddActorFlag adds the flag that tells actors with the same key apart.
func AddActorFlag(cmd *cobra.Command) {
	cmd.Flags().Uint64(flagActor, 0, "Sequence of the actor that signs; needed only if several hold the --from key")
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
	if draft, _ := cmd.Flags().GetBool(flagDraft); draft {
		return printDrafts(cmd, signer.Context.Codec, operations)
	}
	envelopes, err := signer.seal(cmd.Context(), operations)
	if err != nil {
		return err
	}
	if sealOnly, _ := cmd.Flags().GetBool(flagSealOnly); sealOnly {
		return printLines(cmd, signer.Context.Codec, envelopes)
	}
	return SubmitAndPrint(cmd, signer.Context, envelopes...)
}

// OnSubmitted completes a command that has something to say once its operations were applied. What is said goes to
// the error stream, so that it is no part of the output.
func OnSubmitted(cmd *cobra.Command, advice func(cmd *cobra.Command, args []string) string) *cobra.Command {
	cmd.PostRun = func(cmd *cobra.Command, args []string) {
		sealOnly, _ := cmd.Flags().GetBool(flagSealOnly)
		draft, _ := cmd.Flags().GetBool(flagDraft)
		if !sealOnly && !draft {
			_, _ = fmt.Fprintln(cmd.ErrOrStderr(), advice(cmd, args))
		}
	}
	return cmd
}
