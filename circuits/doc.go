// Package circuits proves that a segment of operations was executed by the rules of
// internal/protocol: every signature, every decision, every cell and the new state root.
//
// One circuit, four tables (docs/adr/0005-batch-circuit.md):
//
//   - operations: one row each, with the rules of every kind, sequential accesses to cells,
//     digest, accumulator and envelope registers (row.go, one file per kind of operation)
//   - cells: first and last words of every touched cell (cells.go)
//   - nodes: old and new children of every touched tree node (nodes.go)
//   - signatures: predicate V on the last digest of each envelope (signature.go)
//
// They are tied together by log-derivative sums over one BSB22 commitment (relation.go).
//
// A rule is computed, never asserted, and has the name, order and code of its native twin.
package circuits
