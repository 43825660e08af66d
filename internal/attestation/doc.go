// Package attestation is what validators sign for Ethereum with their attestation keys (secp256k1), as EIP-712 typed
// data under the domain (name "healthd", version "1", L1 chain id, settlement contract):
//
//   - [Range]: a proven range of the chain, what it leads to, and who attests the one after it. The settlement contract
//     takes a range only with signatures of more than 2/3 of the power that it knows ([Quorum]).
//   - [Finality]: that a range is final on L1 as the validator's own node sees it. Only the chain counts these.
//
// contracts/src/Attestations.sol hashes the same: the tests of package settlement have the contract judge what is signed here.
package attestation
