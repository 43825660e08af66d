package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// tell asks for words instead of JSON.
func (n *node) tell(t *testing.T, args ...string) string {
	t.Helper()
	return string(healthd(t, n.home, append(append([]string{"query"}, args...), "--node", n.rpc)...))
}

// TestQuestionsToANode asks what patients, hospitals and auditors ask, as they type it.
func TestQuestionsToANode(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, "st-mary")
	healthd(t, home, "keys", "add", "alice")
	n := startNode(t, home, "--consensus.create_empty_blocks_interval", "1s")
	n.waitForHeight(t, 1)
	n.operate(t, "identity", "register-actor", "patient", "alice", "--from", "st-mary")
	n.operate(t, "records", "anchor", "2", "--content", digest, "--head", digest, "--classes", "ACLAB", "--from", "st-mary")
	n.operate(t, "consent", "grant", "1", "--classes", "ACLAB", "--uses", "2", "--from", "alice")
	n.operate(t, "consent", "request-access", "2", "--consent", "1", "--record", "1", "--from", "st-mary")

	t.Run("an access that nobody asked for", func(t *testing.T) {
		hypothetical := []string{"explain", "access", "--requester", "1", "--patient", "2", "--consent", "1", "--record", "1"}
		require.Contains(t, n.tell(t, hypothetical...), "access is allowed")
		require.Contains(t, n.tell(t, append(hypothetical, "--purpose", "HRESCH")...), "denied by the condition purpose")
		require.Contains(t, n.ask(t, hypothetical...), `"applied":true`)
	})
	t.Run("an operation that nobody signed", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "revoke.json")
		require.NoError(t, os.WriteFile(file, []byte(`{"actor": "1", "op": {"revoke_consent": {"consent": "1"}}}`), 0o600))
		require.Contains(t, n.tell(t, "explain", "op", file), "refused by the rule not-patient-or-guardian")
		require.NoError(t, os.WriteFile(file, []byte(`{"actor": "2", "op": {"revoke_consent": {"consent": "1"}}}`), 0o600))
		require.Contains(t, n.tell(t, "explain", "op", file), "would be: applied.")
		draft := healthd(t, home, "tx", "consent", "revoke", "1", "--draft", "--from", "alice", "--node", n.rpc)
		require.NoError(t, os.WriteFile(file, draft, 0o600))
		require.Contains(t, n.tell(t, "explain", "op", file, "--actor", "2"), "would be: applied.")
		require.NoError(t, os.WriteFile(file, []byte(`{"actor": "2", "op": {"revoke": 1}}`), 0o600))
		_, err := tryHealthd(t, home, "query", "explain", "op", file, "--node", n.rpc)
		require.ErrorContains(t, err, `want {"actor": "7"`)
	})
	t.Run("what was logged", func(t *testing.T) {
		require.Contains(t, n.tell(t, "explain", "op", "3"), "grant-consent, signed by actor 2")
		require.Contains(t, n.tell(t, "explain", "access", "1"), "on consent 1. It was allowed")
		require.Contains(t, n.ask(t, "records", "lineage", "1"), `"current": "1"`)
		require.Contains(t, n.ask(t, "zkbatch", "history", "consent", "1"), "request-access")
		require.Contains(t, n.ask(t, "zkbatch", "day", "1", time.Now().UTC().Format(time.DateOnly)), "register-actor")
	})
	t.Run("accounting of disclosures", func(t *testing.T) {
		accounting := []string{"consent", "disclosures", "--patient", "2"}
		require.Contains(t, n.tell(t, accounting...), "record 1 (ACLAB)")
		lines, err := csv.NewReader(strings.NewReader(n.tell(t, append(accounting, "--format", "csv")...))).ReadAll()
		require.NoError(t, err)
		require.Len(t, lines, 2)
		var bundle struct {
			ResourceType string
			Entry        []struct{ FullURL string }
		}
		require.NoError(t, json.Unmarshal([]byte(n.tell(t, append(accounting, "--format", "fhir")...)), &bundle))
		require.Equal(t, "Bundle", bundle.ResourceType)
		require.Equal(t, "urn:healthd:dev-healthd-1:access:1", bundle.Entry[0].FullURL)
		require.Contains(t, n.ask(t, accounting...), `"purpose":"TREAT"`)
		require.Equal(t, "Nobody asked for access.\n", n.tell(t, append(accounting, "--to", "2020-01-01")...))
		for flag, want := range map[string]string{"--format=pdf": "want table, csv, fhir or json", "--from=soon": "--from: time"} {
			_, err := tryHealthd(t, home, append(append([]string{"query"}, accounting...), flag, "--node", n.rpc)...)
			require.ErrorContains(t, err, want)
		}
	})
	t.Run("over REST", func(t *testing.T) {
		require.Contains(t, n.rest200(t, http.MethodGet, "/healthd/consent/v1/disclosures?patient=2", ""), `"requester_role":"provider"`)
		require.Contains(t, n.rest200(t, http.MethodGet, "/healthd/records/v1/records/1/lineage", ""), `"current":"1"`)
		require.Contains(t, n.rest200(t, http.MethodPost, "/healthd/zkbatch/v1/evaluate",
			`{"actor": "1", "op": {"revoke_consent": {"consent": "1"}}}`), "not-patient-or-guardian")
	})
	t.Run("a cell, proven", func(t *testing.T) { proveAndVerify(t, n) })
	t.Run("a file that is no proof", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "proof.json")
		require.NoError(t, os.WriteFile(file, []byte("{}"), 0o600))
		_, err := tryHealthd(t, home, "verify", "cell", file)
		require.ErrorContains(t, err, "is not known to this version")
	})
	n.stop(t)
}

