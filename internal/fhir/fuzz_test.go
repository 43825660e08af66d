package fhir_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/healthd/healthd/internal/fhir"
)

// Whatever comes in, nothing panics, errors are one line, and what was parsed can be written and parsed again.
func FuzzParse(f *testing.F) {
	for _, bundle := range fhir.Generate(3, 1) {
		content, err := io.ReadAll(bundle.Content())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(`{"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Claim","meta":{"security":[7]},"total":{"value":1e9}}}]}`))
	f.Add([]byte(`{"entry":[{"fullUrl":"\u0000","resource":{"resourceType":"Patient","name":[{}],"id":"` + strings.Repeat("x", 100) + `"}}],"resourceType":"Bundle","type":"collection"}`))
	f.Fuzz(func(t *testing.T, input []byte) {
		bundle, err := fhir.Parse(bytes.NewReader(input))
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Fatalf("error of several lines: %q", err)
			}
			return
		}
		_, _ = bundle.Claims()
		for _, class := range bundle.Classify() {
			if !class.Single() {
				t.Fatalf("resource of class %s", class)
			}
		}
		if records, err := bundle.Records(); err == nil {
			for _, record := range records {
				again, err := fhir.Parse(record.Content())
				if err != nil || len(again.Resources) != len(record.Resources) {
					t.Fatalf("record does not come back: %v", err)
				}
			}
		}
	})
}
