package exchange_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

const extensions = "https://healthd.org/fhir/StructureDefinition/"

func usd(value string) object { return object{"value": rawNumber(value), "currency": "USD"} }

type rawNumber string

func (n rawNumber) MarshalJSON() ([]byte, error) { return []byte(n), nil }

func coverageFor(patient, consent uint64) object {
	return object{
		"resourceType": "Coverage", "status": "active", "beneficiary": named("actor", patient), "payor": []object{named("actor", insurer)},
		"period": object{"start": "2026-01-01", "end": "2026-12-31"},
		"extension": []object{
			{"url": extensions + "limit", "valueMoney": usd("1000.00")},
			{"url": extensions + "payment-consent", "valueReference": named("consent", consent)},
		},
	}
}

func claimFor(patient, policy, record uint64, total string) object {
	return object{
		"resourceType": "Claim", "status": "active", "use": "claim", "patient": named("actor", patient), "provider": named("actor", hospital),
		"type": object{"text": "institutional"}, "priority": object{"text": "normal"}, "created": "2026-01-02",
		"billablePeriod": object{"start": "2026-01-01T08:00:00Z"},
		"supportingInfo": []object{
			{"sequence": 1, "category": object{"text": "a note"}, "valueString": "kept out"},
			{"sequence": 2, "category": object{"text": "evidence"}, "valueReference": named("record", record)},
		},
		"diagnosis": []object{{"sequence": 1, "diagnosisCodeableConcept": object{"text": "kept out too"}}},
		"insurance": []object{{"sequence": 1, "focal": true, "coverage": object{"reference": "Coverage/" + fmt.Sprint(policy)}}},
		"item":      []object{{"sequence": 1, "productOrService": object{"coding": []object{{"system": "urn:healthd:" + apptest.ChainID + ":service", "code": "99"}}}}},
		"total":     usd(total),
	}
}

