// Package consortium keeps the institutions that run the chain and, with them, the validator set.
//
// The network is permissioned: a validator is a member of the consortium, known by name, and its power is
// decided by the members rather than by stake. This module is the only one that returns validator updates.
// README.md is its specification.
package consortium
