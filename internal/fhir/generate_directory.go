package fhir

import (
	"fmt"
	"slices"
)

// directory is the generated hospitals and practitioners.
type directory struct {
	hospitals     []Resource
	practitioners []Resource
}

// providers is the number of hospitals; each has one practitioner.
const providers = 5

func newDirectory(seed uint64) directory {
	s := newSample(seed, 0) // patients use the streams from 1 on
	var d directory
	for i := range providers {
		town := towns[i%len(towns)]
		s.add("Organization", object{
			"identifier": []object{{"system": "https://healthd.example/hospital", "value": fmt.Sprintf("H-%03d", i+1)}},
			"active":     true,
			"type":       []object{concept("http://terminology.hl7.org/CodeSystem/organization-type", "prov", "Healthcare Provider")},
			"name":       town + " General Hospital",
			"address":    []object{{"city": town, "country": "US"}},
		})
	}
	d.hospitals = slices.Clone(s.resources)
	s.resources = nil
	for i := range providers {
		s.add("Practitioner", object{
			"identifier": []object{{"system": "http://hl7.org/fhir/sid/us-npi", "value": fmt.Sprintf("99999%05d", i+1)}},
			"active":     true,
			"name":       []object{{"use": "official", "family": pick(s, familyNames), "given": []string{pick(s, givenNames)}, "prefix": []string{"Dr."}}},
		})
	}
	d.practitioners = s.resources
	return d
}
