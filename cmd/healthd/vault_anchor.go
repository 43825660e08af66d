package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/spf13/cobra"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// undertaking is one document on its way into the index.
type undertaking struct {
	version vault.Version
	record  uint64 // on the chain, that it changes; 0 for a new one
	open    func() (io.ReadCloser, error)
	size    int64

	key      string // in the journal
	progress vault.Entry
}

// anchoredRecord is one document of what `vault put` and `vault amend` print.
type anchoredRecord struct {
	Record uint64 `json:"record"`
	Name   string `json:"name"`
	CID    string `json:"cid"`
	Digest string `json:"digest"`
	Size   int64  `json:"size"` // of the ciphertext, in bytes
	Class  string `json:"class"`
	// Again is true where an earlier run had anchored it.
	Again bool `json:"again"`
}

// vaultAnchorResult is what `vault put --from` and `vault amend` print.
type vaultAnchorResult struct {
	Patient uint64           `json:"patient"`
	Version uint64           `json:"index_version"`
	Records []anchoredRecord `json:"records"`
}

// anchor stores documents and anchors them with one move of the index. Each step is noted, so that it can be killed at
// any point and run again: what is stored is not stored twice, what is anchored not anchored twice.
func (s chartSession) anchor(ctx context.Context, documents []*undertaking) (vaultAnchorResult, error) {
	result := vaultAnchorResult{Patient: s.patient}
	draft, err := s.draft(ctx)
	if err != nil {
		return result, err
	}
	again := map[string]bool{}
	for _, document := range documents {
		if err := s.resume(ctx, document); err != nil {
			return result, err
		}
		again[document.key] = document.progress.Sequence != 0
		if !document.progress.Content.Defined() {
			if err := s.store(ctx, document, draft.DocumentRecipients()); err != nil {
				return result, err
			}
		}
	}
	changed, err := s.change(ctx, func(index *vault.Index) ([]vault.Anchor, error) { return s.enter(index, documents) })
	if errors.Is(err, vault.ErrRefused) || errors.Is(err, vault.ErrIndex) {
		return result, errors.Join(err, s.takeBack(ctx, documents))
	}
	if err != nil {
		return result, err
	}
	result.Version = changed.Head.Version
	known, err := s.records(ctx, s.patient)
	if err != nil {
		return result, err
	}
	for _, document := range documents {
		digest, err := ipfs.DigestOf(document.progress.Content)
		if err != nil {
			return result, err
		}
		document.progress.Sequence = known.byDigest[digest].Sequence
		if err := s.journal.Save(document.key, document.progress); err != nil {
			return result, err
		}
		result.Records = append(result.Records, anchoredRecord{
			Record: document.progress.Sequence, Name: document.version.Record, CID: document.progress.Content.String(), Digest: digest.String(),
			Size: document.progress.Size, Class: document.version.Class.String(), Again: again[document.key],
		})
	}
	return result, nil
}

// resume finds out how far an earlier run came with the same document.
func (s chartSession) resume(ctx context.Context, document *undertaking) error {
	content, err := document.open()
	if err != nil {
		return err
	}
	defer content.Close()
	document.key, err = s.journal.Key(content, "anchor", strconv.FormatUint(s.patient, 10), document.version.Record,
		string(document.version.Action), document.version.Class.String(), strconv.FormatUint(document.record, 10))
	if err != nil {
		return err
	}
	if document.progress, err = s.journal.Load(document.key); err != nil {
		return err
	}
	if document.progress.Sequence != 0 {
		record, err := s.vaultChain.record(ctx, document.progress.Sequence)
		if err != nil {
			return err
		}
		if record.State == recordstypes.RECORD_STATE_ERASED {
			document.progress = vault.Entry{} // a new life under another key
		}
		return nil
	}
	if document.progress.Content.Defined() {
		pinned, err := s.node.Pinned(ctx, document.progress.Content)
		if err != nil || !pinned {
			document.progress = vault.Entry{}
		}
		return err
	}
	return nil
}

