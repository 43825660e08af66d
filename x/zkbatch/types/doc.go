// Package types holds the messages, operations and genesis of x/zkbatch: the operation log, ranges, proofs and settlement reports.
package types
