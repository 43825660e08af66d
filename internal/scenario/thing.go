package scenario

import (
	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// thing is what a step made and named.
type thing struct {
	sequence uint64
	patient  *party
	ends     uint64 // when a consent or policy ends, or a recovery is due

	consent *consent
	record  *record
	access  *access
	key     *zkcrypto.PrivateKey // of a recovery: the key that it proposes
}

// consent is what the scenario remembers of one.
type consent struct {
	grantee *party
	active  bool
	terms   protocol.Operands // what was asked for or given
}

// record is an anchored document.
type record struct {
	id       string // tells records apart in the patient's index, across versions
	document vault.Document
	plain    [32]byte // SHA-256 of the plaintext
	author   *party
	time     uint64    // the chain's time when it was anchored, or a little before
	grants   []cid.Cid // keys of it that were given to readers
}

// access is a decision.
type access struct {
	requester *party
	record    *thing // nil: a class of records
	classes   uint64
	allowed   bool
}