// decisionOn is a ClaimResponse. Without an amount it asks for information.
func decisionOn(claim uint64, benefit, reason string) object {
	line := object{"category": object{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/adjudication", "code": "benefit"}}}}
	response := object{
		"resourceType": "ClaimResponse", "status": "active", "use": "claim", "outcome": "partial",
		"request": object{"reference": "Claim/" + fmt.Sprint(claim)}, "adjudication": []object{line},
	}
	if benefit != "" {
		response["outcome"], line["amount"] = "complete", usd(benefit)
	}
	if reason != "" {
		line["reason"] = object{"coding": []object{{"system": "https://x12.org/codes/claim-adjustment-reason-codes", "code": reason}}}
	}
	return response
}

// insured is a world where alice has a policy of the insurer, and records of the hospital.
func insured(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	consent := w.do(alice, &consenttypes.GrantConsent{
		Patient: alice, Grantee: insurer, Purposes: uint32(codes.Payment), Classes: uint32(codes.Financial), Scopes: uint32(protocol.ScopeRead),
		From: 1767225600, To: 1798761600, Uses: uint32(protocol.UsesUnlimited),
	})
	require.Equal(t, "applied", consent.Result, consent.Code)
	opened := w.ask(insurer, adjudicator, http.MethodPost, "Coverage", coverageFor(alice, consent.Sequence)).says(http.StatusCreated, "")
	require.Equal(t, "1", opened.at("id"))
	for content := byte(1); content <= 3; content++ {
		w.anchor(hospital, alice, content)
	}
	return w
}

func TestAPolicyIsOpenedReadAndClosed(t *testing.T) {
	w := insured(t)
	for reader, status := range map[uint64]int{alice: 200, insurer: 200, adjudicator: 200, hospital: 404, doctor: 404, outsider: 404} {
		require.Equal(t, status, w.ask(insurer, reader, http.MethodGet, "Coverage/1", nil).status, "reader %d", reader)
	}
	read := w.ask(insurer, adjudicator, http.MethodGet, "Coverage/1", nil)
	require.Equal(t, "2026-12-31T23:59:59Z", read.at("period", "end"))
	require.InDelta(t, 1000, read.at("extension", 1, "valueMoney", "value"), 0)

	w.ask(insurer, doctor, http.MethodPost, "Coverage", coverageFor(alice, 1)).says(http.StatusForbidden, "for its practitioners only")
	w.ask(hospital, doctor, http.MethodPost, "Coverage", coverageFor(alice, 1)).says(http.StatusUnprocessableEntity, "its own institution")
	w.ask(insurer, adjudicator, http.MethodPost, "Coverage", coverageFor(carol, 1)).says(http.StatusUnprocessableEntity, "payment-consent-invalid: ")

	actor := "urn:healthd:" + apptest.ChainID + ":actor|"
	for _, query := range []string{"payor=" + actor + fmt.Sprint(insurer), "patient=" + actor + fmt.Sprint(alice), "beneficiary:identifier=" + actor + fmt.Sprint(alice)} {
		reader := uint64(alice)
		if query[0] == 'p' && query[1] == 'a' && query[2] == 'y' {
			reader = adjudicator
		}
		ids, _ := w.ask(insurer, reader, http.MethodGet, "Coverage?"+query, nil).ids()
		require.Equal(t, []string{"1"}, ids, query)
	}
	w.ask(insurer, hospital, http.MethodGet, "Coverage?patient="+actor+fmt.Sprint(alice), nil).says(http.StatusNotFound, "")

	closed := read.body
	closed["status"] = "cancelled"
	w.ask(insurer, alice, http.MethodPut, "Coverage/1", closed).says(http.StatusForbidden, "")
	w.ask(insurer, outsider, http.MethodPut, "Coverage/1", closed).says(http.StatusNotFound, "")
	changed := coverageFor(alice, 1)
	changed["id"], changed["status"], changed["period"] = "1", "cancelled", object{"start": "2026-01-01", "end": "2027-12-31"}
	w.ask(insurer, adjudicator, http.MethodPut, "Coverage/1", changed).says(http.StatusUnprocessableEntity, "change nothing else")
	require.Equal(t, "cancelled", w.ask(insurer, adjudicator, http.MethodPut, "Coverage/1", closed).says(http.StatusOK, "").at("status"))
	w.ask(insurer, adjudicator, http.MethodPut, "Coverage/1", closed).says(http.StatusUnprocessableEntity, "policy-not-open: the policy is closed")
}

func TestAClaimIsPendedApprovedAndSettled(t *testing.T) {
	w := insured(t)
	claimed := w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(alice, 1, 1, "129.16")).says(http.StatusCreated, "")
	require.Equal(t, "https://gateway.example/fhir/Claim/1", claimed.location)
	require.NotContains(t, claimed.body, "diagnosis")
	require.Equal(t, "99", claimed.at("item", 0, "productOrService", "coding", 0, "code"))
	w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(alice, 1, 1, "129.16")).
		says(http.StatusUnprocessableEntity, "record-already-claimed: the record is already evidence for a claim")

	require.Equal(t, "queued", w.ask(insurer, adjudicator, http.MethodGet, "ClaimResponse/1", nil).says(http.StatusOK, "").at("outcome"))
	pended := w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", decisionOn(1, "", "16")).says(http.StatusCreated, "")
	require.Equal(t, "partial", pended.at("outcome"))
	require.Equal(t, "16", pended.at("adjudication", 0, "reason", "coding", 0, "code"))
	waiting := "ClaimResponse?outcome=queued,partial&insurer=urn:healthd:" + apptest.ChainID + ":actor|" + fmt.Sprint(insurer)
	ids, _ := w.ask(insurer, adjudicator, http.MethodGet, waiting, nil).ids()
	require.Equal(t, []string{"1"}, ids)

	w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", decisionOn(1, "200.00", "")).says(http.StatusUnprocessableEntity, "approved-too-high")
	w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", decisionOn(1, "100.00", "")).says(http.StatusUnprocessableEntity, "reason-missing")
	decided := w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", decisionOn(1, "100.00", "119")).says(http.StatusCreated, "")
	require.Equal(t, "complete", decided.at("outcome"))
	require.Equal(t, "partial", decided.at("disposition"))
	require.InDelta(t, 100, decided.at("total", 1, "amount", "value"), 0)
	ids, _ = w.ask(insurer, adjudicator, http.MethodGet, waiting, nil).ids()
	require.Empty(t, ids)

	paid := decisionOn(1, "100.00", "")
	paid["payment"] = object{"amount": usd("99.00"), "identifier": object{"value": "transfer 1"}}
	w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", paid).says(http.StatusUnprocessableEntity, "the one that was approved")
	paid["payment"] = object{"amount": usd("100.00"), "identifier": object{"value": "transfer 1"}}
	settled := w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", paid).says(http.StatusCreated, "")
	digest := sha256.Sum256([]byte("transfer 1"))
	require.Equal(t, hex.EncodeToString(digest[:31]), settled.at("payment", "identifier", "value"))
	require.Equal(t, "2026-01-02", settled.at("payment", "date"))
	w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", paid).says(http.StatusUnprocessableEntity, "claim-not-payable")

	explained := w.ask(insurer, alice, http.MethodGet, "ExplanationOfBenefit/1", nil).says(http.StatusOK, "")
	require.Equal(t, "settled", explained.at("disposition"))
	require.Equal(t, settled.at("payment"), explained.at("payment"))
	require.Equal(t, settled.at("created"), explained.at("created"))
	for reader, status := range map[uint64]int{alice: 200, adjudicator: 200, hospital: 200, doctor: 404, guardian: 404, clinic: 404, outsider: 404} {
		for _, path := range []string{"Claim/1", "ClaimResponse/1", "ExplanationOfBenefit/1"} {
			require.Equal(t, status, w.ask(insurer, reader, http.MethodGet, path, nil).status, "%s, reader %d", path, reader)
		}
	}
	ids, _ = w.ask(hospital, doctor, http.MethodGet, "ExplanationOfBenefit?provider=urn:healthd:"+apptest.ChainID+":actor|1", nil).ids()
	require.Equal(t, []string{"1"}, ids)
}

