package circuits

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark/constraint/solver"
	"github.com/consensys/gnark/frontend"
	"github.com/consensys/gnark/std/rangecheck"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
)

// A prover computes hints as it likes. These tests replace each of ours by a liar's.

type comparison struct {
	A, B frontend.Variable
	Less frontend.Variable `gnark:",public"`
}

func (c *comparison) Define(api frontend.API) error {
	l := logic{api: api, ranges: rangecheck.New(api)}
	api.AssertIsEqual(l.less(c.A, c.B, 40), c.Less)
	return nil
}

func TestComparisonCarryIsForced(t *testing.T) {
	system := compileGadget(t, &comparison{})
	top := uint64(1<<40 - 1)
	for _, test := range []struct {
		a, b uint64
		less int
	}{{0, 0, 0}, {0, 1, 1}, {1, 0, 0}, {top, top, 0}, {0, top, 1}, {top, 0, 0}, {top - 1, top, 1}} {
		require.NoError(t, solvedSystem(t, system, &comparison{test.a, test.b, test.less}))
		lie := &comparison{test.a, test.b, 1 - test.less}
		require.Error(t, solvedSystem(t, system, lie))
		otherCarry := solver.OverrideHint(solver.GetHintID(carryHint), func(field *big.Int, in, out []*big.Int) error {
			if err := carryHint(field, in, out); err != nil {
				return err
			}
			width := new(big.Int).Lsh(big.NewInt(1), uint(in[1].Uint64()))
			if out[0].Sign() == 0 { // say 1, and let the rest be negative
				out[0].SetInt64(1)
				out[1].Sub(out[1], width)
			} else {
				out[0].SetInt64(0)
				out[1].Add(out[1], width)
			}
			out[1].Mod(out[1], field)
			return nil
		})
		require.Error(t, solvedSystem(t, system, lie, otherCarry))
	}
}

type unpacking struct {
	Word   frontend.Variable
	Height frontend.Variable `gnark:",public"`
	Time   frontend.Variable `gnark:",public"`
}

func (c *unpacking) Define(api frontend.API) error {
	l := logic{api: api, ranges: rangecheck.New(api)}
	var entry protocol.EntryOf[frontend.Variable, frontend.Variable]
	l.unpackState([]frontend.Variable{c.Word}, &entry)
	api.AssertIsEqual(entry.Height, c.Height)
	api.AssertIsEqual(entry.Time, c.Time)
	return nil
}

func TestUnpackingIsUnique(t *testing.T) {
	system := compileGadget(t, &unpacking{})
	const height, time = 5, 9
	word := new(big.Int).Lsh(big.NewInt(time), 8+protocol.BitsHeight)
	word.Add(word, big.NewInt(height<<8))
	require.NoError(t, solvedSystem(t, system, &unpacking{word, height, time}))

	inverse := func(field *big.Int) *big.Int { // of 2^48
		return new(big.Int).ModInverse(new(big.Int).Lsh(big.NewInt(1), protocol.BitsHeight), field)
	}
	for name, lie := range map[string]struct {
		assignment *unpacking
		split      func(field *big.Int, out []*big.Int)
	}{
		"a unit of time as height": {
			&unpacking{word, uint64(height + 1<<protocol.BitsHeight), time - 1},
			func(_ *big.Int, out []*big.Int) {
				out[1].Add(out[1], new(big.Int).Lsh(big.NewInt(1), protocol.BitsHeight))
				out[2].Sub(out[2], big.NewInt(1))
			},
		},
		"a unit of height as a fraction of time": {
			&unpacking{word, height - 1, nil},
			func(field *big.Int, out []*big.Int) {
				out[1].Sub(out[1], big.NewInt(1))
				out[2].Add(out[2], inverse(field)).Mod(out[2], field)
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if lie.assignment.Time == nil {
				// The public time is whatever the lie makes it.
				field := system.Field()
				lie.assignment.Time = new(big.Int).Mod(new(big.Int).Add(big.NewInt(time), inverse(field)), field)
			}
			liar := solver.OverrideHint(solver.GetHintID(unpackHint), func(field *big.Int, in, out []*big.Int) error {
				if err := unpackHint(field, in, out); err != nil {
					return err
				}
				lie.split(field, out)
				return nil
			})
			require.Error(t, solvedSystem(t, system, lie.assignment, liar))
		})
	}
}

func TestCosetIsForced(t *testing.T) {
	system := compileGadget(t, &oneKey{})
	key := newSigner().key
	for claimed := range 8 {
		liar := solver.OverrideHint(solver.GetHintID(cosetHint), func(field *big.Int, in, out []*big.Int) error {
			if err := cosetHint(field, in, out); err != nil {
				return err
			}
			for i := range 3 {
				out[2+i].SetInt64(int64(claimed >> i & 1))
			}
			return nil
		})
		for verdict := range 2 {
			err := solvedSystem(t, system, &oneKey{X: value(key.X), Y: value(key.Y), Valid: verdict}, liar)
			require.Equal(t, claimed == 0 && verdict == 1, err == nil, "coset %d, verdict %d: %v", claimed, verdict, err)
		}
	}
}

type bitAtPosition struct {
	Bitmap, Position frontend.Variable
	Bit              frontend.Variable `gnark:",public"`
}

func (c *bitAtPosition) Define(api frontend.API) error {
	f := &frame{logic: logic{api: api, ranges: rangecheck.New(api)}}
	_, bit := f.bitAt(c.Bitmap, c.Position)
	api.AssertIsEqual(bit, c.Bit)
	return nil
}

// The bit of a bitmap at a position, its ends included, has one value whatever the hint says.
func TestBitAtIsForced(t *testing.T) {
	system := compileGadget(t, &bitAtPosition{})
	full := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), protocol.MaxOrdinals), big.NewInt(1))
	mixed := new(big.Int).Div(full, big.NewInt(3)) // 0101…
	for _, position := range []uint{0, 1, 2, 63, 64, 127, 246, 247} {
		for _, bitmap := range []*big.Int{new(big.Int), full, mixed, new(big.Int).Lsh(big.NewInt(1), position)} {
			bit := bitmap.Bit(int(position))
			require.NoError(t, solvedSystem(t, system, &bitAtPosition{bitmap, position, bit}))
			lie := &bitAtPosition{bitmap, position, 1 - bit}
			require.Error(t, solvedSystem(t, system, lie))
			power := new(big.Int).Lsh(big.NewInt(1), position)
			for name, move := range map[string]func(field *big.Int, out []*big.Int){
				"from below": func(field *big.Int, out []*big.Int) { // low ± p
					borrow := new(big.Int).Mul(power, big.NewInt(2*int64(out[1].Uint64())-1))
					out[0].Add(out[0], borrow).Mod(out[0], field)
				},
				"from above": func(field *big.Int, out []*big.Int) { // high ± 1/2
					half := new(big.Int).ModInverse(big.NewInt(2), field)
					if out[1].Sign() == 0 {
						half.Neg(half)
					}
					out[2].Add(out[2], half).Mod(out[2], field)
				},
			} {
				liar := solver.OverrideHint(solver.GetHintID(bitAtHint), func(field *big.Int, in, out []*big.Int) error {
					if err := bitAtHint(field, in, out); err != nil {
						return err
					}
					move(field, out)
					out[1].Sub(big.NewInt(1), out[1])
					return nil
				})
				require.Error(t, solvedSystem(t, system, lie, liar), "%s, position %d", name, position)
			}
		}
	}
}
