package main

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/prover"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
)

const (
	flagContract    = "contract"
	flagStateDir    = "state-dir"
	flagMetricsAddr = "metrics-addr"
	flagStagger     = "stagger"
)

func newRelayerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "relayer",
		Short: "Settle certified ranges on Ethereum",
		Long: `Settle certified ranges on Ethereum, and carry revocations that are forced through Ethereum to the network.

It may be killed at any moment: what it has sent is on disk before, and it goes on where it was. Several may run, each
with an Ethereum key of its own.`,
		Example: "healthd relayer --from st-mary --l1-rpc http://localhost:8545 --l1-key-file relayer.json --l1-password-file password.txt --contract 0x52908400098527886E0F7030069857D2E4169EE7",
		Args:    cobra.NoArgs,
		RunE:    runRelayer,
	}
	addServiceFlags(cmd)
	addL1Flags(cmd)
	addFeeFlags(cmd)
	addShapeFlag(cmd)
	cmd.Flags().String(flagContract, "", "Address of the settlement contract")
	cmd.Flags().String(flagStateDir, "", "Folder that remembers transactions in flight; by default relayer/ in the home folder")
	cmd.Flags().String(flagMetricsAddr, "", "Address to serve Prometheus metrics at, such as 127.0.0.1:9464; port 0 takes a free one")
	cmd.Flags().Duration(flagStagger, 0, "How long at most, at random, to leave a range to other relayers, unless this one settled the range before; by default three L1 block times")
	cmd.AddCommand(newRelayerStatusCommand(), newDeployCommand(), newDeployViewsCommand())
	return cmd
}

func runRelayer(cmd *cobra.Command, _ []string) error {
	address, err := contractFlag(cmd)
	if err != nil {
		return err
	}
	ctx, stop := untilStopped(cmd)
	defer stop()
	node, err := dialNode(ctx, cmd)
	if err != nil {
		return err
	}
	defer node.Close()
	ethereum, signer, err := dialL1(ctx, cmd)
	if err != nil {
		return err
	}
	defer ethereum.Close()
	store, err := relayer.OpenStore(stateFolder(cmd), relayer.Identity{
		L1ChainID: ethereum.ChainID().Uint64(), Contract: address, Account: signer.Address(),
	})
	if err != nil {
		return err
	}
	defer store.Close()
	metrics, log := relayer.NewMetrics(), serviceLog(cmd)
	options, err := feeOptions(cmd)
	if err != nil {
		return err
	}
	options.Journal, options.Replaced, options.Log = store, metrics.Replaced, log
	contract, err := settlement.Open(ctx, ethereum, address, signer, options)
	if err != nil {
		return err
	}
	closeMetrics, err := serveMetrics(cmd, metrics, log)
	if err != nil {
		return err
	}
	defer closeMetrics()
	stagger, err := staggerFlag(ctx, cmd, contract)
	if err != nil {
		return err
	}
	service := relayer.New(chainclient.RelayerPort{Client: node}, contract, relayer.Options{
		Stagger: stagger, Forced: forcedPort(cmd, node), Store: store, Metrics: metrics, Log: log,
	})
	log.Info("relayer started", "contract", address, "l1_chain_id", ethereum.ChainID(), "account", signer.Address(), "state", stateFolder(cmd), "stagger", stagger)
	return unlessStopped(ctx, service.Run(ctx))
}

// staggerFlag is how long to leave ranges to others, by default as suits the L1 network.
func staggerFlag(ctx context.Context, cmd *cobra.Command, contract *settlement.Contract) (time.Duration, error) {
	if !cmd.Flags().Changed(flagStagger) {
		return relayer.DefaultStagger(ctx, contract)
	}
	stagger, _ := cmd.Flags().GetDuration(flagStagger)
	if stagger < 0 {
		return 0, fmt.Errorf("--%s %s is below zero", flagStagger, stagger)
	}
	return stagger, nil
}

// contractFlag is the address of the settlement contract.
func contractFlag(cmd *cobra.Command) (common.Address, error) {
	address, _ := cmd.Flags().GetString(flagContract)
	if !common.IsHexAddress(address) {
		return common.Address{}, fmt.Errorf("--%s %q is no Ethereum address: 'healthd relayer deploy' prints it", flagContract, address)
	}
	return common.HexToAddress(address), nil
}

// stateFolder is where a relayer remembers.
func stateFolder(cmd *cobra.Command) string {
	folder, _ := cmd.Flags().GetString(flagStateDir)
	if folder == "" {
		folder = filepath.Join(client.GetClientContextFromCmd(cmd).HomeDir, "relayer")
	}
	return folder
}

// forcedPort answers for forced revocations with the proving keys of the home folder, which are loaded once one is due.
func forcedPort(cmd *cobra.Command, node *chainclient.Client) chainclient.ForcedPort {
	return chainclient.ForcedPort{Client: node, Keys: chainclient.LoadOnce(func() (*prover.Keys, error) {
		shape, err := shapeFlag(cmd)
		if err != nil {
			return nil, err
		}
		chainID, _ := cmd.Flags().GetString(flags.FlagChainID)
		return prover.CachedDevKeys(keyCache(client.GetClientContextFromCmd(cmd).HomeDir), chainID, shape, func(line string) { cmd.PrintErrln(line) })
	})}
}
