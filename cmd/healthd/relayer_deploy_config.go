package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// settlementConfig reads from the chain what its contract is born with.
func settlementConfig(ctx context.Context, node *chainclient.Client) (settlement.Config, error) {
	var config settlement.Config
	status, err := node.Batches().Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return config, err
	}
	first, err := node.Batches().Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: 1})
	if err != nil {
		return config, err
	}
	answer, err := node.Batches().VerifyingKeys(ctx, &zkbatchtypes.QueryVerifyingKeysRequest{})
	if err != nil {
		return config, err
	}
	for _, entry := range answer.Keys {
		key, err := proof.ParseVerifyingKey(entry.Key)
		if err != nil {
			return config, fmt.Errorf("shape %d: %w", entry.Shape, err)
		}
		config.Verifiers = append(config.Verifiers, settlement.VerifierKey{Shape: entry.Shape, RulesVersion: entry.RulesVersion, Key: key.Groth16()})
	}
	if config.Attesters, err = firstAttesters(ctx, node); err != nil {
		return config, err
	}
	if config.RecoveryDelay, err = recoveryDelay(ctx, node); err != nil {
		return config, err
	}
	return config, errors.Join(
		config.Domain.SetBytesCanonical(status.Domain),
		config.Root.SetBytesCanonical(first.Range.OldRoot),
		config.Accumulator.SetBytesCanonical(first.Range.OldAccumulator),
	)
}

// firstAttesters are those whose signatures the contract wants to see on the first range.
func firstAttesters(ctx context.Context, node *chainclient.Client) ([]attestation.Attester, error) {
	answer, err := consortiumtypes.NewQueryClient(node.Conn()).AttesterSetOfRange(ctx, &consortiumtypes.QueryAttesterSetOfRangeRequest{Range: 1})
	if err != nil {
		return nil, fmt.Errorf("who attests the first range: %w", err)
	}
	var attesters []attestation.Attester
	for _, attester := range answer.AttesterSet.Attesters {
		if attester.Power <= 0 || len(attester.Address) != common.AddressLength {
			return nil, fmt.Errorf("attester of validator %q has power %d and an address of %d bytes", attester.Validator, attester.Power, len(attester.Address))
		}
		attesters = append(attesters, attestation.Attester{Account: common.BytesToAddress(attester.Address), Power: uint64(attester.Power)})
	}
	return attesters, nil
}

// recoveryDelay of the network, which its forced revocations must undercut.
func recoveryDelay(ctx context.Context, node *chainclient.Client) (time.Duration, error) {
	answer, err := node.Batches().Cell(ctx, &zkbatchtypes.QueryCellRequest{Kind: protocol.KindSystem.String(), Sequence: 1})
	if err != nil {
		return 0, err
	}
	var cell protocol.Cell
	if len(answer.Words) != len(cell) {
		return 0, fmt.Errorf("the system cell has %d words, not %d", len(answer.Words), len(cell))
	}
	for i, word := range answer.Words {
		if err := cell[i].SetBytesCanonical(word); err != nil {
			return 0, fmt.Errorf("the system cell: %w", err)
		}
	}
	var system protocol.System
	if _, err := protocol.DecodeCell(cell, protocol.KindSystem, &system); err != nil {
		return 0, fmt.Errorf("the system cell: %w", err)
	}
	return time.Duration(system.RecoveryDelay) * time.Second, nil
}
