package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// requireForcedRevocation has alice, who is actor 2, revoke a consent through Ethereum without a word to the node: the
// relayer carries it to the chain, and once it is due the next settlement answers for it.
func requireForcedRevocation(t *testing.T, n *node, grpc, endpoint, contract string, onL1 []string) {
	t.Helper()
	grant := func() { n.operate(t, "consent", "grant", "1", "--from", "alice") }
	grant()
	forced := decode[forcedResult](t, healthd(t, n.home, join(
		[]string{"force-revocation", "1", "--from", "alice", "--actor", "2", "--nonce", "1", "--contract", contract, "--output", "json"}, onL1)...))
	require.Zero(t, forced.Request)
	before := relayerStatusOf(t, n.home, grpc, endpoint)
	require.Len(t, before.Forced, 1)
	require.Equal(t, forced.Due.UTC(), before.Forced[0].Due)

	status := func() string {
		type consent struct {
			Consent struct{ Status string } `json:"consent"`
		}
		return decode[consent](t, healthd(t, n.home, "query", "consent", "consent", "1", "--node", n.rpc, "-o", "json")).Consent.Status
	}
	require.Eventually(t, func() bool { return status() == "CONSENT_STATUS_REVOKED" }, time.Minute, time.Second)

	require.Eventually(t, func() bool { return !time.Now().Before(forced.Due) }, time.Minute, 100*time.Millisecond)
	grant() // something for the range that ends behind the deadline
	require.Eventually(t, func() bool {
		now := relayerStatusOf(t, n.home, grpc, endpoint)
		return len(now.Forced) == 0 && now.HeldBack == 0 && now.Settled > before.Settled
	}, 2*time.Minute, time.Second)
}

// requireNoKeysWhileARevocationWaits has alice revoke her second consent through Ethereum, with nobody to carry it to the
// chain: the consent is active there, but no keys are given under it any more.
func requireNoKeysWhileARevocationWaits(t *testing.T, n *node, endpoint, contract string, onL1 []string) {
	t.Helper()
	healthd(t, n.home, "vault", "init")
	recipient := decode[vaultInitResult](t, healthd(t, t.TempDir(), "vault", "init", "--output", "json")).Recipient
	share := func(more ...string) error {
		_, err := tryHealthd(t, n.home, join([]string{"vault", "share", "1", "--consent", "2", "--to", recipient, "--from", "alice", "--node", n.rpc}, more)...)
		return err
	}
	before := share("--l1-rpc", endpoint)
	require.Error(t, before, "there is no record yet")
	require.NotContains(t, before.Error(), "through Ethereum")
	healthd(t, n.home, join([]string{"force-revocation", "2", "--from", "alice", "--actor", "2", "--nonce", "3", "--contract", contract}, onL1)...)
	require.ErrorContains(t, share("--l1-rpc", endpoint), "revoked this consent through Ethereum")
}
