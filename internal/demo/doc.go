// Package demo runs a whole network on one machine and walks through the journeys of a
// patient's record: upload, consent, emergency, insurance, proof and settlement.
//
// Every part is the real one: the node is a child process, IPFS nodes exchange blocks over
// loopback, proofs are Groth16 and the contract runs in an Ethereum node.
//
//   - run.go: the order of things; narrator.go: what the audience reads; summary.go: the figures
//   - network.go: what is started and stopped, by internal/devchain
//   - people.go, submit.go: who acts, and how
//   - one file per journey
package demo
