package statetree

import (
	"encoding/json"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"
)

// Every decoder either refuses its input or is undone exactly by its encoder.

func FuzzProofBinary(f *testing.F) {
	encoded, _ := Proof{Index: 5, Cell: testCell(1, 1)}.MarshalBinary()
	f.Add(encoded)
	f.Fuzz(func(t *testing.T, src []byte) {
		var proof Proof
		if proof.UnmarshalBinary(src) != nil {
			return
		}
		again, err := proof.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, src, again)
	})
}

func FuzzProofJSON(f *testing.F) {
	encoded, _ := json.Marshal(Proof{Index: 5, Cell: testCell(1, 1)})
	f.Add(encoded)
	f.Fuzz(func(t *testing.T, src []byte) {
		var proof, back Proof
		if json.Unmarshal(src, &proof) != nil {
			return
		}
		again, err := json.Marshal(proof)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(again, &back))
		require.Equal(t, proof, back)
	})
}

func FuzzCell(f *testing.F) {
	cell := testCell(1, 1)
	f.Add(appendSparse(nil, cell[:], fr.Element{}))
	f.Add([]byte{0})
	f.Fuzz(func(t *testing.T, src []byte) {
		cell, err := decodeCell(src)
		if err == nil {
			require.Equal(t, src, appendSparse(nil, cell[:], fr.Element{}))
		}
	})
}

func FuzzRow(f *testing.F) {
	row := [Arity]fr.Element{fr.One(), empty[7], fr.NewElement(3), {}}
	f.Add(appendSparse(nil, row[:], empty[7]), uint8(6))
	f.Fuzz(func(t *testing.T, src []byte, level uint8) {
		level %= Depth
		row, err := decodeRow(src, level)
		if err == nil {
			require.Equal(t, src, appendSparse(nil, row[:], empty[level+1]))
		}
	})
}

func FuzzVersion(f *testing.F) {
	f.Add(version{root: fr.One(), live: 1, cells: 2, trace: 3}.encode())
	f.Fuzz(func(t *testing.T, src []byte) {
		record, err := decodeVersion(src)
		if err == nil {
			require.Equal(t, src, record.encode())
		}
	})
}

func FuzzJournal(f *testing.F) {
	f.Add(encodeJournal([]change{{index: 0}, {index: 5}, {index: IndexEnd - 1}}))
	f.Fuzz(func(t *testing.T, src []byte) {
		indices, err := decodeJournal(src)
		if err != nil {
			return
		}
		var changes []change
		for _, index := range indices {
			changes = append(changes, change{index: index})
		}
		back, err := decodeJournal(encodeJournal(changes))
		require.NoError(t, err)
		require.Equal(t, indices, back)
	})
}

func FuzzMeta(f *testing.F) {
	f.Add(meta{floor: 7, pruned: true}.encode())
	f.Fuzz(func(t *testing.T, src []byte) {
		m, err := decodeMeta(src)
		if err == nil {
			require.Equal(t, src, m.encode())
		}
	})
}
