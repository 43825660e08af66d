// Package clinical is the clinical half of a gateway's FHIR R4 facade: it takes patients' bundles in, and answers reads
// and searches of what the session of a requester covers.
//
// What comes in is encrypted and anchored by a custodian, one document per record class. What goes out is decrypted in
// memory, for as long as a session lasts, and nowhere else. The README is the specification.
package clinical
