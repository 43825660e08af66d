package exchange

import (
	"context"
	"net/http"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// HeaderEnvelope carries the envelope of a request without a body, in base64.
const HeaderEnvelope = "Healthd-Envelope"

func (x *Exchange) registerConsent(routes route.Routes) {
	creatable(routes, "Consent", x.createConsent)
	readable(routes, "Consent", x.readConsent)
	searchable(routes, "Consent", x.searchConsents)
	updatable(routes, "Consent", x.updateConsent)
	routes.Handle("DELETE /fhir/Consent/{id}", route.Fixed(route.Interaction{Type: "Consent", Letter: 'd'}), x.deleteConsent)
}

// createConsent grants a consent that the patient or guardian signed, or asks for one on behalf of the institution.
func (x *Exchange) createConsent(w http.ResponseWriter, r *http.Request) error {
	who, err := asker(r)
	if err != nil {
		return err
	}
	body, err := bodyOf(w, r)
	if err != nil {
		return err
	}
	sent, err := decodeConsent(body)
	if err != nil {
		return err
	}
	if sent.ID != "" {
		return outcome.New(http.StatusUnprocessableEntity, outcome.Value, "a new Consent has no id; an answer to a request is a PUT to its address").At("Consent.id")
	}
	envelope, err := envelopeIn(sent.Extension)
	if err != nil {
		return err
	}
	if envelope == nil && (sent.Status == consentDraft || sent.Status == consentProposed) {
		return x.requestConsent(w, r, sent)
	}
	operation, err := x.operation(sent)
	if err != nil {
		return err
	}
	done, err := x.submitSigned(r.Context(), who, envelope, operation)
	if err != nil {
		return err
	}
	return x.writeConsent(r.Context(), w, http.StatusCreated, done.Sequence)
}

func (x *Exchange) requestConsent(w http.ResponseWriter, r *http.Request, sent *consent) error {
	who, err := asker(r)
	if err != nil {
		return err
	}
	if err := x.staff(who); err != nil {
		return err
	}
	operation, err := x.request(sent, x.institution)
	if err != nil {
		return err
	}
	done, err := x.submit(r.Context(), who, operation)
	if err != nil {
		return err
	}
	return x.writeConsent(r.Context(), w, http.StatusCreated, done.Sequence)
}

// updateConsent answers a request, refuses it, or revokes a consent.
func (x *Exchange) updateConsent(w http.ResponseWriter, r *http.Request) error {
	body, err := bodyOf(w, r)
	if err != nil {
		return err
	}
	sent, err := decodeConsent(body)
	if err != nil {
		return err
	}
	sequence, err := sameID(r, sent.ID)
	if err != nil {
		return err
	}
	envelope, err := envelopeIn(sent.Extension)
	if err != nil {
		return err
	}
	operation, err := x.operation(sent)
	if err != nil {
		return err
	}
	return x.changeConsent(w, r, sequence, envelope, func(present *consenttypes.Consent) (zkbatchtypes.Operation, error) {
		return operation, x.agree(sent, present)
	})
}

// deleteConsent revokes a consent. The envelope is in a header, since a DELETE has no body.
func (x *Exchange) deleteConsent(w http.ResponseWriter, r *http.Request) error {
	sequence, err := idOf(r)
	if err != nil {
		return err
	}
	var envelope *zkbatchtypes.Envelope
	if header := r.Header.Get(HeaderEnvelope); header != "" {
		if envelope, err = parseEnvelope(header); err != nil {
			return err
		}
	}
	return x.changeConsent(w, r, sequence, envelope, func(*consenttypes.Consent) (zkbatchtypes.Operation, error) {
		return &consenttypes.RevokeConsent{Consent: sequence}, nil
	})
}

// changeConsent submits what somebody signed about a consent that the asker may know of.
func (x *Exchange) changeConsent(
	w http.ResponseWriter, r *http.Request, sequence uint64, envelope *zkbatchtypes.Envelope,
	decide func(present *consenttypes.Consent) (zkbatchtypes.Operation, error),
) error {
	who, err := asker(r)
	if err != nil {
		return err
	}
	if err := x.mayRead(r.Context(), who, access.Named, kindConsent, sequence); err != nil {
		return err
	}
	answer, err := x.consents.Consent(r.Context(), &consenttypes.QueryConsentRequest{Sequence: sequence})
	if err != nil {
		return failed(err)
	}
	operation, err := decide(&answer.Consent)
	if err != nil {
		return err
	}
	if _, err := x.submitSigned(r.Context(), who, envelope, operation); err != nil {
		return err
	}
	return x.writeConsent(r.Context(), w, http.StatusOK, sequence)
}

// writeConsent shows a consent that the asker has just made or changed.
func (x *Exchange) writeConsent(ctx context.Context, w http.ResponseWriter, status int, sequence uint64) error {
	answer, err := x.consents.Consent(ctx, &consenttypes.QueryConsentRequest{Sequence: sequence})
	if err != nil {
		return failed(err)
	}
	return x.writeAt(w, status, "Consent", sequence, x.consentOf(&answer.Consent))
}

func (x *Exchange) readConsent(w http.ResponseWriter, r *http.Request) error {
	sequence, err := x.readBy(r, kindConsent)
	if err != nil {
		return err
	}
	return x.writeConsent(r.Context(), w, http.StatusOK, sequence)
}

func (x *Exchange) searchConsents(w http.ResponseWriter, r *http.Request) error {
	s, by, actor, err := x.listBy(w, r, consentParameters, "patient", "actor")
	if err != nil {
		return err
	}
	status, err := statusOf(s.value("status"))
	if err != nil {
		return err
	}
	var listed []consenttypes.Consent
	var next string
	if by == "patient" {
		answer, err := x.consents.ConsentsByPatient(r.Context(), &consenttypes.QueryConsentsByPatientRequest{Patient: actor, Status: status, Pagination: s.page()})
		if err != nil {
			return failed(err)
		}
		listed, next = answer.Consents, s.next(answer.Pagination)
	} else {
		answer, err := x.consents.ConsentsByGrantee(r.Context(), &consenttypes.QueryConsentsByGranteeRequest{Grantee: actor, Status: status, Pagination: s.page()})
		if err != nil {
			return failed(err)
		}
		listed, next = answer.Consents, s.next(answer.Pagination)
	}
	results := make([]found, len(listed))
	for i := range listed {
		results[i] = found{listed[i].Sequence, x.consentOf(&listed[i])}
	}
	return x.writeList(w, "Consent", s, next, results)
}

// statusOf reads the state to list; empty for all.
func statusOf(value string) (consenttypes.ConsentStatus, error) {
	if value == "" {
		return consenttypes.CONSENT_STATUS_UNSPECIFIED, nil
	}
	for status, state := range consentStates {
		if state == value {
			return status, nil
		}
	}
	return 0, outcome.New(http.StatusBadRequest, outcome.Value, "it must be one of proposed, active, rejected, inactive").At("status")
}
