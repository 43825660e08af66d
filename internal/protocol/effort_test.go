//go:build !slow

package protocol_test

// longRunOps is how many operations a normal long run executes. `go test -tags slow` does more.
const longRunOps = 6_000
