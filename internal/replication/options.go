package replication

import (
	"errors"
	"log/slog"
	"time"

	"github.com/healthd/healthd/internal/ipfs"
)

// Defaults of the options.
const (
	DefaultInterval      = time.Minute
	DefaultGrace         = 5 * time.Minute
	DefaultRetention     = 180 * 24 * time.Hour
	DefaultMaxTombstones = 1 << 20
)

// Options says what a replicator works with.
type Options struct {
	// Node holds the content. It must outlive the replicator.
	Node *ipfs.Node
	// Dir is the folder of the replicator's own records.
	Dir string
	// Consortium tells who the members are.
	Consortium Consortium
	// Interval is the longest time between two rounds; news start one at once.
	Interval time.Duration
	// Grace is how long a member may be out of reach before others take its part over.
	Grace time.Duration
	// Retention is how long tombstones are kept.
	Retention time.Duration
	// MaxTombstones bounds their number; beyond it the oldest are dropped earlier.
	MaxTombstones int
	// Log gets what an operator should know; none by default.
	Log *slog.Logger
	// Now replaces the clock in tests.
	Now func() time.Time
}

func (o Options) withDefaults() (Options, error) {
	switch {
	case o.Node == nil:
		return o, errors.New("replication: no node given: set Options.Node")
	case o.Dir == "":
		return o, errors.New("replication: no folder given: set Options.Dir")
	case o.Consortium == nil:
		return o, errors.New("replication: nobody tells who the members are: set Options.Consortium")
	}
	for option, standard := range map[*time.Duration]time.Duration{
		&o.Interval: DefaultInterval, &o.Grace: DefaultGrace, &o.Retention: DefaultRetention,
	} {
		if *option <= 0 {
			*option = standard
		}
	}
	if o.MaxTombstones <= 0 {
		o.MaxTombstones = DefaultMaxTombstones
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o, nil
}
