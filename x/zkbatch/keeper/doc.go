// Package keeper reads and writes the state of x/zkbatch: the operation log, ranges, proofs and settlement reports.
package keeper
