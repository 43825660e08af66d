// Package cli holds the module's commands that send bundles.
package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// NewTxCommand groups the module's commands.
func NewTxCommand() *cobra.Command {
	return opclient.NewGroup(types.ModuleName, "Submit operations that others signed", newSubmitCommand())
}

func newSubmitCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "submit FILE...",
		Short: "Submit sealed envelopes of any actors as one bundle",
		Long: `Submit sealed envelopes of any actors as one bundle: what a gateway does for patients without an account.

A file holds envelopes as the commands' --seal-only prints them, one a line; - reads the standard input.`,
		Example: `healthd tx consent revoke 3 --from alice --seal-only > revoke.json
healthd tx zkbatch submit revoke.json --from st-mary`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			clientCtx, err := client.GetClientTxContext(cmd)
			if err != nil {
				return err
			}
			var envelopes []types.Envelope
			for _, file := range args {
				read, err := readEnvelopes(clientCtx.Codec, cmd.InOrStdin(), file)
				if err != nil {
					return fmt.Errorf("%s: %w", file, err)
				}
				envelopes = append(envelopes, read...)
			}
			return opclient.SubmitAndPrint(cmd, clientCtx, envelopes...)
		},
	}
	opclient.AddTxFlags(cmd)
	return cmd
}

func readEnvelopes(cdc codec.JSONCodec, input io.Reader, file string) (envelopes []types.Envelope, err error) {
	if file != "-" {
		opened, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer opened.Close()
		input = opened
	}
	lines := bufio.NewScanner(input)
	lines.Buffer(nil, 4*types.MaxBundleBytes)
	for lines.Scan() {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		var envelope types.Envelope
		if err := cdc.UnmarshalJSON(line, &envelope); err != nil {
			return nil, err
		}
		envelopes = append(envelopes, envelope)
	}
	return envelopes, lines.Err()
}
