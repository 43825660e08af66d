package circuits

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

const rulesFile = "../docs/rules.md"

const rulesIntro = `# Rules

Generated from internal/protocol, circuits and the table of refusals by a test (go test ./circuits -run TestRulesDocument -update).
Do not edit.

An operation of an admitted envelope is applied, or refused with the code of the first rule below that does not hold. An access
that is not refused is decided: allowed, or denied with the reason of the first condition that does not hold. Every rule and
condition exists twice, natively and in the circuit, at the same place of the same list. Each refusal in the last column is a
scene in internal/protocol/simulation; TestEveryRuleRefuses runs it natively, TestEveryRuleIsProven proves it and shows that the
circuit refuses a machine that skipped just that rule.
`

// docs/rules.md lists every rule with both of its functions and its tests, and no cell of it is empty.
func TestRulesDocument(t *testing.T) {
	document := rulesDocument(t)
	for number, line := range strings.Split(document, "\n") {
		require.NotContains(t, line, "|  |", "docs/rules.md, line %d: a cell is empty", number+1)
	}
	if *update {
		require.NoError(t, os.WriteFile(rulesFile, []byte(document), 0o644))
	}
	committed, err := os.ReadFile(rulesFile)
	require.NoError(t, err)
	require.Equal(t, string(committed), document, "run go test ./circuits -run TestRulesDocument -update")
}

func rulesDocument(t *testing.T) string {
	tests := refusalNames(t)
	var out strings.Builder
	out.WriteString(rulesIntro)
	table := func(title, kind, column string) {
		fmt.Fprintf(&out, "\n## %s\n\n| %s | rule | code | native function | circuit function | refused in |\n|---|---|---|---|---|---|\n", title, kind)
	}
	row := func(place int, text, code, native, circuit, test string) {
		fmt.Fprintf(&out, "| %d | %s | %s | %s | %s | %s |\n", place, text, code, native, circuit, test)
	}
	for _, kind := range protocol.OpKinds() {
		table(kind.String(), "place", "code")
		for i, rule := range protocol.Rules(kind) {
			twin := operations[kind].rules[i]
			list := listName(kind)
			row(i+1, rule.Code.Explain(), fmt.Sprintf("%d %s", rule.Code, rule.Code),
				functionName(rule.Holds, list, i), functionName(twin.holds, list, i), tests[testKey{kind: kind, code: rule.Code}])
		}
	}
	for _, list := range []struct {
		title, name string
		glass       bool
		native      []protocol.Condition
		circuit     []condition
	}{
		{"Conditions of an access under a consent", "consentConditions", false, protocol.ConsentConditions, consentConditions},
		{"Conditions of an access that breaks the glass", "breakGlassConditions", true, protocol.BreakGlassConditions, breakGlassConditions},
	} {
		table(list.title, "place", "reason")
		for i, native := range list.native {
			key := testKey{kind: protocol.OpRequestAccess, reason: native.Reason, glass: list.glass}
			row(i+1, native.Reason.Explain(), fmt.Sprintf("%d %s", native.Reason, native.Reason),
				functionName(native.Holds, list.name, i), functionName(list.circuit[i].holds, list.name, i), tests[key])
		}
	}
	return out.String()
}

// testKey is what a refusal tests.
type testKey struct {
	kind   protocol.OpKind
	code   protocol.Code
	reason protocol.Reason
	glass  bool
}

// refusalNames joins the names of the refusals of each rule and condition.
func refusalNames(t *testing.T) map[testKey]string {
	names := make(map[testKey]string)
	for _, refusal := range simulation.Refusals() {
		_, op := refusal.Scene(newCast(t))
		key := testKey{kind: op.Kind, code: refusal.Code, reason: refusal.Reason}
		key.glass = refusal.Reason != protocol.Allowed && op.Flags == protocol.FlagBreakGlass
		if names[key] != "" {
			names[key] += "; "
		}
		names[key] += refusal.Name
	}
	return names
}

// listName is the name of the list of rules of a kind, in both packages.
func listName(kind protocol.OpKind) string {
	name := kind.String()
	for i := strings.Index(name, "-"); i >= 0; i = strings.Index(name, "-") {
		name = name[:i] + strings.ToUpper(name[i+1:i+2]) + name[i+2:]
	}
	return name + "Rules"
}

var anonymous = regexp.MustCompile(`(glob\.|init)\.`)

// functionName names a function with the file that holds it; one without a name by its place in its list.
func functionName(function any, list string, place int) string {
	pointer := reflect.ValueOf(function).Pointer()
	found := runtime.FuncForPC(pointer)
	file, _ := found.FileLine(pointer)
	directory := filepath.Base(filepath.Dir(file))
	if directory == "protocol" {
		directory = "internal/protocol"
	}
	name := found.Name()[strings.LastIndex(found.Name(), "/")+1:]
	_, name, _ = strings.Cut(name, ".")
	if anonymous.MatchString(name + ".") {
		name = fmt.Sprintf("%s[%d]", list, place)
	}
	return fmt.Sprintf("[%s](../%s/%s)", strings.TrimPrefix(strings.TrimPrefix(name, "(*Frame)."), "(*frame)."), directory, filepath.Base(file))
}
