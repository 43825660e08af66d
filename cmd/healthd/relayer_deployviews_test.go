package main

import (
	"encoding/hex"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
	"github.com/healthd/healthd/internal/statetree"
)

// The views answer for the genesis root of a contract that has settled nothing.
func TestDeployViews(t *testing.T) {
	home := t.TempDir()
	l1, err := devnet.StartL1(t.Context(), devnet.L1Options{Period: 40 * time.Millisecond})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, l1.Close()) })
	keyFile := filepath.Join(home, "ethereum-key")
	require.NoError(t, os.WriteFile(keyFile, []byte(hex.EncodeToString(crypto.FromECDSA(l1.FundedKey()))), 0o600))
	client, err := settlement.Dial(t.Context(), l1.Endpoint())
	require.NoError(t, err)
	t.Cleanup(client.Close)

	tree, err := statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	cell, err := protocol.EncodeCell(protocol.KindConsent, &protocol.Consent{Patient: 4, Grantee: 2, Status: protocol.ConsentActive})
	require.NoError(t, err)
	delta, err := tree.Stage(1, map[uint64]protocol.Cell{protocol.LeafIndex(protocol.KindConsent, 3): cell}, nil)
	require.NoError(t, err)
	require.NoError(t, tree.Commit(delta))
	ledger := settlementtest.NewLedger(t, settlementtest.NewProver(t))
	ledger.Root = delta.Root()
	contract, err := settlement.Deploy(t.Context(), client, ethsign.NewLocal(l1.FundedKey()), ledger.Config(settlement.Options{PollInterval: 10 * time.Millisecond}))
	require.NoError(t, err)

	onL1 := []string{"relayer", "deploy-views", "--l1-rpc", l1.Endpoint(), "--l1-key-file", keyFile}
	_, err = tryHealthd(t, home, onL1...)
	require.ErrorContains(t, err, "--contract")
	_, err = tryHealthd(t, home, append(onL1, "--contract", contract.Verifiers[0].Hex())...)
	require.ErrorContains(t, err, "no settlement contract at this address")

	views := decode[deployViewsResult](t, healthd(t, home, append(onL1, "--contract", contract.Address.Hex(), "--output", "json")...))
	proof, err := tree.Prove(1, protocol.LeafIndex(protocol.KindConsent, 3))
	require.NoError(t, err)
	view, address := bindings.NewConsentVerifier(), common.HexToAddress(views.Consents)
	out, err := client.Ethereum().CallContract(t.Context(), ethereum.CallMsg{
		To: &address, Data: view.PackConsent(0, big.NewInt(3), settlement.ViewProof(proof)),
	}, nil)
	require.NoError(t, err)
	consent, err := view.UnpackConsent(out)
	require.NoError(t, err)
	require.True(t, consent.Exists)
	require.Equal(t, big.NewInt(4), consent.Cell.Patient)
}
