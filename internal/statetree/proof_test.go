package statetree

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"
)

func provenTree(t testing.TB) (*Tree, fr.Element) {
	tree := openTest(t)
	root := commit(t, tree, 1, map[uint64]Cell{
		leafIndex(1, 1): testCell(1, 1), leafIndex(1, 2): testCell(1, 2), leafIndex(5, 3): testCell(5, 3),
	})
	return tree, root
}

func prove(t testing.TB, tree *Tree, index uint64) Proof {
	proof, err := tree.Prove(1, index)
	require.NoError(t, err)
	return proof
}

func TestProofs(t *testing.T) {
	tree, root := provenTree(t)
	for name, index := range map[string]uint64{
		"present": leafIndex(1, 2), "missing beside a cell": leafIndex(1, 3), "missing in an empty kind": leafIndex(9, 9),
	} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, prove(t, tree, index).Verify(root))
		})
	}
}

func TestProofsThatMustFail(t *testing.T) {
	tree, root := provenTree(t)
	one := fr.One()
	for name, spoil := range map[string]func(*Proof){
		"other word":            func(p *Proof) { p.Cell[3].Add(&p.Cell[3], &one) },
		"claimed missing":       func(p *Proof) { p.Cell = Cell{} },
		"words without a kind":  func(p *Proof) { p.Cell[0].SetZero() },
		"other place":           func(p *Proof) { p.Index ^= 1 },
		"place beyond the tree": func(p *Proof) { p.Index |= IndexEnd },
		"lowest sibling":        func(p *Proof) { p.Siblings[0][1].Add(&p.Siblings[0][1], &one) },
		"highest sibling":       func(p *Proof) { p.Siblings[Depth-1][2].Add(&p.Siblings[Depth-1][2], &one) },
	} {
		t.Run(name, func(t *testing.T) {
			proof := prove(t, tree, leafIndex(1, 2))
			spoil(&proof)
			require.ErrorIs(t, proof.Verify(root), ErrProof)
		})
	}
	require.ErrorIs(t, prove(t, tree, leafIndex(1, 2)).Verify(EmptyRoot()), ErrProof)
}

func TestProofEncodings(t *testing.T) {
	tree, _ := provenTree(t)
	proof := prove(t, tree, leafIndex(1, 2))
	binary, err := proof.MarshalBinary()
	require.NoError(t, err)
	require.Len(t, binary, ProofLength)
	var back Proof
	require.NoError(t, back.UnmarshalBinary(binary))
	require.Equal(t, proof, back)

	text, err := json.Marshal(proof)
	require.NoError(t, err)
	back = Proof{}
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, proof, back)
}

func TestProofEncodingsThatMustFail(t *testing.T) {
	tree, _ := provenTree(t)
	proof := prove(t, tree, leafIndex(1, 2))
	binary, _ := proof.MarshalBinary()
	for name, encoded := range map[string][]byte{
		"empty":     {},
		"short":     binary[:ProofLength-1],
		"long":      append(bytes.Clone(binary), 0),
		"word >= r": append(bytes.Clone(binary[:ProofLength-32]), bytes.Repeat([]byte{0xff}, 32)...),
		"index":     append([]byte{0xff}, binary[1:]...),
	} {
		t.Run(name, func(t *testing.T) {
			var back Proof
			require.ErrorIs(t, back.UnmarshalBinary(encoded), ErrEncoding)
		})
	}
	text, _ := json.Marshal(proof)
	word := text[bytes.Index(text, []byte(`"0x`)):][:68]
	for name, encoded := range map[string][]byte{
		"trailing":      append(bytes.Clone(text), "{}"...),
		"unknown field": bytes.Replace(text, []byte(`{`), []byte(`{"x":1,`), 1),
		"null word":     bytes.Replace(text, word, []byte("null"), 1),
		"missing word":  bytes.Replace(text, append(bytes.Clone(word), ','), nil, 1),
		"short word":    bytes.Replace(text, word, []byte(`"0x00"`), 1),
		"word >= r":     bytes.Replace(text, word[3:67], bytes.Repeat([]byte("f"), 64), 1),
		"index":         bytes.Replace(text, []byte(`"index":"`), []byte(`"index":"99`), 1),
	} {
		t.Run("json "+name, func(t *testing.T) {
			require.NotEqual(t, text, encoded)
			var back Proof
			require.Error(t, json.Unmarshal(encoded, &back))
		})
	}
}
