package fhir

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// MaxDepth is how deep JSON may be nested. FHIR's own resources stay below 20.
const MaxDepth = 64

var (
	// ErrEncoding: the input is not UTF-8.
	ErrEncoding = errors.New("not UTF-8: export it again as UTF-8")
	// ErrDuplicateKey: an object has two members of one name, which two readers could read differently.
	ErrDuplicateKey = errors.New("a member of an object is there twice: keep one")
	// ErrTooDeep: the input is nested deeper than [MaxDepth].
	ErrTooDeep = fmt.Errorf("nested more than %d deep", MaxDepth)
)

// Strict checks that the input is exactly one JSON value which all readers read alike. Its errors quote no content.
func Strict(content []byte) error {
	if !utf8.Valid(content) {
		return ErrEncoding
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	var nest nesting
	for begun := false; ; begun = true {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF) && begun && len(nest.open) == 0:
			return nil
		case err != nil:
			return malformed(decoder, err)
		case begun && len(nest.open) == 0:
			return fmt.Errorf("%w: text follows the value at byte %d", ErrMalformed, decoder.InputOffset())
		}
		if err := nest.take(token); err != nil {
			return err
		}
	}
}

// nesting follows tokens through objects and arrays.
type nesting struct {
	open []map[string]struct{} // the names so far of each open object; nil for an array
	name bool                  // the next token is a member's name
}

func (n *nesting) take(token json.Token) error {
	switch token := token.(type) {
	case json.Delim:
		switch token {
		case '{':
			n.open = append(n.open, map[string]struct{}{})
		case '[':
			n.open = append(n.open, nil)
		default:
			n.open = n.open[:len(n.open)-1]
		}
		if len(n.open) > MaxDepth {
			return ErrTooDeep
		}
	case string:
		if n.name {
			names := n.open[len(n.open)-1]
			if _, twice := names[token]; twice {
				return ErrDuplicateKey
			}
			names[token] = struct{}{}
			n.name = false
			return nil
		}
	}
	n.name = len(n.open) > 0 && n.open[len(n.open)-1] != nil
	return nil
}
