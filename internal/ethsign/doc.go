// Package ethsign holds the Ethereum keys of a node's operator: that of a validator's attestations, and that which pays
// for settlement.
//
// A [Signer] is one secp256k1 key, named by its address. It signs keccak256 of what it is given, so that it fits signers
// that hash themselves, and answers with the 65 bytes that attestation.Recover and Ethereum take: r ‖ s ‖ v, s in the
// lower half, v of 27 or 28. Every answer is checked to be the named account's before anyone sees it.
//
//   - [OpenFile] reads a key from a file: an Ethereum keystore (Web3 Secret Storage v3) with its password, or plain hex
//     digits where development allows it.
//   - [NewRemote] asks a signer that speaks the REST interface of Web3Signer
//     (POST /api/v1/eth1/sign/{public key}, GET /api/v1/eth1/publicKeys), over TLS unless it is on this machine. It may be
//     down while the node starts.
//
// [Config] chooses between them.
package ethsign
