//go:build slow

package circuits

const (
	mutationsPerColumn = 12
	randomWorlds       = 60
)
