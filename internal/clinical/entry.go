package clinical

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

// readEntry checks one entry of a bundle.
func readEntry(raw json.RawMessage, path string) (fhir.Resource, error) {
	var entry object
	if json.Unmarshal(raw, &entry) != nil || entry == nil {
		return fhir.Resource{}, structure("the entry is no object").At(path)
	}
	content, found := entry["resource"]
	if !found {
		return fhir.Resource{}, outcome.New(http.StatusBadRequest, outcome.Required, "the entry has no resource; deletions and reads in bundles are not supported").At(path + ".resource")
	}
	resource, err := readResource(content, path+".resource")
	if err != nil {
		return resource, err
	}
	var ok bool
	if resource.FullURL, ok = entry.text("fullUrl"); !ok {
		return resource, structure("the fullUrl must be a string").At(path + ".fullUrl")
	}
	return resource, checkRequest(entry["request"], &resource, path+".request")
}

// readResource checks the head of a resource.
func readResource(raw json.RawMessage, path string) (resource fhir.Resource, err error) {
	var members object
	if json.Unmarshal(raw, &members) != nil || members == nil {
		return resource, structure("the resource is no object").At(path)
	}
	resource.Raw = raw
	var ok bool
	if resource.Type, ok = members.text("resourceType"); !ok || resource.Type == "" {
		return resource, structure("the resource has no resourceType").At(path)
	}
	if !fhir.KnownType(resource.Type) {
		return resource, outcome.New(http.StatusBadRequest, outcome.NotSupported, "FHIR R4 has no such type of resource").At(path + ".resourceType")
	}
	if _, given := members["id"]; !given {
		return resource, nil
	}
	if resource.ID, ok = members.text("id"); !ok || !fhir.ValidID(resource.ID) {
		return resource, outcome.New(http.StatusBadRequest, outcome.Value, "an id has 1 to 64 letters, digits, hyphens and dots").At(path + ".id")
	}
	return resource, nil
}

// checkRequest checks what an entry asks to be done with its resource.
func checkRequest(raw json.RawMessage, resource *fhir.Resource, path string) error {
	var request object
	if json.Unmarshal(raw, &request) != nil || request == nil {
		return outcome.New(http.StatusBadRequest, outcome.Required, "the entry must say what to do: a request with method and url").At(path)
	}
	for _, condition := range []string{"ifNoneExist", "ifMatch", "ifNoneMatch", "ifModifiedSince"} {
		if _, given := request[condition]; given {
			return outcome.New(http.StatusBadRequest, outcome.NotSupported, "conditional requests are not supported: leave the condition out").At(path + "." + condition)
		}
	}
	method, _ := request.text("method")
	url, _ := request.text("url")
	url = strings.TrimPrefix(url, "/")
	switch {
	case method != http.MethodPost && method != http.MethodPut:
		return outcome.New(http.StatusBadRequest, outcome.NotSupported, "only POST and PUT are supported in bundles").At(path + ".method")
	case method == http.MethodPost && url != resource.Type:
		return outcome.New(http.StatusBadRequest, outcome.Value, "the url of a POST is the type of the resource").At(path + ".url")
	case method == http.MethodPut && (resource.ID == "" || url != resource.Type+"/"+resource.ID):
		return outcome.New(http.StatusBadRequest, outcome.Value, "the url of a PUT is TYPE/ID of the resource, which must have that id").At(path + ".url")
	}
	return nil
}
