// Package types defines a member of the consortium, its rules and its messages.
package types

import "cosmossdk.io/collections"

const (
	// ModuleName names the module, and its module account is the authority of parameter and upgrade messages.
	ModuleName = "consortium"
	// StoreKey is the module's store.
	StoreKey = ModuleName

	// MaxMembers bounds the validator set: every member signs every block, and the L1 contract checks
	// their attestations one by one.
	MaxMembers = 100
)

// Store prefixes.
var (
	MemberPrefix            = collections.NewPrefix(0)
	MemberByConsensusPrefix = collections.NewPrefix(1)
)
