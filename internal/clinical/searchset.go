package clinical

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
)

// directoryWindow is how long pages of the directory lead on: no session ends them.
const directoryWindow = 15 * time.Minute

type searchset struct {
	ResourceType string           `json:"resourceType"`
	Type         string           `json:"type"`
	Total        int              `json:"total"`
	Link         []searchLink     `json:"link"`
	Entry        []searchsetEntry `json:"entry,omitempty"`
}

type searchLink struct {
	Relation string `json:"relation"`
	URL      string `json:"url"`
}

type searchsetEntry struct {
	FullURL  string          `json:"fullUrl"`
	Resource json.RawMessage `json:"resource"`
	Search   searchMode      `json:"search"`
}

type searchMode struct {
	Mode string `json:"mode"`
}

// page is a part of the results of a search.
type page struct {
	view  *view
	query *query
	path  string // under the facade
	found []*holding
}

func (r *Repository) answerPage(w http.ResponseWriter, request *http.Request, p page) error {
	bound := bindingOf(requester.From(request.Context()), p.path, p.query)
	offset, err := r.pages.offset(p.query.page, bound, p.view.state)
	if err != nil {
		return err
	}
	offset = min(offset, len(p.found))
	end := min(offset+p.query.count, len(p.found))
	answer := searchset{ResourceType: "Bundle", Type: "searchset", Total: len(p.found)}
	answer.Link = []searchLink{{"self", r.address(p.path, p.query, p.query.page)}}
	if end < len(p.found) {
		until := r.Now().Add(directoryWindow)
		if p.view.session != nil {
			until = p.view.session.Until
		}
		token := r.pages.token(bound, place{end, until, p.view.state})
		answer.Link = append(answer.Link, searchLink{"next", r.address(p.path, p.query, token)})
	}
	for _, held := range p.found[offset:end] {
		answer.Entry = append(answer.Entry, searchsetEntry{r.fullURL(held), held.Raw, searchMode{"match"}})
	}
	return writeSearchset(w, answer)
}

// fullURL keeps the urn:uuid of a stored entry: references inside the resources use it.
func (r *Repository) fullURL(held *holding) string {
	if localURL.MatchString(held.FullURL) {
		return held.FullURL
	}
	return r.link(held.Type + "/" + held.ID)
}

// address is that of a page. It is the one that a GET would have, also for a search by POST.
func (r *Repository) address(path string, q *query, token string) string {
	values := q.values.Encode()
	if token != "" {
		if values != "" {
			values += "&"
		}
		values += "_page=" + token
	}
	if values == "" {
		return r.link(path)
	}
	return r.link(path) + "?" + values
}

// writeSearchset leaves the resources byte for byte as they are: json.Marshal would compact and escape them.
func writeSearchset(w http.ResponseWriter, answer searchset) error {
	entries := answer.Entry
	answer.Entry = nil
	head, err := json.Marshal(answer)
	if err != nil {
		return err
	}
	body := head[:len(head)-1]
	for i, entry := range entries {
		opening := `,{"fullUrl":`
		if i == 0 {
			opening = `,"entry":[{"fullUrl":`
		}
		fullURL, err := json.Marshal(entry.FullURL)
		if err != nil {
			return err
		}
		body = append(append(append(body, opening...), fullURL...), `,"resource":`...)
		body = append(append(append(body, entry.Resource...), `,"search":{"mode":"`...), entry.Search.Mode+`"}}`...)
	}
	if len(entries) > 0 {
		body = append(body, ']')
	}
	writeBytes(w, http.StatusOK, outcome.MediaType, append(body, '}'))
	return nil
}
