// Package gateway is the HTTPS server of an institution's gateway: it establishes who asks, bounds what anybody may ask
// for, and gives the rest to the parts that registered routes: FHIR (clinical, exchange), key release, the depot.
//
// A request passes, in this order: the limit of its address, the limit of requests at a time, its route, its
// signature, the limit of its actor, its scope, the size, pace and digest of its body. Whatever refuses it says so in an OperationOutcome.
package gateway
