package main

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"

	"cosmossdk.io/log/v2"

	"github.com/spf13/cast"
	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"
	"github.com/cosmos/cosmos-sdk/server"
	servertypes "github.com/cosmos/cosmos-sdk/server/types"

	"github.com/healthd/healthd/internal/attester"
	"github.com/healthd/healthd/internal/ethsign"
)

func addAttestationFlags(cmd *cobra.Command) {
	cmd.Flags().String(settingKeystore, "", "Keystore with the key that signs attestations")
	cmd.Flags().String(settingPasswordFile, "", "File with the keystore's password")
	cmd.Flags().String(settingRemoteSigner, "", "URL of a signer with Web3Signer's eth1 interface, instead of a keystore")
	cmd.Flags().String(settingRemoteAddress, "", "Address of the key at the remote signer")
	cmd.Flags().String(settingRemoteCA, "", "PEM file with the authority of the remote signer's certificate")
	cmd.Flags().String(settingRemoteCert, "", "PEM file with this node's certificate for the remote signer")
	cmd.Flags().String(settingRemoteKey, "", "PEM file with the key of that certificate")
	cmd.Flags().String(settingL1RPC, "", "JSON-RPC endpoint of an Ethereum node that you trust")
	cmd.Flags().Uint64(settingConfirmations, 0, "Blocks that make a settlement final; 0 goes by Ethereum's finalized block")
}

// nodeAttester is the attester of the node that this process runs, nil for a node without an attestation key.
type nodeAttester struct {
	*attester.Attester
	journal *attester.Journal
}

// open makes the attester as the settings say.
func (n *nodeAttester) open(log log.Logger, options servertypes.AppOptions, chainID string) error {
	home := cast.ToString(options.Get(flags.FlagHome))
	signer, err := signerSettings(options, home, chainID).Open()
	if errors.Is(err, ethsign.ErrNoKey) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("attestation key ([attestation] of app.toml): %w", err)
	}
	l1, err := l1Settings(options, chainID)
	if err != nil {
		return fmt.Errorf("[attestation] of app.toml: %w", err)
	}
	if n.journal, err = attester.OpenJournal(attestationJournal(home)); err != nil {
		return err
	}
	log = log.With("module", "attester")
	if l1.Endpoint == "" {
		log.Warn("no [attestation] l1-rpc: this validator attests ranges, but does not vote for what is final on Ethereum")
	}
	n.Attester = attester.New(attester.Options{Signer: signer, Journal: n.journal, Log: log, L1: l1})
	log.Info("attesting", "attester", signer.Address().Hex())
	return nil
}

// run is the server's hook for what runs beside a node.
func (n *nodeAttester) run(_ *server.Context, _ client.Context, ctx context.Context, group *errgroup.Group) error {
	if n.Attester == nil {
		return nil
	}
	group.Go(func() error { return errors.Join(n.Run(ctx), n.journal.Close()) })
	return nil
}
