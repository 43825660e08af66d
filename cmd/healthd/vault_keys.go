package main

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
)

// keyNote is a version of the register of keys: what changed about who can open what. The chain moves the head of an
// index only with a record, so that no key changes hands unseen.
type keyNote struct {
	Format  string   `json:"format"`
	Time    int64    `json:"time"`
	Change  string   `json:"change"`
	Actor   uint64   `json:"actor,omitempty"`
	Consent uint64   `json:"consent,omitempty"`
	Records []uint64 `json:"records,omitempty"`
}

const keyNoteFormat = "healthd-keys-1"

// noteKeys stores a note and anchors it, together with an edit of the index that it is about.
func (s chartSession) noteKeys(ctx context.Context, note keyNote, edit func(*vault.Index) error) (vault.Changed, error) {
	draft, err := s.draft(ctx)
	if err != nil {
		return vault.Changed{}, err
	}
	note.Format, note.Time = keyNoteFormat, time.Now().Unix()
	content, err := json.Marshal(note)
	if err != nil {
		return vault.Changed{}, err
	}
	stored, err := s.Put(ctx, bytes.NewReader(content), codes.Normal, draft.DocumentRecipients()...)
	if err != nil {
		return vault.Changed{}, err
	}
	return s.change(ctx, func(index *vault.Index) ([]vault.Anchor, error) {
		if err := edit(index); err != nil {
			return nil, err
		}
		return s.register(ctx, index, stored)
	})
}

// register makes a note the newest version of the register of keys.
func (s chartSession) register(ctx context.Context, index *vault.Index, note vault.Document) ([]vault.Anchor, error) {
	version := vault.Version{
		Record: vault.KeyRegister, Content: note.CID, Class: note.Class, Author: s.signer.Actor, Time: time.Now().Unix(), Action: vault.ActionCreate,
	}
	anchor := vault.Anchor{Action: vault.ActionCreate, Class: note.Class, Content: note.Digest}
	if latest, exists := index.Latest(vault.KeyRegister); exists {
		record, err := s.sequenceOf(ctx, latest.Digest)
		if err != nil {
			return nil, err
		}
		version.Action, version.Previous = vault.ActionSupersede, latest.Content
		anchor.Action, anchor.Record = vault.ActionSupersede, record
	}
	return []vault.Anchor{anchor}, index.AddVersion(version)
}

// sequenceOf is the record that a document is on the chain.
func (s chartSession) sequenceOf(ctx context.Context, digest ipfs.Digest) (uint64, error) {
	known, err := s.records(ctx, s.patient)
	if err != nil {
		return 0, err
	}
	return known.byDigest[digest].Sequence, nil
}

// madeGrant is a key that was given for a record.
type madeGrant struct {
	Record  uint64 `json:"record"`
	Name    string `json:"name"`
	CID     string `json:"cid"`
	Grant   string `json:"grant"`
	content cid.Cid
	file    cid.Cid
}
