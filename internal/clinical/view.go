package clinical

import (
	"context"
	"crypto/sha256"
	"errors"
	"net/http"
	"slices"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/vault"
)

// holding is the newest version of a resource, and where it is.
type holding struct {
	fhir.Resource
	version *custody.LiveVersion
	alone   bool // its document holds nothing else
}

// view is what a session covers, merged: where documents hold the same resource, the later one counts.
type view struct {
	session  *release.Session
	holdings []*holding // in the order of the patient's index
	named    map[string]*holding
	files    []file
	state    [sha256.Size]byte // names the documents that it was made of
}

// file is a document that is no FHIR.
type file struct {
	version *custody.LiveVersion
	media   string
}

func (r *Repository) view(ctx context.Context, session *release.Session) (*view, error) {
	opened, err := r.documents.all(ctx, session.Versions, session.Until)
	if err != nil {
		return nil, err
	}
	v := merge(session.Versions, opened)
	v.session = session
	return v, nil
}

func merge(versions []custody.LiveVersion, opened []*document) *view {
	v := &view{named: map[string]*holding{}}
	state := sha256.New()
	for i, document := range opened {
		state.Write(versions[i].Content.Bytes())
		if document == nil {
			continue
		}
		if document.media != "" {
			v.files = append(v.files, file{&versions[i], document.media})
		}
		for _, resource := range document.resources {
			held := &holding{Resource: resource, version: &versions[i], alone: len(document.resources) == 1}
			v.named[resource.Type+"/"+resource.ID] = held
			v.holdings = append(v.holdings, held)
		}
	}
	v.holdings = slices.DeleteFunc(v.holdings, func(h *holding) bool { return v.named[h.Type+"/"+h.ID] != h })
	state.Sum(v.state[:0])
	return v
}

// stored is what the gateway itself can open of a patient. It is forgotten at once.
func (r *Repository) stored(ctx context.Context, patient uint64) (map[string]*holding, error) {
	versions, err := r.Custody.Live(ctx, patient)
	if errors.Is(err, vault.ErrWrongKey) {
		return nil, outcome.New(http.StatusForbidden, outcome.Forbidden, notAdmitted).Because(err)
	}
	if err != nil {
		return nil, unavailable(err)
	}
	opened := make([]*document, len(versions))
	for i := range versions {
		opened[i], err = openDocument(ctx, r.Custody, &versions[i])
		if err != nil && !errors.Is(err, vault.ErrWrongKey) { // a gateway that writes by a consent cannot read
			return nil, unavailable(err)
		}
	}
	return merge(versions, opened).named, nil
}
