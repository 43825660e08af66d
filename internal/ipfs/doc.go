// Package ipfs runs an IPFS node inside the process: a private swarm in which consortium members exchange
// ciphertext, and nothing else.
//
// A [Node] joins only peers that hold the same pre-shared swarm key, over TCP, without relays, DHT or any public
// service. Content added here is pinned: it stays until it is unpinned and collected. Files are laid out by the profile
// UnixFS v1 2025 (IPIP-499): CIDv1, SHA-256, raw leaves of 1 MiB, 1,024 links a node, so that every implementation
// that follows it gives the same file the same CID.
//
// Two promises hold whatever a disk or a peer does. Bytes that do not hash to their CID are never returned. And a
// read that cannot be served ends with the caller's deadline, in one line that says what to do.
//
// The chain keeps only the hash of a CID, as two words: see [Digest].
//
// [Remote] is another node, used by HTTP: a Kubo, or a node of ours in another process. README.md lists what holds, and
// which file has which idea.
//
// The library underneath (boxo) lost its maintainer, so no boxo type crosses this package's boundary; docs/adr/0008
// has the reasons and the way out.
package ipfs
