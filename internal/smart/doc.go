// Package smart reads scopes of SMART App Launch 2 (https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html)
// and tells whether they cover an interaction. Those of version 1 count as what they mean in version 2.
//
// Here a scope is no grant: what may be read is decided on the chain. It is what a requester limits its own request to,
// so that a program which was given a key for one purpose, or a mistake, does less harm.
package smart
