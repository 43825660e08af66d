// Package codes holds the code tables that the whole project shares: record classes, purposes of use, and the reasons
// for adjusting a claim.
//
// A record has exactly one class; a consent, a restriction and an access request carry a mask of classes. The chain
// and the circuit see only the masks, so a bit number is consensus-critical: bits are never renumbered or reused,
// and new classes and purposes take free bits. Names and codes come from HL7 v3 (Confidentiality, ActCode and
// PurposeOfUse, see https://terminology.hl7.org).
//
// The package imports nothing of ours, so that protocol, circuits, FHIR and the command line can all import it.
package codes
