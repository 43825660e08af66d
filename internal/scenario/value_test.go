package scenario

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
)

func TestValues(t *testing.T) {
	for _, tc := range []struct {
		name  string
		parse func(string) (uint64, error)
		text  string
		want  uint64
		bad   bool
	}{
		{name: "seconds", parse: parseDuration, text: "90s", want: 90},
		{name: "a year", parse: parseDuration, text: "1y", want: 31_536_000},
		{name: "no unit", parse: parseDuration, text: "90", bad: true},
		{name: "a negative time", parse: parseDuration, text: "-1s", bad: true},
		{name: "only a unit", parse: parseDuration, text: "s", bad: true},
		{name: "too long a time", parse: parseDuration, text: "65536y", bad: true},
		{name: "whole money", parse: parseMoney, text: "120", want: 120_00},
		{name: "money", parse: parseMoney, text: "0.07", want: 7},
		{name: "one decimal", parse: parseMoney, text: "1.5", bad: true},
		{name: "decimals that are none", parse: parseMoney, text: "1.-1", bad: true},
		{name: "more money than there is", parse: parseMoney, text: "18446744073709551615", bad: true},
		{name: "uses", parse: parseUses, text: "2", want: 2},
		{name: "no uses", parse: parseUses, text: "0", want: 0},
		{name: "unlimited", parse: parseUses, text: "unlimited", want: protocol.UsesUnlimited},
		{name: "unlimited by number", parse: parseUses, text: "4294967295", bad: true},
		{name: "both scopes", parse: parseScopes, text: "read, write", want: protocol.ScopeRead | protocol.ScopeWrite},
		{name: "an unknown scope", parse: parseScopes, text: "reed", bad: true},
		{name: "no classes", parse: parseClasses, text: "none", want: 0},
		{name: "a code", parse: parseNumber, text: "197", want: 197},
		{name: "a code that does not fit", parse: parseNumber, text: "65536", bad: true},
		{name: "a flag", parse: parseYes, text: "yes", want: 1},
		{name: "no flag", parse: parseYes, text: "true", bad: true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := tc.parse(tc.text)
			if tc.bad {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tc.want, got)
		})
	}
}

func TestMoments(t *testing.T) {
	for text, want := range map[string]int64{"now": 0, "in 10s": 10, "2h ago": -7200} {
		got, err := parseMoment(text)
		require.NoError(t, err)
		require.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "10s", "in a while", "later ago", "in 10s ago"} {
		_, err := parseMoment(text)
		require.Error(t, err, text)
	}
}

func TestEditDistance(t *testing.T) {
	require.Zero(t, editDistance("grant", "grant"))
	require.Equal(t, 1, editDistance("grant", "grand"))
	require.Equal(t, 2, editDistance("consnet", "consent"))
	require.Equal(t, 5, editDistance("", "grant"))
	require.Equal(t, `there is applied, refused`, suggest("xyzzy-and-more", []string{"applied", "refused"}))
	require.Equal(t, `there is none yet`, suggest("x", nil))
}

func TestSentences(t *testing.T) {
	for name, tc := range map[string]struct {
		verb   string
		fields map[string]string
		as     string
		want   string
	}{
		"everything said":      {"request-access", map[string]string{"record": "notes", "purpose": "TREAT"}, "", "asks to read notes for TREAT"},
		"parts left out":       {"set-restrictions", map[string]string{"classes": "HIV"}, "", "restricts the classes HIV"},
		"the name of the made": {"start-recovery", map[string]string{"patient": "Anna"}, "the recovery", "starts a key recovery for Anna: the recovery"},
		"no field at all":      {"remove-guardian", nil, "", "removes the guardian"},
	} {
		t.Run(name, func(t *testing.T) {
			act := Act{Verb: verbs[tc.verb], Fields: tc.fields, As: tc.as}
			require.Equal(t, tc.want, act.sentence())
		})
	}
}