// store encrypts a document and notes that it is stored.
func (s chartSession) store(ctx context.Context, document *undertaking, recipients []vault.Recipient) error {
	content, err := document.open()
	if err != nil {
		return err
	}
	defer content.Close()
	progress := showProgressOf(s.cmd, "storing "+document.version.Record, document.size)
	defer progress.stop()
	stored, err := s.Put(ctx, io.TeeReader(content, progress), document.version.Class, recipients...)
	if err != nil {
		return err
	}
	document.progress = vault.Entry{Content: stored.CID, Size: stored.Size}
	return s.journal.Save(document.key, document.progress)
}

// takeBack gives up what was stored for a change that was refused for good.
func (s chartSession) takeBack(ctx context.Context, documents []*undertaking) error {
	known, err := s.records(ctx, s.patient)
	if err != nil {
		return err
	}
	for _, document := range documents {
		digest, err := ipfs.DigestOf(document.progress.Content)
		if err != nil {
			return err
		}
		if _, anchored := known.byDigest[digest]; anchored {
			continue // by an earlier run
		}
		if _, err := s.unpin(ctx, document.progress.Content); err != nil {
			return err
		}
		if err := s.journal.Drop(document.key); err != nil {
			return err
		}
	}
	return nil
}

// enter adds the documents to an index, but for those that are in it already.
func (s chartSession) enter(index *vault.Index, documents []*undertaking) (anchors []vault.Anchor, err error) {
	for _, document := range documents {
		digest, err := ipfs.DigestOf(document.progress.Content)
		if err != nil {
			return nil, err
		}
		if index.Lists(digest) {
			continue
		}
		version := document.version
		version.Content, version.Author, version.Time = document.progress.Content, s.signer.Actor, time.Now().Unix()
		if err := index.AddVersion(version); err != nil {
			return nil, err
		}
		anchors = append(anchors, vault.Anchor{Action: version.Action, Class: version.Class, Content: digest, Record: document.record})
	}
	return anchors, nil
}

// fileToStore is an undertaking about a file.
func fileToStore(path, name string, class codes.Class) (*undertaking, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s is a folder: put its files one by one, or an archive of it", path)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no regular file: it must be readable twice, so that an interrupted command can go on", path)
	}
	return &undertaking{
		version: vault.Version{Record: name, Class: class, Action: vault.ActionCreate},
		open:    func() (io.ReadCloser, error) { return os.Open(path) },
		size:    info.Size(),
	}, nil
}

// named finds the version of a record on the chain in the index, and refuses one that is of no use any more.
func (s chartSession) named(ctx context.Context, index *vault.Index, sequence uint64) (vault.Version, *recordstypes.Record, error) {
	record, err := s.vaultChain.record(ctx, sequence)
	if err != nil {
		return vault.Version{}, nil, err
	}
	if record.Patient != s.patient {
		return vault.Version{}, nil, fmt.Errorf("record %d is not of patient %d: give --%s %d if that is meant", sequence, s.patient, flagPatient, record.Patient)
	}
	version, listed := vault.Version{}, false
	if len(record.Content) == 32 {
		version, listed = index.Find(ipfs.DigestFromBytes([32]byte(record.Content)))
	}
	if !listed {
		return vault.Version{}, nil, fmt.Errorf("record %d is on the chain but not in the index: whoever anchored it must list it", sequence)
	}
	return version, record, nil
}

// unpin gives files up here, whether or not they are pinned.
func (s vaultSession) unpin(ctx context.Context, files ...cid.Cid) (dropped int, err error) {
	for _, file := range files {
		err := s.node.Unpin(ctx, file)
		if err == nil {
			dropped++
		} else if !errors.Is(err, ipfs.ErrNotPinned) {
			return dropped, err
		}
	}
	return dropped, nil
}

// checkOutputFlag refuses an unknown --output before the command does anything.
func checkOutputFlag(cmd *cobra.Command) {
	cmd.PreRunE = func(cmd *cobra.Command, _ []string) error {
		_, err := wantsJSON(cmd)
		return err
	}
}
