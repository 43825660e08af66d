// Package binding computes the context of an access decision: the 31 bytes by which a request on the chain says for whose
// key and for which custodian it was made. A decision that somebody overhears is worth nothing with another key, or at
// another custodian's.
package binding
