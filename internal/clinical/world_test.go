package clinical_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/clinical"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

const (
	hospital = 2 // the gateway's institution
	alice    = 7 // a patient that it registered
	foreign  = 8 // a patient that another institution registered
	doctor   = 5
)

// library is a store in memory.
type library struct {
	mu    sync.Mutex
	files map[cid.Cid][]byte
}

func (l *library) Add(_ context.Context, content io.Reader) (cid.Cid, error) {
	whole, err := io.ReadAll(content)
	if err != nil {
		return cid.Undef, err
	}
	sum, err := ipfs.Sum(bytes.NewReader(whole))
	l.mu.Lock()
	defer l.mu.Unlock()
	l.files[sum] = whole
	return sum, err
}

func (l *library) Get(_ context.Context, c cid.Cid) (io.ReadCloser, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	file, found := l.files[c]
	if !found {
		return nil, fmt.Errorf("no file %s", c)
	}
	return io.NopCloser(bytes.NewReader(file)), nil
}

// world is a gateway whose custody, chain and office are in memory. Its encryption is real.
type world struct {
	testing.TB
	library *library
	vault   *vault.Vault
	dir     string
	mux     *http.ServeMux
	now     time.Time

	mu       sync.Mutex
	index    map[uint64]*vault.Index
	records  map[uint64][]uint64 // by patient, in the order of its versions
	last     uint64
	anchored int // calls that anchored something
	reads    int
	refuse   error
	covers   map[uint64]codes.Class // by access
	patient  vault.Recipient
}

func newWorld(t testing.TB) *world {
	identity, err := vault.NewIdentity()
	require.NoError(t, err)
	other, err := vault.NewIdentity()
	require.NoError(t, err)
	w := &world{
		TB: t, library: &library{files: map[cid.Cid][]byte{}}, dir: t.TempDir(), now: time.Unix(1_800_000_000, 0), index: map[uint64]*vault.Index{},
		records: map[uint64][]uint64{}, last: 100, covers: map[uint64]codes.Class{1: codes.AllClasses, 2: codes.Laboratory | codes.Demographics}, patient: other.Recipient(),
	}
	w.vault = vault.New(w.library, identity)
	w.open()
	return w
}

type routes struct{ *http.ServeMux }

func (r routes) Handle(pattern string, _ func(*http.Request) route.Interaction, handler route.Handler) {
	r.HandleFunc(pattern, func(w http.ResponseWriter, request *http.Request) {
		if err := handler(w, request); err != nil {
			outcome.Write(w, err)
		}
	})
}

func (w *world) open() {
	r, err := clinical.New(clinical.Options{
		Custody: w, Sessions: w, Ledger: w, Vault: w.vault, Institution: hospital, Dir: w.dir, Now: func() time.Time { return w.now },
	})
	require.NoError(w, err)
	w.Cleanup(r.Close)
	w.mux = http.NewServeMux()
	r.Register(routes{w.mux})
}

// Anchor keeps documents as a custodian does: encrypted, and each content under one name once.
func (w *world) Anchor(ctx context.Context, patient uint64, documents []custody.Document, by custody.Writing) (done custody.Anchored, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.refuse != nil {
		return done, w.refuse
	}
	index := w.index[patient]
	if index == nil {
		index = vault.NewIndex(patient)
		w.index[patient] = index
	}
	changed := false
	for _, d := range documents {
		version := vault.Version{Record: d.Name, Class: d.Class, Action: d.Action, Author: hospital, Time: w.now.Unix()}
		sequence := d.Record
		if d.Record != 0 {
			for i, known := range w.records[patient] {
				if known == d.Record {
					version.Record, version.Class = index.Versions[i].Record, index.Versions[i].Class
				}
			}
			latest, _ := index.Latest(version.Record)
			version.Previous = latest.Content
		} else if _, again := index.Latest(d.Name); again {
			continue
		} else {
			w.last++
			sequence = w.last
		}
		content, err := d.Open()
		if err != nil {
			return done, err
		}
		stored, err := w.vault.Put(ctx, content, version.Class, *by.PatientKey)
		if err != nil {
			return done, err
		}
		version.Content = stored.CID
		if err := index.AddVersion(version); err != nil {
			return done, err
		}
		w.records[patient] = append(w.records[patient], sequence)
		changed = true
	}
	if changed {
		w.anchored++
	}
	return done, nil
}

