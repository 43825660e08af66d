package app

import (
	"fmt"

	"github.com/healthd/healthd/internal/proof"
	"github.com/healthd/healthd/internal/protocol"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// proofVerifier checks Groth16 proofs with one key per shape.
type proofVerifier map[uint32]*proof.VerifyingKey

// newProofVerifier parses the keys of the rules version that this software executes.
func newProofVerifier(keys []zkbatchtypes.VerifyingKey) (zkbatchtypes.ProofVerifier, error) {
	verifier := proofVerifier{}
	for _, entry := range keys {
		if entry.RulesVersion != protocol.RulesVersion {
			continue
		}
		key, err := proof.ParseVerifyingKey(entry.Key)
		if err != nil {
			return nil, fmt.Errorf("shape %d: %w", entry.Shape, err)
		}
		verifier[entry.Shape] = key
	}
	return verifier, nil
}

// Verify implements zkbatchtypes.ProofVerifier.
func (v proofVerifier) Verify(shape uint32, inputs *protocol.PublicInputs, encoded []byte) error {
	key, known := v[shape]
	if !known {
		return zkbatchtypes.ErrNoVerifier.Wrapf("shape %d", shape)
	}
	return key.Verify(inputs, encoded)
}
