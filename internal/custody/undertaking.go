package custody

import (
	"context"
	"strconv"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// undertaking is one document on its way into the index.
type undertaking struct {
	Document
	previous cid.Cid // the version that it follows
	key      string  // in the journal
	progress vault.Entry
	again    bool // an earlier run had anchored it
}

// undertake finds the version that a document changes, which gives it name and class.
func (c *Custodian) undertake(ctx context.Context, draft *vault.Index, document Document) (*undertaking, error) {
	u := &undertaking{Document: document}
	if document.Record == 0 {
		return u, nil
	}
	version, _, err := c.Named(ctx, draft.Patient, draft, document.Record)
	if err != nil {
		return nil, err
	}
	u.Name, u.Class, u.previous = version.Record, version.Class, version.Content
	return u, nil
}

// prepare finds out how far an earlier run came with the same document, and stores it unless that one had.
func (c *Custodian) prepare(ctx context.Context, patient uint64, u *undertaking, recipients []vault.Recipient) error {
	if err := c.resume(ctx, patient, u); err != nil {
		return err
	}
	u.again = u.progress.Sequence != 0
	if u.progress.Content.Defined() {
		return nil
	}
	content, err := u.Open()
	if err != nil {
		return err
	}
	defer content.Close()
	stored, err := c.vault.Put(ctx, content, u.Class, recipients...)
	if err != nil {
		return err
	}
	u.progress = vault.Entry{Content: stored.CID, Size: stored.Size}
	return c.journal.Save(u.key, u.progress)
}

func (c *Custodian) resume(ctx context.Context, patient uint64, u *undertaking) error {
	content, err := u.Open()
	if err != nil {
		return err
	}
	defer content.Close()
	u.key, err = c.journal.Key(content, "anchor", strconv.FormatUint(patient, 10), u.Name,
		string(u.Action), u.Class.String(), strconv.FormatUint(u.Record, 10))
	if err != nil {
		return err
	}
	if u.progress, err = c.journal.Load(u.key); err != nil {
		return err
	}
	switch {
	case u.progress.Sequence != 0:
		record, err := c.ledger.Record(ctx, u.progress.Sequence)
		if err != nil {
			return err
		}
		if erased(record) {
			u.progress = vault.Entry{} // a new life under another key
		}
	case u.progress.Content.Defined():
		pinned, err := c.store.Pinned(ctx, u.progress.Content)
		if err != nil || !pinned {
			u.progress = vault.Entry{}
		}
		return err
	}
	return nil
}

// finish notes the record that the document became.
func (u *undertaking) finish(journal *vault.Journal) (AnchoredRecord, error) {
	digest, err := ipfs.DigestOf(u.progress.Content)
	if err != nil {
		return AnchoredRecord{}, err
	}
	return AnchoredRecord{
		Record: u.progress.Sequence, Name: u.Name, CID: u.progress.Content.String(), Digest: digest.String(),
		Size: u.progress.Size, Class: u.Class.String(), Again: u.again,
	}, journal.Save(u.key, u.progress)
}
