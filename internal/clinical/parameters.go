package clinical

import (
	"slices"

	"github.com/healthd/healthd/internal/fhir"
)

// SearchParameter is one of what a type can be searched by, for the capability statement.
type SearchParameter struct {
	Name string
	Type string // of http://hl7.org/fhir/search-param-type
}

// elements says where a type keeps what is searched. Of several elements those that a resource has are looked at.
type elements struct {
	date, code, category, status []string
}

// searched are the types that can be searched by more than _id and patient.
var searched = map[string]elements{
	"AllergyIntolerance":       {date: []string{"recordedDate", "onsetDateTime"}, code: []string{"code"}, category: []string{"category"}, status: []string{"clinicalStatus"}},
	"Appointment":              {date: []string{"start"}, status: []string{"status"}},
	"CarePlan":                 {date: []string{"period"}, category: []string{"category"}, status: []string{"status"}},
	"CareTeam":                 {date: []string{"period"}, category: []string{"category"}, status: []string{"status"}},
	"Composition":              {date: []string{"date"}, code: []string{"type"}, category: []string{"category"}, status: []string{"status"}},
	"Condition":                {date: []string{"onsetDateTime", "onsetPeriod", "recordedDate"}, code: []string{"code"}, category: []string{"category"}, status: []string{"clinicalStatus"}},
	"Device":                   {code: []string{"type"}, status: []string{"status"}},
	"DiagnosticReport":         {date: []string{"effectiveDateTime", "effectivePeriod", "issued"}, code: []string{"code"}, category: []string{"category"}, status: []string{"status"}},
	"DocumentReference":        {date: []string{"date"}, code: []string{"type"}, category: []string{"category"}, status: []string{"status"}},
	"Encounter":                {date: []string{"period"}, code: []string{"type"}, category: []string{"class"}, status: []string{"status"}},
	"EpisodeOfCare":            {date: []string{"period"}, code: []string{"type"}, status: []string{"status"}},
	"FamilyMemberHistory":      {date: []string{"date"}, status: []string{"status"}},
	"Goal":                     {date: []string{"startDate"}, code: []string{"description"}, category: []string{"category"}, status: []string{"lifecycleStatus"}},
	"ImagingStudy":             {date: []string{"started"}, code: []string{"procedureCode"}, category: []string{"modality"}, status: []string{"status"}},
	"Immunization":             {date: []string{"occurrenceDateTime"}, code: []string{"vaccineCode"}, status: []string{"status"}},
	"Media":                    {date: []string{"createdDateTime", "createdPeriod"}, code: []string{"type"}, status: []string{"status"}},
	"Medication":               {code: []string{"code"}, status: []string{"status"}},
	"MedicationAdministration": {date: []string{"effectiveDateTime", "effectivePeriod"}, code: []string{"medicationCodeableConcept"}, category: []string{"category"}, status: []string{"status"}},
	"MedicationDispense":       {date: []string{"whenHandedOver", "whenPrepared"}, code: []string{"medicationCodeableConcept"}, category: []string{"category"}, status: []string{"status"}},
	"MedicationRequest":        {date: []string{"authoredOn"}, code: []string{"medicationCodeableConcept"}, category: []string{"category"}, status: []string{"status"}},
	"MedicationStatement":      {date: []string{"effectiveDateTime", "effectivePeriod"}, code: []string{"medicationCodeableConcept"}, category: []string{"category"}, status: []string{"status"}},
	"Observation":              {date: []string{"effectiveDateTime", "effectivePeriod", "effectiveInstant"}, code: []string{"code"}, category: []string{"category"}, status: []string{"status"}},
	"Procedure":                {date: []string{"performedDateTime", "performedPeriod"}, code: []string{"code"}, category: []string{"category"}, status: []string{"status"}},
	"QuestionnaireResponse":    {date: []string{"authored"}, status: []string{"status"}},
	"ServiceRequest":           {date: []string{"authoredOn"}, code: []string{"code"}, category: []string{"category"}, status: []string{"status"}},
	"Specimen":                 {date: []string{"receivedTime"}, code: []string{"type"}, status: []string{"status"}},
}

// SearchParameters lists what a type can be searched by.
func SearchParameters(resourceType string) []SearchParameter {
	list := []SearchParameter{{"_id", "token"}}
	if fhir.DirectoryType(resourceType) {
		return append(list, SearchParameter{"name", "string"})
	}
	list = append(list, SearchParameter{"patient", "reference"})
	if resourceType != "Patient" {
		list = append(list, SearchParameter{"subject", "reference"})
	}
	where := searched[resourceType]
	for _, p := range []struct {
		name, kind string
		in         []string
	}{{"date", "date", where.date}, {"code", "token", where.code}, {"category", "token", where.category}, {"status", "token", where.status}} {
		if len(p.in) > 0 {
			list = append(list, SearchParameter{p.name, p.kind})
		}
	}
	return list
}

func supports(resourceType, name string) bool {
	return slices.ContainsFunc(SearchParameters(resourceType), func(p SearchParameter) bool { return p.Name == name })
}
