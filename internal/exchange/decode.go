package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

const (
	// maxBody is the largest resource that is read, in bytes: those of this package hold no documents.
	maxBody  = 256 << 10
	maxDepth = 32
)

// strictness says what happens to elements that a resource of this package does not have.
type strictness bool

const (
	// everything must be understood: where leaving out an element would change what somebody agreed to.
	everything strictness = true
	// known elements are read and all others kept out.
	known strictness = false
)

var fieldName = regexp.MustCompile(`^json: unknown field "([A-Za-z_]{1,40})"$`)

// decode reads a resource of one type. Errors quote no content.
func decode(body []byte, resourceType string, strict strictness, into any) error {
	if !utf8.Valid(body) {
		return outcome.New(http.StatusBadRequest, outcome.Invalid, "the body is not UTF-8")
	}
	if err := walk(body); err != nil {
		return err
	}
	var head struct {
		ResourceType string `json:"resourceType"`
	}
	if json.Unmarshal(body, &head) != nil || head.ResourceType != resourceType {
		return outcome.New(http.StatusBadRequest, outcome.Structure, "the body is no %s: its resourceType must be that", resourceType).At("resourceType")
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	if strict == everything {
		decoder.DisallowUnknownFields()
	}
	err := decoder.Decode(into)
	if err == nil {
		return nil
	}
	var mistyped *json.UnmarshalTypeError
	if errors.As(err, &mistyped) {
		return outcome.New(http.StatusBadRequest, outcome.Structure, "an element has not the type that FHIR R4 gives it").At(resourceType + "." + mistyped.Field)
	}
	if name := fieldName.FindStringSubmatch(err.Error()); name != nil {
		return outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported,
			"this gateway does not understand the element %s of a %s, and leaving it out could change the meaning: send the resource without it", name[1], resourceType)
	}
	return outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported, "the %s has elements that this gateway does not understand", resourceType)
}

// walk refuses what two readers could read differently, and what FHIR forbids to ignore: elements that are there twice,
// modifier extensions (https://hl7.org/fhir/R4/extensibility.html#modifierExtension) and implicit rules.
func walk(body []byte) error {
	malformed := outcome.New(http.StatusBadRequest, outcome.Invalid, "the body is not one JSON object")
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var open []map[string]bool // names of each open object; nil for an array
	name := false              // whether the next token is an object's key
	for first := true; ; first = false {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && !first && len(open) == 0 {
			return nil
		}
		if err != nil || (first && token != json.Delim('{')) || (!first && len(open) == 0) {
			return malformed
		}
		if delimiter, is := token.(json.Delim); is {
			switch delimiter {
			case '{':
				open = append(open, map[string]bool{})
			case '[':
				open = append(open, nil)
			default:
				open = open[:len(open)-1]
			}
			if len(open) > maxDepth {
				return outcome.New(http.StatusBadRequest, outcome.TooCostly, "the body is nested more than %d deep", maxDepth)
			}
			name = len(open) > 0 && open[len(open)-1] != nil
			continue
		}
		if name {
			if err := checkName(open[len(open)-1], token.(string)); err != nil {
				return err
			}
			name = false
			continue
		}
		name = len(open) > 0 && open[len(open)-1] != nil
	}
}

func checkName(seen map[string]bool, name string) error {
	folded := strings.ToLower(name)
	switch {
	case seen[folded]:
		return outcome.New(http.StatusBadRequest, outcome.Structure, "an element is there twice")
	case folded == "modifierextension", folded == "implicitrules":
		return outcome.New(http.StatusUnprocessableEntity, outcome.NotSupported, "this gateway understands no modifier extensions and no implicit rules")
	}
	seen[folded] = true
	return nil
}
