// Package e2e runs a whole consortium as an operator would, every part a process of its own, and breaks it on the way:
// `make e2e`. Four validators, two relayers, a prover and an Ethereum node settle what patients and hospitals sign,
// while processes are killed, Ethereum reorganises, validators join and leave, a patient is censored, and the network
// is upgraded. Nothing that was acknowledged may be lost and nothing settled twice.
//
// The tests are behind the build tag e2e: they take minutes. What they found is written to build/e2e/summary.json.
package e2e
