package custody

import (
	"io"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Document is one document on its way into a patient's records.
type Document struct {
	Name   string      // what the index calls a new record
	Class  codes.Class // of a new record
	Action vault.Action
	Record uint64 // on the chain, that it changes, whose name and class it keeps; 0 for a new one
	// Open gives the content, the same each time: it is read twice, to be hashed and to be stored.
	Open func() (io.ReadCloser, error)
}

// Writing says on what grounds a party writes.
type Writing struct {
	PatientKey *vault.Recipient // of the patient, needed the first time
	Consent    uint64           // write consent; the patient, a guardian and the registrar need none
}

// Anchored says what became of documents.
type Anchored struct {
	Version uint64 // of the index
	Records []AnchoredRecord
}

// AnchoredRecord is one document on the chain.
type AnchoredRecord struct {
	Record uint64 `json:"record"`
	Name   string `json:"name"`
	CID    string `json:"cid"`
	Digest string `json:"digest"`
	Size   int64  `json:"size"` // of the ciphertext, in bytes
	Class  string `json:"class"`
	// Again is true where an earlier run had anchored it.
	Again bool `json:"again"`
}

// LiveVersion is the newest version of a record, which the chain holds to be live.
type LiveVersion struct {
	vault.Version
	Cell recordstypes.Record
}

// KeyNote is one line of a version of the register of keys: what changed about who can open what. The chain moves the
// head of an index only with a record, so that no key changes hands unseen.
type KeyNote struct {
	Time    int64    `json:"time"`
	Change  string   `json:"change"` // such as grant, revoke, admit, release, break-glass, emergency
	Actor   uint64   `json:"actor,omitempty"`
	Consent uint64   `json:"consent,omitempty"`
	Access  uint64   `json:"access,omitempty"` // the decision that it follows
	Records []uint64 `json:"records,omitempty"`
}
