package depot

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/requester"
)

// Store keeps ciphertext for the consortium.
type Store interface {
	Add(ctx context.Context, content io.Reader) (cid.Cid, error)
	Block(ctx context.Context, c cid.Cid) ([]byte, error)
	Pinned(ctx context.Context, c cid.Cid) (bool, error)
}

// Patients tells whose records this institution keeps.
type Patients interface {
	// Registered says whether an actor is a patient whom this institution registered.
	Registered(ctx context.Context, actor uint64) (bool, error)
}

// Options of a depot.
type Options struct {
	Store    Store
	Patients Patients
	// Institution whose gateway this is, by actor.
	Institution uint64
	Now         func() time.Time
}

// blockTimeout bounds the wait for a block, for which a place among the requests at a time is held.
const blockTimeout = 10 * time.Second

// Refusals.
var (
	errStranger = errors.New("the depot is for patients whom this institution registered, and for its staff")
	errTooMuch  = errors.New("quota: you have stored as much as a day allows here: go on tomorrow, or use an IPFS node of your own")
)

// Depot takes and gives ciphertext. Its methods may be called from any goroutine.
type Depot struct {
	Options
	quota quota
}

// New opens a depot.
func New(options Options) *Depot {
	if options.Now == nil {
		options.Now = time.Now
	}
	return &Depot{Options: options}
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

// add stores content of somebody; size is at least that of the content.
func (d *Depot) add(ctx context.Context, who uint64, content io.Reader, size int64) (cid.Cid, error) {
	if !d.quota.reserve(who, size, d.Now()) {
		return cid.Undef, errTooMuch
	}
	return d.Store.Add(ctx, content)
}
