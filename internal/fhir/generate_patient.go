package fhir

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/codes"
)

// sampleEpoch is the day from which generated histories run back; a clock would make them differ from run to run.
var sampleEpoch = time.Date(2025, time.June, 2, 8, 0, 0, 0, time.UTC)

// history is what the resources of one generated patient refer to.
type history struct {
	*sample
	patient, hospital, practitioner string
}

func (s *sample) patient(number int, d directory) *Bundle {
	provider := s.random.IntN(providers)
	// As hospitals' exports do, the bundle repeats the organisation and the practitioner that it refers to.
	s.resources = append(s.resources, d.hospitals[provider], d.practitioners[provider])
	family, given := pick(s, familyNames), pick(s, givenNames)
	birth := sampleEpoch.AddDate(-s.between(1, 90), -s.between(0, 11), -s.between(0, 27))
	h := history{
		sample:       s,
		hospital:     d.hospitals[provider].FullURL,
		practitioner: d.practitioners[provider].FullURL,
		patient: s.add("Patient", object{
			"identifier": []object{{
				"type":   concept("http://terminology.hl7.org/CodeSystem/v2-0203", "MR", "Medical Record Number"),
				"system": "https://healthd.example/mrn", "value": fmt.Sprintf("MRN-%06d", number+1),
			}},
			"name":      []object{{"use": "official", "family": family, "given": []string{given}}},
			"gender":    pick(s, []string{"female", "male"}),
			"birthDate": birth.Format(time.DateOnly),
			"address":   []object{{"city": pick(s, towns), "country": "US"}},
		}),
	}
	visits := s.between(3, 6)
	for visit := range visits {
		h.visit(sampleEpoch.AddDate(0, -3*(visits-visit), -s.between(0, 20)).Add(time.Duration(s.between(0, 480)) * time.Minute))
	}
	return &Bundle{Name: fmt.Sprintf("patient-%05d.json", number+1), Type: "transaction", Resources: s.resources}
}

// visit adds one encounter with what is found, done, prescribed and billed at it.
func (h history) visit(start time.Time) {
	end := start.Add(time.Duration(h.between(15, 90)) * time.Minute)
	illness := pick(h.sample, illnesses)
	encounter := h.add("Encounter", object{
		"status":          "finished",
		"class":           object{"system": codes.SystemActCode, "code": "AMB", "display": "ambulatory"},
		"type":            []object{concept(systemSNOMED, "185345009", "Encounter for symptom")},
		"subject":         ref(h.patient),
		"participant":     []object{{"individual": ref(h.practitioner)}},
		"period":          object{"start": dateTime(start), "end": dateTime(end)},
		"serviceProvider": ref(h.hospital),
	})
	condition := h.add("Condition", object{
		"clinicalStatus":     concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active"),
		"verificationStatus": concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", "Confirmed"),
		"category":           []object{concept("http://terminology.hl7.org/CodeSystem/condition-category", "encounter-diagnosis", "Encounter Diagnosis")},
		"code":               concept(systemSNOMED, illness.code, illness.name),
		"subject":            ref(h.patient), "encounter": ref(encounter),
		"onsetDateTime": dateTime(start), "recordedDate": dateTime(start),
	})
	h.vitalSigns(encounter, start)
	if h.chance(60) {
		h.bloodCount(encounter, start)
	}
	if h.chance(8) {
		h.labelledTest(encounter, start)
	}
	h.add("MedicationRequest", object{
		"status": "active", "intent": "order",
		"medicationCodeableConcept": concept("http://www.nlm.nih.gov/research/umls/rxnorm", illness.drugCode, illness.drug),
		"subject":                   ref(h.patient), "encounter": ref(encounter), "requester": ref(h.practitioner),
		"authoredOn":      dateTime(end),
		"reasonReference": []object{ref(condition)},
	})
	if h.chance(25) {
		h.add("Immunization", object{
			"status":      "completed",
			"vaccineCode": concept("http://hl7.org/fhir/sid/cvx", "140", "Influenza, seasonal, injectable, preservative free"),
			"patient":     ref(h.patient), "encounter": ref(encounter), "occurrenceDateTime": dateTime(start), "primarySource": true,
		})
	}
	h.claim(encounter, condition, start, end)
}

