//go:build e2e

package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/stretchr/testify/require"
)

// insure has patients insured and the hospital claim for what it did: one claim is paid, one is denied, one is denied and
// paid after an appeal. A second claim on the same record is refused.
func (d *dataPlane) insure() {
	d.w.t.Helper()
	paid, denied, appealed := d.patients[4], d.patients[5], d.patients[6]
	first := d.claim(paid, 12_000)
	d.adjudicate(first, "--approved", "12000")
	d.settle(first)
	twice := d.attempt(d.hospital, "tx", "claims", "submit", number(paid.policy), number(paid.evidence), "--amount", "12000", "--code", "9921", "--service-time", serviceTime)[0]
	require.Equal(d.w.t, "refused", twice.Result)
	d.w.tell("a second claim on record %d: %s", paid.evidence, twice.Explanation)
	d.summary.Claims.DoubleRefused++

	second := d.claim(denied, 99_900)
	d.adjudicate(second, "--approved", "0", "--reason", "50")
	d.summary.Claims.Denied++

	third := d.claim(appealed, 45_000)
	d.adjudicate(third, "--approved", "0", "--reason", "50")
	d.summary.Claims.Denied++
	d.operate(appealed.person, "tx", "claims", "appeal", number(third), "--grounds", "text:the physician ordered it")
	d.summary.Claims.Appealed++
	d.adjudicate(third, "--approved", "40000", "--reason", "exceeds-fee-schedule")
	d.settle(third)
	d.someClaim = first
	d.readClaims(paid, first)
}

// serviceTime is before every record of this run.
const serviceTime = "2026-01-02"

// claim insures a patient and submits a claim on one of the patient's records.
func (d *dataPlane) claim(patient *enrolled, cents int) uint64 {
	d.w.t.Helper()
	consent := d.operate(patient.person, "tx", "consent", "grant", number(d.insurer.actor), "--purposes", "HPAYMT", "--classes", "all")
	policy := d.operate(d.insurer, "tx", "claims", "open-policy", number(patient.actor), "--consent", number(consent.Sequence), "--limit", "500000", "--from-time", "2026-01-01")
	patient.policy = policy.Sequence
	for _, record := range d.records(patient) {
		if record.Name != "healthd:keys" {
			patient.evidence = record.Record
			break
		}
	}
	require.NotZero(d.w.t, patient.evidence)
	return d.operate(d.hospital, "tx", "claims", "submit", number(patient.policy), number(patient.evidence),
		"--amount", fmt.Sprint(cents), "--code", "9921", "--service-time", serviceTime).Sequence
}

func (d *dataPlane) adjudicate(claim uint64, decision ...string) {
	d.w.t.Helper()
	d.operate(d.insurer, append([]string{"tx", "claims", "adjudicate", number(claim)}, decision...)...)
}

func (d *dataPlane) settle(claim uint64) {
	d.w.t.Helper()
	d.operate(d.insurer, "tx", "claims", "settle", number(claim), "--payment", "text:SEPA-"+number(claim))
	d.summary.Claims.Settled++
}

// readClaims has the patient read the claim and what became of it as FHIR, at the insurer's gateway.
func (d *dataPlane) readClaims(patient *enrolled, claim uint64) {
	d.w.t.Helper()
	for _, kind := range []string{"Claim", "ClaimResponse", "ExplanationOfBenefit"} {
		answer := d.gateways[d.insurer].ask(patient.person, http.MethodGet, "/fhir/"+kind+"/"+number(claim), asking{scope: "patient/*.rs", purpose: "PATRQT"})
		require.Equal(d.w.t, http.StatusOK, answer.status, "%s: %.300s", kind, answer.body)
		var resource struct{ ResourceType, ID string }
		require.NoError(d.w.t, json.Unmarshal(answer.body, &resource))
		require.Equal(d.w.t, kind, resource.ResourceType)
	}
	answer := d.gateways[d.insurer].ask(d.physician, http.MethodGet, "/fhir/Claim/"+number(claim), asking{scope: "user/*.rs", purpose: "TREAT"})
	require.Equal(d.w.t, http.StatusNotFound, answer.status, "somebody whom it does not name does not see that it exists")
}
