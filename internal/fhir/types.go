package fhir

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// resourceTypes are the types of resources of R4 (https://hl7.org/fhir/R4/resourcelist.html).
var resourceTypes = func() map[string]bool {
	known := map[string]bool{}
	for _, name := range strings.Fields(`
		Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse AuditEvent Basic Binary
		BiologicallyDerivedProduct BodyStructure Bundle CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem
		ChargeItemDefinition Claim ClaimResponse ClinicalImpression CodeSystem Communication CommunicationRequest
		CompartmentDefinition Composition ConceptMap Condition Consent Contract Coverage CoverageEligibilityRequest
		CoverageEligibilityResponse DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement
		DiagnosticReport DocumentManifest DocumentReference EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest
		EnrollmentResponse EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit
		FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy Immunization
		ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice Library Linkage List
		Location Measure MeasureReport Media Medication MedicationAdministration MedicationDispense MedicationKnowledge
		MedicationRequest MedicationStatement MedicinalProduct MedicinalProductAuthorization
		MedicinalProductContraindication MedicinalProductIndication MedicinalProductIngredient
		MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged
		MedicinalProductPharmaceutical MedicinalProductUndesirableEffect MessageDefinition MessageHeader
		MolecularSequence NamingSystem NutritionOrder Observation ObservationDefinition OperationDefinition
		OperationOutcome Organization OrganizationAffiliation Parameters Patient PaymentNotice PaymentReconciliation
		Person PlanDefinition Practitioner PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse
		RelatedPerson RequestGroup ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject
		RiskAssessment RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot Specimen SpecimenDefinition
		StructureDefinition StructureMap Subscription Substance SubstanceNucleicAcid SubstancePolymer SubstanceProtein
		SubstanceReferenceInformation SubstanceSourceMaterial SubstanceSpecification SupplyDelivery SupplyRequest Task
		TerminologyCapabilities TestReport TestScript ValueSet VerificationResult VisionPrescription`) {
		known[name] = true
	}
	return known
}()

// KnownType tells whether R4 has a type of resource.
func KnownType(name string) bool { return resourceTypes[name] }

// Types lists the types of resource that FHIR R4 has, by name.
func Types() []string { return slices.Sorted(maps.Keys(resourceTypes)) }

var id = regexp.MustCompile(`^[A-Za-z0-9.-]{1,64}$`)

// ValidID tells whether a text can be the id of a resource (https://hl7.org/fhir/R4/datatypes.html#id).
func ValidID(text string) bool { return id.MatchString(text) }

// directoryTypes describe the providers of care, and nobody who receives it.
var directoryTypes = map[string]bool{
	"Endpoint": true, "HealthcareService": true, "Location": true, "Organization": true, "Practitioner": true, "PractitionerRole": true,
}

// DirectoryType tells whether resources of a type describe providers of care, and so are no patient's data.
func DirectoryType(name string) bool { return directoryTypes[name] }
