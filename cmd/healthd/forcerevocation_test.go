package main

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/settlement"
)

// requireForcedRevocation has alice, who is actor 2, revoke a consent through Ethereum without a word to the node: the
// relayer carries it to the chain, and once it is due the next settlement answers for it.
func requireForcedRevocation(t *testing.T, n *node, endpoint, contract string, onL1 []string) {
	t.Helper()
	grant := func() { n.operate(t, "consent", "grant", "1", "--from", "alice") }
	grant()
	forced := decode[forcedResult](t, healthd(t, n.home, join(
		[]string{"force-revocation", "1", "--from", "alice", "--actor", "2", "--nonce", "1", "--contract", contract, "--output", "json"}, onL1)...))
	require.Zero(t, forced.Request)

	status := func() string {
		type consent struct {
			Consent struct{ Status string } `json:"consent"`
		}
		return decode[consent](t, healthd(t, n.home, "query", "consent", "consent", "1", "--node", n.rpc, "-o", "json")).Consent.Status
	}
	require.Eventually(t, func() bool { return status() == "CONSENT_STATUS_REVOKED" }, time.Minute, time.Second)

	client, err := settlement.Dial(t.Context(), endpoint)
	require.NoError(t, err)
	defer client.Close()
	reader, err := settlement.Open(t.Context(), client, common.HexToAddress(contract), nil, settlement.Options{})
	require.NoError(t, err)
	time.Sleep(time.Until(forced.Due))
	grant() // something for the range that ends behind the deadline
	require.Eventually(t, func() bool {
		pending, err := reader.PendingForced(t.Context())
		return err == nil && len(pending) == 0
	}, 5*time.Minute, time.Second)
}
