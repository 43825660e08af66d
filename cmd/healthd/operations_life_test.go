package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

// operateAll sends operations that are all applied, and returns what became of each.
func (n *node) operateAll(t *testing.T, args ...string) []opclient.OperationOutcome {
	t.Helper()
	output := healthd(t, n.home, append(append([]string{"tx"}, args...), "--node", n.rpc, "--output", "json")...)
	return decode[opclient.Outcome](t, output).Operations
}

// refused sends an operation that does not come through and returns why.
func (n *node) refused(t *testing.T, args ...string) error {
	t.Helper()
	_, err := tryHealthd(t, n.home, append(append([]string{"tx"}, args...), "--node", n.rpc)...)
	require.Error(t, err)
	return err
}

// TestLifeOfARecordAConsentAndAClaim walks through corrections, requests, guardians, lost keys, emergencies and appeals
// as people type them.
func TestLifeOfARecordAConsentAndAClaim(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, "st-mary") // actor 1
	for _, name := range []string{"hope", "acme", "alice", "alice-2027", "bob", "dr-jones"} {
		healthd(t, home, "keys", "add", name)
	}
	healthd(t, home, "genesis", "add-institution", "Hope Clinic", "provider", "hope")   // 2
	healthd(t, home, "genesis", "add-institution", "Acme Insurance", "insurer", "acme") // 3
	n := startNode(t, home)
	n.waitForHeight(t, 1)
	n.operate(t, "identity", "register-actor", "patient", "alice", "--from", "st-mary")                        // 4
	n.operate(t, "identity", "register-actor", "patient", "bob", "--from", "st-mary")                          // 5
	n.operate(t, "identity", "register-actor", "practitioner", "dr-jones", "--emergency", "--from", "st-mary") // 6
	digestOf := func(fill string) string { return strings.Repeat(fill, 32) }

	t.Run("two records under one move of the index", func(t *testing.T) {
		anchored := n.operateAll(t, "records", "anchor", "4", "--content", digestOf("c1"), "--classes", "ACLAB",
			"--content", digestOf("c2"), "--classes", "N", "--head", digestOf("d1"), "--from", "st-mary")
		require.Len(t, anchored, 2)
		require.Equal(t, uint64(2), anchored[1].Sequence)
		require.Contains(t, n.ask(t, "records", "index", "4"), `"version": "1"`)
	})
	t.Run("a corrected record and an erased one", func(t *testing.T) {
		require.Equal(t, uint64(3), n.operate(t, "records", "anchor", "4", "--action", "amend", "--record", "1",
			"--content", digestOf("c3"), "--classes", "ACLAB", "--head", digestOf("d2"), "--from", "st-mary").Sequence)
		require.ErrorContains(t, n.refused(t, "records", "anchor", "4", "--action", "amend", "--record", "1",
			"--content", digestOf("c4"), "--head", digestOf("d3"), "--from", "st-mary"), "previous-not-live")
		require.Equal(t, "record", n.operate(t, "records", "erase", "4", "1", "--head", digestOf("d3"), "--from", "alice").Added)
		require.ErrorContains(t, n.refused(t, "records", "erase", "4", "1", "--head", digestOf("d4"), "--from", "alice"), "already-erased")
	})
	t.Run("a guardian answers a request on the patient's behalf", func(t *testing.T) {
		require.ErrorContains(t, n.refused(t, "identity", "set-guardian", "4", "--from", "alice"), "guardian-self")
		n.operate(t, "identity", "set-guardian", "5", "--from", "alice")
		require.Equal(t, uint64(1), n.operate(t, "consent", "request", "4", "--classes", "ACLAB,N", "--from", "hope").Sequence)
		granted := n.operate(t, "consent", "grant", "--request", "1", "--classes", "ACLAB", "--from", "bob")
		require.Equal(t, uint64(4), granted.OnBehalfOf)
		require.ErrorContains(t, n.refused(t, "consent", "deny", "1", "--from", "alice"), "consent-not-requested")
		text := healthd(t, home, "tx", "consent", "restrict", "PSY", "--patient", "4", "--from", "bob", "--node", n.rpc)
		require.Contains(t, string(text), "set-restrictions applied on behalf of patient 4.")
	})
	const moreThanAnEnvelopeHolds = 17 // operations, in the network's largest proof shape
	t.Run("drafts are signed together", func(t *testing.T) {
		draft := func(grantee string) string {
			return string(healthd(t, home, "tx", "consent", "grant", grantee, "--purposes", "HPAYMT,TREAT", "--classes", "all",
				"--from", "alice", "--draft", "--node", n.rpc))
		}
		file := filepath.Join(t.TempDir(), "drafts.json")
		drafts := draft("3") + strings.Repeat(draft("2"), moreThanAnEnvelopeHolds)
		require.NoError(t, os.WriteFile(file, []byte(drafts), 0o600))
		signed := n.operateAll(t, "zkbatch", "sign", file, "--from", "alice")
		require.Len(t, signed, 1+moreThanAnEnvelopeHolds)
		for i := range signed {
			require.Equal(t, signed[0].Nonce+uint64(i), signed[i].Nonce)
			require.Equal(t, signed[0].Number+uint64(i), signed[i].Number)
		}
	})
	t.Run("all consents of one grantee end at once", func(t *testing.T) {
		revoked := n.operateAll(t, "consent", "revoke-all", "--grantee", "2", "--from", "alice")
		require.Len(t, revoked, 1+moreThanAnEnvelopeHolds)
		require.ErrorContains(t, n.refused(t, "consent", "revoke-all", "--grantee", "2", "--from", "alice"), "no active consent to 2")
	})
	t.Run("an emergency is reviewed once", func(t *testing.T) {
		broke := n.operate(t, "consent", "request-access", "4", "--break-glass", "--purpose", "ETREAT", "--classes", "all", "--from", "dr-jones")
		require.Equal(t, "allowed", broke.Decision)
		n.operate(t, "consent", "review", "1", "justified", "--from", "alice")
		require.ErrorContains(t, n.refused(t, "consent", "review", "1", "abuse", "--from", "alice"), "review-not-pending")
	})
	t.Run("a claim from information requested to payment", func(t *testing.T) {
		n.operate(t, "claims", "open-policy", "4", "--consent", "2", "--limit", "50000", "--from-time", "2020-01-01", "--from", "acme")
		n.operate(t, "claims", "submit", "1", "2", "--amount", "1200", "--service-time", "2024-05-04", "--from", "st-mary")
		n.operate(t, "claims", "pend", "1", "--reason", "attachment-required", "--from", "acme")
		require.ErrorContains(t, n.refused(t, "claims", "adjudicate", "1", "--approved", "1300", "--from", "acme"), "approved-too-high")
		require.ErrorContains(t, n.refused(t, "claims", "adjudicate", "1", "--approved", "0", "--from", "acme"), "reason-missing")
		n.operate(t, "claims", "adjudicate", "1", "--approved", "0", "--reason", "not-medically-necessary", "--from", "acme")
		require.Equal(t, uint64(4), n.operate(t, "claims", "appeal", "1", "--grounds", "text:it was", "--from", "bob").OnBehalfOf)
		n.operate(t, "claims", "adjudicate", "1", "--approved", "1200", "--from", "acme")
		n.operate(t, "claims", "settle", "1", "--payment", "text:SEPA-1", "--from", "acme")
		require.ErrorContains(t, n.refused(t, "claims", "appeal", "1", "--from", "alice"), "claim-not-appealable")
		require.ErrorContains(t, n.refused(t, "claims", "cancel", "1", "--from", "st-mary"), "claim-not-cancellable")
		n.operate(t, "claims", "close-policy", "1", "--from", "acme")
	})
	t.Run("a key is rotated, and a recovery that nobody asked for is cancelled", func(t *testing.T) {
		require.ErrorContains(t, n.refused(t, "identity", "rotate-key", "alice", "--from", "alice"), "signs with now")
		n.operate(t, "identity", "rotate-key", "alice-2027", "--from", "alice")
		require.ErrorContains(t, n.refused(t, "identity", "remove-guardian", "--from", "alice"), "no actor holds the key")
		require.Equal(t, "recovery", n.operate(t, "identity", "start-recovery", "4", "alice", "--from", "bob").Added)
		require.ErrorContains(t, n.refused(t, "identity", "finish-recovery", "1", "--from", "bob"), "recovery-too-early")
		n.operate(t, "identity", "cancel-recovery", "1", "--from", "alice-2027")
		n.operate(t, "identity", "suspend", "4", "--from", "alice-2027")
		n.operate(t, "identity", "remove-guardian", "--from", "alice-2027")
		n.operate(t, "identity", "reactivate", "4", "--from", "alice-2027")
	})
	t.Run("institutions admit an institution", func(t *testing.T) {
		healthd(t, home, "keys", "add", "north")
		candidate := n.operate(t, "identity", "register-actor", "insurer", "north", "--from", "st-mary")
		require.Equal(t, uint64(7), candidate.Sequence)
		for _, institution := range []string{"st-mary", "hope", "acme"} {
			require.ErrorContains(t, n.refused(t, "identity", "rotate-key", "bob", "--from", "north"), "active")
			n.operate(t, "identity", "endorse", "7", "--from", institution)
		}
		require.ErrorContains(t, n.refused(t, "identity", "endorse", "7", "--from", "hope"), "not-candidate")
		n.operate(t, "identity", "endorse-suspension", "7", "--from", "north")
	})
	n.stop(t)
}
