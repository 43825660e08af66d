// Package exchange is the half of a gateway's FHIR R4 facade whose resources live on the chain: Consent, Coverage, Claim,
// ClaimResponse, ExplanationOfBenefit, AuditEvent and Provenance. Each is a cell of the network in the words of FHIR;
// creating or changing one is an operation. README.md is the specification.
//
// Mappings are pure functions and apart from the handlers that ask the chain.
package exchange
