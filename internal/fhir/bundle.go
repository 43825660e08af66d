package fhir

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// Bundle is a parsed FHIR bundle.
type Bundle struct {
	// Name tells bundles apart for people: the file name, or one that the generator chose.
	Name string
	// Type is transaction, batch or collection.
	Type string
	// Resources are those of the entries, in order. Entries without a resource (such as deletions) are left out.
	Resources []Resource
	// Problems are entries that could not be used; the others are in Resources.
	Problems []error
}

// Resource is one resource, with the few fields that every kind of use needs.
type Resource struct {
	FullURL string // the entry's fullUrl; other entries refer to it
	Type    string // resourceType
	ID      string // may be empty in a transaction
	Raw     json.RawMessage
}

var (
	// ErrMalformed: the input is not JSON, or ends early.
	ErrMalformed = errors.New("malformed JSON")
	// ErrNotBundle: the input is JSON but no FHIR bundle of a type that carries records.
	ErrNotBundle = errors.New("not a usable FHIR bundle")
	// ErrTooLarge: the input exceeds MaxBundleSize.
	ErrTooLarge = errors.New("bundle too large")
	// ErrNotOnePatient: a bundle of records must be about exactly one patient.
	ErrNotOnePatient = errors.New("not exactly one patient")
)

// MaxBundleSize bounds one bundle, which is held in memory.
const MaxBundleSize = 512 << 20

// Parse reads one bundle, entry by entry. Errors are one line, quote nothing of the content and say what to do; an
// unusable entry is noted in Problems and does not lose the others.
func Parse(input io.Reader) (*Bundle, error) {
	limited := &io.LimitedReader{R: input, N: MaxBundleSize + 1}
	decoder := json.NewDecoder(limited)
	bundle, err := parse(decoder)
	if err != nil && limited.N <= 0 {
		return nil, fmt.Errorf("%w: more than %d MiB: split it into several bundles", ErrTooLarge, MaxBundleSize>>20)
	}
	return bundle, err
}

func parse(decoder *json.Decoder) (*Bundle, error) {
	if err := expect(decoder, json.Delim('{')); err != nil {
		return nil, err
	}
	bundle, resourceType := &Bundle{}, ""
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return nil, malformed(decoder, err)
		}
		switch key {
		case "resourceType":
			err = decodeString(decoder, &resourceType)
		case "type":
			err = decodeString(decoder, &bundle.Type)
		case "entry":
			err = bundle.parseEntries(decoder)
		default:
			var skipped json.RawMessage
			err = malformed(decoder, decoder.Decode(&skipped))
		}
		if err != nil {
			return nil, err
		}
	}
	if err := expect(decoder, json.Delim('}')); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("%w: text follows the bundle at byte %d: keep one bundle per file", ErrMalformed, decoder.InputOffset())
	}
	return bundle, bundle.checkKind(resourceType)
}

func (b *Bundle) checkKind(resourceType string) error {
	if resourceType != "Bundle" {
		return fmt.Errorf("%w: its resourceType is %.40q, not Bundle: export the patient's data as a transaction bundle", ErrNotBundle, resourceType)
	}
	if !slices.Contains([]string{"transaction", "batch", "collection"}, b.Type) {
		return fmt.Errorf("%w: its type is %.40q: export it as a transaction", ErrNotBundle, b.Type)
	}
	return nil
}

func (b *Bundle) parseEntries(decoder *json.Decoder) error {
	if err := expect(decoder, json.Delim('[')); err != nil {
		return err
	}
	for i := 0; decoder.More(); i++ {
		var entry struct {
			FullURL  string          `json:"fullUrl"`
			Resource json.RawMessage `json:"resource"`
		}
		err := decoder.Decode(&entry)
		var mistyped *json.UnmarshalTypeError
		if err != nil && !errors.As(err, &mistyped) {
			return malformed(decoder, err)
		}
		if err == nil && (entry.Resource == nil || string(entry.Resource) == "null") {
			continue
		}
		var head struct {
			ResourceType string `json:"resourceType"`
			ID           string `json:"id"`
		}
		if err == nil {
			err = json.Unmarshal(entry.Resource, &head)
		}
		if err != nil || head.ResourceType == "" {
			b.Problems = append(b.Problems, fmt.Errorf("entry %d has no resource with a resourceType: correct or remove it", i))
			continue
		}
		b.Resources = append(b.Resources, Resource{FullURL: entry.FullURL, Type: head.ResourceType, ID: head.ID, Raw: entry.Resource})
	}
	return expect(decoder, json.Delim(']'))
}

// expect reads one delimiter.
func expect(decoder *json.Decoder, want json.Delim) error {
	token, err := decoder.Token()
	if err != nil {
		return malformed(decoder, err)
	}
	if token != want {
		return fmt.Errorf("%w: byte %d is not the %q that a bundle has there", ErrNotBundle, decoder.InputOffset(), want)
	}
	return nil
}

func decodeString(decoder *json.Decoder, into *string) error {
	err := decoder.Decode(into)
	var mistyped *json.UnmarshalTypeError
	if errors.As(err, &mistyped) {
		return fmt.Errorf("%w: resourceType and type must be strings", ErrNotBundle)
	}
	return malformed(decoder, err)
}

// malformed describes a syntax error without quoting patient data, which encoding/json's own texts can.
func malformed(decoder *json.Decoder, err error) error {
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: it ends early, after byte %d: the file is empty or truncated: copy or export it again", ErrMalformed, decoder.InputOffset())
	case errors.As(err, &syntax):
		return fmt.Errorf("%w near byte %d: export the file again", ErrMalformed, syntax.Offset)
	}
	return fmt.Errorf("cannot read: %w", err)
}

// ByType lists the resources of one type, in order.
func (b *Bundle) ByType(resourceType string) []Resource {
	var found []Resource
	for _, resource := range b.Resources {
		if resource.Type == resourceType {
			found = append(found, resource)
		}
	}
	return found
}

// Types counts the resources of each type.
func (b *Bundle) Types() map[string]int {
	counts := map[string]int{}
	for _, resource := range b.Resources {
		counts[resource.Type]++
	}
	return counts
}

// Resolve finds the resource that a reference names, by fullUrl or by Type/id; the first where several answer.
func (b *Bundle) Resolve(reference string) (Resource, bool) {
	if i, found := b.places()[reference]; found {
		return b.Resources[i], true
	}
	return Resource{}, false
}

// places maps every name of a resource to its index.
func (b *Bundle) places() map[string]int {
	places := make(map[string]int, 2*len(b.Resources))
	note := func(name string, i int) {
		if _, taken := places[name]; !taken {
			places[name] = i
		}
	}
	for i, resource := range b.Resources {
		if resource.FullURL != "" {
			note(resource.FullURL, i)
		}
		if resource.ID != "" {
			note(resource.Type+"/"+resource.ID, i)
		}
	}
	return places
}
