package clinical

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Custody keeps patients' documents. [custody.Custodian] is one.
type Custody interface {
	Anchor(ctx context.Context, patient uint64, documents []custody.Document, by custody.Writing) (custody.Anchored, error)
	Live(ctx context.Context, patient uint64) ([]custody.LiveVersion, error)
	Read(ctx context.Context, version vault.Version) (io.ReadCloser, error)
	Unpin(ctx context.Context, files ...cid.Cid) (dropped int, err error)
}

// Sessions judge what a requester may read. [release.Office] is one.
type Sessions interface {
	Session(ctx context.Context, who *requester.Requester) (*release.Session, error)
}

// Ledger answers what the chain knows of patients. [custody.Ledger] is one.
type Ledger interface {
	Index(ctx context.Context, patient uint64) (*recordstypes.Index, error)
	Consent(ctx context.Context, sequence uint64) (*consenttypes.Consent, error)
}

// Vault encrypts what belongs to the gateway itself. [vault.Vault] is one.
type Vault interface {
	Seal(secret []byte) ([]byte, error)
	Unseal(sealed []byte) ([]byte, error)
	Recipient() vault.Recipient
	Put(ctx context.Context, content io.Reader, class codes.Class, recipients ...vault.Recipient) (vault.Document, error)
	Get(ctx context.Context, content cid.Cid) (io.ReadCloser, error)
}

// Options are what a repository needs.
type Options struct {
	Custody     Custody
	Sessions    Sessions
	Ledger      Ledger
	Vault       Vault
	Institution uint64 // whose gateway it is, by sequence on the chain
	Dir         string // for the sealed register of patients and the pointer to the directory
	Base        string // address of the facade, such as https://gateway.example/fhir, for links; without it they are relative
	Memory      int64  // budget of decrypted documents in bytes; 256 MiB if 0
	Now         func() time.Time
}

// Repository takes in and gives out clinical resources. Its methods may be called from any goroutine.
type Repository struct {
	Options
	patients  *enrolments
	directory *directory
	documents *documents
	pages     *pages
	writing   [64]sync.Mutex // by patient: who changes a resource must see the change before
}

// New opens the repository of a gateway. The folder is made if it does not exist.
func New(options Options) (*Repository, error) {
	if options.Custody == nil || options.Sessions == nil || options.Ledger == nil || options.Vault == nil || options.Institution == 0 || options.Dir == "" {
		return nil, errors.New("a clinical repository needs a custody, sessions, a ledger, a vault, its institution and a folder")
	}
	if options.Now == nil {
		options.Now = time.Now
	}
	if options.Memory == 0 {
		options.Memory = 256 << 20
	}
	options.Base = strings.TrimSuffix(options.Base, "/")
	if err := os.MkdirAll(options.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("clinical: %w", err)
	}
	patients, err := openEnrolments(options.Vault, options.Dir)
	if err != nil {
		return nil, err
	}
	pointer, err := openDirectory(options.Vault, options.Custody, options.Dir)
	if err != nil {
		return nil, err
	}
	return &Repository{
		Options: options, patients: patients, directory: pointer,
		documents: newDocuments(options.Custody, options.Memory, options.Now), pages: newPages(options.Now),
	}, nil
}

// Close forgets everything that was decrypted.
func (r *Repository) Close() { r.documents.close() }

// Register offers everything that a repository answers.
func (r *Repository) Register(routes route.Routes) {
	everyType := func(letter byte) func(*http.Request) route.Interaction {
		return route.Fixed(route.Interaction{Letter: letter})
	}
	typed := func(letter byte) func(*http.Request) route.Interaction {
		return func(request *http.Request) route.Interaction {
			return route.Interaction{Type: request.PathValue("type"), Letter: letter}
		}
	}
	routes.Handle("PUT /patients/{actor}", everyType(0), r.enrol)
	routes.Handle("GET /patients", everyType(0), r.listEnrolled)
	routes.Handle("POST /fhir", everyType('c'), r.postBundle)
	routes.Handle("POST /fhir/{type}", typed('c'), r.postResource)
	routes.Handle("PUT /fhir/{type}/{id}", typed('u'), r.putResource)
	routes.Handle("GET /fhir/{type}/{id}", typed('r'), r.read)
	routes.Handle("GET /fhir/Binary/{id}", route.Fixed(route.Interaction{Type: "Binary", Letter: 'r'}), r.readBinary)
	routes.Handle("GET /fhir/{type}", typed('s'), r.search)
	routes.Handle("POST /fhir/{type}/_search", typed('s'), r.search)
	routes.Handle("GET /fhir/Patient/{id}/$everything", everyType('r'), r.everything)
}

// staff refuses everybody who does not work for this institution.
func (r *Repository) staff(ctx context.Context) error {
	who := requester.From(ctx)
	switch {
	case who == nil:
		return outcome.New(http.StatusUnauthorized, outcome.Login, "the request must be signed")
	case who.Institution != r.Institution:
		return outcome.New(http.StatusForbidden, outcome.Forbidden, "only the staff of this institution may do this")
	}
	return nil
}

// treating refuses staff who act for anything but care: nothing else makes clinical data.
func (r *Repository) treating(ctx context.Context) error {
	if err := r.staff(ctx); err != nil {
		return err
	}
	if purpose := requester.From(ctx).Purpose; purpose != codes.Treatment && purpose != codes.EmergencyTreatment {
		return outcome.New(http.StatusForbidden, outcome.Forbidden, "clinical data is written for the purpose TREAT or ETREAT: state one of them")
	}
	return nil
}