func (h history) observation(encounter string, at time.Time, category string, fields object) string {
	fields["status"] = "final"
	fields["category"] = []object{{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": category}}}}
	fields["subject"], fields["encounter"], fields["effectiveDateTime"] = ref(h.patient), ref(encounter), dateTime(at)
	return h.add("Observation", fields)
}

func (h history) vitalSigns(encounter string, at time.Time) {
	h.observation(encounter, at, "vital-signs", object{
		"code": concept(systemLOINC, "55284-4", "Blood pressure systolic and diastolic"),
		"component": []object{
			{"code": concept(systemLOINC, "8480-6", "Systolic blood pressure"), "valueQuantity": quantity(h.between(95, 165), "mm[Hg]")},
			{"code": concept(systemLOINC, "8462-4", "Diastolic blood pressure"), "valueQuantity": quantity(h.between(55, 100), "mm[Hg]")},
		},
	})
	h.observation(encounter, at, "vital-signs", object{
		"code": concept(systemLOINC, "29463-7", "Body weight"), "valueQuantity": quantity(h.between(45, 120), "kg"),
	})
}

func (h history) bloodCount(encounter string, at time.Time) {
	haemoglobin := h.observation(encounter, at, "laboratory", object{
		"code": concept(systemLOINC, "718-7", "Hemoglobin [Mass/volume] in Blood"), "valueQuantity": quantity(h.between(11, 17), "g/dL"),
	})
	platelets := h.observation(encounter, at, "laboratory", object{
		"code":          concept(systemLOINC, "777-3", "Platelets [#/volume] in Blood by Automated count"),
		"valueQuantity": quantity(h.between(150, 400), "10*3/uL"),
	})
	h.add("DiagnosticReport", object{
		"status":   "final",
		"category": []object{concept("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB", "Laboratory")},
		"code":     concept(systemLOINC, "58410-2", "CBC panel - Blood by Automated count"),
		"subject":  ref(h.patient), "encounter": ref(encounter),
		"effectiveDateTime": dateTime(at), "issued": dateTime(at.Add(2 * time.Hour)),
		"performer": []object{ref(h.hospital)},
		"result":    []object{ref(haemoglobin), ref(platelets)},
	})
}

// labelledTest carries the security label that its class is to come from.
func (h history) labelledTest(encounter string, at time.Time) {
	h.observation(encounter, at, "laboratory", object{
		"meta":                 object{"security": []object{{"system": codes.SystemActCode, "code": "HIV"}}},
		"code":                 concept(systemLOINC, "56888-1", "HIV 1+2 Ab+HIV1 p24 Ag [Presence] in Serum or Plasma by Immunoassay"),
		"valueCodeableConcept": concept(systemSNOMED, "260385009", "Negative"),
	})
}

func (h history) claim(encounter, condition string, start, end time.Time) {
	price := h.between(4_000, 90_000) // cents
	h.add("Claim", object{
		"status": "active", "use": "claim",
		"type":           concept("http://terminology.hl7.org/CodeSystem/claim-type", "institutional", "Institutional"),
		"patient":        ref(h.patient),
		"billablePeriod": object{"start": dateTime(start), "end": dateTime(end)},
		"created":        dateTime(end),
		"provider":       ref(h.hospital),
		"priority":       concept("http://terminology.hl7.org/CodeSystem/processpriority", "normal", "Normal"),
		"diagnosis":      []object{{"sequence": 1, "diagnosisReference": ref(condition)}},
		"insurance":      []object{{"sequence": 1, "focal": true, "coverage": object{"display": "Sample Health Plan"}}},
		"item": []object{{
			"sequence": 1, "encounter": []object{ref(encounter)},
			"productOrService": concept(systemSNOMED, "185345009", "Encounter for symptom"),
		}},
		"total": object{"value": json.Number(fmt.Sprintf("%d.%02d", price/100, price%100)), "currency": "USD"},
	})
}

func quantity(value int, unit string) object {
	return object{"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}
}
