package smart

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Context is on whose behalf a scope is.
type Context string

// Contexts.
const (
	Patient Context = "patient" // somebody about whom the data are
	User    Context = "user"    // a person who works with them
	System  Context = "system"  // a program or an institution
)

// Letters of interactions, in the order in which a scope names them.
const Letters = "cruds"

// Scope is one of a request's.
type Scope struct {
	Context Context
	Type    string // of resource; * for all
	Letters string // some of [Letters]
}

// ErrScope: what was given is no scope of the form that is taken.
var ErrScope = errors.New(`want SMART scopes such as "user/Observation.rs system/*.c", separated by single spaces`)

const (
	maxScopes = 64
	maxText   = 4 << 10
)

var form = regexp.MustCompile(`^(patient|user|system)/(\*|[A-Z][A-Za-z]{1,63})\.(c?r?u?d?s?|read|write|\*)$`)

// version1 are the words of version 1, which has no letter for each interaction.
var version1 = map[string]string{"read": "rs", "write": "cud", "*": Letters}

// Parse reads scopes. What else a SMART scope may say, such as a query that narrows it, is refused: this server could not
// keep it.
func Parse(text string) ([]Scope, error) {
	if len(text) > maxText {
		return nil, fmt.Errorf("%w: it is longer than %d characters", ErrScope, maxText)
	}
	words := strings.Split(text, " ")
	if len(words) > maxScopes {
		return nil, fmt.Errorf("%w: more than %d", ErrScope, maxScopes)
	}
	scopes := make([]Scope, 0, len(words))
	for _, word := range words {
		parts := form.FindStringSubmatch(word)
		if parts == nil || parts[3] == "" {
			return nil, ErrScope
		}
		scope := Scope{Context: Context(parts[1]), Type: parts[2], Letters: parts[3]}
		if letters, old := version1[scope.Letters]; old {
			scope.Letters = letters
		}
		scopes = append(scopes, scope)
	}
	return scopes, nil
}

// String writes the scope in the form of version 2.
func (s Scope) String() string { return fmt.Sprintf("%s/%s.%s", s.Context, s.Type, s.Letters) }

// Covers tells whether one of the scopes lets somebody do an interaction with a type of resource. An interaction that is
// not about one type needs a scope for all.
func Covers(scopes []Scope, context Context, resourceType string, letter byte) bool {
	for _, scope := range scopes {
		if scope.Context == context && (scope.Type == "*" || scope.Type == resourceType) && strings.IndexByte(scope.Letters, letter) >= 0 {
			return true
		}
	}
	return false
}
