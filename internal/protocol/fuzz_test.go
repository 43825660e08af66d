package protocol_test

import (
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// Decoding is the exact inverse of encoding: no two byte strings decode to one envelope.
func FuzzDecodeEnvelope(f *testing.F) {
	cast := newCast(f)
	for _, ops := range append(opsOfEveryKind(f), []protocol.Op{
		cast.Anchor(cast.Patient, 1, "text"), cast.Grant(cast.Patient, cast.Nurse, 1, 1),
	}) {
		envelope, err := cast.Seal(cast.Patient, ops...)
		require.NoError(f, err)
		encoded, err := envelope.Encode()
		require.NoError(f, err)
		f.Add(encoded)
		f.Add(encoded[1:])
		encoded[7] ^= 0x80
		f.Add(encoded)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		envelope, err := protocol.DecodeEnvelope(data)
		if err != nil {
			require.ErrorIs(t, err, protocol.ErrEnvelopeEncoding)
			return
		}
		again, err := envelope.Encode()
		require.NoError(t, err)
		require.Equal(t, data, again)
		// What decodes can be judged, whatever it says.
		_, err = cast.Machine.Execute(envelope, cast.Block, protocol.NewOverlay(cast.State))
		if err == nil {
			require.NotEmpty(t, envelope.Ops)
		}
	})
}

// opsOfEveryKind are the operations of two refusals of each kind, which name cells that exist.
func opsOfEveryKind(t testing.TB) (all [][]protocol.Op) {
	seen := make(map[protocol.OpKind]int)
	for _, refusal := range simulation.Refusals() {
		_, op := refusal.Scene(newCast(t))
		if seen[op.Kind]++; seen[op.Kind] <= 2 {
			all = append(all, []protocol.Op{op})
		}
	}
	return all
}

// Whatever operands can be signed, by whomever of the cast: the operation is executed or dropped by name.
func FuzzExecute(f *testing.F) {
	cast := newCast(f)
	cast.Glass()
	cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	for _, ops := range opsOfEveryKind(f) {
		encoded, err := (&protocol.Envelope{Ops: ops}).Encode()
		require.NoError(f, err)
		for actor := simulation.HospitalA; actor < cast.System().NextActor; actor++ {
			f.Add(uint8(actor), encoded)
		}
	}
	f.Fuzz(func(t *testing.T, number uint8, data []byte) {
		decoded, err := protocol.DecodeEnvelope(data)
		actor := uint64(number)
		if err != nil || cast.Key(actor) == nil {
			return
		}
		envelope, err := cast.Seal(actor, decoded.Ops...)
		require.NoError(t, err)
		steps, err := cast.Machine.Execute(envelope, cast.Block, protocol.NewOverlay(cast.State))
		if err != nil {
			requireDroppedByName(t, err)
			return
		}
		requireDenseSequences(t, steps)
		for i := range steps {
			requireJustifiedAccess(t, &steps[i])
			requireOwnChanges(t, &steps[i])
		}
	})
}

// A cell decodes only from the one encoding of its fields.
func FuzzDecodeCell(f *testing.F) {
	cast := newCast(f)
	cast.Glass()
	cast.Must(cast.Guardian, cast.Recovery(cast.Child))
	for index, cell := range cast.State {
		kind, _ := protocol.SplitIndex(index)
		f.Add(uint8(kind), cellBytes(cell))
	}
	f.Fuzz(func(t *testing.T, number uint8, data []byte) {
		kind := protocol.CellKind(number)
		fields := protocol.NewFields(kind)
		var cell protocol.Cell
		if fields == nil || len(data) != len(cell)*fr.Bytes {
			return
		}
		for i := range cell {
			if cell[i].SetBytesCanonical(data[i*fr.Bytes:(i+1)*fr.Bytes]) != nil {
				return
			}
		}
		found, err := protocol.DecodeCell(cell, kind, fields)
		if err != nil || !found {
			return
		}
		again, err := protocol.EncodeCell(kind, fields)
		require.NoError(t, err)
		require.Equal(t, cell, again)
	})
}

func cellBytes(cell protocol.Cell) []byte {
	var out []byte
	for i := range cell {
		word := cell[i].Bytes()
		out = append(out, word[:]...)
	}
	return out
}

func TestDecodeEnvelopeRefuses(t *testing.T) {
	cast := newCast(t)
	envelope, err := cast.Seal(cast.Patient, simulation.Revoke(cast.Consent))
	require.NoError(t, err)
	valid, err := envelope.Encode()
	require.NoError(t, err)
	word := func(i int, value []byte) []byte { // replaces a word of the operation
		out := append([]byte(nil), valid...)
		copy(out[i*fr.Bytes:(i+1)*fr.Bytes], make([]byte, fr.Bytes))
		copy(out[(i+1)*fr.Bytes-len(value):], value)
		return out
	}
	order := fr.Modulus().Bytes()
	for name, data := range map[string][]byte{
		"nothing":                     nil,
		"a signature alone":           valid[protocol.OpSize:],
		"a byte short":                valid[1:],
		"a byte long":                 append([]byte{0}, valid...),
		"257 operations":              make([]byte, 257*protocol.OpSize+96),
		"a word that is the order":    word(4, order),
		"another rules version":       word(0, []byte{2, 4}),
		"bits beyond the header":      word(0, append([]byte{1}, make([]byte, 13)...)),
		"reference 2^240":             word(1, append([]byte{1}, make([]byte, 30)...)),
		"half a digest of 129 bits":   word(5, append([]byte{1}, make([]byte, 16)...)),
		"a digest of 249 bits":        word(8, append([]byte{1}, make([]byte, 31)...)),
		"an amount beyond its fields": word(7, append([]byte{1}, make([]byte, 16)...)),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := protocol.DecodeEnvelope(data)
			require.ErrorIs(t, err, protocol.ErrEnvelopeEncoding)
		})
	}
	_, err = protocol.DecodeEnvelope(valid)
	require.NoError(t, err)
}
