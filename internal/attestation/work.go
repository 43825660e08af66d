package attestation

// MaxCertifiedRoots bounds how many certified ranges the chain tells the roots of.
const MaxCertifiedRoots = 64

// Work is what the chain waits for, as of one block.
type Work struct {
	Settlement Settlement
	// Ranges are proven and lack a quorum, oldest first.
	Ranges []DueRange
	// Settled is the highest range that the chain takes for final on L1; Certified the highest that has a quorum.
	// A validator votes for what lies between.
	Settled, Certified uint64
	// CertifiedRoots are the chain's roots after ranges between the two, the newest MaxCertifiedRoots of them: whoever did
	// not see them due has nothing else to compare L1 with.
	CertifiedRoots map[uint64][32]byte
	// Domain of the network.
	Domain [32]byte
}

// DueRange is a range with those whose signatures are missing.
type DueRange struct {
	Range   Range
	Missing []Attester
}

// Votes are a validator's signatures that the chain lacks.
type Votes struct {
	Ranges   []SignedRange
	Finality *SignedFinality
}

// SignedRange is a signature over the range of a number.
type SignedRange struct {
	Number    uint64
	Signature []byte
}

// SignedFinality is a signature over a [Finality].
type SignedFinality struct {
	Finality  Finality
	Signature []byte
}
