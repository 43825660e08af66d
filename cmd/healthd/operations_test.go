package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

// digest is the content of anything in these tests.
var digest = strings.Repeat("c0", 32)

// operate sends one operation and returns what became of it.
func (n *node) operate(t *testing.T, args ...string) opclient.OperationOutcome {
	t.Helper()
	output := healthd(t, n.home, append(append([]string{"tx"}, args...), "--node", n.rpc, "--output", "json")...)
	outcome := decode[opclient.Outcome](t, output)
	require.Len(t, outcome.Operations, 1)
	return outcome.Operations[0]
}

func (n *node) ask(t *testing.T, args ...string) string {
	t.Helper()
	return string(healthd(t, n.home, append(append([]string{"query"}, args...), "--node", n.rpc, "--output", "json")...))
}

// TestOperationsThroughANode walks through consent, access and revocation as people type them.
func TestOperationsThroughANode(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, "st-mary")
	for _, name := range []string{"acme", "alice"} {
		healthd(t, home, "keys", "add", name)
	}
	healthd(t, home, "genesis", "add-institution", "Acme Insurance", "insurer", "acme")
	n := startNode(t, home)
	n.waitForHeight(t, 1)

	registered := n.operate(t, "identity", "register-actor", "patient", "alice", "--from", "st-mary")
	require.Equal(t, "actor", registered.Added)
	require.Equal(t, uint64(3), registered.Sequence)

	anchored := n.operate(t, "records", "anchor", "3", "--content", digest, "--head", digest, "--classes", "ACLAB", "--from", "st-mary")
	require.Equal(t, "applied", anchored.Result)
	granted := n.operate(t, "consent", "grant", "1", "--classes", "ACLAB", "--uses", "2", "--from", "alice")
	require.Equal(t, uint64(1), granted.Sequence)

	request := []string{"consent", "request-access", "3", "--consent", "1", "--record", "1", "--from", "st-mary"}
	require.Equal(t, "allowed", n.operate(t, request...).Decision)
	n.operate(t, "consent", "revoke", "1", "--from", "alice")
	denied := n.operate(t, request...)
	require.Equal(t, "denied", denied.Decision)
	require.Equal(t, "the patient has revoked the consent", denied.Explanation)

	t.Run("a refusal is an error with its rule", func(t *testing.T) {
		_, err := tryHealthd(t, home, "tx", "consent", "revoke", "1", "--from", "alice", "--node", n.rpc)
		require.ErrorContains(t, err, "consent-not-active")
	})
	t.Run("explained", func(t *testing.T) {
		require.Contains(t, n.ask(t, "zkbatch", "explain", "7"), "the consent is not active")
		require.Contains(t, n.ask(t, "zkbatch", "explain", denied.Digest), "the patient has revoked the consent")
		require.Contains(t, n.ask(t, "consent", "access", "2"), "the patient has revoked the consent")
	})
	t.Run("a policy without a payment consent is refused", func(t *testing.T) {
		_, err := tryHealthd(t, home, "tx", "claims", "open-policy", "3", "--limit", "1000", "--from", "acme", "--node", n.rpc)
		require.ErrorContains(t, err, "payment-consent-invalid")
	})
	t.Run("a claim from policy to decision", func(t *testing.T) {
		n.operate(t, "consent", "grant", "2", "--purposes", "HPAYMT", "--classes", "all", "--from", "alice")
		require.Equal(t, "policy", n.operate(t, "claims", "open-policy", "3", "--consent", "2", "--limit", "50000",
			"--from-time", "2020-01-01", "--from", "acme").Added)
		require.Equal(t, "claim", n.operate(t, "claims", "submit", "1", "1", "--amount", "1200", "--code", "7",
			"--service-time", "2024-05-04", "--from", "st-mary").Added)
		require.Equal(t, "applied", n.operate(t, "claims", "adjudicate", "1", "--approved", "1000", "--reason", "50", "--from", "acme").Result)
		require.Contains(t, n.ask(t, "claims", "policy", "1"), `"remaining": "49000"`)
	})
	t.Run("a gateway submits what a patient sealed", func(t *testing.T) {
		sealed := filepath.Join(t.TempDir(), "grant.json")
		envelope := healthd(t, home, "tx", "consent", "grant", "1", "--from", "alice", "--seal-only", "--node", n.rpc)
		require.NoError(t, os.WriteFile(sealed, envelope, 0o600))
		require.Equal(t, "consent", n.operate(t, "zkbatch", "submit", sealed, "--from", "st-mary").Added)
		_, err := tryHealthd(t, home, "tx", "zkbatch", "submit", sealed, "--from", "st-mary", "--node", n.rpc)
		require.ErrorContains(t, err, "wrong nonce", "an envelope counts once")
	})

	require.NoError(t, n.process.Process.Kill())
	<-n.finished
	again := startNode(t, home)
	again.waitForHeight(t, 1)
	require.Contains(t, again.ask(t, "zkbatch", "explain", "1"), "register-actor")
	text := healthd(t, home, "tx", "consent", "revoke", "3", "--from", "alice", "--node", again.rpc)
	require.Contains(t, string(text), "revoke-consent applied. Logged as operation")
	again.stop(t)
}

func TestOperationCommandsRefuse(t *testing.T) {
	home := initialised(t)
	for name, test := range map[string]struct {
		args     []string
		expError string
	}{
		"no key":        {[]string{"consent", "revoke", "1"}, "--from"},
		"unknown key":   {[]string{"consent", "revoke", "1", "--from", "bob"}, "bob"},
		"no consent":    {[]string{"consent", "revoke"}, "accepts 1 arg"},
		"no such group": {[]string{"identity", "unregister"}, "unknown command"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := tryHealthd(t, home, append([]string{"tx"}, test.args...)...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}
