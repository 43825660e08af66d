// Package relayer carries proven ranges from the healthd chain to the settlement contract on L1, in order, and tells
// the chain where each one was settled.
//
// It keeps no state. What is proven it asks the chain, what is settled it asks the contract, before every step. So it
// may be killed at any moment, and any number of relayers may run: a range that somebody else settled counts as done.
// A relayer's report on the chain is an institution's word and a hint for operators: what counts is the contract.
package relayer
