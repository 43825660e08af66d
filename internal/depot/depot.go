package depot

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/requester"
)

// Store keeps ciphertext for the consortium.
type Store interface {
	Add(ctx context.Context, content io.Reader) (cid.Cid, error)
	Block(ctx context.Context, c cid.Cid) ([]byte, error)
	Pinned(ctx context.Context, c cid.Cid) (bool, error)
	Forget(ctx context.Context, digest ipfs.Digest) error
}

// Patients tells of a patient's records.
type Patients interface {
	// Registered says whether an actor is a patient whose records this institution keeps.
	Registered(ctx context.Context, actor uint64) (bool, error)
	// Contents are the files that a patient's records consist of now: the index, the documents, the keys that were given.
	Contents(ctx context.Context, patient uint64) (map[cid.Cid]bool, error)
}

// Options of a depot.
type Options struct {
	Store    Store
	Patients Patients
	// Institution whose gateway this is, by actor.
	Institution uint64
	// Dir keeps note of what was stored and is not known to be part of somebody's records.
	Dir string
	// Patience is how long that may last; an hour by default.
	Patience time.Duration
	Log      *slog.Logger
	Now      func() time.Time
}

// What a patient may have waiting.
const (
	maxWaiting      = 256     // files
	maxWaitingBytes = 1 << 30 // of ciphertext
)

// Refusals.
var (
	errStranger = errors.New("the depot is for patients whose records this institution keeps, and for its staff")
	errTooMuch  = errors.New("quota: too much waits to be anchored: anchor it, or wait an hour")
)

// Depot is ciphertext on its way. Its methods may be called from any goroutine.
type Depot struct {
	Options
	uploads *uploads
}

// New opens a depot.
func New(options Options) (*Depot, error) {
	if options.Patience <= 0 {
		options.Patience = time.Hour
	}
	if options.Now == nil {
		options.Now = time.Now
	}
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	known, err := openUploads(options.Dir)
	if err != nil {
		return nil, err
	}
	return &Depot{Options: options, uploads: known}, nil
}

// admit lets patients of the institution and its staff in.
func (d *Depot) admit(ctx context.Context, who *requester.Requester) error {
	if who == nil {
		return errStranger
	}
	if who.Institution == d.Institution {
		return nil
	}
	registered, err := d.Patients.Registered(ctx, who.Actor)
	if err == nil && !registered {
		err = errStranger
	}
	return err
}

// add stores content of somebody, and notes that it waits.
func (d *Depot) add(ctx context.Context, who uint64, content io.Reader) (cid.Cid, error) {
	if files, bytes := d.uploads.of(who); files >= maxWaiting || bytes >= maxWaitingBytes {
		return cid.Undef, errTooMuch
	}
	counted := &counter{Reader: content}
	root, err := d.Store.Add(ctx, counted)
	if err != nil {
		return cid.Undef, err
	}
	if err := d.uploads.put(root, upload{Actor: who, Time: d.Now().Unix(), Bytes: counted.bytes}); err != nil {
		return cid.Undef, errors.Join(err, d.forget(ctx, root))
	}
	return root, nil
}

// takeBack gives up what somebody stored and has not anchored.
func (d *Depot) takeBack(ctx context.Context, who uint64, root cid.Cid) error {
	if known, ok := d.uploads.get(root); !ok || known.Actor != who {
		return ipfs.ErrNotPinned
	}
	contents, err := d.Patients.Contents(ctx, who)
	if err != nil {
		return err
	}
	if contents[root] {
		return ipfs.ErrNotPinned // it has become part of the records, which the chain alone shortens
	}
	return d.drop(ctx, root)
}

// drop gives content up wherever it is kept for us: nobody else can have stored the same ciphertext.
func (d *Depot) drop(ctx context.Context, root cid.Cid) error {
	if err := d.forget(ctx, root); err != nil {
		return err
	}
	return d.uploads.remove(root)
}

func (d *Depot) forget(ctx context.Context, root cid.Cid) error {
	digest, err := ipfs.DigestOf(root)
	if err == nil {
		err = d.Store.Forget(ctx, digest)
	}
	if errors.Is(err, ipfs.ErrNotPinned) {
		return nil
	}
	return err
}

// Run gives up what nobody has anchored, until the context ends.
func (d *Depot) Run(ctx context.Context) error {
	for {
		if err := d.Sweep(ctx); err != nil && ctx.Err() == nil {
			d.Log.Warn("cannot tell which stored files are part of records; trying again", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(d.Patience / 6):
		}
	}
}

// Sweep looks at everything that has waited long enough.
func (d *Depot) Sweep(ctx context.Context) error {
	contents := map[uint64]map[cid.Cid]bool{}
	for root, waiting := range d.uploads.before(d.Now().Add(-d.Patience)) {
		needed, asked := contents[waiting.Actor]
		if !asked {
			var err error
			if needed, err = d.Patients.Contents(ctx, waiting.Actor); err != nil {
				return err
			}
			contents[waiting.Actor] = needed
		}
		if needed[root] {
			if err := d.uploads.remove(root); err != nil {
				return err
			}
		} else if err := d.drop(ctx, root); err != nil {
			return err
		}
	}
	return nil
}

type counter struct {
	io.Reader
	bytes int64
}

func (c *counter) Read(into []byte) (int, error) {
	n, err := c.Reader.Read(into)
	c.bytes += int64(n)
	return n, err
}
