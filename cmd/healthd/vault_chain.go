package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/client/flags"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/protocol"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// vaultChain is the chain as the vault's commands use it.
type vaultChain struct {
	*custody.Ledger
	chainID string
}

// dialVaultChain asks as the actor of --from where the command can sign transactions, and as nobody otherwise.
func dialVaultChain(cmd *cobra.Command) (*vaultChain, error) {
	network, err := client.GetClientQueryContext(cmd)
	if err != nil || cmd.Flags().Lookup(flags.FlagBroadcastMode) == nil {
		return &vaultChain{custody.NewLedger(network, nil), network.ChainID}, err
	}
	if err := setChainID(cmd); err != nil {
		return nil, err
	}
	signer, err := opclient.NewSigner(cmd)
	if err != nil {
		return nil, reachable(err)
	}
	return &vaultChain{custody.NewLedger(signer.Context, commandSigner{cmd, signer}), signer.Context.ChainID}, nil
}

// setChainID asks the node where neither flag nor configuration tells: a home may hold a vault alone.
func setChainID(cmd *cobra.Command) error {
	network, err := client.GetClientQueryContext(cmd)
	if err != nil || network.ChainID != "" {
		return err
	}
	answer, err := zkbatchtypes.NewQueryClient(network).Status(cmd.Context(), &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return reachable(err)
	}
	return cmd.Flags().Set(flags.FlagChainID, answer.ChainId)
}

// commandSigner signs with the --from key.
type commandSigner struct {
	cmd    *cobra.Command
	signer *opclient.Signer
}

// Actor implements custody.Signer.
func (s commandSigner) Actor() uint64 { return s.signer.Actor }

// Submit implements custody.Signer.
func (s commandSigner) Submit(_ context.Context, operations ...zkbatchtypes.Operation) (*opclient.Outcome, error) {
	outcome, err := s.signer.Submit(s.cmd, operations...)
	if err == nil {
		return outcome, nil
	}
	switch text := err.Error(); {
	case strings.Contains(text, "account sequence mismatch"), strings.Contains(text, protocol.ErrNonce.Error()):
		return nil, custody.ErrOvertaken
	case strings.Contains(text, "did not take the transaction"):
		return nil, fmt.Errorf("%w: %w", custody.ErrNotTaken, err)
	}
	return nil, err
}

// reachable says what to do where the node does not answer.
func reachable(err error) error {
	if err = custody.Explain(err); errors.Is(err, custody.ErrUnreachable) {
		return fmt.Errorf("%w (--node is its RPC address)", err)
	}
	return err
}
