package clinical

import (
	"context"
	"errors"
	"io"
	"net/http"
	"path/filepath"
	"slices"
	"sync"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/vault"
)

// directory describes providers of care. It is no patient's, so nothing of it is anchored: one document of the
// gateway's own holds it, and a sealed file says which. It is read once and then kept in memory.
type directory struct {
	vault   Vault
	custody Custody
	file    sealedFile
	pointer directoryPointer // guarded by writing

	writing sync.Mutex
	mu      sync.RWMutex
	loaded  *view
}

type directoryPointer struct {
	Content cid.Cid `json:"content"`
}

// maxDirectory bounds the directory, in resources: it is written as a whole.
const maxDirectory = 200_000

func openDirectory(v Vault, c Custody, dir string) (*directory, error) {
	d := &directory{vault: v, custody: c, file: sealedFile{v, filepath.Join(dir, "directory.sealed")}}
	return d, d.file.load(&d.pointer)
}

// isDirectory tells whether a submission describes nothing but providers: none of its entries speaks of a patient, those
// that cannot be used included, since every signed actor may read the directory.
func (s *submission) isDirectory() bool {
	speaksOfPatients := func(reference string) bool { return fhir.PatientOf(reference) != "" }
	for i, resource := range s.entries {
		if s.failures[i] != nil || !fhir.DirectoryType(resource.Type) || slices.ContainsFunc(resource.References(), speaksOfPatients) {
			return false
		}
	}
	return len(s.entries) > 0
}

// view is the directory as it is now.
func (d *directory) view(ctx context.Context) (*view, error) {
	d.mu.RLock()
	loaded := d.loaded
	d.mu.RUnlock()
	if loaded != nil {
		return loaded, nil
	}
	d.writing.Lock()
	defer d.writing.Unlock()
	return d.load(ctx)
}

func (d *directory) load(ctx context.Context) (*view, error) {
	d.mu.RLock()
	loaded := d.loaded
	d.mu.RUnlock()
	if loaded != nil {
		return loaded, nil
	}
	var resources []fhir.Resource
	if d.pointer.Content.Defined() {
		content, err := d.vault.Get(ctx, d.pointer.Content)
		if err != nil {
			return nil, unavailable(err)
		}
		defer content.Close()
		whole, err := io.ReadAll(content)
		if err != nil {
			return nil, unavailable(err)
		}
		resources = resourcesOf(whole)
	}
	return d.keep(resources), nil
}

func (d *directory) keep(resources []fhir.Resource) *view {
	made := &view{named: map[string]*holding{}}
	for _, resource := range resources {
		held := &holding{Resource: resource}
		made.named[resource.Type+"/"+resource.ID] = held
		made.holdings = append(made.holdings, held)
	}
	copy(made.state[:], d.pointer.Content.Bytes())
	d.mu.Lock()
	d.loaded = made
	d.mu.Unlock()
	return made
}

// add puts resources into the directory. One that has the type and id of another replaces it.
func (d *directory) add(ctx context.Context, added []fhir.Resource) error {
	d.writing.Lock()
	defer d.writing.Unlock()
	now, err := d.load(ctx)
	if err != nil {
		return err
	}
	resources, changed := combine(now, added)
	if !changed {
		return nil
	}
	if len(resources) > maxDirectory {
		return outcome.New(http.StatusUnprocessableEntity, outcome.TooCostly, "the directory would have more than %d resources", maxDirectory)
	}
	record := fhir.Record{ID: "directory", Class: codes.Normal, Resources: resources}
	stored, err := d.vault.Put(ctx, record.Content(), codes.Normal, d.vault.Recipient())
	if err != nil {
		return unavailable(err)
	}
	before := d.pointer
	if err := d.file.save(directoryPointer{stored.CID}); err != nil {
		_, dropped := d.custody.Unpin(ctx, stored.CID)
		return errors.Join(err, dropped)
	}
	d.pointer = directoryPointer{stored.CID}
	d.keep(resources)
	if before.Content.Defined() {
		_, err = d.custody.Unpin(ctx, before.Content)
	}
	return err
}

func combine(now *view, added []fhir.Resource) (resources []fhir.Resource, changed bool) {
	replaced := map[string]bool{}
	for _, resource := range added {
		name := resource.Type + "/" + resource.ID
		before, known := now.named[name]
		changed = changed || !known || string(before.Raw) != string(resource.Raw)
		replaced[name] = true
	}
	for _, held := range now.holdings {
		if !replaced[held.Type+"/"+held.ID] {
			resources = append(resources, held.Resource)
		}
	}
	return append(resources, added...), changed
}

var _ Vault = (*vault.Vault)(nil)
