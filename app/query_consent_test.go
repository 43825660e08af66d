package app_test

import (
	"testing"

	"google.golang.org/grpc/codes"

	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

func TestQueriesOfConsent(t *testing.T) {
	scene := newQueryScene(t)
	client := consenttypes.NewQueryClient(connect(t, scene.Chain))
	consent := func(sequence uint64) *consenttypes.QueryConsentRequest {
		return &consenttypes.QueryConsentRequest{Sequence: sequence}
	}
	access := func(sequence uint64) *consenttypes.QueryAccessRequest {
		return &consenttypes.QueryAccessRequest{Sequence: sequence}
	}
	runQueries(t, []queryCase{
		{name: "consent used once", ask: asking(client.Consent, consent(1)), want: &consenttypes.QueryConsentResponse{Consent: consenttypes.Consent{
			Sequence: 1, Patient: alice, Grantee: hospital, Purposes: 1, Classes: 3, Scopes: 3, From: scene.start, To: scene.start + 3600,
			Uses: 4, Status: consenttypes.CONSENT_STATUS_ACTIVE, Terms: fill(31, 0x7e),
		}}},
		{name: "revoked consent", ask: asking(client.Consent, consent(5)), want: &consenttypes.QueryConsentResponse{Consent: consenttypes.Consent{
			Sequence: 5, Patient: bob, Grantee: hospital, Purposes: 1, Classes: 3, Scopes: 3, From: scene.start, To: scene.start + 3600,
			Uses: 5, Status: consenttypes.CONSENT_STATUS_REVOKED, Terms: fill(31, 0x7e),
		}}},
		{name: "missing consent", ask: asking(client.Consent, consent(nowhere)), code: codes.NotFound, text: "there is no consent 99"},
		{name: "consent 0", ask: asking(client.Consent, consent(0)), code: codes.InvalidArgument, text: "sequences start at 1"},

		{name: "denied to another grantee", ask: asking(client.Access, access(1)), want: &consenttypes.QueryAccessResponse{
			Access: consenttypes.Access{
				Sequence: 1, Requester: clinic, Patient: alice, Consent: 1, Purpose: 1, Classes: 1, Time: scene.start + 6,
				Decision: consenttypes.DECISION_DENY, Reason: uint32(protocol.DeniedOtherGrantee),
			},
			ReasonName: "other-grantee", Explanation: "the consent was given to somebody else",
		}},
		{name: "allowed, with the classes of its record", ask: asking(client.Access, access(2)), want: &consenttypes.QueryAccessResponse{
			Access: consenttypes.Access{
				Sequence: 2, Requester: hospital, Patient: alice, Consent: 1, Record: 3, Purpose: 1, Classes: 1, Time: scene.start + 7,
				Decision: consenttypes.DECISION_ALLOW, Context: fill(31, 0xc0),
			},
			ReasonName: "allowed", Explanation: "access is allowed",
		}},
		{name: "denied after revocation", ask: asking(client.Access, access(3)), want: &consenttypes.QueryAccessResponse{
			Access: consenttypes.Access{
				Sequence: 3, Requester: hospital, Patient: bob, Consent: 5, Purpose: 1, Classes: 1, Time: scene.start + 7,
				Decision: consenttypes.DECISION_DENY, Reason: uint32(protocol.DeniedRevoked),
			},
			ReasonName: "revoked", Explanation: "the patient has revoked the consent",
		}},
		{name: "broken glass", ask: asking(client.Access, access(4)), want: &consenttypes.QueryAccessResponse{
			Access: consenttypes.Access{
				Sequence: 4, Requester: clinician, Patient: bob, Purpose: uint32(protocol.PurposeEmergency), Classes: 1, Time: scene.start + 8,
				Decision: consenttypes.DECISION_ALLOW, Review: consenttypes.REVIEW_STATE_PENDING,
			},
			ReasonName: "allowed", Explanation: "access is allowed",
		}},
		{name: "missing access", ask: asking(client.Access, access(nowhere)), code: codes.NotFound, text: "there is no access 99"},
		{name: "access 0", ask: asking(client.Access, access(0)), code: codes.InvalidArgument, text: "sequences start at 1"},
	})

	sequence := func(consent consenttypes.Consent) uint64 { return consent.Sequence }
	byPatient := func(name string, patient uint64, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.ConsentsByPatient,
			func(page *query.PageRequest) *consenttypes.QueryConsentsByPatientRequest {
				return &consenttypes.QueryConsentsByPatientRequest{Patient: patient, Pagination: page}
			},
			(*consenttypes.QueryConsentsByPatientResponse).GetConsents, sequence)}
	}
	byGrantee := func(name string, grantee uint64, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.ConsentsByGrantee,
			func(page *query.PageRequest) *consenttypes.QueryConsentsByGranteeRequest {
				return &consenttypes.QueryConsentsByGranteeRequest{Grantee: grantee, Pagination: page}
			},
			(*consenttypes.QueryConsentsByGranteeResponse).GetConsents, sequence)}
	}
	accesses := func(name string, patient uint64, want ...uint64) listCase {
		return listCase{name: name, want: want, page: paging(client.AccessesByPatient,
			func(page *query.PageRequest) *consenttypes.QueryAccessesByPatientRequest {
				return &consenttypes.QueryAccessesByPatientRequest{Patient: patient, Pagination: page}
			},
			(*consenttypes.QueryAccessesByPatientResponse).GetAccesses, func(access consenttypes.Access) uint64 { return access.Sequence })}
	}
	runLists(t, []listCase{
		byPatient("consents of one patient", alice, 1, 2, 3),
		byPatient("consents with a revoked one", bob, 4, 5),
		byPatient("no consents of a grantee's own", hospital),
		byGrantee("consents of two patients to the hospital", hospital, 1, 5),
		byGrantee("consents of two patients to the payer", payer, 3, 4),
		byGrantee("no consents to a member itself", clinician),
		accesses("accesses denied and allowed", alice, 1, 2),
		accesses("accesses without consent", bob, 3, 4),
		accesses("no accesses", clinician),
	})
}
