package fhir

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"time"
)

// Generate writes sample data: a bundle of hospitals, one of practitioners, and one for each patient, as valid R4
// transactions. The same seed gives the same bytes on every machine. The people are invented; names are drawn from
// short lists of common ones.
func Generate(seed uint64, patients int) []*Bundle {
	directory := newDirectory(seed)
	bundles := []*Bundle{
		{Name: "hospitalInformation.json", Type: "transaction", Resources: directory.hospitals},
		{Name: "practitionerInformation.json", Type: "transaction", Resources: directory.practitioners},
	}
	for i := range patients {
		// A stream of its own for each patient: patient 7 is the same person among 10 and among 1,000.
		bundles = append(bundles, newSample(seed, uint64(i)+1).patient(i, directory))
	}
	return bundles
}

// object is a JSON object; encoding/json writes its keys in order, which makes the output deterministic.
type object map[string]any

// sample draws the values of one bundle.
type sample struct {
	random    *rand.Rand
	resources []Resource
}

func newSample(seed, stream uint64) *sample {
	return &sample{random: rand.New(rand.NewPCG(seed, stream))} //nolint:gosec // sample data must be repeatable
}

// add completes a resource with a type and an id, and returns the reference to it.
func (s *sample) add(resourceType string, fields object) (reference string) {
	id := s.uuid()
	fields["resourceType"], fields["id"] = resourceType, id
	raw, err := json.Marshal(fields)
	if err != nil {
		panic(fmt.Sprintf("fhir: generated resource does not encode: %v", err)) // only strings and numbers occur
	}
	reference = "urn:uuid:" + id
	s.resources = append(s.resources, Resource{FullURL: reference, Type: resourceType, ID: id, Raw: raw})
	return reference
}

// uuid draws a version 4 UUID.
func (s *sample) uuid() string {
	high, low := s.random.Uint64(), s.random.Uint64()
	high = high&^0xf000 | 0x4000
	low = low&^(3<<62) | 1<<63
	return fmt.Sprintf("%08x-%04x-%04x-%04x-%012x", high>>32, high>>16&0xffff, high&0xffff, low>>48, low&0xffffffffffff)
}

func pick[T any](s *sample, from []T) T { return from[s.random.IntN(len(from))] }

// between draws from both ends included.
func (s *sample) between(low, high int) int { return low + s.random.IntN(high-low+1) }

func (s *sample) chance(percent int) bool { return s.random.IntN(100) < percent }

func ref(reference string) object { return object{"reference": reference} }

func concept(system, code, display string) object {
	return object{"coding": []object{{"system": system, "code": code, "display": display}}, "text": display}
}

func dateTime(t time.Time) string { return t.Format(time.RFC3339) }
