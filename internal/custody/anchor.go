package custody

import (
	"context"
	"errors"
	"time"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Anchor stores documents and anchors them with one move of the index. Each step is noted, so that it can be killed at
// any point and run again: what is stored is not stored twice, what is anchored not anchored twice.
func (c *Custodian) Anchor(ctx context.Context, patient uint64, documents []Document, by Writing) (Anchored, error) {
	leave, err := c.queues.enter(ctx, patient)
	if err != nil {
		return Anchored{}, err
	}
	defer leave()
	draft, err := c.Draft(ctx, patient, by)
	if err != nil {
		return Anchored{}, err
	}
	undertakings := make([]*undertaking, len(documents))
	for i, document := range documents {
		if undertakings[i], err = c.undertake(ctx, draft, document); err != nil {
			return Anchored{}, err
		}
		if err := c.prepare(ctx, patient, undertakings[i], draft.DocumentRecipients()); err != nil {
			return Anchored{}, err
		}
	}
	var entered []*undertaking
	changed, err := c.change(ctx, patient, by, func(index *vault.Index) (anchors []vault.Anchor, err error) {
		entered, anchors, err = c.enter(index, undertakings)
		return anchors, err
	})
	if errors.Is(err, vault.ErrRefused) || errors.Is(err, vault.ErrIndex) {
		return Anchored{}, errors.Join(err, c.takeBack(ctx, patient, undertakings))
	}
	if err != nil {
		return Anchored{}, err
	}
	if err := c.number(ctx, patient, undertakings, entered, changed.Records); err != nil {
		return Anchored{}, err
	}
	result := Anchored{Version: changed.Head.Version}
	for _, u := range undertakings {
		record, err := u.finish(c.journal)
		if err != nil {
			return result, err
		}
		result.Records = append(result.Records, record)
	}
	return result, nil
}

// enter adds the documents to an index, but for those that are in it already.
func (c *Custodian) enter(index *vault.Index, documents []*undertaking) (entered []*undertaking, anchors []vault.Anchor, err error) {
	for _, u := range documents {
		digest, err := ipfs.DigestOf(u.progress.Content)
		if err != nil {
			return nil, nil, err
		}
		if index.Lists(digest) {
			continue
		}
		version := vault.Version{
			Record: u.Name, Content: u.progress.Content, Class: u.Class, Action: u.Action, Previous: u.previous,
			Author: c.ledger.Self(), Time: time.Now().Unix(),
		}
		if err := index.AddVersion(version); err != nil {
			return nil, nil, err
		}
		entered = append(entered, u)
		anchors = append(anchors, vault.Anchor{Action: u.Action, Class: u.Class, Content: digest, Record: u.Record})
	}
	return entered, anchors, nil
}

// number says which records the documents became. Only where some had been anchored before is the chain asked.
func (c *Custodian) number(ctx context.Context, patient uint64, all, entered []*undertaking, sequences []uint64) error {
	if len(entered) == len(all) && len(sequences) == len(all) {
		for i, u := range entered {
			u.progress.Sequence = sequences[i]
		}
		return nil
	}
	known, err := c.ledger.Records(ctx, patient)
	if err != nil {
		return err
	}
	for _, u := range all {
		digest, err := ipfs.DigestOf(u.progress.Content)
		if err != nil {
			return err
		}
		u.progress.Sequence = known.ByDigest[digest].Sequence
	}
	return nil
}

// takeBack gives up what was stored for a change that was refused for good.
func (c *Custodian) takeBack(ctx context.Context, patient uint64, documents []*undertaking) error {
	known, err := c.ledger.Records(ctx, patient)
	if err != nil {
		return err
	}
	for _, u := range documents {
		digest, err := ipfs.DigestOf(u.progress.Content)
		if err != nil {
			return err
		}
		if _, anchored := known.ByDigest[digest]; anchored {
			continue // by an earlier run
		}
		if _, err := c.Unpin(ctx, u.progress.Content); err != nil {
			return err
		}
		if err := c.journal.Drop(u.key); err != nil {
			return err
		}
	}
	return nil
}

// erased tells whether a record has no content any more.
func erased(record *recordstypes.Record) bool {
	return record.State == recordstypes.RECORD_STATE_ERASED
}
