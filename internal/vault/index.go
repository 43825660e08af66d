package vault

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
)

// Action is what a version did to its record. The names are those of the chain's AnchorRecord and EraseRecord.
type Action string

// Actions.
const (
	ActionCreate         Action = "create"           // a new record
	ActionAmend          Action = "amend"            // corrects the previous version
	ActionSupersede      Action = "supersede"        // replaces the previous version by newer content
	ActionEnteredInError Action = "entered-in-error" // says that the previous version should never have been
	ActionErase          Action = "erase"            // stands where the previous version was erased
)

func (a Action) known() bool {
	switch a {
	case ActionCreate, ActionAmend, ActionSupersede, ActionEnteredInError, ActionErase:
		return true
	}
	return false
}

// Index lists all versions of all records of one patient, oldest first. Its CID is the patient's index head on the
// chain; it is encrypted to the patient and the custodian, so nobody else learns how many records there are.
type Index struct {
	// Format is [IndexFormat].
	Format string `json:"format"`
	// Patient is the patient's actor sequence on the chain.
	Patient uint64 `json:"patient"`
	// Version counts the stored states of the index; it equals the version that the chain keeps beside the head.
	Version uint64 `json:"version"`
	// Keyholders are those for whom the index is encrypted. Where none is listed, its writer decides.
	Keyholders []Keyholder `json:"keyholders,omitempty"`
	// Versions are append-only, but for the grants inside.
	Versions []Version `json:"versions"`
}

// IndexFormat names the file format; a reader refuses others.
const IndexFormat = "healthd-index-1"

// Version is one version of one record.
type Version struct {
	// Record identifies the record across its versions, such as a FHIR bundle id and a class.
	Record string `json:"record"`
	// Content is the document.
	Content cid.Cid `json:"content"`
	// Digest is that of Content, as the chain's record holds it.
	Digest ipfs.Digest `json:"digest"`
	// Class is the document's one class.
	Class codes.Class `json:"class"`
	// Author is the writer's actor sequence.
	Author uint64 `json:"author"`
	// Time is when the version was written, in Unix seconds.
	Time int64 `json:"time"`
	// Action is what it did.
	Action Action `json:"action"`
	// Previous is the version that it follows; undefined for ActionCreate.
	Previous cid.Cid `json:"previous,omitzero"`
	// Grants are those given for this version.
	Grants []GrantEntry `json:"grants,omitempty"`
}

// GrantEntry notes a grant, so that the patient sees who received a key and erasure finds every copy of it.
type GrantEntry struct {
	Grantee uint64  `json:"grantee"` // the reader's actor sequence
	Consent uint64  `json:"consent"` // the consent under which it was given; 0 for none
	Grant   cid.Cid `json:"grant"`
	Classic bool    `json:"classic,omitempty"` // made for a key that a quantum computer breaks
	Revoked int64   `json:"revoked,omitempty"` // when its consent was revoked, in Unix seconds; who used it before keeps the key
}

// KeyRegister is the record in whose versions the changes of keys are noted: who was given one, and whose consent
// ended. The chain moves a patient's head only together with a record, so each such change is a version of this one.
const KeyRegister = "healthd:keys"

// maxRecordID bounds the text that identifies a record.
const maxRecordID = 256

// NewIndex makes the empty index of a patient. Its version is 0 until it is first stored.
func NewIndex(patient uint64) *Index {
	return &Index{Format: IndexFormat, Patient: patient, Versions: []Version{}}
}

// AddVersion appends a version. It fills the version's Digest. Errors wrap [ErrIndex]
// and leave the index as it was.
func (x *Index) AddVersion(version Version) error {
	digest, err := ipfs.DigestOf(version.Content)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrIndex, err)
	}
	version.Digest = digest
	if err := x.admits(version); err != nil {
		return fmt.Errorf("%w: %w", ErrIndex, err)
	}
	x.Versions = append(x.Versions, version)
	return nil
}

