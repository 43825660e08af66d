// Package fhir reads FHIR R4 transaction bundles (https://hl7.org/fhir/R4), and prepares what they hold for a vault.
//
// A patient's bundle becomes one [Record] per record class, not one per resource: each record is encrypted and
// anchored by itself, so their number is what a bundle costs, and a record is the smallest thing that can be shared.
// Every resource has exactly one class. These rules give it, the first that applies:
//
//  1. Security labels (meta.security) of HL7 Confidentiality or ActCode, see [codes.ClassOfLabel]. Labels are the
//     custodian's decision and override what follows. N, M, L and U leave the class to rule 4; a label of these two
//     systems that the table does not know means restricted.
//  2. Hints: SNOMED CT, LOINC and ICD-10 codes and words in displays and texts that speak of a sensitivity.
//  3. Inheritance: a resource that refers to a sensitive clinical resource (a claim to its diagnosis, a prescription to
//     its reason) is as sensitive, because it tells the same.
//  4. The resource type. Types whose content is free text or that the table does not know are restricted.
//
// Where rules 1 to 3 find two different sensitivities the class is very restricted: a consent for either one must not
// open a resource that tells the other.
//
// Resources are kept as the bytes that came in. FHIR is wider than any Go model of it, and what a vault gives back must
// be what was put in.
package fhir