// rest200 asks the node's REST server something that it answers.
func (n *node) rest200(t *testing.T, method, path, body string) string {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, "http"+strings.TrimPrefix(n.rest, "tcp")+path, strings.NewReader(body))
	require.NoError(t, err)
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	defer func() { require.NoError(t, response.Body.Close()) }()
	content, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, response.StatusCode, "%s", content)
	return string(content)
}

// proveAndVerify makes a proof under a closed range and checks it without the node.
func proveAndVerify(t *testing.T, n *node) {
	var proof []byte
	require.Eventually(t, func() bool { // the range closes by age
		var err error
		proof, err = tryHealthd(t, n.home, "query", "zkbatch", "prove-cell", "consent", "1", "--range", "1", "--node", n.rpc)
		return err == nil
	}, time.Minute, time.Second)
	var content struct{ Root string }
	require.NoError(t, json.Unmarshal(proof, &content))
	file := filepath.Join(t.TempDir(), "proof.json")
	require.NoError(t, os.WriteFile(file, proof, 0o600))

	offline := t.TempDir() // a machine that has never seen the node
	told := string(healthd(t, offline, "verify", "cell", file, "--root", content.Root))
	require.Contains(t, told, "The proof holds. At the end of range 1 of dev-healthd-1, consent 1 was:")
	require.Contains(t, told, "The root is the one that you gave.")
	require.Contains(t, string(healthd(t, offline, "verify", "cell", file)), "Compare the root with one that you trust")
	verdict := decode[cellVerdict](t, healthd(t, offline, "verify", "cell", file, "--output", "json"))
	require.True(t, verdict.Exists)
	require.Equal(t, content.Root, verdict.Root)

	_, err := tryHealthd(t, offline, "verify", "cell", file, "--root", "0x"+strings.Repeat("0", 64))
	require.ErrorContains(t, err, "not under the one given")
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(string(proof), `"active"`, `"revoked"`, 1)), 0o600))
	_, err = tryHealthd(t, offline, "verify", "cell", file)
	require.ErrorContains(t, err, "fields: they are not what the proven cell holds")
}
