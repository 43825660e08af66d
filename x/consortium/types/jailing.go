package types

// RequireEnoughFree refuses a set of which more than a third of the power is jailed. The rest can then always make
// blocks, and is the majority that could vote the jailed ones back.
func RequireEnoughFree(validators Validators, jailed map[string]bool) error {
	var held int64
	for i := range validators {
		if jailed[validators[i].Name] {
			held += validators[i].Power
		}
	}
	if total := validators.Total(); 3*held > total { // a total is at most 2^60
		return ErrTooManyJailed.Wrapf("%d of %d; at most a third may be", held, total)
	}
	return nil
}
