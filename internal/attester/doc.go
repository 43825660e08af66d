// Package attester is a validator's background worker that signs for Ethereum: it attests proven ranges, and votes for
// ranges to count as settled once its own L1 endpoint shows them in a final block.
//
// The application hands it what the chain waits for after every block ([Attester.Due]) and takes what is signed into its
// next vote ([Attester.Votes]). Both return at once, whatever a remote signer, a disk or L1 does: those belong to two
// goroutines of [Attester.Run], one that signs and one that watches L1. The newest work replaces all earlier one; a
// signature is made once and kept until the chain does not ask for it any more.
//
// What protects the key:
//
//   - It signs only what its own node has executed and found proven, and only if the chain lacks this very key's
//     signature. Nothing that comes from outside is signed.
//   - [Journal]: never two different things for one range number of one contract. It is on disk before the signer is
//     asked, holds after kill -9, and one process at a time can have it.
//   - Finality is read at a final block of L1 (by hash, so that all answers belong together), of the contract and L1
//     chain that the chain's parameters name, with the network's domain, and with the root that the chain knows for that
//     range where this process has seen it. The chain compares it again.
//
// [L1] and [Settlement] answer the questions about L1 for others too: `healthd doctor` and `healthd attest`.
package attester
