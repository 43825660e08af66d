// Package cellproof is the file by which anybody shows somebody else what a cell held when a range ended: a consent, a
// decision, a claim, an identity. It is checked without a node: the leaf and the path are hashed again as the protocol
// does, and the root can be compared with the one that the settlement contract holds.
//
// A proof of eight zeros shows that a cell did not exist.
package cellproof
