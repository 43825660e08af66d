//go:build e2e

package e2e

import (
	"encoding/json"
	"net/http"
	"net/url"
	"time"

	"github.com/stretchr/testify/require"
)

// audit holds what the gateway released against the chain's log: each release has a decision that allowed it, and the
// patient sees each, both in the log and in the key register.
func (d *dataPlane) audit() {
	d.w.t.Helper()
	var told struct {
		Releases []struct {
			Access  uint64 `json:"access"`
			Patient uint64 `json:"patient"`
			Noted   bool   `json:"noted"`
		} `json:"releases"`
		WithoutDecision int `json:"without_decision"`
	}
	d.w.eventually("every release is noted in its patient's register of keys", 2*time.Minute, func() bool {
		told.Releases = nil
		said := d.w.must("gateway", "releases", "--home", d.hospital.home, "--node", "tcp://"+d.hospital.node.RPC, "--output", "json")
		require.NoError(d.w.t, json.Unmarshal(said, &told))
		for _, release := range told.Releases {
			if !release.Noted {
				return false
			}
		}
		return true
	})
	d.summary.KeyReleases, d.summary.ReleasesWithoutDecision = len(told.Releases), told.WithoutDecision

	allowed, complete := 0, true
	seen := map[string]bool{}
	for _, patient := range d.patients {
		for _, entry := range d.auditEvents(patient) {
			d.summary.AuditEntries++
			seen[entry.ID] = true
			if entry.Outcome == "0" {
				allowed++
			}
		}
	}
	for _, release := range told.Releases {
		complete = complete && seen[number(release.Access)]
	}
	denied := 0
	for _, count := range d.summary.Access.DeniedByReason {
		denied += count
	}
	d.w.tell("%d releases, %d entries in the log: %d allowed (%d were asked for), %d denied (%d)", len(told.Releases), d.summary.AuditEntries,
		allowed, d.summary.Access.Allowed, d.summary.AuditEntries-allowed, denied)
	d.summary.AuditComplete = complete && allowed == d.summary.Access.Allowed && d.summary.AuditEntries == allowed+denied
}

// auditEvent is what the audit needs of one.
type auditEvent struct {
	ID      string `json:"id"`
	Outcome string `json:"outcome"`
}

// auditEvents are all of a patient's, which the patient asks the gateway for.
func (d *dataPlane) auditEvents(patient *enrolled) (events []auditEvent) {
	d.w.t.Helper()
	for path := "/fhir/AuditEvent?_count=50&patient=" + url.QueryEscape("urn:healthd:"+chainID+":actor|"+number(patient.actor)); path != ""; {
		answer := d.gateways[d.hospital].ask(patient.person, http.MethodGet, path, asking{scope: "patient/AuditEvent.rs", purpose: "PATRQT"})
		require.Equal(d.w.t, http.StatusOK, answer.status, "%.300s", answer.body)
		page := read[searchPage](d.w.t, answer.body)
		for _, entry := range page.Entry {
			var event auditEvent
			require.NoError(d.w.t, json.Unmarshal(entry.Resource, &event))
			events = append(events, event)
		}
		path = page.next()
	}
	return events
}
