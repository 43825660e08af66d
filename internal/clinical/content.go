package clinical

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/vault"
)

// newDocument makes a document of a record. Its name ends in a digest of the content: what is sent again has the same
// name, and is the same record; anything else is another. Names stand in the patient's encrypted index only.
func newDocument(record fhir.Record) custody.Document {
	digest := sha256.New()
	_, _ = io.Copy(digest, record.Content()) // neither reading memory nor hashing fails
	return custody.Document{
		Name: record.ID + "/" + hex.EncodeToString(digest.Sum(nil)[:8]), Class: record.Class, Action: vault.ActionCreate, Open: opener(record),
	}
}

func opener(record fhir.Record) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(record.Content()), nil }
}

// classify gives each new resource its class. What is stored of the patient counts too: a prescription is as sensitive
// as the diagnosis that it refers to, also if that one came last year.
func classify(resources []fhir.Resource, stored map[string]*holding) []codes.Class {
	bundle := fhir.Bundle{Resources: resources}
	own := map[string]bool{}
	for _, resource := range resources {
		own[resource.Type+"/"+resource.ID] = true
	}
	for name, held := range stored {
		if !own[name] {
			bundle.Resources = append(bundle.Resources, held.Resource)
		}
	}
	return bundle.Classify()[:len(resources)]
}
