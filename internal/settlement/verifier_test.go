package settlement_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark/backend"
	"github.com/consensys/gnark/backend/groth16"
	groth16bn254 "github.com/consensys/gnark/backend/groth16/bn254"
	"github.com/consensys/gnark/backend/solidity"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// verifier is a deployed Groth16Verifier, asked directly: proofs and inputs reach it as they are.
type verifier struct {
	client  *settlement.Client
	address common.Address
	abi     *bindings.Groth16Verifier
}

func deployVerifier(t *testing.T, prover *settlementtest.Prover) verifier {
	t.Helper()
	client := dial(t)
	deployment, err := settlement.Deploy(t.Context(), client, ethsign.NewLocal(l1.FundedKey()),
		settlementtest.NewLedger(t, prover).Config(options))
	require.NoError(t, err)
	t.Logf("gas: deployment %d, of which verifier %d", deployment.GasUsed, deployment.VerifierGasUsed)
	return verifier{client: client, address: deployment.Verifiers[0], abi: bindings.NewGroth16Verifier()}
}

func (v verifier) accepts(t *testing.T, proof []byte, inputs [protocol.NumPublicInputs]*big.Int) bool {
	t.Helper()
	out, err := v.client.Ethereum().CallContract(t.Context(),
		ethereum.CallMsg{To: &v.address, Data: v.abi.PackVerify(proof, inputs), Gas: 2_000_000}, nil)
	require.NoError(t, err, "a verdict is never a revert")
	accepted, err := v.abi.UnpackVerify(out)
	require.NoError(t, err)
	return accepted
}

func randomInputs(t *testing.T) (words settlementtest.Words) {
	t.Helper()
	for i := range words {
		_, err := words[i].SetRandom()
		require.NoError(t, err)
	}
	return words
}

func bigInputs(words settlementtest.Words) (inputs [protocol.NumPublicInputs]*big.Int) {
	for i, word := range words {
		inputs[i] = word.BigInt(new(big.Int))
	}
	return inputs
}

func TestVerifierAcceptsWhatGnarkAccepts(t *testing.T) {
	for name, committed := range map[string][]int{
		"commitment to private wires":      nil,
		"commitment to one public input":   {3},
		"commitment to some public inputs": {0, 2, 5},
		"commitment to all public inputs":  {0, 1, 2, 3, 4, 5},
	} {
		t.Run(name, func(t *testing.T) {
			prover := settlementtest.NewProver(t, committed...)
			verifier := deployVerifier(t, prover)
			inputs := randomInputs(t)
			var zero, one settlementtest.Words
			for i := range one {
				one[i].SetOne()
			}
			for _, inputs := range []settlementtest.Words{inputs, zero, one} {
				require.True(t, verifier.accepts(t, prover.Prove(t, inputs), bigInputs(inputs)))
			}

			// The other hash-to-field makes a proof that gnark accepts with its default options and the contract,
			// like gnark when asked about the contract, refuses.
			other := prover.ProveWith(t, inputs)
			public, err := settlementtest.Witness(t, inputs).Public()
			require.NoError(t, err)
			require.NoError(t, groth16.Verify(other, prover.Key, public))
			require.Error(t, groth16.Verify(other, prover.Key, public,
				solidity.WithVerifierTargetSolidityVerifier(backend.GROTH16)))
			encoded, err := proof.Encode(other)
			require.NoError(t, err)
			require.False(t, verifier.accepts(t, encoded, bigInputs(inputs)))
		})
	}
}

func TestVerifierRefusesEveryChangedByte(t *testing.T) {
	verifier := deployVerifier(t, prover(t))
	inputs := randomInputs(t)
	proof := prover(t).Prove(t, inputs)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range proof {
		changed := append([]byte(nil), proof...)
		changed[i] ^= byte(1 + random.IntN(255))
		require.False(t, verifier.accepts(t, changed, bigInputs(inputs)), "byte %d: %#x instead of %#x", i, changed[i], proof[i])
	}
}

func TestVerifierRefusesOtherLengths(t *testing.T) {
	verifier := deployVerifier(t, prover(t))
	inputs := randomInputs(t)
	proof := prover(t).Prove(t, inputs)
	for _, length := range []int{0, 1, 256, 320, 383} {
		require.False(t, verifier.accepts(t, proof[:length], bigInputs(inputs)), "%d bytes", length)
	}
	for _, extra := range []int{1, 32, 384} {
		require.False(t, verifier.accepts(t, append(proof[:len(proof):len(proof)], make([]byte, extra)...), bigInputs(inputs)),
			"%d bytes too many", extra)
	}
}

