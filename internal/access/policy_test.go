package access

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// table prints the policy as docs/access.md has it.
func table() string {
	var out strings.Builder
	out.WriteString("| request | members and | of |\n|---|---|---|\n")
	for _, rule := range Policy {
		of := ""
		switch {
		case rule.Body:
			of = "the body's actor"
		case len(rule.Filters) > 0:
			of = "exactly one of " + strings.Join(rule.Filters, ", ")
		case rule.Kind != "":
			of = rule.Kind
		}
		fmt.Fprintf(&out, "| `%s %s` | %s | %s |\n", rule.Method, rule.Path, rule.Who, of)
	}
	return out.String()
}

func TestTheDocumentationHasThePolicy(t *testing.T) {
	content, err := os.ReadFile("../../docs/access.md")
	require.NoError(t, err)
	require.Contains(t, string(content), table(), "put this table into docs/access.md")
}

func TestMatchTakesOnlyPlainPaths(t *testing.T) {
	for path, want := range map[string]string{
		"/healthd/records/v1/records/12":                    records + "records/{sequence}",
		"/healthd/records/v1/records/12/lineage":            records + "records/{sequence}/lineage",
		"/healthd/records/v1/records/12:x":                  "",
		"/healthd/records/v1/records/":                      "/healthd/**",
		"/healthd/consortium/v1/members":                    "/healthd/consortium/v1/**",
		"/healthd/consortium/v1/../../records/v1/records/1": "",
		"/healthd/zkbatch/v1/ranges/3/trace":                "/healthd/**",
		"/healthd/zkbatch/v1/ranges/3/proof/consent/2":      batch + "ranges/{range}/proof/{kind}/{sequence}",
		"/cosmos/base/tendermint/v1beta1/blocks/latest":     "/cosmos/**",
		"/metrics":                    "",
		"/":                           "",
		"/healthd/zkbatch/v1/status/": "/healthd/**",
		"/healthd/zkbatch/v1/ranges/1%2f..%2ftrace":              "",
		"/healthd/zkbatch/v1/ranges/" + strings.Repeat("1", 200): "/healthd/**",
	} {
		rule, _ := match(get, path)
		if want == "" {
			require.Nil(t, rule, path)
			continue
		}
		require.NotNil(t, rule, path)
		require.Equal(t, want, rule.Path, path)
	}
	rule, _ := match("DELETE", "/health")
	require.Nil(t, rule)
}

func TestSubjectIsUnambiguous(t *testing.T) {
	list, _ := match(get, claims+"policies")
	evaluate, _ := match(post, batch+"evaluate")
	for name, test := range map[string]struct {
		question question
		want     uint64
	}{
		"one filter":             {question{rule: list, query: map[string][]string{"patient": {"7"}}}, 7},
		"two filters":            {question{rule: list, query: map[string][]string{"patient": {"7"}, "insurer": {"3"}}}, 0},
		"no filter":              {question{rule: list, query: map[string][]string{}}, 0},
		"a filter twice":         {question{rule: list, query: map[string][]string{"patient": {"7", "8"}}}, 0},
		"something unknown":      {question{rule: list, query: map[string][]string{"patient": {"7"}, "owner": {"8"}}}, 0},
		"a page":                 {question{rule: list, query: map[string][]string{"patient": {"7"}, "pagination.limit": {"5"}}}, 7},
		"another spelling":       {question{rule: list, query: map[string][]string{"patient": {"+7"}}}, 0},
		"a body":                 {question{rule: evaluate, body: []byte(`{"actor":"7","op":{}}`)}, 7},
		"a number":               {question{rule: evaluate, body: []byte(`{"actor":7,"op":{}}`)}, 7},
		"more than a body's own": {question{rule: evaluate, body: []byte(`{"actor":"7","Actor":"8","op":{}}`)}, 0},
		"no body":                {question{rule: evaluate}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			_, sequence, ok := test.question.subject()
			ok = ok && test.question.wellFormed()
			require.Equal(t, test.want != 0, ok)
			if ok {
				require.Equal(t, test.want, sequence)
			}
		})
	}
	twice := question{rule: evaluate, body: []byte(`{"actor":"7","actor":"8","op":{}}`)}
	_, sequence, _ := twice.subject()
	require.Equal(t, uint64(8), sequence)
	require.JSONEq(t, `{"actor":"8","op":{}}`, string(twice.body), "the node reads what was judged")
	require.Equal(t, 1, strings.Count(string(twice.body), "actor"))
}

func TestRequireLoopback(t *testing.T) {
	for _, address := range []string{"tcp://127.0.0.1:26657", "localhost:9090", "[::1]:9090", "unix:///run/node.sock", ""} {
		require.NoError(t, RequireLoopback("rpc.laddr", address), address)
	}
	for _, address := range []string{"tcp://0.0.0.0:26657", ":9090", "10.0.0.1:9090", "node.example:9090", "tcp://[::]:1", "garbage"} {
		require.ErrorContains(t, RequireLoopback("rpc.laddr", address), "rpc.laddr", address)
	}
}
