// Package access decides who may read what from a node over the network, and serves it.
//
// A node's own interfaces (gRPC, REST, CometBFT RPC) answer everybody who can connect, so they listen on loopback only.
// What lies beyond passes one listener with TLS 1.3. There are three kinds of readers:
//
//   - a member shows a client certificate of the consortium's authority, whose common name is a member in the state;
//   - an actor (a patient, a practitioner, an institution that runs no node) signs each request with its key;
//   - an outsider shows nothing and sees what Ethereum shows anyway.
//
// The table in policy.go is the whole policy; docs/access.md prints it. What is hidden and what does not exist get the
// same answer.
package access
