package main

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/params"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/settlement"
)

const (
	flagL1RPC        = "l1-rpc"
	flagL1Key        = "l1-key-file"
	flagL1Password   = "l1-password-file"
	flagL1Signer     = "l1-signer-url"
	flagL1Account    = "l1-account"
	flagL1SignerCA   = "l1-signer-ca"
	flagL1SignerCert = "l1-signer-cert"
	flagL1SignerKey  = "l1-signer-key"

	flagL1MaxFee        = "l1-max-fee"
	flagL1Confirmations = "l1-confirmations"
	flagL1ReplaceAfter  = "l1-replace-after"
)

func addL1Flags(cmd *cobra.Command) {
	cmd.Flags().String(flagL1RPC, "http://localhost:8545", "JSON-RPC endpoint of an Ethereum node")
	cmd.Flags().String(flagL1Key, "", "File with the Ethereum key that pays: a keystore, or 64 hex digits on development chains")
	cmd.Flags().String(flagL1Password, "", "File with the keystore's password")
	cmd.Flags().String(flagL1Signer, "", "URL of a signer with Web3Signer's interface that holds the key that pays, instead of a file")
	cmd.Flags().String(flagL1Account, "", "Address whose key the signer holds")
	cmd.Flags().String(flagL1SignerCA, "", "File with the authority of the signer's certificate")
	cmd.Flags().String(flagL1SignerCert, "", "File with this machine's certificate, for a signer that asks for one")
	cmd.Flags().String(flagL1SignerKey, "", "File with the key of that certificate")
}

// addFeeFlags says how transactions are brought into a block.
func addFeeFlags(cmd *cobra.Command) {
	cmd.Flags().Uint64(flagL1MaxFee, 200, "Most that a unit of gas may cost, in gwei")
	cmd.Flags().Uint64(flagL1Confirmations, 0, "Blocks that must follow a transaction before the next is sent")
	cmd.Flags().Duration(flagL1ReplaceAfter, time.Minute, "How long a transaction may wait for a block before its fees are raised")
}

func feeOptions(cmd *cobra.Command) (settlement.Options, error) {
	maxFee, _ := cmd.Flags().GetUint64(flagL1MaxFee)
	confirmations, _ := cmd.Flags().GetUint64(flagL1Confirmations)
	after, _ := cmd.Flags().GetDuration(flagL1ReplaceAfter)
	switch {
	case maxFee == 0:
		return settlement.Options{}, fmt.Errorf("--%s must be above zero", flagL1MaxFee)
	case confirmations > settlement.ReorgDepth:
		return settlement.Options{}, fmt.Errorf("--%s must be at most %d: Ethereum is final by then", flagL1Confirmations, settlement.ReorgDepth)
	case after <= 0:
		return settlement.Options{}, fmt.Errorf("--%s must be above zero", flagL1ReplaceAfter)
	}
	return settlement.Options{
		Confirmations: confirmations, ResubmitAfter: after,
		MaxFeePerGas: new(big.Int).Mul(new(big.Int).SetUint64(maxFee), big.NewInt(params.GWei)),
	}, nil
}

// dialL1 connects to Ethereum and opens the key that pays.
func dialL1(ctx context.Context, cmd *cobra.Command) (*settlement.Client, ethsign.Signer, error) {
	config := signerConfig(cmd)
	if config.KeyFile == "" && config.RemoteURL == "" {
		return nil, nil, fmt.Errorf("--%s is missing: name the file with the Ethereum key that pays, or a signer with --%s", flagL1Key, flagL1Signer)
	}
	config.Plain = true // until it is known which chain it is for
	signer, err := config.Open()
	if err != nil {
		return nil, nil, fmt.Errorf("the Ethereum key that pays: %w", err)
	}
	endpoint, _ := cmd.Flags().GetString(flagL1RPC)
	ethereum, err := settlement.Dial(ctx, endpoint)
	if err != nil {
		return nil, nil, err
	}
	if config.Plain = isDevelopmentL1(ethereum.ChainID()); !config.Plain {
		if signer, err = config.Open(); err != nil {
			ethereum.Close()
			return nil, nil, fmt.Errorf("the Ethereum key that pays on chain %s: %w", ethereum.ChainID(), err)
		}
	}
	return ethereum, signer, nil
}

func signerConfig(cmd *cobra.Command) ethsign.Config {
	text := func(flag string) string {
		value, _ := cmd.Flags().GetString(flag)
		return value
	}
	return ethsign.Config{
		KeyFile: text(flagL1Key), PasswordFile: text(flagL1Password),
		RemoteURL: text(flagL1Signer), RemoteAddress: text(flagL1Account),
		TLS: ethsign.TLS{CAFile: text(flagL1SignerCA), CertificateFile: text(flagL1SignerCert), KeyFile: text(flagL1SignerKey)},
	}
}

// isDevelopmentL1 knows the chain ids of geth's, anvil's and hardhat's throw-away chains.
func isDevelopmentL1(chainID *big.Int) bool {
	return chainID.Cmp(big.NewInt(1337)) == 0 || chainID.Cmp(big.NewInt(31337)) == 0
}