func (w *world) Live(_ context.Context, patient uint64) (live []custody.LiveVersion, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	index := w.index[patient]
	if index == nil {
		return nil, nil
	}
	for _, version := range index.Current(codes.AllClasses) {
		for i := range index.Versions {
			if index.Versions[i].Content.Equals(version.Content) {
				live = append(live, custody.LiveVersion{Version: version, Cell: recordstypes.Record{Sequence: w.records[patient][i], Patient: patient}})
			}
		}
	}
	return live, nil
}

func (w *world) Read(ctx context.Context, version vault.Version) (io.ReadCloser, error) {
	w.mu.Lock()
	w.reads++
	w.mu.Unlock()
	return w.vault.Get(ctx, version.Content)
}

func (w *world) Unpin(_ context.Context, files ...cid.Cid) (int, error) {
	w.library.mu.Lock()
	defer w.library.mu.Unlock()
	for _, file := range files {
		delete(w.library.files, file)
	}
	return len(files), nil
}

// Session gives what the access covers of Alice.
func (w *world) Session(ctx context.Context, who *requester.Requester) (*release.Session, error) {
	classes, known := w.covers[who.Access]
	if !known {
		return nil, outcome.Hidden()
	}
	session := &release.Session{Access: who.Access, Patient: alice, Until: w.now.Add(release.Window)}
	live, err := w.Live(ctx, alice)
	for _, version := range live {
		if classes.Has(version.Class) {
			session.Versions = append(session.Versions, version)
		}
	}
	return session, err
}

func (w *world) Index(_ context.Context, patient uint64) (*recordstypes.Index, error) {
	switch patient {
	case alice:
		return &recordstypes.Index{Patient: patient, Registrar: hospital}, nil
	case foreign:
		return &recordstypes.Index{Patient: patient, Registrar: 99}, nil
	}
	return nil, fmt.Errorf("actor %d %w", patient, custody.ErrNoPatient)
}

func (w *world) Consent(_ context.Context, sequence uint64) (*consenttypes.Consent, error) {
	grantee := map[uint64]uint64{31: hospital, 32: 99}[sequence]
	if grantee == 0 {
		return nil, fmt.Errorf("%w", custody.ErrAbsent)
	}
	return &consenttypes.Consent{
		Sequence: sequence, Patient: foreign, Grantee: grantee, Status: consenttypes.CONSENT_STATUS_ACTIVE, To: 1 << 40, Scopes: uint32(protocol.ScopeWrite),
	}, nil
}

var staff = &requester.Requester{Actor: doctor, Institution: hospital, Purpose: codes.Treatment}

func reader(access uint64) *requester.Requester {
	return &requester.Requester{Actor: 20, Institution: 19, Access: access, Purpose: codes.Treatment}
}

func (w *world) ask(who *requester.Requester, method, path, body string) *httptest.ResponseRecorder {
	w.Helper()
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	if strings.HasSuffix(path, "/_search") {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	if who != nil {
		request = request.WithContext(requester.With(request.Context(), who))
	}
	answer := httptest.NewRecorder()
	w.mux.ServeHTTP(answer, request)
	return answer
}

func (w *world) enrol(id string) {
	w.Helper()
	answer := w.ask(staff, http.MethodPut, fmt.Sprintf("/patients/%d", alice), fmt.Sprintf(`{"fhir_id":%q,"recipient":%q}`, id, w.patient))
	require.Equal(w, http.StatusCreated, answer.Code, answer.Body)
}

type results struct {
	ResourceType string `json:"resourceType"`
	Total        int    `json:"total"`
	Link         []struct{ Relation, URL string }
	Entry        []struct {
		FullURL  string          `json:"fullUrl"`
		Resource json.RawMessage `json:"resource"`
		Response struct{ Status, Location, ETag string }
	}
	Issue []struct {
		Code       string   `json:"code"`
		Expression []string `json:"expression"`
	}
}

func (r *results) next() string {
	for _, link := range r.Link {
		if link.Relation == "next" {
			return "/fhir/" + link.URL
		}
	}
	return ""
}

func (w *world) results(answer *httptest.ResponseRecorder, status int) (read results) {
	w.Helper()
	require.Equal(w, status, answer.Code, answer.Body)
	require.NoError(w, json.Unmarshal(answer.Body.Bytes(), &read))
	return read
}

func (w *world) post(bundle *fhir.Bundle) results {
	w.Helper()
	body, err := io.ReadAll(bundle.Content())
	require.NoError(w, err)
	return w.results(w.ask(staff, http.MethodPost, "/fhir", string(body)), http.StatusOK)
}
