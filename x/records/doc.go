// Package records keeps the fingerprints of encrypted documents and the head of each patient's index file.
//
// Both are cells of the state tree; the documents themselves never touch the chain. This module reads the cells
// and owns the operation that anchors a record. README.md is its specification.
package records
