// Package devchain runs a whole network on one machine, for the demo and for scenarios: a
// validator as a child process, a prover, IPFS nodes in a private swarm and, where settlement is
// wanted, an Ethereum node with the contract and a relayer. Every part is the real one.
//
//   - network.go: the validator, from an empty folder to its first block
//   - council.go: what its one member decides
//   - await.go: waiting until everything is proven
//   - ethereum.go: settlement
//   - swarm.go: IPFS
//
// Proving keys are the caller's to bring; dev keys are refused on chains whose id does not begin
// with "dev-".
package devchain
