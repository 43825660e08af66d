package clinical

import (
	"fmt"
	"net/http"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

type responseBundle struct {
	ResourceType string          `json:"resourceType"`
	Type         string          `json:"type"`
	Entry        []responseEntry `json:"entry"`
}

type responseEntry struct {
	Response response `json:"response"`
}

type response struct {
	Status   string         `json:"status"`
	Location string         `json:"location,omitempty"`
	ETag     string         `json:"etag,omitempty"`
	Outcome  *outcome.Error `json:"outcome,omitempty"`
}

// answer says what became of each entry. A repeated submission gets the same one.
func (s *submission) answer() responseBundle {
	bundle := responseBundle{ResourceType: "Bundle", Type: "transaction-response"}
	if s.batch {
		bundle.Type = "batch-response"
	}
	for i := range s.entries {
		entry := responseEntry{response{
			Status: status(http.StatusCreated), Location: s.entries[i].Type + "/" + s.entries[i].ID, ETag: etag(s.entries[i].Raw),
		}}
		if s.failures[i] != nil {
			told := outcome.Of(s.failures[i])
			entry.Response = response{Status: status(told.Status), Outcome: told}
		}
		bundle.Entry = append(bundle.Entry, entry)
	}
	return bundle
}

func status(code int) string { return fmt.Sprintf("%d %s", code, http.StatusText(code)) }
