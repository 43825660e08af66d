package types

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// MaxNameLength in characters keeps names fit for a line of a table.
const MaxNameLength = 64

// DefaultGenesis names no institution. It is not a valid start: `healthd genesis add-institution` adds the first.
func DefaultGenesis() *GenesisState {
	return &GenesisState{Institutions: []Institution{}, Actors: []Actor{}, Names: []Name{}, Recoveries: []Recovery{}}
}

// ValidateName checks the form of a name.
func ValidateName(name string) error {
	length := utf8.RuneCountInString(name)
	printable := utf8.ValidString(name) && strings.IndexFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
	if length == 0 || length > MaxNameLength || !printable || name != strings.TrimSpace(name) {
		return ErrInvalidGenesis.Wrapf("name %q must be 1 to %d printable characters, with no space at its ends", name, MaxNameLength)
	}
	return nil
}

// Protocol returns the institution as the protocol founds a network with it.
func (i Institution) Protocol() (protocol.Institution, error) {
	if err := ValidateName(i.Name); err != nil {
		return protocol.Institution{}, err
	}
	if !protocol.IsInstitution(uint64(i.Role)) {
		return protocol.Institution{}, ErrInvalidGenesis.Wrapf("%s: role %s is not an institution's", i.Name, i.Role)
	}
	key, err := zkcrypto.ParsePublicKey(i.PublicKey)
	if err != nil {
		return protocol.Institution{}, ErrInvalidGenesis.Wrapf("%s: %s", i.Name, err)
	}
	return protocol.Institution{Role: uint64(i.Role), Key: key}, nil
}

// Validate checks that names and keys are each used once, and that a file is either a start or a continuation.
// A file without any institution passes, because genesis files are assembled step by step; InitGenesis of
// x/zkbatch refuses it.
func (g GenesisState) Validate() error {
	if len(g.Institutions) > 0 && len(g.Actors)+len(g.Names)+len(g.Recoveries) > 0 {
		return ErrInvalidGenesis.Wrap("institutions start a new network, actors, names and recoveries continue one: not both")
	}
	if err := validateInstitutions(g.Institutions); err != nil {
		return err
	}
	last, err := validateActors(g.Actors)
	if err != nil {
		return err
	}
	for _, name := range g.Names {
		if err := ValidateName(name.Name); err != nil {
			return err
		}
		if name.Sequence == 0 || name.Sequence > last {
			return ErrInvalidGenesis.Wrapf("name %s: there is no actor %d", name.Name, name.Sequence)
		}
	}
	return validateRecoveries(g.Recoveries)
}

func validateInstitutions(institutions []Institution) error {
	seen := make(map[string]string)
	for _, institution := range institutions {
		if _, err := institution.Protocol(); err != nil {
			return err
		}
		for _, value := range []string{institution.Name, string(institution.PublicKey)} {
			if owner, taken := seen[value]; taken {
				return ErrInvalidGenesis.Wrapf("%s and %s have the same name or key", owner, institution.Name)
			}
			seen[value] = institution.Name
		}
	}
	return nil
}

// validateActors checks order and form, and returns the last sequence.
func validateActors(actors []Actor) (last uint64, err error) {
	for i := range actors {
		actor := &actors[i]
		if actor.Sequence <= last {
			return 0, ErrInvalidGenesis.Wrapf("actor %d follows %d: the order must be ascending", actor.Sequence, last)
		}
		if _, err := actor.Fields(); err != nil {
			return 0, err
		}
		last = actor.Sequence
	}
	return last, nil
}

func validateRecoveries(recoveries []Recovery) error {
	last := uint64(0)
	for i := range recoveries {
		recovery := &recoveries[i]
		if recovery.Sequence <= last {
			return ErrInvalidGenesis.Wrapf("recovery %d follows %d: the order must be ascending", recovery.Sequence, last)
		}
		if _, err := recovery.Fields(); err != nil {
			return err
		}
		last = recovery.Sequence
	}
	return nil
}
