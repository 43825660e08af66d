//go:build e2e

package e2e

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir"
)

// decide asks the chain for an access and counts what it says.
func (d *dataPlane) decide(who *person, patient *enrolled, flags ...string) operation {
	d.w.t.Helper()
	decision := d.operate(who, append([]string{"tx", "consent", "request-access", number(patient.actor), "--custodian", number(d.hospital.actor)}, flags...)...)
	if decision.Decision == "allowed" {
		d.summary.Access.Allowed++
	} else {
		d.summary.Access.DeniedByReason[decision.Reason]++
	}
	return decision
}

// allowed is the number of a decision that must allow.
func (d *dataPlane) allowed(who *person, patient *enrolled, flags ...string) uint64 {
	d.w.t.Helper()
	decision := d.decide(who, patient, flags...)
	require.Equal(d.w.t, "allowed", decision.Decision, decision.Explanation)
	return decision.Sequence
}

// grant has a patient let the clinic read everything, by HTTP, and returns the consent.
func (d *dataPlane) grant(patient *enrolled, purpose string) uint64 {
	d.w.t.Helper()
	granted := d.operate(patient.person, "tx", "consent", "grant", number(d.clinic.actor), "--purposes", purpose, "--classes", "all")
	return granted.Sequence
}

// readAtTheClinic has each patient let the clinic read, which takes the keys from the hospital's gateway and the files
// from its own node. Every resource must be what was posted.
func (d *dataPlane) readAtTheClinic() {
	d.w.t.Helper()
	equal := true
	for _, patient := range d.patients {
		patient.consent = d.grant(patient, "TREAT")
		access := d.allowed(d.clinic, patient, "--consent", number(patient.consent), "--classes", "all", "--recipient", d.clinic.vault.RecipientFile)
		folder := filepath.Join(d.plain, patient.name)
		_, err := d.receive(access, folder)
		require.NoError(d.w.t, err)
		_, err = d.receive(access, folder+"-again")
		require.ErrorContains(d.w.t, err, "good for one release")
		d.someAccess = access
		same := d.sameAsPosted(patient.bundle, folder)
		equal = equal && same
	}
	d.summary.ReadBackEqual = equal
	d.w.tell("the clinic has read the records of %d patients", len(d.patients))
	d.readByFHIR(d.patients[0])
}

// receive takes the keys of a decision at the hospital's gateway and reads the files at the clinic's node.
func (d *dataPlane) receive(access uint64, folder string) ([]byte, error) {
	gateway := d.gateways[d.hospital]
	return d.w.run(d.clinic.sign([]string{
		"gateway", "receive", "--decision", number(access), "--gateway", gateway.url, "--ca", gateway.authority, "--out", folder,
		"--passphrase-file", d.clinic.passphrase,
	})...)
}

// sameAsPosted compares the resources in a folder of documents with those of a bundle, as canonical JSON.
func (d *dataPlane) sameAsPosted(bundle *fhir.Bundle, folder string) bool {
	d.w.t.Helper()
	posted := map[string]int{}
	for _, resource := range bundle.Resources {
		canonical, err := fhir.Canonical(resource.Raw)
		require.NoError(d.w.t, err)
		posted[string(canonical)]++
	}
	files, err := os.ReadDir(folder)
	require.NoError(d.w.t, err)
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(folder, file.Name()))
		require.NoError(d.w.t, err)
		var document struct {
			Entry []struct{ Resource json.RawMessage }
		}
		if json.Unmarshal(content, &document) != nil {
			continue // no FHIR
		}
		for _, entry := range document.Entry {
			canonical, err := fhir.Canonical(entry.Resource)
			require.NoError(d.w.t, err)
			posted[string(canonical)]--
		}
	}
	for _, missing := range posted {
		if missing != 0 {
			return false
		}
	}
	return true
}

// readByFHIR has the clinic search at the hospital's gateway, all pages of it, under one decision.
func (d *dataPlane) readByFHIR(patient *enrolled) {
	d.w.t.Helper()
	access := d.allowed(d.physician, patient, "--consent", number(patient.consent), "--classes", "all")
	want := len(patient.bundle.ByType("Observation"))
	seen := 0
	for path := "/fhir/Observation?patient=" + patient.resource.ID + "&_count=10"; path != ""; {
		answer := d.gateways[d.hospital].ask(d.physician, http.MethodGet, path, asking{access: access, purpose: "TREAT", scope: "user/Observation.rs"})
		require.Equal(d.w.t, http.StatusOK, answer.status, "%.300s", answer.body)
		page := read[searchPage](d.w.t, answer.body)
		require.Equal(d.w.t, want, page.Total)
		seen, path = seen+len(page.Entry), page.next()
	}
	require.Equal(d.w.t, want, seen, "every observation, page by page")
	refused := d.gateways[d.hospital].ask(d.physician, http.MethodGet, "/fhir/Condition?patient="+patient.resource.ID, asking{access: access, purpose: "TREAT", scope: "user/Observation.rs"})
	require.Equal(d.w.t, http.StatusForbidden, refused.status, "beyond the scope")
}

