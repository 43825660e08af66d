// Package replication keeps enough copies of every file on the consortium's nodes, and none of a file that is to be
// gone.
//
// A [Replicator] runs beside each [ipfs.Node]. Members claim the roots that they put; the claims, signed, spread over
// the swarm by the protocol /healthd/pins/1. Each node computes alone which members shall hold a root, by rendezvous
// hashing over those that are live and that the residency rules allow, pins what is its own part, and gives up what is
// not as soon as all that shall hold it confirm that they do. So when a node dies its part moves to others,
// and when it returns it moves back.
//
// To forget is as final as a claim is not: a tombstone spreads the same way, every node unpins and collects, and no
// claim brings the root back, not even that of a node which was away.
//
// README.md specifies the protocol and the rules.
package replication
