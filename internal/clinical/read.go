package clinical

import (
	"io"
	"net/http"
	"strconv"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
)

// look is what a requester may see of a type of resource: what its session covers, and the directory.
func (r *Repository) look(request *http.Request, resourceType string) (*view, error) {
	ctx := request.Context()
	who := requester.From(ctx)
	if who == nil {
		return nil, outcome.New(http.StatusUnauthorized, outcome.Login, "the request must be signed")
	}
	if fhir.DirectoryType(resourceType) && who.Access == 0 {
		return r.directory.view(ctx)
	}
	session, err := r.Sessions.Session(ctx, who)
	if err != nil {
		return nil, err
	}
	covered, err := r.view(ctx, session)
	if err != nil || !fhir.DirectoryType(resourceType) {
		return covered, err
	}
	public, err := r.directory.view(ctx)
	if err != nil {
		return nil, err
	}
	return covered.and(public), nil
}

// and adds what another view holds and this one does not.
func (v *view) and(other *view) *view {
	for _, held := range other.holdings {
		if name := held.Type + "/" + held.ID; v.named[name] == nil {
			v.named[name] = held
			v.holdings = append(v.holdings, held)
		}
	}
	for i := range v.state {
		v.state[i] ^= other.state[i]
	}
	return v
}

// read answers GET /fhir/{type}/{id}.
func (r *Repository) read(w http.ResponseWriter, request *http.Request) error {
	resourceType := request.PathValue("type")
	if !fhir.KnownType(resourceType) {
		return unknownType()
	}
	v, err := r.look(request, resourceType)
	if err != nil {
		return err
	}
	if resourceType == "DocumentReference" {
		v.describeFiles(r)
	}
	held, found := v.named[resourceType+"/"+request.PathValue("id")]
	if !found {
		return outcome.Hidden()
	}
	w.Header().Set("ETag", etag(held.Raw))
	writeBytes(w, http.StatusOK, outcome.MediaType, held.Raw)
	return nil
}

// readBinary answers GET /fhir/Binary/{id}: a document that is no FHIR, by its record on the chain, or a Binary of a bundle.
func (r *Repository) readBinary(w http.ResponseWriter, request *http.Request) error {
	v, err := r.look(request, "Binary")
	if err != nil {
		return err
	}
	id := request.PathValue("id")
	if held, found := v.named["Binary/"+id]; found {
		w.Header().Set("ETag", etag(held.Raw))
		writeBytes(w, http.StatusOK, outcome.MediaType, held.Raw)
		return nil
	}
	for _, f := range v.files {
		if strconv.FormatUint(f.version.Cell.Sequence, 10) == id {
			return r.stream(w, request, f)
		}
	}
	return outcome.Hidden()
}

// stream sends a file as it is decrypted. Where that fails half way the connection is broken off: a client must not
// take a part for the whole.
func (r *Repository) stream(w http.ResponseWriter, request *http.Request, f file) error {
	content, err := r.Custody.Read(request.Context(), f.version.Version)
	if err != nil {
		return unavailable(err)
	}
	defer content.Close()
	header := w.Header()
	header.Set("Content-Type", f.media)
	header.Set("Content-Disposition", "attachment")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusOK)
	if _, err := io.Copy(w, content); err != nil {
		panic(http.ErrAbortHandler)
	}
	return nil
}
