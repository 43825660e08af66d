// Package roster tells a storage node what the chain says about its work: who the consortium's storage nodes are
// ([Chain]), and what was erased ([Follower]). Both outlast a chain that is down: the roster is kept on disk as it was
// last known, and the follower goes on where it was.
package roster
