package release

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/vault"
)

// Custody keeps the documents: *custody.Custodian.
type Custody interface {
	Live(ctx context.Context, patient uint64) ([]custody.LiveVersion, error)
	Grant(ctx context.Context, content cid.Cid, to vault.Recipient) ([]byte, error)
	NoteKeys(ctx context.Context, patient uint64, notes []custody.KeyNote, edit func(*vault.Index) error) (vault.Changed, error)
}

var (
	_ Custody = (*custody.Custodian)(nil)
	_ Forced  = (*custody.ForcedWatch)(nil)
	_ Sealer  = (*vault.Vault)(nil)
)

// Options of an office.
type Options struct {
	Dir       string // of the journal
	ChainID   string
	Domain    []byte // of the network, 32 bytes
	Custodian uint64 // the institution, by sequence
	Chain     Chain
	Custody   Custody
	Forced    Forced
	// Emergency is what releases without the chain need; nil has none.
	Emergency *EmergencyOptions
	// NotifyURL is told of each release that broke the glass; empty tells nobody but the patient's register of keys.
	NotifyURL string
	// NoteEvery is how long releases wait to be noted together; 0 is ten seconds.
	NoteEvery time.Duration
	// Now is the gateway's clock; nil is the machine's.
	Now func() time.Time
	// Log hears of what is tried again later; nil tells nobody.
	Log *slog.Logger
}

const noteEvery = 10 * time.Second

// Office judges and releases. Its methods may be called from any goroutine.
type Office struct {
	Options
	journal *Journal
	wake    chan struct{} // has an element where something is to be told at once
	webhook *webhook

	mu       sync.Mutex
	sittings map[uint64]*sitting // by handle
	refused  map[string]uint64   // by rule
	emergencies
}

// Open opens an office and its journal, which no other process may hold. Run must run for releases to be noted.
func Open(options Options) (*Office, error) {
	if options.Chain == nil || options.Custody == nil || options.Forced == nil || options.Custodian == 0 || len(options.Domain) == 0 {
		return nil, errors.New("release: an office needs chain, custody, a look at forced revocations, its custodian and the network's domain")
	}
	if options.Now == nil {
		options.Now = time.Now
	}
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	if options.NoteEvery == 0 {
		options.NoteEvery = noteEvery
	}
	webhook, err := newWebhook(options.NotifyURL)
	if err != nil {
		return nil, err
	}
	o := &Office{
		Options: options, webhook: webhook, wake: make(chan struct{}, 1), sittings: map[uint64]*sitting{}, refused: map[string]uint64{},
	}
	if o.journal, err = OpenJournal(options.Dir); err != nil {
		return nil, err
	}
	if err := o.openEmergencies(); err != nil {
		return nil, errors.Join(err, o.journal.Close())
	}
	reportMetrics(o)
	return o, nil
}

// Close gives the journal up. What was not noted yet is noted by the next process.
func (o *Office) Close() error {
	stopMetrics(o)
	return o.journal.Close()
}

// Releases lists all releases, oldest first.
func (o *Office) Releases() []Release { return o.journal.All() }
