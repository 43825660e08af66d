package clinical

import (
	"net/http"
	"slices"
	"strings"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

const maxForm = 64 << 10 // bytes

// search answers GET /fhir/{type} and POST /fhir/{type}/_search.
func (r *Repository) search(w http.ResponseWriter, request *http.Request) error {
	resourceType := request.PathValue("type")
	if !fhir.KnownType(resourceType) {
		return unknownType()
	}
	if err := parseForm(w, request); err != nil {
		return err
	}
	q, err := parseQuery(resourceType, request.Form)
	if err != nil {
		return err
	}
	v, err := r.look(request, resourceType)
	if err != nil {
		return err
	}
	if resourceType == "DocumentReference" {
		v.describeFiles(r)
	}
	var found []*holding
	if r.isOf(v, q) {
		for _, held := range ofType(v.holdings, resourceType) {
			if q.matches(held) {
				found = append(found, held)
			}
		}
	}
	order(found, q.sort)
	return r.answerPage(w, request, page{view: v, query: q, path: resourceType, found: found})
}

// isOf tells whether a search is about the patient of the session. Any other patient is as one that does not exist.
func (r *Repository) isOf(v *view, q *query) bool {
	if q.patients == nil || v.session == nil {
		return q.patients == nil
	}
	patient, enrolled := r.patients.of(v.session.Patient)
	return enrolled && slices.Contains(q.patients, patient.FHIRID)
}

func parseForm(w http.ResponseWriter, request *http.Request) error {
	if request.Method == http.MethodPost {
		media, _, _ := strings.Cut(request.Header.Get("Content-Type"), ";")
		if strings.TrimSpace(media) != "application/x-www-form-urlencoded" {
			return outcome.New(http.StatusUnsupportedMediaType, outcome.NotSupported, "a search by POST is a form: application/x-www-form-urlencoded")
		}
		request.Body = http.MaxBytesReader(w, request.Body, maxForm)
	}
	if err := request.ParseForm(); err != nil {
		return outcome.New(http.StatusBadRequest, outcome.Invalid, "the parameters are malformed, or too long").Because(err)
	}
	return nil
}

// order sorts by date, those without one last. What has the same date stays in the order in which it was stored.
func order(found []*holding, by string) {
	if by == "" {
		return
	}
	dates := make(map[*holding]span, len(found))
	for _, h := range found {
		if at, dated := dateOf(h.content(), searched[h.Type].date); dated {
			dates[h] = at
		}
	}
	slices.SortStableFunc(found, func(a, b *holding) int {
		first, dated := dates[a]
		second, alsoDated := dates[b]
		switch {
		case dated && alsoDated && by == "-date":
			return second.begin.Compare(first.begin)
		case dated && alsoDated:
			return first.begin.Compare(second.begin)
		case dated:
			return -1
		case alsoDated:
			return 1
		}
		return 0
	})
}
