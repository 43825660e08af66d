package types

import "regexp"

// MaxNameLength keeps names fit for a command line and a URL path.
const MaxNameLength = 64

var nameForm = regexp.MustCompile(`^[a-z0-9](-?[a-z0-9])*$`)

// ValidName says whether a name of a member or validator is well formed.
func ValidName(name string) bool { return len(name) <= MaxNameLength && nameForm.MatchString(name) }

// Validate checks the member on its own; ValidateMembers checks them together.
func (m Member) Validate() error { return ValidateMemberName(m.Name) }

// ValidateMemberName checks the form of a member's name.
func ValidateMemberName(name string) error {
	if !ValidName(name) {
		return ErrInvalidMember.Wrapf("name %q must be lower-case letters, digits and single dashes, at most %d of them", name, MaxNameLength)
	}
	return nil
}

// ValidateMembers checks that names are unique, and that no two members are the same institution.
func ValidateMembers(members []Member) error {
	if len(members) > MaxMembers {
		return ErrMemberCount.Wrapf("%d members, at most %d", len(members), MaxMembers)
	}
	names, actors := map[string]bool{}, map[uint64]string{}
	for _, member := range members {
		if err := member.Validate(); err != nil {
			return err
		}
		if names[member.Name] {
			return ErrDuplicate.Wrapf("two members have the same name %s", member.Name)
		}
		names[member.Name] = true
		if member.Actor == 0 {
			continue
		}
		if other, taken := actors[member.Actor]; taken {
			return ErrDuplicate.Wrapf("%s and %s have the same actor %d", other, member.Name, member.Actor)
		}
		actors[member.Actor] = member.Name
	}
	return nil
}
