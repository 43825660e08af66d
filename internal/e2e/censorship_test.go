//go:build e2e

package e2e

import (
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/settlement"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// censor has all validators turn a patient away. The patient revokes a consent through Ethereum, which from the deadline
// on takes nothing for settled until the network has executed the revocation.
func (w *world) censor(l *load) {
	w.t.Helper()
	patient := newActor(1)
	patient.sequence = l.register(w.t.Context(), patient)
	granted, err := l.perform(w.t.Context(), patient, l.consent(patient))
	require.NoError(w.t, err)
	consent := granted.assigned
	require.NoError(w.t, os.WriteFile(w.censored, []byte(strconv.FormatUint(patient.sequence, 10)), 0o600))
	revocation, err := zkbatchtypes.Seal(w.domain, patient.key(), patient.sequence, patient.nonce, &consenttypes.RevokeConsent{Consent: consent})
	require.NoError(w.t, err)
	for _, entry := range w.entries() {
		_, err := entry.As(l.gateway).SubmitBundle(w.t.Context(), revocation)
		require.ErrorContains(w.t, err, "censors", "every validator must turn the patient away")
	}

	w.force(revocation)
	w.eventually("Ethereum holds ranges back", 4*time.Minute, func() bool {
		status := w.onL1()
		return status.SettledCount < status.RangeCount
	})
	blocked := w.onL1()
	w.eventually("more ranges are held back", 4*time.Minute, func() bool { return w.onL1().RangeCount > blocked.RangeCount })
	require.Equal(w.t, blocked.SettledCount, w.onL1().SettledCount, "nothing is settled past the deadline")
	w.summary.BlockedWhenOverdue = true

	require.NoError(w.t, os.Remove(w.censored))
	w.eventually("the revocation is executed and everything held back is settled", 5*time.Minute, func() bool {
		pending, err := w.rollup.PendingForced(w.t.Context())
		status := w.onL1()
		return err == nil && len(pending) == 0 && status.SettledCount == status.RangeCount
	})
	w.summary.ForcedRequestSettled = w.provablyRevoked(consent)
}

// force puts a revocation into the contract's queue, paid by the funded account.
func (w *world) force(revocation zkbatchtypes.Envelope) {
	w.t.Helper()
	sealed, err := revocation.Protocol()
	require.NoError(w.t, err)
	contract, err := settlement.Open(w.t.Context(), w.ethereum, common.HexToAddress(w.contract), ethsign.NewLocal(w.key(w.funded)), settlement.Options{})
	require.NoError(w.t, err)
	number, err := contract.ForceRevocation(w.t.Context(), sealed)
	require.NoError(w.t, err)
	w.tell("request %d is in the contract's queue", number)
}

// provablyRevoked asks the contract's root, by way of a proof of the one cell.
func (w *world) provablyRevoked(consent uint64) bool {
	w.t.Helper()
	first := w.net.Members[0]
	newest := strconv.FormatUint(w.settledRanges(), 10)
	proof := w.file("consent.json", string(w.must("query", "zkbatch", "prove-cell", "consent", strconv.FormatUint(consent, 10),
		"--range", newest, "--node", "tcp://"+first.RPC, "--home", w.net.HomeOf(first))))
	told := string(w.must("verify", "cell", proof, "--l1-rpc", w.endpoint, "--contract", w.contract, "--home", w.net.HomeOf(first)))
	require.Contains(w.t, told, "it is settled on Ethereum")
	return strings.Contains(told, "revoked")
}