// admits holds the rules that relate a version to those before it.
func (x *Index) admits(version Version) error {
	latest, exists := x.Latest(version.Record)
	switch {
	case version.Record == "" || len(version.Record) > maxRecordID:
		return fmt.Errorf("a record id has 1 to %d bytes", maxRecordID)
	case !version.Class.Single():
		return fmt.Errorf("a version has exactly one record class, not %q", version.Class)
	case !version.Action.known():
		return fmt.Errorf("unknown action %q", version.Action)
	case version.Author == 0:
		return errors.New("a version needs its author's actor sequence")
	case version.Action == ActionCreate && exists:
		return errors.New("the record exists: amend or supersede it")
	case version.Action != ActionCreate && !exists:
		return errors.New("the record does not exist: create it first")
	case exists && !version.Previous.Equals(latest.Content):
		return errors.New("previous is not the record's latest version: fetch the current index and try again")
	case !exists && version.Previous.Defined():
		return errors.New("a new record has no previous version")
	case exists && latest.Action == ActionErase:
		return errors.New("the record was erased")
	}
	for _, other := range x.Versions {
		if other.Content.Equals(version.Content) {
			return fmt.Errorf("%s is already listed", version.Content)
		}
	}
	return nil
}

// Latest returns the newest version of a record.
func (x *Index) Latest(record string) (Version, bool) {
	for i := len(x.Versions) - 1; i >= 0; i-- {
		if x.Versions[i].Record == record {
			return x.Versions[i], true
		}
	}
	return Version{}, false
}

// Current lists the newest version of each record whose classes the mask holds, in the order in which the records
// were created. Records entered in error or erased are left out, and so is the register of keys.
func (x *Index) Current(mask codes.Class) []Version {
	place := map[string]int{}
	var current []Version
	for _, version := range x.Versions {
		if i, seen := place[version.Record]; seen {
			current[i] = version
			continue
		}
		place[version.Record] = len(current)
		current = append(current, version)
	}
	kept := current[:0]
	for _, version := range current {
		if version.Record != KeyRegister && mask.Has(version.Class) && version.Action != ActionEnteredInError && version.Action != ActionErase {
			kept = append(kept, version)
		}
	}
	return kept
}

// AddGrant notes a grant for a document in the index.
func (x *Index) AddGrant(content cid.Cid, grant GrantEntry) error {
	if _, err := ipfs.DigestOf(grant.Grant); err != nil {
		return fmt.Errorf("%w: %w", ErrIndex, err)
	}
	for i := range x.Versions {
		if x.Versions[i].Content.Equals(content) {
			x.Versions[i].Grants = append(x.Versions[i].Grants, grant)
			return nil
		}
	}
	return fmt.Errorf("%w: %s is not listed", ErrIndex, content)
}

// Find returns the version whose document has the digest.
func (x *Index) Find(digest ipfs.Digest) (Version, bool) {
	for _, version := range x.Versions {
		if version.Digest == digest {
			return version, true
		}
	}
	return Version{}, false
}

// History lists the versions of a record, oldest first.
func (x *Index) History(record string) (versions []Version) {
	for _, version := range x.Versions {
		if version.Record == record {
			versions = append(versions, version)
		}
	}
	return versions
}

// MarkRevoked notes when the consents under which grants were given ended, and returns those grants.
func (x *Index) MarkRevoked(consents []uint64, when int64) (revoked []cid.Cid) {
	for i := range x.Versions {
		for j := range x.Versions[i].Grants {
			grant := &x.Versions[i].Grants[j]
			if grant.Revoked == 0 && grant.Consent != 0 && slices.Contains(consents, grant.Consent) {
				grant.Revoked = when
				revoked = append(revoked, grant.Grant)
			}
		}
	}
	return revoked
}

// Forget takes all grants of a record out of the index and returns them with the record's documents: what an erasure
// must destroy everywhere.
func (x *Index) Forget(record string) (contents []cid.Cid) {
	for i := range x.Versions {
		version := &x.Versions[i]
		if version.Record != record {
			continue
		}
		contents = append(contents, version.Content)
		for _, grant := range version.Grants {
			contents = append(contents, grant.Grant)
		}
		version.Grants = nil
	}
	return contents
}
