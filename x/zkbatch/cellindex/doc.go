// Package cellindex is a node's own register of which cells and operations belong to whom: the records of a patient,
// the claims of a provider, the operations on a claim. Without it every such list would look at all cells of a kind.
//
// It is no part of the state: nothing in consensus reads it, and two nodes may differ in how far theirs has come.
// What it says follows from the state tree alone, because every field that it leads from is written once, when its
// cell is appended. So it only ever grows, with these consequences:
//
//   - It follows the tree on demand, and now and then beside the blocks. A crash at any point leaves it behind, never
//     wrong; it goes on from its mark, which is written in one batch with the last entries.
//   - It serves all heights. A cell of the index that a height does not have yet is missing there, and is skipped.
//   - An entry is a hint. Readers compare the cell with the relation, so an entry that outlived a rollback is harmless.
//   - Where the tree no longer has the version that the mark names, because it was rolled back, imported anew or
//     pruned, the index is rebuilt from the tree. Deleting its folder has the same effect.
package cellindex
