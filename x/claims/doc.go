// Package claims keeps insurance policies and the claims against them, each bound to one anchored record.
//
// Both are cells of the state tree. This module reads them and owns the operations that open a policy, submit a
// claim and adjudicate it. README.md is its specification.
package claims
