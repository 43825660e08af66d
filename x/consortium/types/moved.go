package types

import (
	"fmt"
	"math/big"
)

// A hand-over moves at most movable[0]/movable[1] of the power, so that what held of the old validators (fewer than
// a third are faulty, or offline) cannot be turned around in one step.
var movable = [2]int64{1, 3}

// RequireSmallMove refuses a hand-over that moves more than a third of the power, of consensus or of attestation.
//
// Power is compared by shares, because raising everybody's power alike changes nothing. What moves is half of the sum
// of all differences of shares (the total variation distance). A key stands for its holder: a rotation moves all of
// the validator's power, because nobody knows yet whether the new key works. A hand-over that does nothing but
// rotate the keys of one validator is always allowed, or validators with more than a third could never rotate theirs.
func RequireSmallMove(before, after Validators) error {
	if rotatesOne(before, after) {
		return nil
	}
	consensus := func(v Validator) (string, bool) { return v.Name + "/" + string(v.ConsensusKey), true }
	if err := requireSmallMove("consensus", before, after, consensus); err != nil {
		return err
	}
	attestation := func(v Validator) (string, bool) {
		if v.AttestationAddress == "" {
			return "", false
		}
		address, err := ParseAttestationAddress(v.AttestationAddress)
		return v.Name + "/" + string(address[:]), err == nil
	}
	return requireSmallMove("attestation", before, after, attestation)
}

// rotatesOne says whether the only difference is in the keys of one validator.
func rotatesOne(before, after Validators) bool {
	if len(before) != len(after) {
		return false
	}
	different := 0
	for i := range before {
		if before[i].Name != after[i].Name || before[i].Power != after[i].Power || before[i].Member != after[i].Member {
			return false
		}
		if !before[i].Equal(after[i]) {
			different++
		}
	}
	return different == 1
}

// requireSmallMove compares the shares of those holders that count.
func requireSmallMove(kind string, before, after Validators, holder func(Validator) (string, bool)) error {
	old, oldTotal := weigh(before, holder)
	next, nextTotal := weigh(after, holder)
	if oldTotal == 0 {
		return nil // nobody attested so far, and so nobody hands over
	}
	if nextTotal == 0 {
		return ErrMovesTooMuch.Wrapf("nobody would be left with a key for %s", kind)
	}
	difference := new(big.Int)
	add := func(oldPower, nextPower int64) {
		d := new(big.Int).Sub(product(nextPower, oldTotal), product(oldPower, nextTotal))
		difference.Add(difference, d.Abs(d))
	}
	for who, power := range old { // a sum: the order of a map does not matter
		add(power, next[who])
	}
	for who, power := range next {
		if _, known := old[who]; !known {
			add(0, power)
		}
	}
	// difference / (2 · oldTotal · nextTotal) is what moves.
	all := new(big.Int).Mul(big.NewInt(2), product(oldTotal, nextTotal))
	if new(big.Int).Mul(difference, big.NewInt(movable[1])).Cmp(new(big.Int).Mul(all, big.NewInt(movable[0]))) <= 0 {
		return nil
	}
	return ErrMovesTooMuch.Wrapf("it would move %s of the %s power (total %d before, %d after); at most %d/%d may move at a time: do it in steps",
		percent(difference, all), kind, oldTotal, nextTotal, movable[0], movable[1])
}

func weigh(validators Validators, holder func(Validator) (string, bool)) (map[string]int64, int64) {
	weights, total := map[string]int64{}, int64(0)
	for _, v := range validators {
		if who, counts := holder(v); counts {
			weights[who] += v.Power
			total += v.Power
		}
	}
	return weights, total
}

func product(a, b int64) *big.Int { return new(big.Int).Mul(big.NewInt(a), big.NewInt(b)) }

// percent is part/whole with one decimal, rounded up.
func percent(part, whole *big.Int) string {
	tenths := new(big.Int).Mul(part, big.NewInt(1000))
	tenths.Add(tenths, whole).Sub(tenths, big.NewInt(1)).Div(tenths, whole)
	return fmt.Sprintf("%d.%d %%", tenths.Int64()/10, tenths.Int64()%10)
}
