package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/crypto/keyring"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/chainclient"
)

const (
	flagGRPC = flags.FlagGRPC
	flagFrom = flags.FlagFrom
)

// addServiceFlags gives a long-running client of a node its flags.
func addServiceFlags(cmd *cobra.Command) {
	cmd.Flags().String(flagGRPC, "localhost:9090", "gRPC address of a healthd node")
	cmd.Flags().String(flags.FlagChainID, app.DefaultChainID, "Chain id of the network")
	cmd.Flags().String(flagFrom, "", "Name of the key in the keyring that signs; its actor must be registered")
	flags.AddKeyringFlags(cmd.Flags())
}

// dialNode connects to the node that the flags name, as the account that they name.
func dialNode(ctx context.Context, cmd *cobra.Command) (*chainclient.Client, error) {
	clientCtx := client.GetClientContextFromCmd(cmd) // GetClientTxContext would look up --from first, without a hint
	endpoint, _ := cmd.Flags().GetString(flagGRPC)
	chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
	name, _ := cmd.Flags().GetString(flagFrom)
	if name == "" {
		return nil, fmt.Errorf("--%s is missing: name the key that signs", flagFrom)
	}
	key, err := privateKey(clientCtx.Keyring, name)
	if err != nil {
		return nil, err
	}
	return chainclient.Dial(ctx, chainclient.Options{
		Endpoint: endpoint, ChainID: chainID, Codec: clientCtx.Codec, TxConfig: clientCtx.TxConfig, Key: key,
	})
}

// privateKey takes a key out of the keyring, for a service that signs by itself.
func privateKey(keys keyring.Keyring, name string) (cryptotypes.PrivKey, error) {
	record, err := keys.Key(name)
	if err != nil {
		return nil, fmt.Errorf("key %q: %w: make it with 'healthd keys add %s'", name, err, name)
	}
	local := record.GetLocal()
	if local == nil {
		return nil, fmt.Errorf("key %q is not stored on this machine", name)
	}
	key, ok := local.PrivKey.GetCachedValue().(cryptotypes.PrivKey)
	if !ok {
		return nil, fmt.Errorf("key %q cannot be read", name)
	}
	return key, nil
}

// untilStopped ends with an interrupt or a termination signal.
func untilStopped(cmd *cobra.Command) (context.Context, context.CancelFunc) {
	return signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
}

// serviceLog writes to standard error, so that results stay apart.
func serviceLog(cmd *cobra.Command) *slog.Logger {
	return slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), nil))
}

// unlessStopped turns the end that was asked for into success.
func unlessStopped(ctx context.Context, err error) error {
	select {
	case <-ctx.Done():
		return nil
	default:
		return err
	}
}
