package settlement_test

import (
	"encoding/json"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/consensys/gnark/backend/solidity"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// Our verifier against the one that gnark exports for the same key: the same verdicts, and gas within a few per cent.
// It compiles Solidity, so it runs only where contracts/build.sh has installed the compiler.
func TestVerifierAgreesWithGnarksContract(t *testing.T) {
	prover := settlementtest.NewProver(t, 1, 2, 4) // committed public inputs: the longer way through both
	gnarkABI, gnarkCode := compileGnarksVerifier(t, prover)
	gnarks := deployCode(t, gnarkCode)
	ours := deployVerifier(t, prover)
	inputs := randomInputs(t)
	proof, words := prover.Prove(t, inputs), bigInputs(inputs)

	ask := func(proof []byte, words [protocol.NumPublicInputs]*big.Int) (bool, ethereum.CallMsg) {
		data, err := gnarkABI.Pack("verifyProof", proof, words)
		require.NoError(t, err)
		call := ethereum.CallMsg{To: &gnarks, Data: data, Gas: 2_000_000}
		_, err = ours.client.Ethereum().CallContract(t.Context(), call, nil)
		return err == nil, call
	}
	accepted, call := ask(proof, words)
	require.True(t, accepted)
	require.True(t, ours.accepts(t, proof, words))
	for i := 0; i < len(proof); i += 7 {
		changed := append([]byte(nil), proof...)
		changed[i] ^= 1
		accepted, _ := ask(changed, words)
		require.Equal(t, accepted, ours.accepts(t, changed, words), "byte %d", i)
	}
	for i := range words {
		changed := words
		changed[i] = new(big.Int).Add(words[i], big.NewInt(1))
		accepted, _ := ask(proof, changed)
		require.Equal(t, accepted, ours.accepts(t, proof, changed), "input %d", i)
	}

	call.Gas = 0
	theirGas, err := ours.client.Ethereum().EstimateGas(t.Context(), call)
	require.NoError(t, err)
	ourGas, err := ours.client.Ethereum().EstimateGas(t.Context(),
		ethereum.CallMsg{To: &ours.address, Data: ours.abi.PackVerify(proof, words)})
	require.NoError(t, err)
	t.Logf("gas: a transaction that only verifies: ours %d, gnark's %d", ourGas, theirGas)
	require.Less(t, float64(ourGas), 1.03*float64(theirGas))
}

func compileGnarksVerifier(t *testing.T, prover *settlementtest.Prover) (abi.ABI, []byte) {
	t.Helper()
	if testing.Short() {
		t.Skip("compiles Solidity")
	}
	contracts, err := filepath.Abs("../../contracts")
	require.NoError(t, err)
	if _, err := os.Stat(filepath.Join(contracts, "node_modules", "solc")); err != nil {
		t.Skip("no Solidity compiler: run contracts/build.sh")
	}
	dir := t.TempDir()
	source := filepath.Join(dir, "Verifier.sol")
	file, err := os.Create(source)
	require.NoError(t, err)
	require.NoError(t, prover.Key.ExportSolidity(file, solidity.WithPragmaVersion("0.8.37")))
	require.NoError(t, file.Close())
	output, err := exec.CommandContext(t.Context(), "node", filepath.Join(contracts, "script", "compile.js"), source, dir).CombinedOutput()
	require.NoError(t, err, "%s", output)

	raw, err := os.ReadFile(filepath.Join(dir, "Verifier.json"))
	require.NoError(t, err)
	var artefact struct {
		ABI abi.ABI `json:"abi"`
		Bin string  `json:"bin"`
	}
	require.NoError(t, json.Unmarshal(raw, &artefact))
	return artefact.ABI, hexutil.MustDecode("0x" + artefact.Bin)
}

func deployCode(t *testing.T, code []byte) common.Address {
	t.Helper()
	client := dial(t).Ethereum()
	auth := bind.NewKeyedTransactor(l1.FundedKey(), l1.ChainID())
	auth.Context = t.Context()
	address, tx, err := bind.DeployContract(auth, code, client, nil)
	require.NoError(t, err)
	require.Eventually(t, func() bool {
		_, err := client.TransactionReceipt(t.Context(), tx.Hash())
		return err == nil
	}, 10*time.Second, 10*time.Millisecond)
	return address
}
