package types

import (
	"cmp"
	"slices"

	cmttypes "github.com/cometbft/cometbft/types"
)

// Validators is a whole set of them, by ascending name.
type Validators []Validator

// Total is the power of all.
func (vs Validators) Total() int64 {
	var total int64
	for i := range vs {
		total += vs[i].Power
	}
	return total
}

// Find returns the place of a validator, or where it would have to be.
func (vs Validators) Find(name string) (int, bool) {
	return slices.BinarySearchFunc(vs, name, func(v Validator, name string) int { return cmp.Compare(v.Name, name) })
}

// With returns the set with one validator more.
func (vs Validators) With(added Validator) (Validators, error) {
	place, taken := vs.Find(added.Name)
	if taken {
		return nil, ErrDuplicate.Wrapf("there is a validator %s already", added.Name)
	}
	return slices.Insert(slices.Clone(vs), place, added), nil
}

// Without returns the set with one validator less.
func (vs Validators) Without(name string) (Validators, error) {
	place, found := vs.Find(name)
	if !found {
		return nil, ErrUnknownValidator.Wrapf("%q; see `healthd query consortium validators`", name)
	}
	return slices.Delete(slices.Clone(vs), place, place+1), nil
}

// Changed returns the set with one validator changed.
func (vs Validators) Changed(name string, change func(*Validator)) (Validators, error) {
	place, found := vs.Find(name)
	if !found {
		return nil, ErrUnknownValidator.Wrapf("%q; see `healthd query consortium validators`", name)
	}
	changed := slices.Clone(vs)
	change(&changed[place])
	if changed[place].Equal(vs[place]) {
		return nil, ErrNoChange.Wrapf("%s is like that already", name)
	}
	return changed, nil
}

// Equal says whether two validators are the same in all respects.
func (v Validator) Equal(other Validator) bool {
	return v.Name == other.Name && v.Member == other.Member && v.Power == other.Power &&
		v.AttestationAddress == other.AttestationAddress && slices.Equal(v.ConsensusKey, other.ConsensusKey)
}

// Validate checks that the set can run a chain: some validators but not too many, no name, key or address twice, and
// a total power that CometBFT accepts.
func (vs Validators) Validate() error {
	if len(vs) == 0 || len(vs) > MaxValidators {
		return ErrValidatorCount.Wrapf("there would be %d; a network has at least 1 and at most %d", len(vs), MaxValidators)
	}
	return vs.validateEach()
}

// validateEach checks the validators there are, even if there are none.
func (vs Validators) validateEach() error {
	seen := make(map[string]string, 3*len(vs))
	claim := func(name, kind, value string) error {
		if owner, taken := seen[kind+value]; taken {
			return ErrDuplicate.Wrapf("%s and %s have the same %s", owner, name, kind)
		}
		seen[kind+value] = name
		return nil
	}
	var total int64
	for _, v := range vs {
		if err := v.Validate(); err != nil {
			return err
		}
		if err := claim(v.Name, "name", v.Name); err != nil {
			return err
		}
		if err := claim(v.Name, "consensus_key", string(v.ConsensusKey)); err != nil {
			return err
		}
		if v.AttestationAddress != "" {
			address, err := ParseAttestationAddress(v.AttestationAddress) // compares whatever the case of the digits
			if err != nil {
				return err
			}
			if err := claim(v.Name, "attestation_address", string(address[:])); err != nil {
				return err
			}
		}
		if total += v.Power; total > cmttypes.MaxTotalVotingPower {
			return ErrInvalidValidator.Wrapf("total power exceeds %d", cmttypes.MaxTotalVotingPower)
		}
	}
	return nil
}
