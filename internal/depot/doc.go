// Package depot takes and gives ciphertext at a gateway, for patients who run no IPFS node: it answers the part of
// Kubo's RPC by which [ipfs.Remote] stores and reads files, to those whose signature the gateway has checked.
//
// A patient may store before the chain knows of it, since what is anchored must exist first. What is not part of the
// patient's records an hour later is given up.
package depot
