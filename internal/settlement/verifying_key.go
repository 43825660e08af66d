package settlement

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/consensys/gnark-crypto/ecc/bn254"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark/backend/groth16"
	groth16bn254 "github.com/consensys/gnark/backend/groth16/bn254"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
)

// ErrUnsafeKey says that proofs under a key could be forged or altered, whatever the circuit was meant to say.
var ErrUnsafeKey = errors.New("unsafe verifying key")

// ContractKey converts a gnark verifying key to the constructor argument of Groth16Verifier.
func ContractKey(key groth16.VerifyingKey) (bindings.Groth16Key, error) {
	vk, ok := key.(*groth16bn254.VerifyingKey)
	if !ok {
		return bindings.Groth16Key{}, fmt.Errorf("settlement: verifying key of type %T: %w", key, proof.ErrSystem)
	}
	committed, err := committedInputs(vk)
	if err != nil {
		return bindings.Groth16Key{}, fmt.Errorf("settlement: verifying key: %w", err)
	}
	if err := requireSafe(vk); err != nil {
		return bindings.Groth16Key{}, fmt.Errorf("settlement: verifying key: %w", err)
	}

	// The contract adds pairings up to 1, so one side of each product is negated: here, once.
	var betaNeg, gammaNeg, deltaNeg bn254.G2Affine
	betaNeg.Neg(&vk.G2.Beta)
	gammaNeg.Neg(&vk.G2.Gamma)
	deltaNeg.Neg(&vk.G2.Delta)
	pedersen := vk.CommitmentKeys[0]

	result := bindings.Groth16Key{
		Alpha:            wordsOfG1(vk.G1.Alpha),
		BetaNeg:          wordsOfG2(betaNeg),
		GammaNeg:         wordsOfG2(gammaNeg),
		DeltaNeg:         wordsOfG2(deltaNeg),
		PedersenG:        wordsOfG2(pedersen.G),
		PedersenSigmaNeg: wordsOfG2(pedersen.GSigmaNeg),
		CommittedInputs:  committed,
	}
	for i, point := range vk.G1.K {
		result.Basis[i] = wordsOfG1(point)
	}
	return result, nil
}

// committedInputs checks the key's dimensions and returns the mask of public inputs that gnark hashes together with
// the commitment. gnark commits to a public input whenever a committed expression contains it.
func committedInputs(vk *groth16bn254.VerifyingKey) (uint8, error) {
	commitments := len(vk.CommitmentKeys)
	if commitments != 1 || len(vk.PublicAndCommitmentCommitted) != 1 {
		return 0, fmt.Errorf("%d commitments: %w", commitments, proof.ErrSystem)
	}
	// One point for the constant, one per public input, one for the commitment's challenge.
	if inputs := len(vk.G1.K) - 2; inputs != protocol.NumPublicInputs {
		return 0, fmt.Errorf("%d public inputs: %w", inputs, proof.ErrSystem)
	}
	var mask uint8
	previous := 0
	for _, wire := range vk.PublicAndCommitmentCommitted[0] {
		// Wire 0 is the constant. The contract hashes in ascending order.
		if wire <= previous || wire > protocol.NumPublicInputs {
			return 0, fmt.Errorf("committed public wires %v: %w", vk.PublicAndCommitmentCommitted[0], proof.ErrSystem)
		}
		previous = wire
		mask |= 1 << (wire - 1)
	}
	return mask, nil
}

// requireSafe makes the checks of the contract's constructor, with a better message.
func requireSafe(vk *groth16bn254.VerifyingKey) error {
	if vk.G2.Gamma.Equal(&vk.G2.Delta) {
		return fmt.Errorf("%w: gamma equals delta, the ceremony was not finished", ErrUnsafeKey)
	}
	for i, point := range vk.G1.K[1:] {
		if point.IsInfinity() {
			return fmt.Errorf("%w: the circuit does not constrain public input %d", ErrUnsafeKey, i)
		}
	}
	return nil
}

func wordsOfG1(p bn254.G1Affine) [2]*big.Int {
	return [2]*big.Int{word(p.X), word(p.Y)}
}

// wordsOfG2 uses the order of EIP-197: the coefficient of i first.
func wordsOfG2(p bn254.G2Affine) [4]*big.Int {
	return [4]*big.Int{word(p.X.A1), word(p.X.A0), word(p.Y.A1), word(p.Y.A0)}
}

func word(e fp.Element) *big.Int {
	return e.BigInt(new(big.Int))
}
