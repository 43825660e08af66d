//go:build slow

package protocol_test

const longRunOps = 100_000
