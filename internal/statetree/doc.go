// Package statetree keeps the state that the batch circuit proves: cells of
// eight field words, the quaternary Poseidon2 tree above them, and the trace of
// logged operations, all versioned by block height in one pebble database.
//
// The life of a block has two steps. [Tree.Stage] computes the new root from the
// block's writes and touches no disk; [Tree.Commit] writes the staged [Delta] in
// one synced batch. A block without operations stages nothing, so versions have
// gaps, and a read at a height sees the newest version at or below it.
//
// Reads as of any retained height run concurrently with both steps. A [View]
// layers pending writes over such a height and yields the node rows of the batch
// circuit, segment after segment.
//
// The README in this folder specifies the key layout.
package statetree
