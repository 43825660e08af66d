//go:build e2e

package e2e

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/healthd/healthd/internal/fhir"
)

// enrolled is a patient whom the hospital's gateway knows, and what was posted about it.
type enrolled struct {
	*person
	bundle   *fhir.Bundle
	resource fhir.Resource // the Patient
	family   string
	consent  uint64 // to the clinic

	policy, evidence uint64 // with the insurer, and the record that a claim names
}

// bundles are those of the shared folder, where it is here, or generated ones.
func (d *dataPlane) bundles() *fhir.Folder {
	d.w.t.Helper()
	folder := os.Getenv("HEALTHD_E2E_FHIR")
	if _, err := os.Stat(folder); err == nil {
		found, err := fhir.Load(folder)
		require.NoError(d.w.t, err)
		return found
	}
	d.w.tell("%q is not here: the bundles are generated", folder)
	generated := &fhir.Folder{}
	for _, bundle := range fhir.Generate(1, 14) {
		if len(bundle.ByType("Patient")) == 1 {
			generated.Patients = append(generated.Patients, bundle)
		} else {
			generated.Directory = append(generated.Directory, bundle)
		}
	}
	return generated
}

// loadBundles registers the patients, enrols them at the hospital's gateway and posts everything to it.
func (d *dataPlane) loadBundles() {
	d.w.t.Helper()
	all := d.bundles()
	d.summary.Bundles = len(all.Patients) + len(all.Directory)
	for i, bundle := range all.Patients {
		about, err := bundle.Patient()
		require.NoError(d.w.t, err)
		patient := &enrolled{
			person: d.patient(d.hospital, fmt.Sprintf("patient-%d", i+1)), bundle: bundle, resource: bundle.ByType("Patient")[0],
			family: about.Name[strings.LastIndex(about.Name, " ")+1:],
		}
		d.enrol(patient, about.ID)
		d.patients = append(d.patients, patient)
	}
	d.w.tell("%d patients are enrolled", len(d.patients))
	begun := time.Now()
	var posting errgroup.Group
	posting.SetLimit(4)
	var counting sync.Mutex
	for _, bundle := range append(all.Patients, all.Directory...) {
		posting.Go(func() error {
			posted, err := d.post(bundle)
			counting.Lock()
			defer counting.Unlock()
			d.summary.Resources += posted
			if len(bundle.ByType("Patient")) == 1 {
				d.summary.Anchored += posted
			}
			return err
		})
	}
	require.NoError(d.w.t, posting.Wait())
	took := time.Since(begun)
	d.summary.FHIRResourcesPerSecond = float64(d.summary.Resources) / took.Seconds()
	d.w.tell("%d resources of %d bundles in %.1f s: %.0f a second", d.summary.Resources, d.summary.Bundles, took.Seconds(), d.summary.FHIRResourcesPerSecond)

	first := d.patients[0]
	mine := d.records(first)
	require.NotEmpty(d.w.t, mine)
	document := filepath.Join(d.plain, "journey-1.json")
	d.vault(first, "get", number(mine[0].Record), "--out", document)
	content, err := os.ReadFile(document)
	require.NoError(d.w.t, err)
	require.Contains(d.w.t, string(content), `"resourceType":"Bundle"`, "journey 1: the patient reads what the hospital stored")
}

// enrol lets the gateway know whose FHIR id belongs to whom.
func (d *dataPlane) enrol(patient *enrolled, id string) {
	d.w.t.Helper()
	body := fmt.Sprintf(`{"fhir_id":%q,"recipient":%q}`, id, patient.vault.Recipient)
	answer := d.gateways[d.hospital].ask(d.hospital, http.MethodPut, "/patients/"+number(patient.actor), asking{body: body, media: "application/json"})
	require.Less(d.w.t, answer.status, 300, "%s", answer.body)
}

// post sends a bundle and checks that every entry was taken.
func (d *dataPlane) post(bundle *fhir.Bundle) (resources int, err error) {
	body, err := io.ReadAll(bundle.Content())
	if err != nil {
		return 0, err
	}
	answer, err := d.gateways[d.hospital].try(d.hospital, http.MethodPost, "/fhir", asking{
		body: string(body), media: "application/fhir+json", purpose: "TREAT", scope: "system/*.c",
	})
	if err != nil || answer.status != http.StatusOK {
		return 0, fmt.Errorf("%s: status %d: %w: %.300s", bundle.Name, answer.status, err, answer.body)
	}
	taken := bytes.Count(answer.body, []byte(`"201`))
	if taken != len(bundle.Resources) {
		return 0, fmt.Errorf("%s: %d of %d resources were taken", bundle.Name, taken, len(bundle.Resources))
	}
	return taken, nil
}
