package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

// write answers with a resource. Nothing of it is for caches.
func write(w http.ResponseWriter, status int, resource any) error {
	body, err := json.Marshal(resource)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", outcome.MediaType)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(append(body, '\n')) // the asker may have gone
	return nil
}

// writeAt answers with a resource and says where it is.
func (x *Exchange) writeAt(w http.ResponseWriter, status int, resourceType string, sequence uint64, resource any) error {
	w.Header().Set("Location", x.address(resourceType, sequence))
	return write(w, status, resource)
}

func (x *Exchange) address(resourceType string, sequence uint64) string {
	base := x.base
	if base == "" {
		base = "/fhir"
	}
	return base + "/" + resourceType + "/" + text(sequence)
}

type bundle struct {
	ResourceType string  `json:"resourceType"`
	Type         string  `json:"type"`
	Link         []link  `json:"link"`
	Entry        []entry `json:"entry,omitempty"`
}

type link struct {
	Relation string `json:"relation"`
	URL      string `json:"url"`
}

type entry struct {
	FullURL  string `json:"fullUrl"`
	Resource any    `json:"resource"`
	Search   struct {
		Mode string `json:"mode"`
	} `json:"search"`
}

// found is one result of a search.
type found struct {
	sequence uint64
	resource any
}

// writeList answers a search with one page. It has no total: that would count what the asker has not seen.
func (x *Exchange) writeList(w http.ResponseWriter, resourceType string, s *search, next string, results []found) error {
	list := strings.TrimSuffix(x.address(resourceType, 0), "/0") + "?"
	page := bundle{ResourceType: "Bundle", Type: "searchset", Link: []link{{"self", list + s.query(s.value(parameterPage))}}}
	if next != "" {
		page.Link = append(page.Link, link{"next", list + next})
	}
	for _, result := range results {
		shown := entry{FullURL: x.address(resourceType, result.sequence), Resource: result.resource}
		if x.base == "" {
			shown.FullURL = "urn:healthd:" + string(x.network) + ":" + strings.ToLower(resourceType) + ":" + text(result.sequence)
		}
		shown.Search.Mode = "match"
		page.Entry = append(page.Entry, shown)
	}
	return write(w, http.StatusOK, page)
}

// bodyOf reads a resource that a request brings.
func bodyOf(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	if r.Header.Get("If-None-Exist") != "" || r.Header.Get("If-Match") != "" {
		return nil, outcome.New(http.StatusPreconditionFailed, outcome.NotSupported, "conditional requests are not supported: send it without If-None-Exist and If-Match")
	}
	media, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";")
	if media != "application/fhir+json" && media != "application/json" {
		return nil, outcome.New(http.StatusUnsupportedMediaType, outcome.NotSupported, "a resource is sent as application/fhir+json")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return nil, outcome.New(http.StatusRequestEntityTooLarge, outcome.TooLong, "the resource is larger than %d bytes", maxBody)
	}
	if err != nil {
		return nil, outcome.New(http.StatusBadRequest, outcome.Invalid, "the body ended too early").Because(err)
	}
	return bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")), nil
}
