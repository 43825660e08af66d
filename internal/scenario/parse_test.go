package scenario_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/scenario"
)

// cast is the beginning of the stories below; their steps begin on line 8.
const cast = `scenario: a test
cast:
  St. Mary Hospital: provider
  City Clinic: provider
  Anna Keller: patient of St. Mary Hospital
  Ben Osei: patient of St. Mary Hospital
steps:
`

const grant = `
  - who: Anna Keller
    does: grant-consent
    to: City Clinic
    purposes: TREAT
    classes: routine
    for: 1h
    as: consent
    expect: applied
`

func TestParseRefusesBeforeAnythingRuns(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"nothing":             {"", "is empty"},
		"no YAML":             {"scenario: [", "did not find"},
		"a list":              {"- scenario", `test.yaml:1: a scenario must be a list of 'key: value' lines`},
		"no steps":            {"scenario: a\ncast: {A: provider}", `"steps" is missing`},
		"an unknown part":     {cast + "  - note: a\nstepps: []", `test.yaml:9: a scenario has no "stepps": did you mean "steps"?`},
		"two documents":       {cast + "  - note: a\n---\n", "more than one document"},
		"a part twice":        {cast + "  - note: a\nsteps: []", `"steps" stands twice`},
		"no institution":      {"scenario: a\ncast:\n  A: patient of B\nsteps:\n  - note: a", "the cast needs an institution"},
		"an unknown role":     {strings.Replace(cast, "provider", "providor", 1), `test.yaml:3: unknown role "providor": did you mean "provider"?`},
		"nobody's patient":    {strings.Replace(cast, " of St. Mary Hospital", "", 1), `test.yaml:5: say who registers Anna Keller: "patient of INSTITUTION"`},
		"a hospital of none":  {strings.Replace(cast, "of St. Mary Hospital", "of St. Marry Hospital", 1) + "  - note: a", `did you mean "St. Mary Hospital"?`},
		"a later guardian":    {strings.Replace(cast, "Anna Keller: patient of St. Mary Hospital", "Anna Keller: patient of St. Mary Hospital, guardian Ben Osei", 1) + "  - note: a", "must stand before Anna Keller"},
		"an emergency device": {strings.Replace(cast, "provider", "emergency insurer", 1), "only a practitioner can hold the emergency credential"},

		"a thing nobody made, on Ethereum": {cast + "  - {on ethereum: consent, expect: active}", `on ethereum: there is no consent, access or claim "consent"`},
		"a state of another thing":         {cast + grant + "  - {on ethereum: consent, expect: allow}", `there is no state of this thing "allow"`},
		"nobody to censor":                 {cast + "  - {censor: Ana Keller}", `did you mean "Anna Keller"?`},
		"forcing what is no consent":       {cast + "  - {who: Anna Keller, does: force-revocation, consent: City Clinic, expect: queued}", `"City Clinic" is the name of a person, not of a consent`},
		"a forced outcome nobody has":      {cast + grant + "  - {who: Anna Keller, does: force-revocation, consent: consent, expect: applied}", `there is queued`},
		"waiting for no moment":            {cast + "  - {wait: until all is setled}", `write 'wait: until CONSENT ends'`},

		"a verb misspelt":       {cast + "  - {who: Anna Keller, does: grant-consnet}", `nobody can "grant-consnet": did you mean "grant-consent"?`},
		"a field misspelt":      {cast + "  - {who: Anna Keller, does: set-guardian, gardian: Ben Osei, expect: applied}", `set-guardian has no "gardian": did you mean "guardian"?`},
		"a field missing":       {cast + "  - {who: Anna Keller, does: set-guardian, expect: applied}", `test.yaml:8: set-guardian needs "guardian"`},
		"a person misspelt":     {cast + "  - {who: Ana Keller, does: remove-guardian, expect: applied}", `who: there is no person "Ana Keller": did you mean "Anna Keller"?`},
		"nobody":                {cast + "  - {does: remove-guardian, expect: applied}", "say who does it"},
		"no outcome":            {cast + "  - {who: Anna Keller, does: remove-guardian}", "say what must happen"},
		"two outcomes":          {cast + "  - {who: Anna Keller, does: remove-guardian, expect: applied, refused: guardian-missing}", "one step has one outcome, not 2"},
		"an unknown code":       {cast + "  - {who: Anna Keller, does: remove-guardian, refused: guardian-mising}", `there is no code of a refusal "guardian-mising": did you mean "guardian-missing"?`},
		"a reason for a code":   {cast + "  - {who: Anna Keller, does: remove-guardian, refused: used-up}", `there is no code of a refusal "used-up"`},
		"allowed, but no query": {cast + "  - {who: Anna Keller, does: remove-guardian, expect: allowed}", `remove-guardian expects "applied"`},
		"an access applied":     {cast + "  - {who: Anna Keller, does: request-access, patient: Ben Osei, expect: applied}", `request-access expects "allowed"`},
		"an access to nothing":  {cast + "  - {who: Anna Keller, does: request-access, expect: allowed}", "say whose data"},
		"a class of nobody":     {cast + "  - {who: Anna Keller, does: set-restrictions, classes: HVI, expect: applied}", `unknown record class "HVI"`},
		"two classes at once":   {cast + "  - {who: St. Mary Hospital, does: anchor-record, patient: Anna Keller, class: 'N,R', expect: applied}", "a document has one class"},
		"a time without unit":   {cast + "  - wait: 10", `test.yaml:8: "10" is no time: write 30s`},
		"waiting for nothing":   {cast + "  - wait: until consent ends", `wait: there is no consent, policy or recovery "consent"`},
		"terms missing":         {cast + "  - {who: Anna Keller, does: grant-consent, to: City Clinic, expect: applied}", `grant-consent needs "purposes"`},
		"no period":             {cast + "  - {who: Anna Keller, does: grant-consent, to: City Clinic, purposes: TREAT, classes: N, expect: applied}", "either 'for: TIME' or 'until: MOMENT'"},
		"a thing that is later": {cast + "  - {who: Anna Keller, does: revoke-consent, consent: consent, expect: applied}" + grant, `"consent" is made on line 9, which is not before this step`},
		"a thing of a kind":     {cast + grant + "  - {who: Anna Keller, does: cancel-claim, claim: consent, expect: applied}", `"consent" is the name of a consent, not of a claim`},
		"a name twice":          {cast + grant + grant, `test.yaml:18: "consent" is the name of another consent`},
		"naming what is none":   {cast + strings.Replace(grant, "expect: applied", "refused: masks-empty", 1), `nothing is made here that could be called "consent"`},
		"a key never replaced":  {cast + "  - {who: Anna Keller, key: old, does: remove-guardian, dropped: signature}", "Anna Keller has no old key"},
		"an unknown key":        {cast + "  - {who: Anna Keller, key: new, does: remove-guardian, dropped: signature}", "the only key to choose is 'old'"},
		"the founder's key":     {cast + "  - {who: St. Mary Hospital, does: rotate-key, expect: applied}", "submits for everybody, so it keeps its key"},
		"an anchor of YAML":     {cast + "  - &step {note: a}\n  - *step", "a step must be a list"},
		"money with a comma":    {cast + "  - {who: City Clinic, does: adjudicate-claim, claim: c, approved: '1,50', expect: applied}", "is no amount of money"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := scenario.Parse("test.yaml", []byte(test.text))
			require.ErrorIs(t, err, scenario.ErrFile)
			require.ErrorContains(t, err, test.want)
		})
	}
}

func TestParseNamesEveryProblemAtOnce(t *testing.T) {
	_, err := scenario.Parse("test.yaml", []byte(cast+"  - {who: Anna Keller, does: remove-guardian}\n  - {who: Anna Keller, does: fly}"))
	require.ErrorContains(t, err, "test.yaml:8: say what must happen")
	require.ErrorContains(t, err, `test.yaml:9: nobody can "fly"`)
}

func TestLoadRefusesWhatNobodyReads(t *testing.T) {
	large := filepath.Join(t.TempDir(), "large.yaml")
	require.NoError(t, os.WriteFile(large, []byte("# "+strings.Repeat("x", 1<<20)), 0o600))
	_, err := scenario.Load(large)
	require.ErrorContains(t, err, "is larger than")
	_, err = scenario.Load(filepath.Join(t.TempDir(), "absent.yaml"))
	require.ErrorIs(t, err, os.ErrNotExist)
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(cast + grant))
	f.Add([]byte(cast + "  - {who: [a], does: {b: c}, wait: 1s, together: [1, {does: revoke-all}]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		story, err := scenario.Parse("fuzz.yaml", data)
		if (err == nil) != (story != nil) {
			t.Fatalf("a scenario and an error, or neither: %v", err)
		}
	})
}