func TestADenialIsAppealedByTheProviderAndByThePatient(t *testing.T) {
	w := insured(t)
	appeal := func(claim uint64) object {
		resource := claimFor(alice, 1, 1, "10")
		resource["extension"] = []object{{"url": extensions + "appeal", "valueBoolean": true}}
		resource["related"] = []object{{
			"claim":        object{"reference": "Claim/" + fmt.Sprint(claim)},
			"relationship": object{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship", "code": "prior"}}},
		}}
		return resource
	}
	w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(alice, 1, 1, "10")).says(http.StatusCreated, "")
	w.ask(hospital, doctor, http.MethodPost, "Claim", appeal(1)).says(http.StatusUnprocessableEntity, "claim-not-appealable")
	denied := w.ask(insurer, insurer, http.MethodPost, "ClaimResponse", decisionOn(1, "0", "50")).says(http.StatusCreated, "")
	require.Equal(t, "denied", denied.at("disposition"))
	w.ask(clinic, clinic, http.MethodPost, "Claim", appeal(1)).says(http.StatusNotFound, "")
	w.ask(hospital, doctor, http.MethodPost, "Claim", appeal(1)).says(http.StatusOK, "")
	require.Equal(t, "appealed", w.ask(hospital, doctor, http.MethodGet, "ClaimResponse/1", nil).at("disposition"))

	w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", decisionOn(1, "0", "50")).says(http.StatusCreated, "")
	w.ask(hospital, alice, http.MethodPost, "Claim", appeal(1)).says(http.StatusUnprocessableEntity, "signature is missing")
	signed := appeal(1)
	signed["extension"] = append(signed["extension"].([]object), object{
		"url": extensions + "envelope", "valueBase64Binary": encoded(t, w.seal(alice, &claimstypes.AppealClaim{Claim: 1})),
	})
	w.ask(hospital, alice, http.MethodPost, "Claim", signed).says(http.StatusOK, "")
	w.ask(insurer, adjudicator, http.MethodPost, "ClaimResponse", decisionOn(1, "10", "")).says(http.StatusCreated, "")
	require.Equal(t, "approved", w.ask(hospital, doctor, http.MethodGet, "ClaimResponse/1", nil).at("disposition"))
}

func TestAClaimIsWithdrawn(t *testing.T) {
	w := insured(t)
	claimed := w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(alice, 1, 1, "10")).says(http.StatusCreated, "").body
	claimed["status"] = "cancelled"
	w.ask(hospital, outsider, http.MethodPut, "Claim/1", claimed).says(http.StatusNotFound, "")
	w.ask(insurer, adjudicator, http.MethodPut, "Claim/1", claimed).says(http.StatusUnprocessableEntity, "not-claim-provider")
	claimed["total"] = usd("9")
	w.ask(hospital, doctor, http.MethodPut, "Claim/1", claimed).says(http.StatusUnprocessableEntity, "change nothing else")
	claimed["total"] = usd("10")
	require.Equal(t, "cancelled", w.ask(hospital, doctor, http.MethodPut, "Claim/1", claimed).says(http.StatusOK, "").at("status"))
	require.Equal(t, "cancelled", w.ask(hospital, doctor, http.MethodGet, "ClaimResponse/1", nil).says(http.StatusOK, "").at("status"))
}

func TestTheAdjudicatorSeesLikelyDuplicates(t *testing.T) {
	w := insured(t)
	w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(alice, 1, 1, "10")).says(http.StatusCreated, "")
	w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(alice, 1, 2, "10.5")).says(http.StatusCreated, "")
	read := w.ask(insurer, adjudicator, http.MethodGet, "ClaimResponse/1", nil).says(http.StatusOK, "")
	require.Contains(t, read.at("processNote", 0, "text"), "claim 2 may ask for the same payment: same patient, provider and code")
	require.Contains(t, read.at("processNote", 0, "text"), "over 10.50 USD")
	require.NotContains(t, w.ask(hospital, doctor, http.MethodGet, "ClaimResponse/1", nil).says(http.StatusOK, "").body, "processNote", "not the provider's to know")
}

func TestAClaimForSomebodyElseIsRefused(t *testing.T) {
	w := insured(t)
	w.ask(hospital, alice, http.MethodPost, "Claim", claimFor(alice, 1, 1, "10")).says(http.StatusForbidden, "")
	other := w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(carol, 1, 1, "10")).says(http.StatusUnprocessableEntity, "no such policy")
	missing := w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(carol, 77, 1, "10")).says(http.StatusUnprocessableEntity, "no such policy")
	require.Equal(t, missing.body, other.body, "whose policy it is must not show")
	w.ask(clinic, clinic, http.MethodPost, "Claim", claimFor(alice, 1, 1, "10")).says(http.StatusUnprocessableEntity, "its own institution")
	w.ask(hospital, doctor, http.MethodPost, "Claim", claimFor(alice, 1, 1, "10.005")).says(http.StatusUnprocessableEntity, "two digits")
}
