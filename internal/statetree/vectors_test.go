package statetree

// Roots in hexadecimal, printed once from this package after it agreed with the
// naive recomputation of model_test.go.
const (
	rootVectorEmpty    = "2f88b16640fd1ee394942c7ba49a691288881decdc62a798a5b918ac793bffb8"
	rootVectorTwoCells = "d4905b2ed5e8ab7269369a9966ad2c783442e1f939df61dc398bc2ddf538d08"
)
