// Package snapshot puts the state tree into the application's state-sync snapshots, and restores it from them.
//
// A new node gets the application's stores from a snapshot, checked against the app hash that a light client trusts. Cells
// and operations are not in those stores, so this extension carries them: the cells before the lowest range that is not
// proven, and the operations since. The restoring node believes nothing of it. It computes the root of the cells and
// compares it with the range's, executes the operations again, and compares root, accumulator and number of operations
// with what the stores say. Only then does its tree take everything over, in one step.
//
// It carries operations because blocks need them: a proof is accepted only where the log has an envelope that ends with
// it. So a restored node judges and serves the proofs of every range that is not proven, as all others do; of what was
// proven before it knows the books only.
//
// README.md specifies the format.
package snapshot
