package release

import (
	"encoding/json"
	"io"
	"net/http"
	"strconv"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	// maxBody is more than a recipient or an envelope needs.
	maxBody = 64 << 10
	// pageSize bounds a list of releases.
	pageSize = 500
)

// Register offers what the office answers beside FHIR. All of it asks for a signature; none is the matter of a SMART scope,
// since the decision on the chain says more than a scope could.
func (o *Office) Register(routes route.Routes) {
	signed := route.Fixed(route.Interaction{})
	routes.Handle("POST /releases", signed, o.handOver)
	routes.Handle("POST /emergency", route.Fixed(route.Interaction{Offline: true}), o.emergency)
	routes.Handle("GET /releases", signed, o.list)
}

// HandOverRequest is the body of POST /releases.
type HandOverRequest struct {
	Access    uint64 `json:"access"`
	Recipient string `json:"recipient"` // age1pq1…
}

func (o *Office) handOver(w http.ResponseWriter, r *http.Request) error {
	var asked HandOverRequest
	if err := decode(w, r, &asked); err != nil {
		return err
	}
	recipient, err := vault.ParseRecipient(asked.Recipient)
	if err != nil {
		return outcome.New(http.StatusBadRequest, outcome.Value, "recipient is not a post-quantum recipient (age1pq1…): 'healthd vault init' prints yours")
	}
	who, err := relyingOn(r, asked.Access)
	if err != nil {
		return err
	}
	handed, err := o.HandOver(r.Context(), who, recipient)
	if err != nil {
		return err
	}
	return answer(w, handed)
}

// relyingOn is who asks, with the decision that the body names. The header, where there is one, must not name another.
func relyingOn(r *http.Request, access uint64) (*requester.Requester, error) {
	who := requester.From(r.Context())
	if who == nil || who.Access == access {
		return who, nil
	}
	if who.Access != 0 {
		return nil, outcome.New(http.StatusBadRequest, outcome.Value, "the header Healthd-Access names another decision than the body")
	}
	relying := *who
	relying.Access = access
	return &relying, nil
}

// EmergencyRequest is the body of POST /emergency.
type EmergencyRequest struct {
	Envelope []byte `json:"envelope"` // healthd.zkbatch.v1.Envelope as protobuf, in base64
}

// EmergencyAnswer says how further requests name the emergency.
type EmergencyAnswer struct {
	Access  uint64 `json:"access"` // for the header Healthd-Access
	Patient uint64 `json:"patient"`
	Until   int64  `json:"until"`
	Records int    `json:"records"`
}

func (o *Office) emergency(w http.ResponseWriter, r *http.Request) error {
	var asked EmergencyRequest
	if err := decode(w, r, &asked); err != nil {
		return err
	}
	var envelope zkbatchtypes.Envelope
	if err := envelope.Unmarshal(asked.Envelope); err != nil {
		return outcome.New(http.StatusBadRequest, outcome.Invalid, "envelope is not a healthd.zkbatch.v1.Envelope in base64").Because(err)
	}
	session, err := o.Emergency(r.Context(), requester.From(r.Context()), &envelope)
	if err != nil {
		return err
	}
	return answer(w, EmergencyAnswer{Access: session.Access, Patient: session.Patient, Until: session.Until.Unix(), Records: len(session.Versions)})
}

// ReleasesAnswer is one page of a patient's releases.
type ReleasesAnswer struct {
	Releases []Listed `json:"releases"`
	Next     uint64   `json:"next,omitempty"` // for the parameter after, where there are more
}

func (o *Office) list(w http.ResponseWriter, r *http.Request) error {
	patient, err := number(r, "patient")
	if err != nil {
		return err
	}
	after, err := number(r, "after")
	if err != nil {
		return err
	}
	if patient == 0 {
		return outcome.New(http.StatusBadRequest, outcome.Required, "say whose releases: /releases?patient=N, the patient's number on the chain")
	}
	may, err := o.maySee(r.Context(), requester.From(r.Context()), patient)
	if err != nil {
		return err
	}
	if !may {
		return outcome.Hidden()
	}
	return answer(w, page(o.journal.Listed(), patient, after))
}

func page(all []Listed, patient, after uint64) ReleasesAnswer {
	told := ReleasesAnswer{Releases: []Listed{}}
	for _, r := range all {
		switch {
		case r.Patient != patient || r.Number <= after:
		case len(told.Releases) == pageSize:
			told.Next = told.Releases[pageSize-1].Number
			return told
		default:
			told.Releases = append(told.Releases, r)
		}
	}
	return told
}

func number(r *http.Request, name string) (uint64, error) {
	text := r.URL.Query().Get(name)
	if text == "" {
		return 0, nil
	}
	value, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, outcome.New(http.StatusBadRequest, outcome.Value, "%s must be a number", name)
	}
	return value, nil
}

// decode reads a body of JSON strictly: one value, of known members.
func decode(w http.ResponseWriter, r *http.Request, into any) error {
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return outcome.New(http.StatusBadRequest, outcome.Structure, "the body is not the JSON that this address takes").Because(err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return outcome.New(http.StatusBadRequest, outcome.Structure, "the body holds more than one JSON value")
	}
	return nil
}

func answer(w http.ResponseWriter, value any) error {
	body, err := json.Marshal(value)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(append(body, '\n')) // the asker may have gone
	return nil
}
