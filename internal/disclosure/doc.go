// Package disclosure writes the accounting of disclosures for people and for other systems: as a table, as CSV for
// spreadsheets, and as a FHIR R4 Bundle of AuditEvents (https://hl7.org/fhir/R4/auditevent.html).
//
// An accounting names people by sequence only. It says who asked for whose records, when, for which purpose, on which
// consent, and what was decided; it holds no health data.
package disclosure
