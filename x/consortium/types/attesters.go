package types

import (
	"bytes"
	"slices"
)

// AttestersOf returns those validators that attest, by ascending address: the order that the L1 contract demands of
// signatures. Jailed ones are among them, because L1 still counts on them.
func AttestersOf(validators Validators) ([]Attester, error) {
	attesters := []Attester{}
	for _, v := range validators {
		if v.AttestationAddress == "" {
			continue
		}
		address, err := ParseAttestationAddress(v.AttestationAddress)
		if err != nil {
			return nil, err
		}
		attesters = append(attesters, Attester{Validator: v.Name, Address: address[:], Power: v.Power})
	}
	slices.SortFunc(attesters, func(a, b Attester) int { return bytes.Compare(a.Address, b.Address) })
	return attesters, nil
}

// SameAttesters says whether L1 could tell two lists of attesters apart. Names are not known there.
func SameAttesters(a, b []Attester) bool {
	return slices.EqualFunc(a, b, func(x, y Attester) bool {
		return x.Power == y.Power && bytes.Equal(x.Address, y.Address)
	})
}

// Validate checks addresses, their order and the total.
func (s AttesterSet) Validate() error {
	var total int64
	for i, attester := range s.Attesters {
		if len(attester.Address) != addressLength || attester.Power < 1 {
			return ErrInvalidGenesis.Wrapf("attester set %d: %s needs an address of %d bytes and a power of at least 1", s.Id, attester.Validator, addressLength)
		}
		if i > 0 && bytes.Compare(s.Attesters[i-1].Address, attester.Address) >= 0 {
			return ErrInvalidGenesis.Wrapf("attester set %d: addresses must be ascending", s.Id)
		}
		total += attester.Power
	}
	if total != s.TotalPower {
		return ErrInvalidGenesis.Wrapf("attester set %d: total_power is %d, the attesters have %d", s.Id, s.TotalPower, total)
	}
	return nil
}
