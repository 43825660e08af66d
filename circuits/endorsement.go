package circuits

import (
	"math/big"

	"github.com/consensys/gnark/constraint/solver"
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

func init() { solver.RegisterHint(bitAtHint) }

// endorsement is what an institution's word does to the bitmap of endorsers in SlotTarget: the
// twin of protocol's endorsers and endorse.
type endorsement struct {
	given         frontend.Variable // the signer's bit is set already
	bitmap, count frontend.Variable // with the signer's endorsement
	decides       frontend.Variable // beyond 2/3 of the active institutions
}

// newEndorsement reads the signer's bit in the bitmap. Endorsements of an earlier membership epoch
// do not count.
func (f *frame) newEndorsement() endorsement {
	current := f.equal(f.target.EndorsedIn, f.system.MembershipEpoch)
	endorses := f.api.Add(f.kind(protocol.OpEndorseInstitution), f.kind(protocol.OpEndorseSuspension))
	bitmap := f.and(endorses, current, f.target.Credential)
	ordinal := f.and(endorses, f.shared.signerInstitution, f.signer.Guardian)
	power, bit := f.bitAt(bitmap, ordinal)
	count := f.api.Add(f.api.Mul(current, f.target.Endorsements), 1)
	return endorsement{
		given: bit, bitmap: f.api.Add(bitmap, power), count: count,
		decides: f.less(f.api.Mul(2, f.system.ActiveInstitutions), f.api.Mul(3, count), 10),
	}
}

// bitAt returns 2^position and the bit of a bitmap at a position below 248: with p = 2^position and
// q = 2^247 / p, bitmap = (2·high + bit)·p + low, where low < p and high < q, so nothing wraps.
func (f *frame) bitAt(bitmap, position frontend.Variable) (power, bit frontend.Variable) {
	power = 1
	for i, digit := range f.mask(position, 8) {
		factor := new(big.Int).Lsh(big.NewInt(1), 1<<i)
		power = f.api.Mul(power, f.api.Add(1, f.api.Mul(digit, factor.Sub(factor, big.NewInt(1)))))
	}
	rest := f.api.Div(new(big.Int).Lsh(big.NewInt(1), protocol.MaxOrdinals-1), power)
	outputs, err := f.api.Compiler().NewHint(bitAtHint, 3, bitmap, power)
	if err != nil {
		panic(err) // the hint's shape is fixed here
	}
	low, high := outputs[0], outputs[2]
	bit = outputs[1]
	f.api.AssertIsBoolean(bit)
	for _, part := range []struct{ value, end frontend.Variable }{{low, power}, {high, rest}} {
		f.ranges.Check(part.value, protocol.MaxOrdinals)
		f.ranges.Check(f.api.Sub(part.end, 1, part.value), protocol.MaxOrdinals)
	}
	f.api.AssertIsEqual(bitmap, f.api.Add(low, f.api.Mul(f.api.Add(f.api.Mul(2, high), bit), power)))
	return power, bit
}

// bitAtHint splits a bitmap around a power of two into what is below, the bit, and what is above.
func bitAtHint(_ *big.Int, in, out []*big.Int) error {
	above := new(big.Int)
	above.QuoRem(in[0], in[1], out[0])
	out[1].SetUint64(uint64(above.Bit(0)))
	out[2].Rsh(above, 1)
	return nil
}

// endorse writes the endorsement where applied is 1 and returns where it decides: then the bitmap is
// cleared and a new membership epoch begins.
func (f *frame) endorse(applied frontend.Variable) (decided frontend.Variable) {
	e := &f.shared.endorsement
	decided = f.and(applied, e.decides)
	open := f.not(e.decides)
	f.change(applied, &f.after.target.Credential, f.api.Mul(open, e.bitmap))
	f.change(applied, &f.after.target.Endorsements, f.api.Mul(open, e.count))
	f.change(applied, &f.after.target.EndorsedIn, f.api.Mul(open, f.system.MembershipEpoch))
	f.system.MembershipEpoch = f.api.Add(f.system.MembershipEpoch, decided)
	return decided
}
