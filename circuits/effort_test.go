//go:build !slow

package circuits

// How much a normal run of the random tests does. `go test -tags slow` does more.
const (
	mutationsPerColumn = 1
	randomWorlds       = 3
	longRunOps         = 200
	measureRows        = false // of every table, not only whole circuits
)
