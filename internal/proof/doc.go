// Package proof encodes and verifies Groth16 proofs of the batch circuit: BN254, one BSB22
// commitment, seven public inputs. One encoding serves chain and contract.
package proof
