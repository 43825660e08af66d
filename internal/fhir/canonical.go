package fhir

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Canonical writes JSON in one form, to compare what was put with what is read: members sorted by name, no space, and
// numbers in the digits that they came with, because 1.0 and 1.00 differ in FHIR.
func Canonical(content []byte) ([]byte, error) {
	if err := Strict(content); err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	var tree any
	if err := decoder.Decode(&tree); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("%w: text follows the value", ErrMalformed)
	}
	var out bytes.Buffer
	err := writeCanonical(&out, tree)
	return out.Bytes(), err
}

func writeCanonical(out *bytes.Buffer, node any) error {
	switch node := node.(type) {
	case map[string]any:
		out.WriteByte('{')
		for i, name := range slices.Sorted(maps.Keys(node)) {
			if i > 0 {
				out.WriteByte(',')
			}
			if err := writeCanonical(out, name); err != nil {
				return err
			}
			out.WriteByte(':')
			if err := writeCanonical(out, node[name]); err != nil {
				return err
			}
		}
		out.WriteByte('}')
	case []any:
		out.WriteByte('[')
		for i, item := range node {
			if i > 0 {
				out.WriteByte(',')
			}
			if err := writeCanonical(out, item); err != nil {
				return err
			}
		}
		out.WriteByte(']')
	default:
		encoder := json.NewEncoder(out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(node); err != nil {
			return err
		}
		out.Truncate(out.Len() - 1) // the line end
	}
	return nil
}
