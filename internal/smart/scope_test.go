package smart_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/smart"
)

func TestCovers(t *testing.T) {
	for name, c := range map[string]struct {
		scopes  string
		context smart.Context
		kind    string
		letter  byte
		want    bool
	}{
		"the type":                    {"user/Observation.rs", smart.User, "Observation", 's', true},
		"all types":                   {"user/*.r", smart.User, "Observation", 'r', true},
		"one of several":              {"user/Patient.r user/Observation.cr", smart.User, "Observation", 'c', true},
		"another type":                {"user/Observation.rs", smart.User, "Condition", 'r', false},
		"another letter":              {"user/Observation.rs", smart.User, "Observation", 'c', false},
		"another context":             {"patient/Observation.rs", smart.User, "Observation", 'r', false},
		"read of version 1":           {"user/Observation.read", smart.User, "Observation", 's', true},
		"read of version 1 writes no": {"user/Observation.read", smart.User, "Observation", 'u', false},
		"write of version 1":          {"system/*.write", smart.System, "Claim", 'c', true},
		"all of version 1":            {"patient/*.*", smart.Patient, "Consent", 'd', true},
		"no single type":              {"system/Observation.c", smart.System, "", 'c', false},
		"all types for none":          {"system/*.c", smart.System, "", 'c', true},
		"letters apart do not add up": {"user/Observation.r user/Patient.s", smart.User, "Observation", 's', false},
	} {
		t.Run(name, func(t *testing.T) {
			scopes, err := smart.Parse(c.scopes)
			require.NoError(t, err)
			require.Equal(t, c.want, smart.Covers(scopes, c.context, c.kind, c.letter))
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, bad := range []string{
		"", " ", "user/Observation", "user/Observation.", "user/Observation.sr", "user/Observation.rr", "user/observation.r", "root/*.r",
		"user/*.rs ", " user/*.rs", "user/*.rs  user/*.c", "user/Observation.rs?category=laboratory", "openid", "user/*.R", "user/*.read,user/*.write",
		strings.Repeat("user/*.r ", 64) + "user/*.r", "user/" + strings.Repeat("A", 5000) + ".r",
	} {
		_, err := smart.Parse(bad)
		require.ErrorIs(t, err, smart.ErrScope, "%q", bad)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("user/Observation.rs system/*.read patient/*.*")
	f.Fuzz(func(t *testing.T, text string) {
		scopes, err := smart.Parse(text)
		if err != nil {
			return
		}
		var words []string
		for _, scope := range scopes {
			words = append(words, scope.String())
		}
		again, err := smart.Parse(strings.Join(words, " "))
		require.NoError(t, err)
		require.Equal(t, scopes, again)
	})
}
