package fhir

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/healthd/healthd/internal/codes"
)

// Record is what one patient's bundle holds of one record class: the content of one document.
type Record struct {
	// ID tells the record from the patient's others across versions: the patient's FHIR id and the class.
	ID        string
	Class     codes.Class
	Resources []Resource
	// Follows names the document that this one takes the place of, so that a return to earlier content is told from it.
	Follows string
}

// Records groups the resources of a patient's bundle by class, lowest class bit first.
func (b *Bundle) Records() ([]Record, error) {
	patient, err := b.Patient()
	if err != nil {
		return nil, err
	}
	return Group(patient.ID, b.Resources, b.Classify()), nil
}

// Group makes records of a patient's resources, each of which has the class beside it.
func Group(patient string, resources []Resource, classes []codes.Class) []Record {
	members := map[codes.Class][]Resource{}
	for i, class := range classes {
		members[class] = append(members[class], resources[i])
	}
	var records []Record
	for _, row := range codes.Classes {
		if resources := members[row.Class()]; len(resources) > 0 {
			records = append(records, Record{ID: patient + "/" + row.Code, Class: row.Class(), Resources: resources})
		}
	}
	return records
}

// Content streams the record as a FHIR bundle of type collection, labelled with its class. Resources appear byte for
// byte as they came in; the same record gives the same bytes.
func (r Record) Content() io.Reader {
	row, _ := codes.ClassRowOf(r.Class)
	label := fmt.Sprintf(`{"resourceType":"Bundle","meta":{"security":[{"system":%q,"code":%q}]},"type":"collection"`, row.System, row.Code)
	if r.Follows != "" {
		follows, _ := json.Marshal(r.Follows) // a string always encodes
		label += `,"link":[{"relation":"predecessor-version","url":` + string(follows) + `}]`
	}
	return entries(label, r.Resources, false)
}

// entries streams a bundle: its head, then the entries. Transactions say what is to be done with each.
func entries(head string, resources []Resource, transaction bool) io.Reader {
	parts := []io.Reader{bytes.NewReader([]byte(head))}
	for i, resource := range resources {
		opening := `,{`
		if i == 0 {
			opening = `,"entry":[{` // FHIR has no empty lists
		}
		if resource.FullURL != "" {
			fullURL, _ := json.Marshal(resource.FullURL) // a string always encodes
			opening += `"fullUrl":` + string(fullURL) + `,`
		}
		closing := `}`
		if transaction {
			url, _ := json.Marshal(resource.Type)
			closing = `,"request":{"method":"POST","url":` + string(url) + `}}`
		}
		parts = append(parts, bytes.NewReader([]byte(opening+`"resource":`)), bytes.NewReader(resource.Raw), bytes.NewReader([]byte(closing)))
	}
	if len(resources) > 0 {
		parts = append(parts, bytes.NewReader([]byte(`]`)))
	}
	return io.MultiReader(append(parts, bytes.NewReader([]byte("}")))...)
}

// Content streams the bundle as a transaction.
func (b *Bundle) Content() io.Reader {
	return entries(`{"resourceType":"Bundle","type":"transaction"`, b.Resources, true)
}