// revokeAtTheClinic has a patient take a consent back. The clinic's next request is refused, under an open session, too,
// and it cannot read what is written afterwards.
func (d *dataPlane) revokeAtTheClinic() {
	d.w.t.Helper()
	patient := d.patients[0]
	open := d.allowed(d.physician, patient, "--consent", number(patient.consent), "--classes", "all")
	search := func(access uint64) answer {
		return d.gateways[d.hospital].ask(d.physician, http.MethodGet, "/fhir/Encounter?patient="+patient.resource.ID,
			asking{access: access, purpose: "TREAT", scope: "user/*.rs"})
	}
	require.Equal(d.w.t, http.StatusOK, search(open).status)
	unused := d.allowed(d.clinic, patient, "--consent", number(patient.consent), "--classes", "all", "--recipient", d.clinic.vault.RecipientFile)
	d.operate(patient.person, "tx", "consent", "revoke", number(patient.consent))
	require.Equal(d.w.t, http.StatusForbidden, search(open).status, "the session ends with the consent")
	_, err := d.receive(unused, filepath.Join(d.plain, "revoked"))
	require.ErrorContains(d.w.t, err, "revoked", "a decision from before the revocation is good for nothing")
	refused := d.decide(d.physician, patient, "--consent", number(patient.consent), "--classes", "all")
	require.Equal(d.w.t, "revoked", refused.Reason)

	// What the chain says no to, for each of its reasons that a reader can bring about.
	other := d.patients[1]
	d.decide(d.physician, other, "--consent", number(patient.consent), "--classes", "all")
	d.decide(d.physician, other, "--consent", number(other.consent), "--classes", "all", "--purpose", "HRESCH")
	d.decide(d.physician, other, "--consent", "999999", "--classes", "all")
	narrow := d.operate(other.person, "tx", "consent", "grant", number(d.clinic.actor), "--classes", "ACLAB", "--uses", "1")
	d.decide(d.physician, other, "--consent", number(narrow.Sequence), "--classes", "PSY")
	d.allowed(d.physician, other, "--consent", number(narrow.Sequence), "--classes", "ACLAB")
	d.decide(d.physician, other, "--consent", number(narrow.Sequence), "--classes", "ACLAB")
	d.decide(d.clinic, other, "--break-glass", "--purpose", "ETREAT", "--classes", "all")

	written := d.vault(patient, "amend", number(d.records(patient)[0].Record), d.file("later.txt", "written after the revocation, about "+patient.family+"\n"))
	later := read[struct {
		Records []struct {
			CID string `json:"cid"`
		} `json:"records"`
	}](d.w.t, written).Records[0].CID
	_, err = d.w.run("vault", "get", later, "--home", d.clinic.home, "--passphrase-file", d.clinic.passphrase, "--timeout", "20s",
		"--node", "tcp://"+d.clinic.node.RPC, "--out", filepath.Join(d.plain, "later"))
	require.ErrorContains(d.w.t, err, "this key does not open", "the clinic has no key of what was written after the revocation")
	d.w.tell("a revocation ends everything")
}

// breakTheGlass has a physician read in an emergency, without consent. The patient is told, and a reviewer signs it off.
func (d *dataPlane) breakTheGlass() {
	d.w.t.Helper()
	patient := d.patients[2]
	d.operate(patient.person, "tx", "consent", "revoke", number(patient.consent))
	access := d.allowed(d.physician, patient, "--break-glass", "--purpose", "ETREAT", "--classes", "all")
	answer := d.gateways[d.hospital].ask(d.physician, http.MethodGet, "/fhir/AllergyIntolerance?patient="+patient.resource.ID,
		asking{access: access, purpose: "ETREAT", scope: "user/*.rs"})
	require.Equal(d.w.t, http.StatusOK, answer.status, "%.300s", answer.body)
	d.w.eventually("the patient is told", time.Minute, func() bool { return d.told.heard(patient.actor, access) })

	reviewer := d.staff(d.valley, "reviewer", "dr-reviewer")
	d.operate(reviewer, "tx", "consent", "review", number(access), "justified")
	d.summary.BreakGlassReviewed++
}

// vault runs a command of a patient's vault at the hospital's gateway, which must succeed.
func (d *dataPlane) vault(of *enrolled, args ...string) []byte {
	d.w.t.Helper()
	said, err := d.tryVault(of, args...)
	require.NoError(d.w.t, err)
	return said
}

func (d *dataPlane) tryVault(of *enrolled, args ...string) ([]byte, error) {
	gateway := d.gateways[d.hospital]
	command := append([]string{"vault"}, args...)
	switch args[0] { // those that only read sign nothing on the chain, and still say to the gateway who asks
	case "ls", "verify":
		command = append(command, "--patient", number(of.actor))
	}
	return d.w.run(of.sign(append(command, "--depot", gateway.url, "--depot-ca", gateway.authority))...)
}

// file is input for a command. It lies with what readers have decrypted, since it is plain.
func (d *dataPlane) file(name, content string) string {
	d.w.t.Helper()
	path := filepath.Join(d.plain, fmt.Sprintf("%d-%s", time.Now().UnixNano(), name))
	require.NoError(d.w.t, os.WriteFile(path, []byte(content), 0o600))
	return path
}
