package clinical

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

const (
	defaultCount = 100
	maxCount     = 1000
	maxValues    = 100 // alternatives of one parameter
)

// query is a search as it was understood. Nothing is left out: a filter that was ignored would show more than was asked for.
type query struct {
	ids      []string
	patients []string
	tokens   map[string][][]token // by parameter: all of the outer, any of the inner
	dates    []moment
	name     string
	count    int
	sort     string
	page     string
	values   url.Values // without the page, for links and tokens
}

func invalid(name, format string, values ...any) error {
	return outcome.New(http.StatusBadRequest, outcome.Value, format, values...).At(name)
}

// parseQuery reads the parameters of a search of one type.
func parseQuery(resourceType string, values url.Values) (*query, error) {
	q := &query{tokens: map[string][][]token{}, count: defaultCount, values: url.Values{}}
	for name, list := range values {
		if name != "_page" {
			q.values[name] = list
		}
		repeatable := slices.Contains([]string{"date", "code", "category", "status"}, name)
		if len(list) != 1 && !repeatable || len(list) > 10 {
			return nil, invalid(name, "the parameter is there too often")
		}
		for _, value := range list {
			if value == "" {
				return nil, invalid(name, "the parameter has no value")
			}
			if err := q.take(resourceType, name, value); err != nil {
				return nil, err
			}
		}
	}
	return q, nil
}

func (q *query) take(resourceType, name, value string) (err error) {
	switch name {
	case "_count":
		return q.takeCount(value)
	case "_page":
		q.page = value
		return nil
	case "_format":
		if !slices.Contains([]string{"json", "application/json", "application/fhir+json"}, value) {
			return outcome.New(http.StatusNotAcceptable, outcome.NotSupported, "only JSON is served").At(name)
		}
		return nil
	case "_sort":
		if value != "date" && value != "-date" || !supports(resourceType, "date") {
			return invalid(name, "a search can be sorted by date or -date, where the type has a date")
		}
		q.sort = value
		return nil
	}
	if !supports(resourceType, name) {
		return unsupported(resourceType)
	}
	switch name {
	case "_id":
		q.ids, err = idsOf(name, value, "")
	case "patient", "subject":
		var ids []string
		if ids, err = idsOf(name, value, "Patient/"); err == nil && q.patients != nil && !slices.Equal(ids, q.patients) {
			return invalid(name, "patient and subject name different patients")
		}
		q.patients = ids
	case "date":
		var at moment
		at, err = parseMoment(value)
		q.dates = append(q.dates, at)
	case "name":
		q.name = strings.ToLower(value)
	default:
		var alternatives []token
		alternatives, err = parseTokens(name, value)
		q.tokens[name] = append(q.tokens[name], alternatives)
	}
	return err
}

func unsupported(resourceType string) error {
	var names []string
	for _, p := range SearchParameters(resourceType) {
		names = append(names, p.Name)
	}
	return outcome.New(http.StatusBadRequest, outcome.NotSupported,
		"a search parameter or modifier is not supported; these are: %s, _count, _sort", strings.Join(names, ", "))
}

func (q *query) takeCount(value string) error {
	count, err := strconv.ParseUint(value, 10, 31)
	if err != nil || count == 0 {
		return invalid("_count", "it must be a number from 1 to %d", maxCount)
	}
	q.count = int(min(count, maxCount))
	return nil
}

func idsOf(name, value, prefix string) ([]string, error) {
	list := strings.Split(value, ",")
	for i := range list {
		list[i] = strings.TrimPrefix(list[i], prefix)
		if !fhir.ValidID(list[i]) || len(list) > maxValues {
			return nil, invalid(name, "it must be an id, or several with commas between them")
		}
	}
	return list, nil
}

// token is what a coded element is compared with.
type token struct {
	system, code string
	anySystem    bool // the value had no |
}

func parseTokens(name, value string) (alternatives []token, err error) {
	for word := range strings.SplitSeq(value, ",") {
		t := token{code: word, anySystem: true}
		if system, code, split := strings.Cut(word, "|"); split {
			t = token{system: system, code: code}
		}
		if t.code == "" && t.system == "" || len(alternatives) == maxValues {
			return nil, invalid(name, "it must be a code, SYSTEM|CODE, |CODE or SYSTEM|, or several with commas between them")
		}
		alternatives = append(alternatives, t)
	}
	return alternatives, nil
}
