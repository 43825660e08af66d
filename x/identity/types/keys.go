package types

import "cosmossdk.io/collections"

const (
	// ModuleName names the module.
	ModuleName = "identity"
	// StoreKey is the module's store: names and addresses. Actors themselves are cells of x/zkbatch.
	StoreKey = ModuleName

	// MaxActorsPerAddress bounds how many actors of one key are looked at. Nothing keeps an institution from
	// registering a key twice, because the circuit cannot see duplicates.
	MaxActorsPerAddress = 16
)

// Store prefixes.
var (
	NamePrefix    = collections.NewPrefix(0)
	AddressPrefix = collections.NewPrefix(1)
)
