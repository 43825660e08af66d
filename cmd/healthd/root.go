package main

import (
	"os"

	"github.com/spf13/cobra"

	"cosmossdk.io/client/v2/autocli"
	"cosmossdk.io/log/v2"

	"github.com/cosmos/cosmos-sdk/client"
	clientconfig "github.com/cosmos/cosmos-sdk/client/config"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/codec/address"
	"github.com/cosmos/cosmos-sdk/server"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/edwardskey"
)

// newRootCommand assembles the sub-commands. Nothing here opens a database or a connection.
func newRootCommand() (*cobra.Command, error) {
	encoding, err := app.NewEncoding()
	if err != nil {
		return nil, err
	}
	clientCtx := client.Context{}.
		WithCodec(encoding.Codec).
		WithInterfaceRegistry(encoding.InterfaceRegistry).
		WithLegacyAmino(encoding.Amino).
		WithTxConfig(encoding.TxConfig).
		WithAccountRetriever(authtypes.AccountRetriever{}).
		WithBroadcastMode(flags.BroadcastSync).
		WithInput(os.Stdin).
		WithHomeDir(app.DefaultHome).
		WithKeyringOptions(edwardskey.KeyringOptions).
		WithViper(environmentPrefix)

	root := &cobra.Command{
		Use:           app.Name,
		Short:         "Healthcare data-exchange network: permissioned chain, patient-owned records, zero-knowledge settlement",
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return prepare(cmd, clientCtx)
		},
	}
	root.AddCommand(
		newInitCommand(),
		newGenesisCommand(),
		newStartCommand(),
		newStatusCommand(),
		newKeysCommand(),
		newQueryCommand(),
		newTxCommand(),
		newConsortiumCommand(),
		newAccessCommand(),
		newCometCommand(),
		newExportCommand(),
		newRollbackCommand(),
		newBackupCommand(),
		newRestoreCommand(),
		newDoctorCommand(),
		newVersionCommand(),
		newDemoCommand(),
		newScenarioCommand(),
		newZKCommand(),
		newProverCommand(),
		newRelayerCommand(),
		newGatewayCommand(),
		newAttestCommand(),
		newForceRevocationCommand(),
		newL1Command(),
		newLocalnetCommand(),
		newVaultCommand(),
		newIPFSCommand(),
		newVerifyCommand(),
	)
	commands := autocli.AppOptions{
		ModuleOptions:         app.CommandOptions(),
		AddressCodec:          address.NewBech32Codec(app.AddressPrefix),
		ValidatorAddressCodec: address.NewBech32Codec(app.AddressPrefix + "valoper"),
		ConsensusAddressCodec: address.NewBech32Codec(app.AddressPrefix + "valcons"),
		ClientCtx:             clientCtx,
	}
	return root, commands.EnhanceRootCommand(root)
}

// prepare reads the client's and the server's configuration, writing defaults on first use.
func prepare(cmd *cobra.Command, clientCtx client.Context) error {
	cmd.SetOut(cmd.OutOrStdout())
	cmd.SetErr(cmd.ErrOrStderr())
	clientCtx = clientCtx.WithCmdContext(cmd.Context())
	clientCtx, err := client.ReadPersistentCommandFlags(clientCtx, cmd.Flags())
	if err != nil {
		return err
	}
	if err := ensureClientConfig(clientCtx.HomeDir); err != nil {
		return err
	}
	clientCtx, err = clientconfig.ReadFromClientConfig(clientCtx)
	if err != nil {
		return err
	}
	if err := client.SetCmdClientContextHandler(clientCtx, cmd); err != nil {
		return err
	}
	serverCtx, err := server.InterceptConfigsAndCreateContext(
		cmd, nodeConfigTemplate, newNodeConfig(), app.CometConfig())
	if err != nil {
		return err
	}
	// A node's log is its output; any other command's output is its result, which must not mix with logs.
	logs := cmd.ErrOrStderr()
	if cmd.Name() == startCommand {
		logs = cmd.OutOrStdout()
	}
	logger, err := server.CreateSDKLogger(serverCtx, logs)
	if err != nil {
		return err
	}
	serverCtx.Logger = logger.With(log.ModuleKey, "server")
	return server.SetCmdServerContext(cmd, serverCtx)
}
