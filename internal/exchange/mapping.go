package exchange

// mapping is what it takes to write amounts and names of a network.
type mapping struct {
	network
	currency
}
