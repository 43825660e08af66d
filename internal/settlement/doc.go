// Package settlement is the Go side of contracts/src/HealthRollup.sol: it encodes what the contract reads, deploys
// it, settles ranges and says in words why a settlement was refused.
//
// The public inputs of a proof are those of protocol.PublicInputs. The contract packs them on its own; tests here
// hold the two against each other.
package settlement
