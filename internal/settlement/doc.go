// Package settlement is the Go side of contracts/src/HealthRollup.sol: it encodes what the contract reads, deploys
// it, settles ranges and says in words why a settlement was refused.
//
// The meaning and order of the public inputs are fixed in three places that must agree: here ([PublicInputs],
// [PackRange]), in the batch circuit and in the contract. Tests compare this package with the contract.
package settlement
