package custody

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/vault"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Custodian keeps patients' records: the vault encrypts, the store holds, the ledger has the heads. Its methods may be
// called from any goroutine; changes of one patient's index queue up.
type Custodian struct {
	vault   *vault.Vault
	store   Store
	ledger  *Ledger
	journal *vault.Journal
	queues  queues
	charts  charts
}

// New makes a custodian. The vault's store must be the store; the journal's folder need not exist.
func New(v *vault.Vault, store Store, ledger *Ledger, journalDir string) *Custodian {
	return &Custodian{vault: v, store: store, ledger: ledger, journal: v.Journal(journalDir), charts: newCharts(maxCachedVersions)}
}

// Vault is the party's own.
func (c *Custodian) Vault() *vault.Vault { return c.vault }

// Store is where ciphertext goes.
func (c *Custodian) Store() Store { return c.store }

// Ledger is the chain.
func (c *Custodian) Ledger() *Ledger { return c.ledger }

// Journal remembers how far undertakings have come.
func (c *Custodian) Journal() *vault.Journal { return c.journal }

func (c *Custodian) chart(patient uint64) *vault.Chart {
	return vault.NewChart(c.vault, c.store, c.ledger, patient)
}

// Index is a patient's index at the chain's head, decrypted. It is shared between callers, who must not change it. It
// fails with [vault.ErrNoIndex] where there is none yet.
func (c *Custodian) Index(ctx context.Context, patient uint64) (*vault.Index, vault.Head, error) {
	head, err := c.ledger.Head(ctx, patient)
	if err != nil {
		return nil, head, err
	}
	known, err := c.indexAt(ctx, patient, head)
	return known.index, head, err
}

// indexAt decrypts an index unless it has been.
func (c *Custodian) indexAt(ctx context.Context, patient uint64, head vault.Head) (chart, error) {
	if known, ok := c.charts.get(patient); ok && known.head == head && head != (vault.Head{}) {
		return known, nil
	}
	index, head, err := c.chart(patient).Open(ctx) // asks for the head again: both must belong together
	if err != nil {
		return chart{}, err
	}
	known := chart{head: head, index: index}
	c.charts.put(patient, known)
	return known, nil
}

// Draft is a copy of the index as the next change will find it, with the keyholders that the chain names by now; an
// empty index where there is none.
func (c *Custodian) Draft(ctx context.Context, patient uint64, by Writing) (*vault.Index, error) {
	index, _, err := c.Index(ctx, patient)
	if errors.Is(err, vault.ErrNoIndex) {
		index, err = vault.NewIndex(patient), nil
	}
	if err != nil {
		return nil, err
	}
	draft := *index
	draft.Keyholders = slices.Clone(index.Keyholders)
	return &draft, c.seatKeyholders(ctx, &draft, by)
}

// Change edits a patient's index and anchors the change. The keyholders are brought in line with the chain each time,
// so that whoever lost a consent cannot open what is written from now on. The function is called again where another
// writer was faster.
func (c *Custodian) Change(
	ctx context.Context, patient uint64, by Writing, edit func(*vault.Index) ([]vault.Anchor, error),
) (vault.Changed, error) {
	leave, err := c.queues.enter(ctx, patient)
	if err != nil {
		return vault.Changed{}, err
	}
	defer leave()
	return c.change(ctx, patient, by, edit)
}

func (c *Custodian) change(
	ctx context.Context, patient uint64, by Writing, edit func(*vault.Index) ([]vault.Anchor, error),
) (vault.Changed, error) {
	return c.chart(patient).Change(ctx, func(index *vault.Index) ([]vault.Anchor, error) {
		anchors, err := edit(index)
		if err != nil || len(anchors) == 0 {
			return nil, err
		}
		for i := range anchors {
			anchors[i].Consent = by.Consent
		}
		return anchors, c.seatKeyholders(ctx, index, by)
	})
}

// Named finds the version of a record on the chain in a patient's index.
func (c *Custodian) Named(ctx context.Context, patient uint64, index *vault.Index, sequence uint64) (vault.Version, *recordstypes.Record, error) {
	record, err := c.ledger.Record(ctx, sequence)
	if err != nil {
		return vault.Version{}, nil, err
	}
	if record.Patient != patient {
		return vault.Version{}, nil, fmt.Errorf("record %d is not of patient %d: it is of patient %d", sequence, patient, record.Patient)
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

// Read opens a version's document, by the vault's own key or by a grant for it that the index lists. Errors are those
// of [vault.Vault.Get], also from the reader.
func (c *Custodian) Read(ctx context.Context, version vault.Version) (io.ReadCloser, error) {
	content, err := c.vault.Get(ctx, version.Content)
	if !errors.Is(err, vault.ErrWrongKey) {
		return content, err
	}
	grant, found := c.held(ctx, version)
	if !found {
		return nil, err
	}
	return c.vault.GetWithGrant(ctx, grant)
}

// Share stores a key of a version's document for somebody else.
func (c *Custodian) Share(ctx context.Context, version vault.Version, to vault.Recipient) (cid.Cid, error) {
	grant, err := c.vault.Share(ctx, version.Content, to)
	if !errors.Is(err, vault.ErrWrongKey) {
		return grant, err
	}
	held, found := c.held(ctx, version)
	if !found {
		return cid.Undef, err
	}
	return c.vault.PassOn(ctx, held, to)
}

// Grant makes a key of a document for somebody else and hands it over instead of storing it. The vault's own key must
// open the document.
func (c *Custodian) Grant(ctx context.Context, content cid.Cid, to vault.Recipient) ([]byte, error) {
	return c.vault.Grant(ctx, content, to)
}

// held looks among the grants of a version for one that the vault can open.
func (c *Custodian) held(ctx context.Context, version vault.Version) (vault.Grant, bool) {
	for _, entry := range version.Grants {
		if entry.Classic {
			continue
		}
		if grant, err := c.vault.OpenGrant(ctx, entry.Grant); err == nil && grant.CID.Equals(version.Content) {
			return grant, true
		}
	}
	return vault.Grant{}, false
}

// Forget deletes files for ever. It returns how many were here, and how many bytes that freed.
func (c *Custodian) Forget(ctx context.Context, files ...cid.Cid) (here int, freed uint64, err error) {
	for _, file := range files {
		digest, err := ipfs.DigestOf(file)
		if err != nil {
			return here, 0, err
		}
		pinned, err := c.store.Pinned(ctx, file)
		if err != nil {
			return here, 0, err
		}
		if pinned {
			here++
		}
		if err := c.store.Forget(ctx, digest); err != nil {
			return here, 0, err
		}
	}
	freed, err = c.store.Collect(ctx)
	return here, freed, err
}

// Unpin gives files up here, whether or not they are pinned, and returns how many were.
func (c *Custodian) Unpin(ctx context.Context, files ...cid.Cid) (dropped int, err error) {
	for _, file := range files {
		err := c.store.Unpin(ctx, file)
		if err == nil {
			dropped++
		} else if !errors.Is(err, ipfs.ErrNotPinned) {
			return dropped, err
		}
	}
	return dropped, nil
}
