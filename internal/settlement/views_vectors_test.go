package settlement_test

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr/poseidon2"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/zkcrypto"
)

var update = flag.Bool("update", false, "rewrite contracts/testdata, which Go and the contracts' own tests share")

const (
	poseidon2File = "../../contracts/testdata/poseidon2.json"
	cellsFile     = "../../contracts/testdata/cells.json"
)

// hexWords are words as 0x and 64 digits, the form that Solidity tests read.
type hexWords []string

func hexOf(words ...fr.Element) (encoded hexWords) {
	for _, word := range words {
		encoded = append(encoded, hexWord(word))
	}
	return encoded
}

func hexWord(word fr.Element) string {
	encoded := word.Bytes()
	return hexutil.Encode(encoded[:])
}

// hashVectors are inputs and hashes of one width, and the permutation's parameters for a reference implementation.
type hashVectors struct {
	Inputs   hexWords `json:"inputs"` // width words for each hash
	Hashes   hexWords `json:"hashes"`
	Keys     hexWords `json:"keys"` // of full rounds all words, of partial rounds the first
	Diagonal hexWords `json:"diagonal"`
}

// What internal/zkcrypto computes is what the file says; the contracts' tests hold Poseidon2.sol against the same file.
func TestPoseidon2Vectors(t *testing.T) {
	requireFile(t, poseidon2File, map[string]hashVectors{
		"width4": vectorsOf(4, func(in []fr.Element) fr.Element { return zkcrypto.Hash4(in[0], in[1], in[2], in[3]) }),
		"width8": vectorsOf(8, func(in []fr.Element) fr.Element { return zkcrypto.Hash8([8]fr.Element(in)) }),
	})
}

func vectorsOf(width int, hash func([]fr.Element) fr.Element) (vectors hashVectors) {
	var greatest fr.Element
	greatest.SetInt64(-1)
	inputs := [][]fr.Element{make([]fr.Element, width), make([]fr.Element, width), make([]fr.Element, width)}
	for i := range width {
		inputs[1][i].SetUint64(uint64(i + 1))
		inputs[2][i] = greatest
		alone := make([]fr.Element, width)
		alone[i] = greatest
		inputs = append(inputs, alone)
	}
	// Arbitrary words: each input follows from the hash before.
	for seed := hash(inputs[1]); len(inputs) < 24; seed = hash(inputs[len(inputs)-1]) {
		next := make([]fr.Element, width)
		for i := range next {
			next[i] = seed
			seed.Square(&seed)
		}
		inputs = append(inputs, next)
	}
	for _, input := range inputs {
		vectors.Inputs = append(vectors.Inputs, hexOf(input...)...)
		vectors.Hashes = append(vectors.Hashes, hexOf(hash(input))...)
	}
	parameters := poseidon2.NewParameters(width, zkcrypto.FullRounds, zkcrypto.PartialRounds[width])
	vectors.Diagonal = hexOf(parameters.DiagM1...)
	for round, keys := range parameters.RoundKeys {
		if half := zkcrypto.FullRounds / 2; round >= half && round < half+zkcrypto.PartialRounds[width] {
			keys = keys[:1]
		}
		vectors.Keys = append(vectors.Keys, hexOf(keys...)...)
	}
	return vectors
}

// cellVectors are proofs of one state, for the contracts' tests.
type cellVectors struct {
	Root   string                     `json:"root"`
	Actors map[string]uint64          `json:"actors"`
	Proofs map[string]statetree.Proof `json:"proofs"`
}

func TestCellVectors(t *testing.T) {
	s := newState(t)
	vectors := cellVectors{
		Root:   hexWord(s.root),
		Actors: map[string]uint64{"patient": s.Patient, "hospital": 2, "clinician": s.Clinician, "nurse": s.Nurse},
		Proofs: make(map[string]statetree.Proof),
	}
	for name, cell := range map[string]struct {
		kind     protocol.CellKind
		sequence uint64
	}{
		"consent": {protocol.KindConsent, s.Consent}, "revoked": {protocol.KindConsent, s.revoked}, "absent": {protocol.KindConsent, 77},
		"index": {protocol.KindIndex, s.Patient}, "denied": {protocol.KindAccess, s.denied}, "claim": {protocol.KindClaim, s.OpenClaim},
		"clinician": {protocol.KindActor, s.Clinician}, "hospital": {protocol.KindActor, 2},
	} {
		vectors.Proofs[name] = s.prove(t, cell.kind, cell.sequence)
	}
	requireFile(t, cellsFile, vectors)
}

func requireFile(t *testing.T, path string, vectors any) {
	t.Helper()
	want, err := json.MarshalIndent(vectors, "", "  ")
	require.NoError(t, err)
	want = append(want, '\n')
	if *update {
		require.NoError(t, os.WriteFile(path, want, 0o644))
	}
	have, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(have), "if the change is meant, run the tests with -update")
}
