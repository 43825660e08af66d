package vault

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
)

// Head says where a patient's index stands. The zero head is that of a patient without records.
type Head struct {
	Digest  ipfs.Digest
	Version uint64
}

// Anchor is what one operation of a change says on the chain, beside the head.
type Anchor struct {
	Action  Action
	Class   codes.Class
	Content ipfs.Digest // none for ActionErase
	Record  uint64      // the record that is changed or erased, by sequence; 0 for ActionCreate
	Consent uint64      // the write consent of the signer; 0 for patient, guardian and registrar
}

// Chain is what a chart needs of the chain.
type Chain interface {
	// Head returns where the index stands.
	Head(ctx context.Context, patient uint64) (Head, error)
	// Move anchors all of a change with one move of the head and returns the sequences of the new records. It fails
	// with [ErrHeadMoved] if the head is not at from, with [ErrRefused] if the chain said no for another reason; after
	// any other error the move may have happened.
	Move(ctx context.Context, patient uint64, from, to Head, anchors []Anchor) ([]uint64, error)
}

// Library is a store that also finds files by digest and gives them up. *ipfs.Node is one.
type Library interface {
	Store
	Resolve(ctx context.Context, digest ipfs.Digest) (cid.Cid, error)
	Unpin(ctx context.Context, c cid.Cid) error
}

// Chart is a patient's index as one party keeps it: the file in the library, its head on the chain.
type Chart struct {
	vault   *Vault
	library Library
	chain   Chain
	patient uint64
}

// NewChart makes the chart of a patient. The vault's store should be the library.
func NewChart(v *Vault, library Library, chain Chain, patient uint64) *Chart {
	return &Chart{vault: v, library: library, chain: chain, patient: patient}
}

// Open fetches and decrypts the index at the chain's head. It fails with [ErrNoIndex] where there is none yet.
func (c *Chart) Open(ctx context.Context) (*Index, Head, error) {
	for {
		head, err := c.chain.Head(ctx, c.patient)
		if err != nil {
			return nil, head, err
		}
		if head == (Head{}) {
			return nil, head, fmt.Errorf("%w: the first 'put' for patient %d makes it", ErrNoIndex, c.patient)
		}
		index, err := c.at(ctx, head)
		if err == nil {
			return index, head, nil
		}
		// A writer who was faster gave the file up.
		if now, headErr := c.chain.Head(ctx, c.patient); headErr != nil || now == head {
			return nil, head, err
		}
	}
}

func (c *Chart) at(ctx context.Context, head Head) (*Index, error) {
	file, err := c.library.Resolve(ctx, head.Digest)
	if err != nil {
		return nil, fmt.Errorf("vault: cannot fetch the index of patient %d: %w", c.patient, err)
	}
	index, err := c.vault.GetIndex(ctx, file)
	if err != nil {
		return nil, fmt.Errorf("vault: cannot open the index of patient %d: %w", c.patient, err)
	}
	if index.Patient != c.patient || index.Version != head.Version {
		return nil, fmt.Errorf("%w: the file at the head of patient %d is version %d of patient %d's: its writer must repair it",
			ErrIndex, c.patient, index.Version, index.Patient)
	}
	return index, nil
}

// Changed says what a change did.
type Changed struct {
	Head    Head
	CID     cid.Cid // of the new index file
	Records []uint64
	Rebased int // how often another writer was faster
}

// attempts bound how often a change is tried against other writers.
const attempts = 12

// Change lets a function edit the index, stores the result for the index's keyholders and moves the head. Where another
// writer was faster the function is called again, with the index as it is then: it must depend on nothing else that
// changes. A function that finds nothing to do returns no anchor; then nothing happens.
func (c *Chart) Change(ctx context.Context, edit func(*Index) ([]Anchor, error)) (Changed, error) {
	for attempt := range attempts {
		changed, err := c.try(ctx, edit)
		if !errors.Is(err, ErrHeadMoved) {
			changed.Rebased = attempt
			return changed, err
		}
		if err := pause(ctx, attempt); err != nil {
			return Changed{}, err
		}
	}
	return Changed{}, fmt.Errorf("%w of patient %d: %d attempts failed; nothing was changed: try again later", ErrConflict, c.patient, attempts)
}

func (c *Chart) try(ctx context.Context, edit func(*Index) ([]Anchor, error)) (Changed, error) {
	index, from, err := c.Open(ctx)
	if errors.Is(err, ErrNoIndex) {
		index, err = NewIndex(c.patient), nil
	}
	if err != nil {
		return Changed{}, err
	}
	anchors, err := edit(index)
	if err != nil || len(anchors) == 0 {
		return Changed{Head: from}, err
	}
	file, err := c.vault.PutIndex(ctx, index, index.IndexRecipients()...)
	if err != nil {
		return Changed{}, err
	}
	to := Head{Digest: file.Digest, Version: index.Version}
	records, err := c.chain.Move(ctx, c.patient, from, to, anchors)
	if errors.Is(err, ErrHeadMoved) || errors.Is(err, ErrRefused) {
		return Changed{}, errors.Join(err, c.drop(ctx, file.CID)) // nobody will ever ask for this file
	}
	if err != nil {
		return Changed{}, err
	}
	return Changed{Head: to, CID: file.CID, Records: records}, c.dropHead(ctx, from)
}

// dropHead gives up the index file that was replaced, if it is here.
func (c *Chart) dropHead(ctx context.Context, replaced Head) error {
	if replaced == (Head{}) {
		return nil
	}
	return c.drop(ctx, replaced.Digest.CID(true), replaced.Digest.CID(false))
}

func (c *Chart) drop(ctx context.Context, files ...cid.Cid) error {
	for _, file := range files {
		if err := c.library.Unpin(ctx, file); err != nil && !errors.Is(err, ipfs.ErrNotPinned) {
			return err
		}
	}
	return nil
}

// pause waits longer after each attempt, by chance, so that writers do not stay in step.
func pause(ctx context.Context, attempt int) error {
	longest := min(50*time.Millisecond<<attempt, 2*time.Second)
	timer := time.NewTimer(rand.N(longest)) //nolint:gosec // nothing is secret about it
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Lists tells whether the index lists all of the documents already, which is how a change that was interrupted finds
// out that it had happened.
func (x *Index) Lists(documents ...ipfs.Digest) bool {
	return !slices.ContainsFunc(documents, func(digest ipfs.Digest) bool {
		_, listed := x.Find(digest)
		return !listed
	})
}
