// Package types defines members, validators, hand-overs and proposals of the consortium, and their rules.
package types

import "cosmossdk.io/collections"

const (
	// ModuleName names the module, and its module account is the authority of parameter and upgrade messages.
	ModuleName = "consortium"
	// StoreKey is the module's store.
	StoreKey = ModuleName

	// MaxMembers bounds the consortium.
	MaxMembers = 100
	// MaxValidators bounds the validator set: every validator signs every block, and the L1 contract checks
	// their attestations one by one.
	MaxValidators = 100
	// MaxOpenProposals bounds what one member may have open at a time, so that none can flood the others.
	MaxOpenProposals = 8
	// MaxProposalMessages bounds one proposal.
	MaxProposalMessages = 16
	// MaxTitleLength bounds a proposal's title in bytes.
	MaxTitleLength = 140
	// MaxTextLength bounds summaries, reasons and failures in bytes.
	MaxTextLength = 4096
)

// Store prefixes.
var (
	ParamsPrefix               = collections.NewPrefix(0)
	MembersPrefix              = collections.NewPrefix(1)
	ValidatorsPrefix           = collections.NewPrefix(2)
	ValidatorByConsensusPrefix = collections.NewPrefix(3)
	JailingsPrefix             = collections.NewPrefix(4)
	ConsensusPrefix            = collections.NewPrefix(5)
	HandoversPrefix            = collections.NewPrefix(6)
	NextHandoverPrefix         = collections.NewPrefix(7)
	DraftPrefix                = collections.NewPrefix(8)
	AttesterSetsPrefix         = collections.NewPrefix(9)
	CurrentAttesterSetPrefix   = collections.NewPrefix(10)
	ProposalsPrefix            = collections.NewPrefix(11)
	NextProposalPrefix         = collections.NewPrefix(12)
	OpenProposalsPrefix        = collections.NewPrefix(13)
	AcceptedProposalsPrefix    = collections.NewPrefix(14)
	VotesPrefix                = collections.NewPrefix(15)
	StorageNodesPrefix         = collections.NewPrefix(16)
	ResidenciesPrefix          = collections.NewPrefix(17)
)
