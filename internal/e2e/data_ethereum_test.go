//go:build e2e

package e2e

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

// proveOnEthereum shows a consent, an access and a claim to be part of what is settled, each by a proof of the one cell.
func (d *dataPlane) proveOnEthereum() {
	d.w.t.Helper()
	cells := map[string]uint64{"consent": d.patients[1].consent, "access": d.someAccess, "claim": d.someClaim}
	d.w.eventually("everything so far is settled", 6*time.Minute, func() bool {
		status := d.w.status()
		return status.OpenRange.Ops == 0 && status.SettledRange+1 == status.OpenRange.Number
	})
	for kind, sequence := range cells {
		require.NotZero(d.w.t, sequence, kind)
		told := d.proven(kind, sequence)
		require.Contains(d.w.t, told, "it is settled on Ethereum", kind)
	}
	d.w.tell("a consent, an access and a claim are provably settled")
}

// proven asks the contract's newest root about a cell.
func (d *dataPlane) proven(kind string, sequence uint64) string {
	d.w.t.Helper()
	newest := number(d.w.settledRanges())
	proof := d.w.file(kind+".json", string(d.w.must("query", "zkbatch", "prove-cell", kind, number(sequence), "--range", newest,
		"--node", "tcp://"+d.hospital.node.RPC, "--home", d.hospital.home)))
	return string(d.w.must("verify", "cell", proof, "--l1-rpc", d.w.endpoint, "--contract", d.w.contract, "--home", d.hospital.home))
}

// revokeThroughEthereum has the consortium censor a patient, who revokes through Ethereum. From then on the gateway gives
// nothing under that consent, although the chain still calls it active.
func (d *dataPlane) revokeThroughEthereum() {
	d.w.t.Helper()
	patient := d.patients[3]
	search := func(access uint64) answer {
		return d.gateways[d.hospital].ask(d.physician, http.MethodGet, "/fhir/Encounter?patient="+patient.resource.ID,
			asking{access: access, purpose: "TREAT", scope: "user/*.rs"})
	}
	open := d.allowed(d.physician, patient, "--consent", number(patient.consent), "--classes", "all")
	require.Equal(d.w.t, http.StatusOK, search(open).status)
	handed := d.allowed(d.clinic, patient, "--consent", number(patient.consent), "--classes", "all", "--recipient", d.clinic.vault.RecipientFile)

	require.NoError(d.w.t, os.WriteFile(d.w.censored, []byte(number(patient.actor)), 0o600))
	_, err := d.as(patient.person, "tx", "consent", "revoke", number(patient.consent))
	require.ErrorContains(d.w.t, err, "censors")
	nonce := read[struct {
		Actor struct {
			Actor struct {
				Nonce string `json:"nonce"`
			} `json:"actor"`
		} `json:"actor"`
	}](d.w.t, d.ask(patient.person, "query", "identity", "actor", number(patient.actor))).Actor.Actor.Nonce
	if nonce == "" {
		nonce = "0" // which its JSON leaves out
	}
	d.w.must("force-revocation", number(patient.consent), "--home", patient.home, "--keyring-backend", "test", "--from", patient.name,
		"--actor", number(patient.actor), "--nonce", nonce, "--l1-rpc", d.w.endpoint, "--l1-key-file", d.w.payer(7), "--contract", d.w.contract, "--output", "json")
	d.w.eventually("the gateway refuses what the patient forces", time.Minute, func() bool { return search(open).status == http.StatusForbidden })
	_, err = d.receive(handed, filepath.Join(d.plain, "forced"))
	require.ErrorContains(d.w.t, err, "Ethereum", "no keys while the revocation waits")

	require.NoError(d.w.t, os.Remove(d.w.censored))
	d.w.eventually("the revocation is executed and settled", 6*time.Minute, func() bool {
		pending, err := d.w.rollup.PendingForced(d.w.t.Context())
		status := d.w.onL1()
		return err == nil && len(pending) == 0 && status.SettledCount == status.RangeCount
	})
	require.Equal(d.w.t, http.StatusForbidden, search(open).status)
	d.summary.ForcedRevocationOK = strings.Contains(d.proven("consent", patient.consent), "revoked")
}
