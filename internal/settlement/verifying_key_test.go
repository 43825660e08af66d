package settlement_test

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark/backend/groth16"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/frontend/cs/r1cs"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/settlement"
)

// misfit is a circuit whose key the contract must not take.
type misfit struct {
	Inputs      []frontend.Variable `gnark:",public"`
	Secret      frontend.Variable
	Commitments int  `gnark:"-"`
	IgnoreFirst bool `gnark:"-"`
}

func (c *misfit) Define(api frontend.API) error {
	for i, input := range c.Inputs {
		if i > 0 || !c.IgnoreFirst {
			api.AssertIsDifferent(input, c.Secret)
		}
	}
	committed := c.Secret
	for range c.Commitments {
		challenge, err := api.(frontend.Committer).Commit(committed)
		if err != nil {
			return err
		}
		api.AssertIsDifferent(challenge, 0)
		committed = challenge
	}
	return nil
}

func (c misfit) key(t *testing.T, inputs int) groth16.VerifyingKey {
	t.Helper()
	c.Inputs = make([]frontend.Variable, inputs)
	constraints, err := frontend.Compile(ecc.BN254.ScalarField(), r1cs.NewBuilder, &c)
	require.NoError(t, err)
	_, key, err := groth16.Setup(constraints)
	require.NoError(t, err)
	return key
}

func TestContractKeyRefusesOtherCircuits(t *testing.T) {
	for name, tc := range map[string]struct {
		circuit misfit
		inputs  int
		want    error
	}{
		"no commitment":           {misfit{}, 7, proof.ErrSystem},
		"two commitments":         {misfit{Commitments: 2}, 7, proof.ErrSystem},
		"six inputs":              {misfit{Commitments: 1}, 6, proof.ErrSystem},
		"eight inputs":            {misfit{Commitments: 1}, 8, proof.ErrSystem},
		"input that is not bound": {misfit{Commitments: 1, IgnoreFirst: true}, 7, settlement.ErrUnsafeKey},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := settlement.ContractKey(tc.circuit.key(t, tc.inputs))
			require.ErrorIs(t, err, tc.want)
		})
	}
	_, err := settlement.ContractKey(groth16.NewVerifyingKey(ecc.BLS12_381))
	require.ErrorIs(t, err, proof.ErrSystem)
}

// The contract repeats the checks: whoever deploys it may not have used this package.
func TestVerifierConstructorRefusesBadKeys(t *testing.T) {
	client := dial(t)
	one := big.NewInt(1)
	for name, change := range map[string]func(*bindings.Groth16Key){
		"none":                       func(*bindings.Groth16Key) {},
		"KeyPointInvalid alpha":      func(k *bindings.Groth16Key) { k.Alpha[0] = one },
		"KeyPointInvalid alpha at 0": func(k *bindings.Groth16Key) { k.Alpha = [2]*big.Int{new(big.Int), new(big.Int)} },
		"KeyPointInvalid beta":       func(k *bindings.Groth16Key) { k.BetaNeg[1] = one },
		"KeyPointInvalid gamma":      func(k *bindings.Groth16Key) { k.GammaNeg[2] = one },
		"KeyPointInvalid delta":      func(k *bindings.Groth16Key) { k.DeltaNeg[3] = one },
		"KeyPointInvalid delta at 0": func(k *bindings.Groth16Key) {
			k.DeltaNeg = [4]*big.Int{new(big.Int), new(big.Int), new(big.Int), new(big.Int)}
		},
		"KeyPointInvalid pedersen":     func(k *bindings.Groth16Key) { k.PedersenG[0] = one },
		"KeyPointInvalid sigma":        func(k *bindings.Groth16Key) { k.PedersenSigmaNeg[0] = one },
		"KeyPointInvalid constant":     func(k *bindings.Groth16Key) { k.Basis[0][0] = one },
		"KeyPointInvalid challenge":    func(k *bindings.Groth16Key) { k.Basis[8][1] = one },
		"KeyPointInvalid input 0 at 0": func(k *bindings.Groth16Key) { k.Basis[1] = [2]*big.Int{new(big.Int), new(big.Int)} },
		"KeyPointInvalid input 6 at 0": func(k *bindings.Groth16Key) { k.Basis[7] = [2]*big.Int{new(big.Int), new(big.Int)} },
		"KeyPointInvalid challenge 0":  func(k *bindings.Groth16Key) { k.Basis[8] = [2]*big.Int{new(big.Int), new(big.Int)} },
		"KeyPointInvalid coefficients": func(k *bindings.Groth16Key) { k.BetaNeg[0], k.BetaNeg[1] = k.BetaNeg[1], k.BetaNeg[0] },
		"KeyGammaEqualsDelta":          func(k *bindings.Groth16Key) { k.GammaNeg = k.DeltaNeg },
		"KeyCommittedInputsInvalid":    func(k *bindings.Groth16Key) { k.CommittedInputs = 1 << 7 },
	} {
		t.Run(name, func(t *testing.T) {
			key, err := settlement.ContractKey(prover(t).Key)
			require.NoError(t, err)
			change(&key)
			code := append(hexutil.MustDecode(bindings.Groth16VerifierMetaData.Bin), bindings.NewGroth16Verifier().PackConstructor(key)...)
			_, err = client.Ethereum().CallContract(t.Context(), ethereum.CallMsg{Data: code}, nil)
			if name == "none" {
				require.NoError(t, err)
				return
			}
			require.Contains(t, name, revertName(t, bindings.NewGroth16Verifier().GetABI(), err))
		})
	}
}

func TestVerifierKeepsTheHashOfItsKey(t *testing.T) {
	v := deployVerifier(t, prover(t))
	out, err := v.client.Ethereum().CallContract(t.Context(), ethereum.CallMsg{To: &v.address, Data: v.abi.PackKeyHash()}, nil)
	require.NoError(t, err)
	key, err := settlement.ContractKey(prover(t).Key)
	require.NoError(t, err)
	require.Equal(t, crypto.Keccak256(v.abi.PackConstructor(key)), out)
}

// revertName is the name of the contract's error in a failed call.
func revertName(t *testing.T, contract abi.ABI, err error) string {
	t.Helper()
	var withData rpc.DataError
	require.ErrorAs(t, err, &withData)
	data, err := hexutil.Decode(withData.ErrorData().(string))
	require.NoError(t, err)
	known, err := contract.ErrorByID([4]byte(data))
	require.NoError(t, err)
	return known.Name
}
