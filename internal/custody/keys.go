package custody

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/vault"
)

// keyNotes is a version of the register of keys.
type keyNotes struct {
	Format string    `json:"format"`
	Notes  []KeyNote `json:"notes"`
}

const keyNotesFormat = "healthd-keys-2"

// ParseKeyNotes reads a version of the register of keys.
func ParseKeyNotes(content []byte) ([]KeyNote, error) {
	var read keyNotes
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&read); err != nil || read.Format != keyNotesFormat || len(read.Notes) == 0 || decoder.More() {
		return nil, errors.New("not a version of the register of keys: a newer version of healthd may have written it")
	}
	return read.Notes, nil
}

// NoteKeys adds a version with notes to a patient's register of keys, together with an edit of the index that they are
// about, which may be nil. Notes without a time get the present one.
func (c *Custodian) NoteKeys(ctx context.Context, patient uint64, notes []KeyNote, edit func(*vault.Index) error) (vault.Changed, error) {
	if len(notes) == 0 {
		return vault.Changed{}, errors.New("custody: there is nothing to note")
	}
	leave, err := c.queues.enter(ctx, patient)
	if err != nil {
		return vault.Changed{}, err
	}
	defer leave()
	draft, err := c.Draft(ctx, patient, Writing{})
	if err != nil {
		return vault.Changed{}, err
	}
	stored, err := c.storeNotes(ctx, notes, draft)
	if err != nil {
		return vault.Changed{}, err
	}
	changed, err := c.change(ctx, patient, Writing{}, func(index *vault.Index) ([]vault.Anchor, error) {
		if edit != nil {
			if err := edit(index); err != nil {
				return nil, err
			}
		}
		return c.register(ctx, index, stored)
	})
	if errors.Is(err, vault.ErrRefused) || errors.Is(err, vault.ErrConflict) { // nobody will ever ask for the note
		_, dropErr := c.Unpin(ctx, stored.CID)
		err = errors.Join(err, dropErr)
	}
	return changed, err
}

func (c *Custodian) storeNotes(ctx context.Context, notes []KeyNote, draft *vault.Index) (vault.Document, error) {
	timed := make([]KeyNote, len(notes))
	for i, note := range notes {
		if note.Time == 0 {
			note.Time = time.Now().Unix()
		}
		timed[i] = note
	}
	content, err := json.Marshal(keyNotes{Format: keyNotesFormat, Notes: timed})
	if err != nil {
		return vault.Document{}, err
	}
	return c.vault.Put(ctx, bytes.NewReader(content), codes.Normal, draft.DocumentRecipients()...)
}

// register makes a document the newest version of the register of keys.
func (c *Custodian) register(ctx context.Context, index *vault.Index, note vault.Document) ([]vault.Anchor, error) {
	version := vault.Version{
		Record: vault.KeyRegister, Content: note.CID, Class: note.Class, Author: c.ledger.Self(), Time: time.Now().Unix(), Action: vault.ActionCreate,
	}
	anchor := vault.Anchor{Action: vault.ActionCreate, Class: note.Class, Content: note.Digest}
	if latest, exists := index.Latest(vault.KeyRegister); exists {
		known, err := c.ledger.Records(ctx, index.Patient)
		if err != nil {
			return nil, err
		}
		record, anchored := known.ByDigest[latest.Digest]
		if !anchored {
			return nil, fmt.Errorf("%w: the newest version of the register of keys is not on the chain: its writer must repair it", vault.ErrIndex)
		}
		version.Action, version.Previous = vault.ActionSupersede, latest.Content
		anchor.Action, anchor.Record = vault.ActionSupersede, record.Sequence
	}
	return []vault.Anchor{anchor}, index.AddVersion(version)
}
