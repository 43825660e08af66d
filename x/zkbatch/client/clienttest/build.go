// Package clienttest runs what commands make of their arguments, without a node and with an empty keyring.
package clienttest

import (
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"
	"github.com/cosmos/cosmos-sdk/crypto/keyring"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Actor signs in tests.
const Actor = 7

// Build returns the operations that a command line stands for, or why it is refused.
func Build(cmd *cobra.Command, build opclient.Build, args ...string) ([]types.Operation, error) {
	if err := cmd.ParseFlags(args); err != nil {
		return nil, err
	}
	positional := cmd.Flags().Args()
	if err := cmd.ValidateArgs(positional); err != nil {
		return nil, err
	}
	keys := keyring.NewInMemory(codec.NewProtoCodec(codectypes.NewInterfaceRegistry()))
	return build(cmd, positional, &opclient.Signer{Context: client.Context{}.WithKeyring(keys), Actor: Actor})
}
