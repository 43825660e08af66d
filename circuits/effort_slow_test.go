//go:build slow

package circuits

const (
	mutationsPerColumn = 12
	randomWorlds       = 60
	longRunOps         = 100_000
	measureRows        = true // of every table, not only whole circuits
)
