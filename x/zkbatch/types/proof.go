package types

import (
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// ProofVerifier checks proofs of segments. It must be safe for concurrent use, and its verdict must depend on
// nothing but its arguments and the keys that it was made of.
type ProofVerifier interface {
	Verify(shape uint32, inputs *protocol.PublicInputs, proof []byte) error
}

// VerifierFactory makes a verifier of the keys in the chain's state.
type VerifierFactory func(keys []VerifyingKey) (ProofVerifier, error)

// ValidateBasic checks the form of the proof message.
func (m *MsgSubmitProof) ValidateBasic() error {
	if _, err := sdk.AccAddressFromBech32(m.Submitter); err != nil {
		return ErrInvalidProof.Wrapf("submitter: %s", err)
	}
	if m.Range == 0 || m.OpCount == 0 {
		return ErrInvalidProof.Wrap("range and op_count start at 1")
	}
	if len(m.Proof) == 0 || len(m.Proof) > MaxProofBytes {
		return ErrInvalidProof.Wrapf("a proof has 1 to %d bytes, not %d", MaxProofBytes, len(m.Proof))
	}
	if _, err := wordbytes.Word(m.NewRoot); err != nil {
		return ErrInvalidProof.Wrapf("new_root: %s", err)
	}
	if _, err := wordbytes.Word(m.NewAccumulator); err != nil {
		return ErrInvalidProof.Wrapf("new_accumulator: %s", err)
	}
	return nil
}
