package fhir

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Patient is who a bundle is about.
type Patient struct {
	ID        string
	Name      string // given names and family name, or the name's text
	BirthDate string // YYYY, YYYY-MM or YYYY-MM-DD
}

// Patient identifies the one patient of a bundle; other numbers are [ErrNotOnePatient].
func (b *Bundle) Patient() (Patient, error) {
	found := b.ByType("Patient")
	if len(found) != 1 {
		return Patient{}, fmt.Errorf("%w: it has %d: export one bundle per patient", ErrNotOnePatient, len(found))
	}
	var fields struct {
		Name []struct {
			Use    string   `json:"use"`
			Text   string   `json:"text"`
			Family string   `json:"family"`
			Given  []string `json:"given"`
		} `json:"name"`
		BirthDate string `json:"birthDate"`
	}
	if err := json.Unmarshal(found[0].Raw, &fields); err != nil {
		return Patient{}, fmt.Errorf("%w: its Patient resource is not as FHIR R4 defines it: export it again", ErrNotBundle)
	}
	patient := Patient{ID: found[0].ID, BirthDate: fields.BirthDate}
	if patient.ID == "" {
		patient.ID = strings.TrimPrefix(found[0].FullURL, "urn:uuid:")
	}
	if patient.ID == "" {
		return Patient{}, fmt.Errorf("%w: its Patient has neither an id nor a fullUrl: export it again", ErrNotBundle)
	}
	for _, name := range fields.Name {
		if patient.Name != "" && name.Use != "official" {
			continue // any name is better than none, the official one is best
		}
		patient.Name = strings.TrimSpace(strings.Join(append(name.Given, name.Family), " "))
		if patient.Name == "" {
			patient.Name = name.Text
		}
		if name.Use == "official" {
			break
		}
	}
	return patient, nil
}
