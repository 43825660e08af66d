package gateway

import (
	"net/http"
	"slices"
	"strings"

	"github.com/healthd/healthd/internal/gateway/route"
)

// handled is one route as a part registered it.
type handled struct {
	interaction func(*http.Request) route.Interaction
	handler     route.Handler
}

// routes finds what answers a request. It implements [route.Routes].
type routes struct {
	mux      *http.ServeMux
	patterns []string
}

func newRoutes() *routes { return &routes{mux: http.NewServeMux()} }

// ServeHTTP makes a route what the mux holds. It is never called: the server asks for the route, and serves it itself.
func (handled) ServeHTTP(http.ResponseWriter, *http.Request) {}

// Handle implements [route.Routes]. It panics where two parts claim the same pattern, as [http.ServeMux] does.
func (r *routes) Handle(pattern string, interaction func(*http.Request) route.Interaction, handler route.Handler) {
	r.patterns = append(r.patterns, pattern)
	r.mux.Handle(pattern, &carried{handled{interaction, handler}})
}

// carried puts the path's values where a handler finds them: only the mux's own ServeHTTP fills them in.
type carried struct{ handled }

func (c *carried) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if found, ok := w.(*finding); ok {
		found.route, found.request = &c.handled, r
	}
}

// finding is given to the mux in place of a ResponseWriter, to learn which route it chose.
type finding struct {
	route   *handled
	request *http.Request
	status  int
	header  http.Header
}

func (f *finding) Header() http.Header         { return f.header }
func (f *finding) Write(b []byte) (int, error) { return len(b), nil }
func (f *finding) WriteHeader(status int)      { f.status = status }

// find returns the route of a request, and the request with the path's values; without a route the status is that of the
// refusal, with the methods that would have been allowed.
func (r *routes) find(request *http.Request) (found *handled, filled *http.Request, status int, allow string) {
	f := &finding{header: http.Header{}, status: http.StatusNotFound}
	r.mux.ServeHTTP(f, request)
	if f.route != nil {
		return f.route, f.request, 0, ""
	}
	if f.status != http.StatusMethodNotAllowed {
		f.status = http.StatusNotFound // a redirection to another spelling is none here
	}
	return nil, nil, f.status, f.header.Get("Allow")
}

// pattern names the route of a request in logs and metrics, where paths would tell whose records they are about.
func pattern(r *http.Request) string {
	if r == nil || r.Pattern == "" {
		return "none"
	}
	return r.Pattern
}

// fhirTypes lists the types of resource whose routes name them, with the interactions that they offer.
func (r *routes) fhirTypes() map[string][]string {
	types := map[string][]string{}
	for _, p := range r.patterns {
		method, path, _ := strings.Cut(p, " ")
		parts := strings.Split(strings.TrimPrefix(path, "/fhir/"), "/")
		if !strings.HasPrefix(path, "/fhir/") || parts[0] == "" || parts[0][0] < 'A' || parts[0][0] > 'Z' {
			continue
		}
		if code := interactionCode(method, parts[1:]); code != "" && !slices.Contains(types[parts[0]], code) {
			types[parts[0]] = append(types[parts[0]], code)
		}
	}
	return types
}

// interactionCode is the code of http://hl7.org/fhir/restful-interaction.
func interactionCode(method string, below []string) string {
	switch instance := len(below) == 1 && strings.HasPrefix(below[0], "{"); {
	case method == http.MethodGet && instance:
		return "read"
	case method == http.MethodPut && instance:
		return "update"
	case method == http.MethodDelete && instance:
		return "delete"
	case method == http.MethodPost && len(below) == 0:
		return "create"
	case method == http.MethodGet && len(below) == 0:
		return "search-type"
	}
	return ""
}
