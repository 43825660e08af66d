// Package depot takes and gives ciphertext at a gateway, for patients who run no IPFS node: it answers the part of
// Kubo's RPC by which [ipfs.Remote] stores and reads files, to those whose signature the gateway has checked.
//
// A patient stores before the chain knows of it, since what is anchored must exist first. The depot deletes nothing: who
// stored some bytes says nothing about whose records they belong to. What is erased on the chain goes by the chain's word
// alone; what is never anchored stays, and a daily quota bounds how much that can be.
package depot
