// Package zkbatch executes signed operations, commits the state tree and keeps the books about proofs.
//
// It owns all cells; the other modules read those of their kinds. Operations arrive in bundles of envelopes, are
// judged by internal/protocol and logged whether applied or refused. Blocks are gathered into ranges, ranges are
// proven segment by segment, and proven ranges are reported as settled on L1. README.md is its specification.
package zkbatch
