package scenario

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/healthd/healthd/internal/protocol"
)

// roles are the words for roles.
var roles = map[string]uint64{
	"patient": protocol.RolePatient, "practitioner": protocol.RolePractitioner, "device": protocol.RoleDevice,
	"reviewer": protocol.RoleReviewer, "provider": protocol.RoleProvider, "insurer": protocol.RoleInsurer,
	"public body": protocol.RolePublicBody,
}

func sortedKeys[V any](names map[string]V) []string { return slices.Sorted(maps.Keys(names)) }

// parseRole reads a role, "emergency practitioner" included.
func parseRole(text string) (role uint64, emergency bool, err error) {
	word := text
	if rest, ok := strings.CutPrefix(text, "emergency "); ok {
		word, emergency = rest, true
	}
	role, ok := roles[word]
	if !ok {
		return 0, false, fmt.Errorf("unknown role %q: %s", text, suggest(word, sortedKeys(roles)))
	}
	if emergency && role != protocol.RolePractitioner {
		return 0, false, fmt.Errorf("only a practitioner can hold the emergency credential, not a %s", word)
	}
	return role, emergency, nil
}

// parseMember reads what the cast says of somebody: "provider", "patient of St. Mary, guardian
// Anna" or "emergency practitioner of St. Mary".
func parseMember(name, text string, line int) (Member, error) {
	member := Member{Line: line, Name: name}
	text, member.Guardian, _ = strings.Cut(text, ", guardian ")
	text, member.Of, _ = strings.Cut(text, " of ")
	var err error
	if member.Role, member.Emergency, err = parseRole(text); err != nil {
		return member, err
	}
	switch {
	case protocol.IsInstitution(member.Role) && member.Of != "":
		return member, fmt.Errorf("%s is an institution and belongs to nobody: write only %q", name, text)
	case !protocol.IsInstitution(member.Role) && member.Of == "":
		return member, fmt.Errorf("say who registers %s: %q", name, text+" of INSTITUTION")
	case member.Guardian != "" && member.Role != protocol.RolePatient:
		return member, fmt.Errorf("only a patient has a guardian, %s is a %s", name, text)
	}
	return member, nil
}
