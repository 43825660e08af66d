package types

import "cosmossdk.io/collections"

const (
	// ModuleName names the module.
	ModuleName = "zkbatch"
	// StoreKey is the module's store in the app hash: bookkeeping only.
	StoreKey = ModuleName
	// ObjectStoreKey is the block's overlay: dirty cells and trace entries, outside of the app hash.
	ObjectStoreKey = "object:" + ModuleName

	// MaxBundleBytes bounds one bundle; 1,024 operations take about half a megabyte.
	MaxBundleBytes = 512 * 1024
	// MaxBundleEnvelopes bounds the signatures of one bundle.
	MaxBundleEnvelopes = 2048
	// MaxBadSignatures is how many envelopes of a bundle may carry a signature that does not verify before the
	// whole bundle fails: whoever bundles for others checks signatures first, and pays no fee that would make
	// up for our doing it.
	MaxBadSignatures = 8
	// MaxProofBytes bounds one proof, a few times the size of a Groth16 proof with one commitment.
	MaxProofBytes = 4096
	// MaxAttestSignatures bounds one MsgAttest: each costs a recovery of its signer.
	MaxAttestSignatures = 128
	// MaxExtensionBytes bounds a vote extension, ten signatures and more.
	MaxExtensionBytes = 1024
	// MaxCollectedBytes bounds what a proposer brings of them into a block: some 800 signatures.
	MaxCollectedBytes = 64 * 1024
)

// Store prefixes.
var (
	ParamsPrefix              = collections.NewPrefix(0)
	DomainPrefix              = collections.NewPrefix(1)
	StatePrefix               = collections.NewPrefix(2)
	OpenRangePrefix           = collections.NewPrefix(3)
	RangesPrefix              = collections.NewPrefix(4)
	ProgressPrefix            = collections.NewPrefix(5)
	SegmentsPrefix            = collections.NewPrefix(6)
	SettlementsPrefix         = collections.NewPrefix(7)
	VerifyingKeyPrefix        = collections.NewPrefix(8)
	AttestationsPrefix        = collections.NewPrefix(9)
	FinalityPrefix            = collections.NewPrefix(10)
	AttestationProgressPrefix = collections.NewPrefix(11)
	LogStartPrefix            = collections.NewPrefix(12)
)
