// Package outcome answers failures in the form that FHIR clients read: an OperationOutcome
// (https://hl7.org/fhir/R4/operationoutcome.html) under the matching HTTP status.
//
// What an answer says is meant for the asker: it names what to do, quotes nothing of the content, and says the same of
// what is hidden as of what does not exist.
package outcome
