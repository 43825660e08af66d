package scenario

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// Archive is where the documents of scenarios live, encrypted: IPFS nodes of one private swarm.
type Archive struct{ stores []*ipfs.Node }

// NewArchive keeps documents in the given nodes; institutions take them in turn.
func NewArchive(stores ...*ipfs.Node) *Archive { return &Archive{stores: stores} }

// put encrypts a document of a patient by its author and stores it.
func (p *play) put(ctx context.Context, author, patient *party, class codes.Class) (*record, error) {
	plain, err := documentOf(patient, class)
	if err != nil {
		return nil, err
	}
	document, err := author.vault.Put(ctx, bytes.NewReader(plain), class, p.readersOf(patient)...)
	if err != nil {
		return nil, err
	}
	return &record{document: document, plain: sha256.Sum256(plain), author: author}, nil
}

// readersOf are those who can open every document of a patient: the patient and the custodian.
func (p *play) readersOf(patient *party) []vault.Recipient {
	readers := []vault.Recipient{patient.vault.Recipient()}
	if patient.registrar != nil {
		readers = append(readers, patient.registrar.vault.Recipient())
	}
	return readers
}

// documentOf takes what the patient's made-up FHIR bundle holds of a class, or makes up a document
// reference of that class where it holds nothing.
func documentOf(patient *party, class codes.Class) ([]byte, error) {
	for _, bundle := range fhir.Generate(patient.fhirSource, 1) {
		records, err := bundle.Records()
		if err != nil {
			continue // a bundle about no patient: hospitals, practitioners
		}
		for _, record := range records {
			if record.Class == class {
				return io.ReadAll(record.Content())
			}
		}
	}
	row, ok := codes.ClassRowOf(class)
	if !ok {
		return nil, fmt.Errorf("there is no record class %s", class)
	}
	return json.Marshal(map[string]any{
		"resourceType": "DocumentReference", "status": "current",
		"meta":        map[string]any{"security": []any{map[string]string{"system": row.System, "code": row.Code}}},
		"subject":     map[string]string{"display": patient.name},
		"description": row.Name,
	})
}

// read opens a document for somebody and says what came of it.
func (p *play) read(ctx context.Context, who *party, document, by *thing) (string, error) {
	if kept, err := p.archive.kept(ctx, document.record.document.CID); err != nil || !kept {
		return gone, err
	}
	content, err := p.open(ctx, who, document, by)
	if errors.Is(err, vault.ErrWrongKey) {
		return unreadable, nil
	}
	if err != nil {
		return "", err
	}
	defer content.Close()
	digest := sha256.New()
	if _, err := io.Copy(digest, content); err != nil {
		return "", err
	}
	if [32]byte(digest.Sum(nil)) != document.record.plain {
		return "", errors.New("what was read is not what was uploaded")
	}
	return readable, nil
}

// open decrypts with the reader's own key, or with one that the custodian gives against an access
// that the chain allowed to this reader for this document.
func (p *play) open(ctx context.Context, who *party, document, by *thing) (io.ReadCloser, error) {
	if by == nil {
		return who.vault.Get(ctx, document.record.document.CID)
	}
	class := uint64(document.record.document.Class)
	covers := by.access.record == document || (by.access.record == nil && by.access.classes&class != 0 && by.patient == document.patient)
	if !by.access.allowed || by.access.requester != who || !covers {
		return nil, fmt.Errorf("%w: the chain allowed nothing that the custodian could give it for", vault.ErrWrongKey)
	}
	shared, err := document.record.author.vault.Share(ctx, document.record.document.CID, who.vault.Recipient())
	if err != nil {
		return nil, err
	}
	document.record.grants = append(document.record.grants, shared)
	grant, err := who.vault.OpenGrant(ctx, shared)
	if err != nil {
		return nil, err
	}
	return who.vault.GetWithGrant(ctx, grant)
}

// kept says whether any store keeps a document.
func (a *Archive) kept(ctx context.Context, content cid.Cid) (bool, error) {
	for _, store := range a.stores {
		if pinned, err := store.Pinned(ctx, content); err != nil || pinned {
			return pinned, err
		}
	}
	return false, nil
}

// erase has every store give up a document and every key of it that was given to a reader.
func (a *Archive) erase(ctx context.Context, erased *record) error {
	for _, content := range append([]cid.Cid{erased.document.CID}, erased.grants...) {
		for _, store := range a.stores {
			if err := store.Unpin(ctx, content); err != nil && !errors.Is(err, ipfs.ErrNotPinned) {
				return err
			}
		}
	}
	return nil
}
