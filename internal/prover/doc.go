// Package prover makes proofs of segments: it keeps the proving keys of each shape on disk
// and runs the loop that proves closed ranges.
package prover
