package types

import (
	"bytes"
	"cmp"

	"github.com/healthd/healthd/internal/wordbytes"
)

const (
	hashBytes      = 32
	addressBytes   = 20
	signatureBytes = 65 // r, s, v
)

// Validate checks the form of everything that is imported, and that it is about ranges that are there. That the cells
// give the state root is checked at the import; proofs and signatures were judged by the network that exported them.
func (c *Continuation) Validate() error {
	err := validWords("", namedWord{"domain", c.Domain},
		namedWord{"state.root", c.State.Root}, namedWord{"state.accumulator", c.State.Accumulator},
		namedWord{"open_range.old_root", c.OpenRange.OldRoot}, namedWord{"open_range.old_accumulator", c.OpenRange.OldAccumulator},
		namedWord{"progress.root", c.Progress.Root}, namedWord{"progress.accumulator", c.Progress.Accumulator})
	for _, check := range []func() error{c.validRanges, c.validProgress, c.validSegments, c.validSettlements, c.validAttestations, c.validFinality} {
		if err == nil {
			err = check()
		}
	}
	return err
}

type namedWord struct {
	name  string
	value []byte
}

func validWords(of string, words ...namedWord) error {
	for _, word := range words {
		if _, err := wordbytes.Word(word.value); err != nil {
			return ErrInvalidGenesis.Wrapf("continuation: %s%s: %s", of, word.name, err)
		}
	}
	return nil
}

func (c *Continuation) validRanges() error {
	for i := range c.Ranges {
		r := &c.Ranges[i]
		if r.Number != uint64(i)+1 {
			return ErrInvalidGenesis.Wrapf("continuation: ranges must count from 1 without gaps, but entry %d is range %d", i+1, r.Number)
		}
		if len(r.AppHash) != hashBytes && len(r.AppHash) != 0 {
			return ErrInvalidGenesis.Wrapf("continuation: the app hash of range %d has %d bytes", r.Number, len(r.AppHash))
		}
		if err := validWords("ranges: ", namedWord{"old_root", r.OldRoot}, namedWord{"new_root", r.NewRoot},
			namedWord{"old_accumulator", r.OldAccumulator}, namedWord{"new_accumulator", r.NewAccumulator}); err != nil {
			return err
		}
	}
	if closed := uint64(len(c.Ranges)); c.OpenRange.Number != closed+1 {
		return ErrInvalidGenesis.Wrapf("continuation: the open range is %d, but %d ranges were closed", c.OpenRange.Number, closed)
	}
	return nil
}

func (c *Continuation) validProgress() error {
	attesting := c.AttestationProgress
	switch {
	case c.Progress.Range == 0 || c.Progress.Range > c.OpenRange.Number:
		return ErrInvalidGenesis.Wrapf("continuation: progress is in range %d, but the open range is %d", c.Progress.Range, c.OpenRange.Number)
	case attesting.Certified >= c.Progress.Range:
		return ErrInvalidGenesis.Wrapf("continuation: range %d is certified, but %d is not proven", attesting.Certified, c.Progress.Range)
	case attesting.Settled > attesting.Certified:
		return ErrInvalidGenesis.Wrapf("continuation: range %d is settled, but only %d is certified", attesting.Settled, attesting.Certified)
	}
	return nil
}

func (c *Continuation) validSegments() error {
	for i := range c.Segments {
		segment := &c.Segments[i]
		if i > 0 && cmp.Or(cmp.Compare(c.Segments[i-1].Range, segment.Range), cmp.Compare(c.Segments[i-1].Number, segment.Number)) >= 0 {
			return ErrInvalidGenesis.Wrap("continuation: segments must be ascending by range and number")
		}
		if segment.Range == 0 || segment.Range > c.Progress.Range || len(segment.Proof) == 0 {
			return ErrInvalidGenesis.Wrapf("continuation: segment %d of range %d has no proof, or is above the progress", segment.Number, segment.Range)
		}
		if err := validWords("segments: ", namedWord{"new_root", segment.NewRoot}, namedWord{"new_accumulator", segment.NewAccumulator}); err != nil {
			return err
		}
	}
	return nil
}

func (c *Continuation) validSettlements() error {
	for i, settlement := range c.Settlements {
		if i > 0 && c.Settlements[i-1].Range >= settlement.Range {
			return ErrInvalidGenesis.Wrap("continuation: settlements must be ascending")
		}
		if settlement.Range == 0 || settlement.Range > c.AttestationProgress.Settled {
			return ErrInvalidGenesis.Wrapf("continuation: there is a settlement of range %d, but %d is the highest settled one",
				settlement.Range, c.AttestationProgress.Settled)
		}
	}
	return nil
}

func (c *Continuation) validAttestations() error {
	for i := range c.Attestations {
		vote := &c.Attestations[i]
		if i > 0 && cmp.Or(cmp.Compare(c.Attestations[i-1].Range, vote.Range), bytes.Compare(c.Attestations[i-1].Attester, vote.Attester)) >= 0 {
			return ErrInvalidGenesis.Wrap("continuation: attestations must be ascending by range and attester")
		}
		if vote.Range == 0 || vote.Range >= c.Progress.Range || len(vote.Attester) != addressBytes || len(vote.Signature) != signatureBytes {
			return ErrInvalidGenesis.Wrapf("continuation: an attestation of range %d: want an address of %d bytes, a signature of %d, and a proven range",
				vote.Range, addressBytes, signatureBytes)
		}
	}
	return nil
}

func (c *Continuation) validFinality() error {
	progress := c.AttestationProgress
	for i, vote := range c.Finality {
		if i > 0 && bytes.Compare(c.Finality[i-1].Attester, vote.Attester) >= 0 {
			return ErrInvalidGenesis.Wrap("continuation: finality must be ascending by attester")
		}
		if vote.Range <= progress.Settled || vote.Range > progress.Certified || len(vote.Attester) != addressBytes {
			return ErrInvalidGenesis.Wrapf("continuation: a vote for the finality of range %d: want an address of %d bytes, and a range above %d and up to %d",
				vote.Range, addressBytes, progress.Settled, progress.Certified)
		}
	}
	return nil
}
