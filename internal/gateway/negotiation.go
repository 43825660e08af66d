package gateway

import (
	"net/http"
	"strings"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

// media types that are FHIR's JSON. Everything here is.
var media = []string{"application/fhir+json", "application/json", "*/*", "application/*"}

// negotiate refuses other representations below /fhir.
func negotiate(r *http.Request) error {
	if !strings.HasPrefix(r.URL.Path, "/fhir") || strings.HasPrefix(r.URL.Path, "/fhir/Binary/") {
		return nil
	}
	if accept := r.Header.Get("Accept"); accept != "" && !anyOf(strings.Split(accept, ",")) {
		return outcome.New(http.StatusNotAcceptable, outcome.NotSupported, "answers are application/fhir+json only")
	}
	content := r.Header.Get("Content-Type")
	form := strings.HasSuffix(r.URL.Path, "/_search") && strings.HasPrefix(content, "application/x-www-form-urlencoded")
	if content != "" && !form && !anyOf([]string{content}) {
		return outcome.New(http.StatusUnsupportedMediaType, outcome.NotSupported, "requests must be application/fhir+json")
	}
	return nil
}

func anyOf(offered []string) bool {
	for _, one := range offered {
		kind, _, _ := strings.Cut(one, ";")
		for _, known := range media {
			if strings.EqualFold(strings.TrimSpace(kind), known) {
				return true
			}
		}
	}
	return false
}