func TestVerifierRefusesOtherInputs(t *testing.T) {
	verifier := deployVerifier(t, prover(t))
	inputs := randomInputs(t)
	proof := prover(t).Prove(t, inputs)
	order := fr.Modulus()
	for i := range protocol.NumPublicInputs {
		for name, change := range map[string]func(*big.Int) *big.Int{
			"zero":      func(*big.Int) *big.Int { return new(big.Int) },
			"plus one":  func(v *big.Int) *big.Int { return new(big.Int).Add(v, big.NewInt(1)) },
			"plus r":    func(v *big.Int) *big.Int { return new(big.Int).Add(v, order) },
			"plus 2r":   func(v *big.Int) *big.Int { return new(big.Int).Add(v, new(big.Int).Lsh(order, 1)) },
			"2^256 - 1": func(*big.Int) *big.Int { return new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1)) },
		} {
			words := bigInputs(inputs)
			words[i] = change(words[i])
			require.False(t, verifier.accepts(t, proof, words), "input %d %s", i, name)
		}
	}
	// r is the other name of 0, so only a proof about 0 shows that it is refused.
	proofOfZeros := prover(t).Prove(t, settlementtest.Words{})
	for i := range protocol.NumPublicInputs {
		words := bigInputs(settlementtest.Words{})
		require.True(t, verifier.accepts(t, proofOfZeros, words))
		words[i] = order
		require.False(t, verifier.accepts(t, proofOfZeros, words), "input %d is r instead of 0", i)
	}
	words := bigInputs(inputs)
	words[1], words[2] = words[2], words[1]
	require.False(t, verifier.accepts(t, proof, words), "old and new root exchanged")
}

func TestVerifierRefusesPartsOfAnotherProof(t *testing.T) {
	verifier := deployVerifier(t, prover(t))
	inputs := randomInputs(t)
	words := bigInputs(inputs)
	proof, other := prover(t).Prove(t, inputs), prover(t).Prove(t, inputs)
	require.NotEqual(t, proof, other, "proofs of one statement differ")
	parts := map[string][2]int{
		"A": {0, 64}, "B": {64, 192}, "C": {192, 256}, "commitment": {256, 320}, "proof of knowledge": {320, 384},
		"commitment with its proof of knowledge": {256, 384},
	}
	for name, at := range parts {
		for source, replacement := range map[string][]byte{
			"another proof's": other[at[0]:at[1]],
			"infinity for":    make([]byte, at[1]-at[0]),
		} {
			changed := append([]byte(nil), proof...)
			copy(changed[at[0]:at[1]], replacement)
			require.False(t, verifier.accepts(t, changed, words), "%s %s", source, name)
		}
	}
}

// Anybody can turn a proof into another one of the same statement: that is why nothing may be known by its proof.
func TestVerifierAcceptsARerandomisedProof(t *testing.T) {
	verifier := deployVerifier(t, prover(t))
	inputs := randomInputs(t)
	made := prover(t).ProveWith(t, inputs, solidity.WithProverTargetSolidityVerifier(backend.GROTH16)).(*groth16bn254.Proof)
	before, err := proof.Encode(made)
	require.NoError(t, err)

	k := big.NewInt(12345)
	inverse := new(big.Int).ModInverse(k, fr.Modulus())
	var a bn254.G1Affine
	a.ScalarMultiplication(&made.Ar, k)
	var b bn254.G2Affine
	b.ScalarMultiplication(&made.Bs, inverse)
	made.Ar, made.Bs = a, b
	after, err := proof.Encode(made)
	require.NoError(t, err)

	require.NotEqual(t, before, after)
	require.True(t, verifier.accepts(t, after, bigInputs(inputs)))
}

func TestVerifierAcceptsTheTwinPointOnlyTogether(t *testing.T) {
	verifier := deployVerifier(t, prover(t))
	inputs := randomInputs(t)
	made := prover(t).ProveWith(t, inputs, solidity.WithProverTargetSolidityVerifier(backend.GROTH16)).(*groth16bn254.Proof)
	made.Ar.Neg(&made.Ar)
	encoded, err := proof.Encode(made)
	require.NoError(t, err)
	require.False(t, verifier.accepts(t, encoded, bigInputs(inputs)), "-A alone")
	made.Bs.Neg(&made.Bs)
	encoded, err = proof.Encode(made)
	require.NoError(t, err)
	require.True(t, verifier.accepts(t, encoded, bigInputs(inputs)), "-A and -B")
}
