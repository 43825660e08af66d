package proof

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/consensys/gnark-crypto/ecc"
	"github.com/consensys/gnark-crypto/ecc/bn254/fp"
	"github.com/consensys/gnark/backend/groth16"
	groth16bn254 "github.com/consensys/gnark/backend/groth16/bn254"
)

// Size is the length of an encoded proof: A (64 bytes), B (128), C (64), commitment (64) and
// its proof of knowledge (64), uncompressed points with big-endian coordinates.
const Size = 12 * fp.Bytes

// beforeCommitments is the length of A, B and C. gnark's own encoding has the number of
// commitments there.
const beforeCommitments = 8 * fp.Bytes

// ErrEncoding is returned for bytes that are no proof of the batch circuit.
var ErrEncoding = fmt.Errorf("not a proof: want %d bytes holding five points of BN254", Size)

// ErrSystem is returned for a proof or key of another proof system.
var ErrSystem = errors.New("not a BN254 Groth16 proof with exactly one commitment and seven public inputs")

// Encode writes a proof as chain and contract read it. The proof must have been made with
// solidity.WithProverTargetSolidityVerifier(backend.GROTH16).
func Encode(proof groth16.Proof) ([]byte, error) {
	p, ok := proof.(*groth16bn254.Proof)
	if !ok || len(p.Commitments) != 1 {
		return nil, ErrSystem
	}
	encoded := p.MarshalSolidity()
	if len(encoded) != Size {
		return nil, ErrSystem
	}
	return encoded, nil
}

// Decode is the inverse of Encode. It checks that every point is on its curve and in its subgroup.
func Decode(encoded []byte) (groth16.Proof, error) {
	if len(encoded) != Size {
		return nil, fmt.Errorf("%w (got %d bytes)", ErrEncoding, len(encoded))
	}
	raw := make([]byte, 0, Size+4)
	raw = append(raw, encoded[:beforeCommitments]...)
	raw = binary.BigEndian.AppendUint32(raw, 1)
	raw = append(raw, encoded[beforeCommitments:]...)
	proof := groth16.NewProof(ecc.BN254)
	n, err := proof.ReadFrom(bytes.NewReader(raw))
	if err != nil || n != int64(len(raw)) {
		return nil, fmt.Errorf("%w: %w", ErrEncoding, err)
	}
	// A point may also be written compressed or as infinity in ways the contract does not
	// know: only the canonical form passes.
	again, err := Encode(proof)
	if err != nil || !bytes.Equal(again, encoded) {
		return nil, ErrEncoding
	}
	return proof, nil
}
