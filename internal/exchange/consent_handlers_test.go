package exchange_test

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/exchange"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

type object = map[string]any

func named(kind string, sequence uint64) object {
	return object{"identifier": object{"system": "urn:healthd:" + apptest.ChainID + ":" + kind, "value": fmt.Sprint(sequence)}}
}

// consentFor is a Consent to read laboratory results for treatment, and the operation that says the same.
func consentFor(patient, grantee uint64) (object, *consenttypes.GrantConsent) {
	resource := object{
		"resourceType": "Consent", "status": "active", "patient": named("actor", patient),
		"scope":    object{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/consentscope", "code": "patient-privacy"}}},
		"category": []object{{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IDSCL"}}}},
		"provision": object{
			"type": "permit", "period": object{"start": "2026-01-01", "end": "2026-12-31"},
			"actor": []object{{
				"role":      object{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "code": "IRCP"}}},
				"reference": named("actor", grantee),
			}},
			"action":        []object{{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/consentaction", "code": "access"}}}},
			"securityLabel": []object{{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "ACLAB"}},
			"purpose":       []object{{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "TREAT"}},
		},
	}
	return resource, &consenttypes.GrantConsent{
		Patient: patient, Grantee: grantee, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Laboratory), Scopes: uint32(protocol.ScopeRead),
		From: 1767225600, To: 1798761600, Uses: uint32(protocol.UsesUnlimited),
	}
}

func encoded(t *testing.T, envelope zkbatchtypes.Envelope) string {
	t.Helper()
	bytes, err := envelope.Marshal()
	require.NoError(t, err)
	return base64.StdEncoding.EncodeToString(bytes)
}

// signed adds the envelope of operations to a resource.
func (w *world) signed(resource object, actor uint64, operations ...zkbatchtypes.Operation) object {
	w.Helper()
	resource["extension"] = []object{{"url": "https://healthd.org/fhir/StructureDefinition/envelope", "valueBase64Binary": encoded(w.T, w.seal(actor, operations...))}}
	return resource
}

func (w *world) grant(patient, grantee uint64) string {
	w.Helper()
	resource, op := consentFor(patient, grantee)
	granted := w.ask(hospital, patient, http.MethodPost, "Consent", w.signed(resource, patient, op)).says(http.StatusCreated, "")
	return granted.at("id").(string)
}

func TestAPatientGrantsReadsAndRevokesAConsent(t *testing.T) {
	w := newWorld(t)
	resource, op := consentFor(alice, clinic)
	granted := w.ask(hospital, alice, http.MethodPost, "Consent", w.signed(resource, alice, op)).says(http.StatusCreated, "")
	require.Equal(t, "https://gateway.example/fhir/Consent/1", granted.location)
	require.Equal(t, "active", granted.at("status"))
	require.Equal(t, "2026-12-31T23:59:59Z", granted.at("provision", "period", "end"))
	require.Equal(t, "ACLAB", granted.at("provision", "securityLabel", 0, "code"))
	require.NotContains(t, granted.body, "extension", "the envelope is not kept")

	read := w.ask(hospital, alice, http.MethodGet, "Consent/1", nil).says(http.StatusOK, "")
	require.Equal(t, granted.body, read.body)
	revoked := read.body
	revoked["status"] = "inactive"
	again := w.ask(hospital, alice, http.MethodPut, "Consent/1", w.signed(revoked, alice, &consenttypes.RevokeConsent{Consent: 1})).says(http.StatusOK, "")
	require.Equal(t, "inactive", again.at("status"))
	w.ask(hospital, alice, http.MethodPut, "Consent/1", w.signed(revoked, alice, &consenttypes.RevokeConsent{Consent: 1})).
		says(http.StatusUnprocessableEntity, "consent-not-active: the consent is not active")
}

func TestAConsentIsRevokedByDelete(t *testing.T) {
	w := newWorld(t)
	id := w.grant(alice, clinic)
	header := http.Header{exchange.HeaderEnvelope: {encoded(t, w.seal(alice, &consenttypes.RevokeConsent{Consent: 1}))}}
	w.send(hospital, outsider, http.MethodDelete, "Consent/"+id, nil, header).says(http.StatusNotFound, "")
	w.send(hospital, alice, http.MethodDelete, "Consent/"+id, nil, nil).says(http.StatusUnprocessableEntity, "signature is missing")
	require.Equal(t, "inactive", w.send(hospital, alice, http.MethodDelete, "Consent/"+id, nil, header).says(http.StatusOK, "").at("status"))
}

func TestAnInstitutionAsksAndThePatientOrGuardianAnswers(t *testing.T) {
	w := newWorld(t)
	proposal, _ := consentFor(carol, hospital)
	proposal["status"] = "proposed"
	w.ask(hospital, outsider, http.MethodPost, "Consent", proposal).says(http.StatusForbidden, "for its practitioners only")
	w.ask(hospital, device, http.MethodPost, "Consent", proposal).says(http.StatusForbidden, "for its practitioners only")
	asked := w.ask(hospital, doctor, http.MethodPost, "Consent", proposal).says(http.StatusCreated, "")
	require.Equal(t, "proposed", asked.at("status"))
	other, _ := consentFor(carol, clinic)
	other["status"] = "proposed"
	w.ask(hospital, doctor, http.MethodPost, "Consent", other).says(http.StatusUnprocessableEntity, "its own institution")

	answered := asked.body
	answered["status"] = "active"
	_, op := consentFor(carol, hospital)
	op.Request = 1
	got := w.ask(hospital, guardian, http.MethodPut, "Consent/1", w.signed(answered, guardian, op)).says(http.StatusOK, "")
	require.Equal(t, "active", got.at("status"))

	second := w.ask(hospital, hospital, http.MethodPost, "Consent", proposal).says(http.StatusCreated, "")
	require.Equal(t, "2", second.at("id"))
	denied := w.signed(object{"resourceType": "Consent", "id": "2", "status": "rejected"}, guardian, &consenttypes.DenyConsent{Consent: 2})
	require.Equal(t, "rejected", w.ask(hospital, guardian, http.MethodPut, "Consent/2", denied).says(http.StatusOK, "").at("status"))
}

// The envelope must say what the resource says, and nothing else.
func TestAnEnvelopeThatSaysSomethingElseIsRefused(t *testing.T) {
	w := newWorld(t)
	for name, change := range map[string]func(*consenttypes.GrantConsent){
		"another patient": func(op *consenttypes.GrantConsent) { op.Patient = carol },
		"another grantee": func(op *consenttypes.GrantConsent) { op.Grantee = hospital },
		"a request":       func(op *consenttypes.GrantConsent) { op.Request = 1 },
		"more purposes":   func(op *consenttypes.GrantConsent) { op.Purposes |= uint32(codes.Research) },
		"more classes":    func(op *consenttypes.GrantConsent) { op.Classes |= uint32(codes.HIV) },
		"another scope":   func(op *consenttypes.GrantConsent) { op.Scopes = 3 },
		"an earlier from": func(op *consenttypes.GrantConsent) { op.From-- },
		"a later to":      func(op *consenttypes.GrantConsent) { op.To++ },
		"fewer uses":      func(op *consenttypes.GrantConsent) { op.Uses = 7 },
		"terms":           func(op *consenttypes.GrantConsent) { op.Terms = make31() },
	} {
		t.Run(name, func(t *testing.T) {
			resource, op := consentFor(alice, clinic)
			change(op)
			w.ask(hospital, alice, http.MethodPost, "Consent", w.signed(resource, alice, op)).says(http.StatusUnprocessableEntity, "does not sign what the resource says")
		})
	}
	resource, op := consentFor(alice, clinic)
	w.ask(hospital, alice, http.MethodPost, "Consent", w.signed(resource, alice, op, &consenttypes.RevokeConsent{Consent: 1})).
		says(http.StatusUnprocessableEntity, "and no other")
	w.ask(hospital, outsider, http.MethodPost, "Consent", w.signed(resource, alice, op)).says(http.StatusForbidden, "another actor")
	w.ask(hospital, alice, http.MethodPost, "Consent", resource).says(http.StatusCreated, "")
	w.ask(hospital, alice, http.MethodPost, "Consent", resource).says(http.StatusConflict, "nonce")
}

func make31() []byte { return append(make([]byte, 30), 1) }

func TestAChangedResourceIsNotRevoked(t *testing.T) {
	w := newWorld(t)
	w.grant(alice, clinic)
	read := w.ask(hospital, alice, http.MethodGet, "Consent/1", nil).body
	read["status"] = "inactive"
	read["provision"].(object)["period"] = object{"start": "2026-01-01", "end": "2026-06-30"}
	w.ask(hospital, alice, http.MethodPut, "Consent/1", w.signed(read, alice, &consenttypes.RevokeConsent{Consent: 1})).
		says(http.StatusUnprocessableEntity, "change its status only")
}

func TestWhoSeesAConsent(t *testing.T) {
	w := newWorld(t)
	w.grant(carol, clinic)
	for reader, status := range map[uint64]int{
		carol: 200, guardian: 200, clinic: 200, hospital: 404, doctor: 404, alice: 404, outsider: 404, insurer: 404, adjudicator: 404,
	} {
		got := w.ask(hospital, reader, http.MethodGet, "Consent/1", nil)
		require.Equal(t, status, got.status, "reader %d", reader)
		if status == http.StatusNotFound {
			missing := w.ask(hospital, reader, http.MethodGet, "Consent/99", nil)
			require.Equal(t, missing.body, got.body, "what is hidden looks like what does not exist")
		}
	}
	w.grant(alice, hospital)
	w.ask(hospital, doctor, http.MethodGet, "Consent/2", nil).says(http.StatusOK, "")
	w.ask(clinic, doctor, http.MethodGet, "Consent/2", nil).says(http.StatusNotFound, "no such resource")
	w.ask(hospital, device, http.MethodGet, "Consent/2", nil).says(http.StatusNotFound, "no such resource")
}

func TestSearchOfConsents(t *testing.T) {
	w := newWorld(t)
	for range 3 {
		w.grant(alice, hospital)
	}
	actor := "urn:healthd:" + apptest.ChainID + ":actor|"
	ids, next := w.ask(hospital, alice, http.MethodGet, "Consent?patient:identifier="+actor+fmt.Sprint(alice)+"&_count=2", nil).ids()
	require.Equal(t, []string{"1", "2"}, ids)
	ids, next = w.ask(hospital, alice, http.MethodGet, next, nil).ids()
	require.Equal(t, []string{"3"}, ids)
	require.Empty(t, next)
	w.do(alice, &consenttypes.RevokeConsent{Consent: 2})
	ids, _ = w.ask(hospital, doctor, http.MethodGet, "Consent?status=inactive&actor="+actor+fmt.Sprint(hospital), nil).ids()
	require.Equal(t, []string{"2"}, ids)

	form := http.Header{"Content-Type": {"application/x-www-form-urlencoded"}}
	ids, _ = w.send(hospital, alice, http.MethodPost, "Consent/_search", "patient="+actor+fmt.Sprint(alice), form).ids()
	require.Len(t, ids, 3)

	for name, c := range map[string]struct {
		reader uint64
		query  string
		status int
	}{
		"of somebody else":        {outsider, "patient=" + actor + fmt.Sprint(alice), 404},
		"of nobody":               {outsider, "patient=" + actor + "77", 404},
		"of another institution":  {doctor, "actor=" + actor + fmt.Sprint(clinic), 404},
		"without whose":           {alice, "status=active", 400},
		"of two":                  {alice, "patient=" + actor + fmt.Sprint(alice) + "&actor=" + actor + fmt.Sprint(hospital), 400},
		"twice":                   {alice, "patient=" + actor + fmt.Sprint(alice) + "&patient:identifier=" + actor + fmt.Sprint(alice), 400},
		"unknown parameter":       {alice, "patient=" + actor + fmt.Sprint(alice) + "&purpose=TREAT", 400},
		"another network":         {alice, "patient=urn:healthd:other:actor|6", 400},
		"no count":                {alice, "patient=" + actor + fmt.Sprint(alice) + "&_count=0", 400},
		"a token of its own":      {alice, "patient=" + actor + fmt.Sprint(alice) + "&_page=%21", 400},
		"a token that is no key":  {alice, "patient=" + actor + fmt.Sprint(alice) + "&_page=AAAA", 400},
		"an unknown status":       {alice, "patient=" + actor + fmt.Sprint(alice) + "&status=maybe", 400},
		"another format":          {alice, "patient=" + actor + fmt.Sprint(alice) + "&_format=xml", 406},
		"the reader's own, empty": {outsider, "patient=" + actor + fmt.Sprint(outsider), 200},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.status, w.ask(hospital, c.reader, http.MethodGet, "Consent?"+c.query, nil).status)
		})
	}
}
