package fhir

import (
	"math/bits"
	"slices"

	"github.com/healthd/healthd/internal/codes"
)

// inheritedFrom are the types whose sensitivity passes to what refers to them. Encounters are not among them: nearly
// everything refers to one, and that a visit happened is told anyway.
var inheritedFrom = map[string]bool{
	"Condition": true, "Observation": true, "Procedure": true, "DiagnosticReport": true, "ServiceRequest": true,
	"MedicationRequest": true, "Medication": true, "CarePlan": true, "FamilyMemberHistory": true, "Claim": true,
}

// Classify gives each resource its one class, in the order of Resources. The package documentation has the rules.
func (b *Bundle) Classify() []codes.Class {
	found := make([]facts, len(b.Resources))
	sensitive := make([]codes.Class, len(b.Resources)) // set of sensitivities known so far
	fixed := make([]codes.Class, len(b.Resources))     // decided by labels
	hints := hintReader{}
	for i, resource := range b.Resources {
		found[i] = factsOf(resource)
		fixed[i] = labelled(resource, found[i])
		if fixed[i] == 0 {
			sensitive[i] = hints.read(found[i])
		} else {
			sensitive[i] = fixed[i] & codes.Sensitive
		}
	}
	b.inherit(found, sensitive, fixed)
	classes := make([]codes.Class, len(b.Resources))
	for i, resource := range b.Resources {
		switch {
		case fixed[i] != 0:
			classes[i] = fixed[i]
		case sensitive[i] != 0:
			classes[i] = one(sensitive[i])
		default:
			classes[i] = byType(resource.Type, found[i].categories)
		}
	}
	return classes
}

// inherit spreads sensitivities from resources to those that refer to them, until nothing changes. A resource is
// visited again only when its set has grown, so the time is linear in the number of references.
func (b *Bundle) inherit(found []facts, sensitive, fixed []codes.Class) {
	places := b.places()
	referrers := make([][]int, len(found))
	var grown []int
	for i := range found {
		for _, reference := range found[i].references {
			if source, known := places[reference]; known && inheritedFrom[b.Resources[source].Type] && fixed[i] == 0 {
				referrers[source] = append(referrers[source], i)
			}
		}
		if sensitive[i] != 0 {
			grown = append(grown, i)
		}
	}
	for len(grown) > 0 {
		source := grown[len(grown)-1]
		grown = grown[:len(grown)-1]
		for _, i := range referrers[source] {
			if sensitive[i]|sensitive[source] != sensitive[i] {
				sensitive[i] |= sensitive[source]
				grown = append(grown, i)
			}
		}
	}
}

// labelled applies the security labels; 0 means that there are none that matter.
func labelled(resource Resource, found facts) codes.Class {
	var set codes.Class
	for _, label := range found.labels {
		class, known := codes.ClassOfLabel(label.system, label.code)
		switch {
		case known:
			set |= class
		case label.system == codes.SystemConfidentiality || label.system == codes.SystemActCode:
			set |= codes.Restricted // what is labelled in words we do not know was labelled for a reason
		}
	}
	switch {
	case set == 0:
		return 0
	case set&codes.Sensitive != 0:
		return one(set & codes.Sensitive)
	case set == codes.Normal:
		return byType(resource.Type, found.categories)
	}
	return one(set)
}

// one reduces a set of classes to the one that guards them all. A named sensitivity says more than "restricted"; two
// of them together are very restricted.
func one(set codes.Class) codes.Class {
	if named := set & codes.Sensitivities; bits.OnesCount32(uint32(named)) == 1 && set&codes.VeryRestricted == 0 {
		return named
	}
	if set.Single() {
		return set
	}
	if set&codes.Sensitive != 0 {
		return codes.VeryRestricted
	}
	return codes.Normal // several labels of everyday content
}

// typeClasses is the class of a resource type whose content is not sensitive.
var typeClasses = map[string]codes.Class{
	"Patient": codes.Demographics, "Person": codes.Demographics, "RelatedPerson": codes.Demographics,

	"AllergyIntolerance": codes.Summary, "CarePlan": codes.Summary, "CareTeam": codes.Summary, "Condition": codes.Summary,
	"Goal": codes.Summary, "Procedure": codes.Summary,

	"Medication": codes.Medication, "MedicationAdministration": codes.Medication, "MedicationDispense": codes.Medication,
	"MedicationRequest": codes.Medication, "MedicationStatement": codes.Medication,

	"ImagingStudy": codes.Imaging, "Media": codes.Imaging,

	"Immunization": codes.Immunization, "ImmunizationEvaluation": codes.Immunization, "ImmunizationRecommendation": codes.Immunization,

	"Account": codes.Financial, "ChargeItem": codes.Financial, "Claim": codes.Financial, "ClaimResponse": codes.Financial,
	"Coverage": codes.Financial, "ExplanationOfBenefit": codes.Financial, "Invoice": codes.Financial,
	"PaymentNotice": codes.Financial, "PaymentReconciliation": codes.Financial,

	"FamilyMemberHistory": codes.Genetic,

	"Appointment": codes.Normal, "Device": codes.Normal, "Encounter": codes.Normal, "EpisodeOfCare": codes.Normal,
	"HealthcareService": codes.Normal, "Location": codes.Normal, "Organization": codes.Normal, "Practitioner": codes.Normal,
	"PractitionerRole": codes.Normal, "Provenance": codes.Normal, "ServiceRequest": codes.Normal, "Specimen": codes.Laboratory,
}

// byType is rule 4. Observations and reports say in their category what they are.
func byType(resourceType string, categories []string) codes.Class {
	switch resourceType {
	case "Observation", "DiagnosticReport":
		switch {
		case slices.Contains(categories, "laboratory"), slices.Contains(categories, "lab"):
			return codes.Laboratory
		case slices.Contains(categories, "imaging"), slices.Contains(categories, "rad"):
			return codes.Imaging
		}
		return codes.Normal
	}
	if class, known := typeClasses[resourceType]; known {
		return class
	}
	return codes.Restricted
}
