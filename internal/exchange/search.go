package exchange

import (
	"encoding/base64"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

const (
	defaultCount = 50
	maxCount     = 200
	maxToken     = 64 // characters of a page's token

	parameterCount  = "_count"
	parameterPage   = "_page"
	parameterFormat = "_format"
)

// search is a search as it was understood. What is not understood is refused and never left out: a search that ignored a
// filter would show more than was asked for.
type search struct {
	network network
	values  map[string][]string
	count   uint64
	key     []byte
}

// searchOf reads the parameters of a search, from the address or from a form. A reference may be asked for as
// name:identifier too (https://hl7.org/fhir/R4/search.html#reference).
func (x *Exchange) searchOf(w http.ResponseWriter, r *http.Request, parameters []SearchParameter) (*search, error) {
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	if media, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); r.Method == http.MethodPost && media != "application/x-www-form-urlencoded" {
		return nil, outcome.New(http.StatusUnsupportedMediaType, outcome.NotSupported, "a search by POST is a form: application/x-www-form-urlencoded")
	}
	if err := r.ParseForm(); err != nil {
		return nil, outcome.New(http.StatusBadRequest, outcome.Invalid, "the parameters are malformed").Because(err)
	}
	s := &search{network: x.network, values: map[string][]string{}, count: defaultCount}
	for name, values := range r.Form {
		if err := s.take(name, values, parameters); err != nil {
			return nil, err
		}
	}
	return s, s.readPage()
}

func (s *search) take(name string, values []string, parameters []SearchParameter) error {
	base, byIdentifier := strings.CutSuffix(name, ":identifier")
	i := slices.IndexFunc(parameters, func(p SearchParameter) bool { return p.Name == base })
	paging := slices.Contains([]string{parameterCount, parameterPage, parameterFormat}, name)
	if !paging && (i < 0 || (byIdentifier && parameters[i].Type != "reference")) {
		names := make([]string, len(parameters))
		for i := range parameters {
			names[i] = parameters[i].Name
		}
		return outcome.New(http.StatusBadRequest, outcome.NotSupported, "a search parameter is not supported here; these are: %s, %s", strings.Join(names, ", "), parameterCount)
	}
	most := 1
	if !paging && parameters[i].Type == "date" {
		most = 2 // from and to
	}
	if _, twice := s.values[base]; twice || len(values) > most || slices.Contains(values, "") {
		return outcome.New(http.StatusBadRequest, outcome.Value, "each search parameter takes one value, once; a date may be there twice, as from and to").At(base)
	}
	s.values[base] = values
	return nil
}

// value is the one of a parameter; empty where it is absent.
func (s *search) value(name string) string { return url.Values(s.values).Get(name) }

func (s *search) readPage() error {
	if value := s.value(parameterCount); value != "" {
		count, err := strconv.ParseUint(value, 10, 32)
		if err != nil || count == 0 {
			return outcome.New(http.StatusBadRequest, outcome.Value, "the number of results must be from 1 to %d", maxCount).At(parameterCount)
		}
		s.count = min(count, maxCount)
	}
	if format := s.value(parameterFormat); !slices.Contains([]string{"", "json", "application/json", "application/fhir+json"}, format) {
		return outcome.New(http.StatusNotAcceptable, outcome.NotSupported, "only JSON is served").At(parameterFormat)
	}
	key, err := base64.RawURLEncoding.DecodeString(s.value(parameterPage))
	if err != nil || len(s.value(parameterPage)) > maxToken {
		return outcome.New(http.StatusBadRequest, outcome.Value, "the token of the page is none of this gateway's").At(parameterPage)
	}
	s.key = key
	return nil
}

// page is the request for this page of a list of the chain.
func (s *search) page() *query.PageRequest { return &query.PageRequest{Key: s.key, Limit: s.count} }

// next is the query of the page after, with the token that the chain gave; empty after the last.
func (s *search) next(page *query.PageResponse) string {
	if page == nil || len(page.NextKey) == 0 {
		return ""
	}
	return s.query(base64.RawURLEncoding.EncodeToString(page.NextKey))
}

func (s *search) query(token string) string {
	values := maps.Clone(url.Values(s.values))
	values.Del(parameterPage)
	if token != "" {
		values.Set(parameterPage, token)
	}
	return values.Encode()
}

// sequence reads a parameter that names a cell: SYSTEM|SEQUENCE, or for a resource of this gateway TYPE/ID or ID. It is 0 where
// the parameter is absent.
func (s *search) sequence(name, kind string) (uint64, error) {
	value := s.value(name)
	if value == "" {
		return 0, nil
	}
	system, number, identified := strings.Cut(value, "|")
	if !identified && typeOf[kind] != "" {
		system, number = s.network.system(kind), strings.TrimPrefix(value, typeOf[kind]+"/")
	}
	sequence, ok := parseSequence(number)
	if !ok || system != s.network.system(kind) {
		return 0, outcome.New(http.StatusBadRequest, outcome.Value, "it must be %s|SEQUENCE", s.network.system(kind)).At(name)
	}
	return sequence, nil
}

// oneOf reads the one parameter, of several, that says whose list it is.
func (s *search) oneOf(names ...string) (name string, actor uint64, err error) {
	for _, candidate := range names {
		sequence, err := s.sequence(candidate, kindActor)
		if err != nil {
			return "", 0, err
		}
		if sequence != 0 && name != "" {
			return "", 0, outcome.New(http.StatusBadRequest, outcome.TooCostly, "exactly one of %s must say whose list it is", strings.Join(names, ", "))
		}
		if sequence != 0 {
			name, actor = candidate, sequence
		}
	}
	if name == "" {
		return "", 0, outcome.New(http.StatusBadRequest, outcome.Required, "exactly one of %s must say whose list it is", strings.Join(names, ", "))
	}
	return name, actor, nil
}
