package ipfs

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"sync"
	"sync/atomic"

	"github.com/cockroachdb/pebble"
	"github.com/ipfs/go-cid"
)

// pins is the set of roots whose content is kept. A root is in it only while all of its blocks are on disk.
type pins struct {
	db    *pebble.DB
	count atomic.Int64

	changes sync.Mutex // so that two who pin the same root count it once

	use    sync.RWMutex // read-locked by each use: pebble must not be used once it is closed
	closed bool
}

// begin waits with closing until end. It fails with [ErrClosed] where that has come too late.
func (p *pins) begin() error {
	p.use.RLock()
	if p.closed {
		p.use.RUnlock()
		return ErrClosed
	}
	return nil
}

func (p *pins) end() { p.use.RUnlock() }

// Keys of the database: the format, so that a folder of another layout is never taken for one without pins (whose
// blocks the next collection would delete), and a key for each root.
var (
	pinsFormatKey = []byte("format")
	pinsFormat    = []byte("1")
	pinPrefix     = []byte("pin/")
	pinsEnd       = []byte("pin0") // '0' follows '/'
)

func openPins(dir string) (*pins, error) {
	db, err := pebble.Open(dir, &pebble.Options{
		MemTableSize: 1 << 20, // pins are small; the default would hold 4 MiB for nothing
		Logger:       quietLogger{},
	})
	if err != nil {
		return nil, err
	}
	p := &pins{db: db}
	if err := p.checkFormat(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	for _, err := range p.all() {
		if err != nil {
			return nil, errors.Join(err, db.Close())
		}
		p.count.Add(1)
	}
	return p, nil
}

func (p *pins) checkFormat() error {
	format, closer, err := p.db.Get(pinsFormatKey)
	if err == nil {
		known := bytes.Equal(format, pinsFormat)
		if err := closer.Close(); err != nil || known {
			return err
		}
		return errFormat
	}
	if !errors.Is(err, pebble.ErrNotFound) {
		return err
	}
	cursor, err := p.db.NewIter(nil)
	if err != nil {
		return err
	}
	used := cursor.First()
	if err := cursor.Close(); err != nil {
		return err
	}
	if used {
		return errFormat
	}
	return p.db.Set(pinsFormatKey, pinsFormat, pebble.Sync)
}

var errFormat = errors.New("its pins are in the format of another version of healthd: read its files with that version and add them to a new folder")

func pinKey(c cid.Cid) []byte { return append(bytes.Clone(pinPrefix), c.Bytes()...) }

func (p *pins) add(c cid.Cid) error {
	if err := p.begin(); err != nil {
		return err
	}
	defer p.end()
	if err := p.note(c, true); err != nil {
		return err
	}
	return p.db.LogData(nil, pebble.Sync) // outside the lock, so that pins made at the same time share one sync
}

func (p *pins) remove(c cid.Cid) error {
	if err := p.begin(); err != nil {
		return err
	}
	defer p.end()
	if err := p.note(c, false); err != nil {
		return err
	}
	return p.db.LogData(nil, pebble.Sync)
}

func (p *pins) note(c cid.Cid, pinned bool) error {
	p.changes.Lock()
	defer p.changes.Unlock()
	before, err := p.look(c)
	if err != nil || before == pinned {
		return err
	}
	if pinned {
		p.count.Add(1)
		return p.db.Set(pinKey(c), nil, pebble.NoSync)
	}
	p.count.Add(-1)
	return p.db.Delete(pinKey(c), pebble.NoSync)
}

func (p *pins) has(c cid.Cid) (bool, error) {
	if err := p.begin(); err != nil {
		return false, err
	}
	defer p.end()
	return p.look(c)
}

func (p *pins) look(c cid.Cid) (bool, error) {
	_, closer, err := p.db.Get(pinKey(c))
	if errors.Is(err, pebble.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	return true, closer.Close()
}

// all walks the pins as they are when the walk begins, in the order of their bytes. Closing waits for its end.
func (p *pins) all() iter.Seq2[cid.Cid, error] {
	return func(yield func(cid.Cid, error) bool) {
		if err := p.begin(); err != nil {
			yield(cid.Undef, err)
			return
		}
		defer p.end()
		cursor, err := p.db.NewIter(&pebble.IterOptions{LowerBound: pinPrefix, UpperBound: pinsEnd})
		if err != nil {
			yield(cid.Undef, err)
			return
		}
		defer cursor.Close()
		for found := cursor.First(); found; found = cursor.Next() {
			c, err := cid.Cast(bytes.Clone(cursor.Key()[len(pinPrefix):]))
			if err != nil {
				err = fmt.Errorf("ipfs: the pin database is damaged: %w", err)
			}
			if !yield(c, err) || err != nil {
				return
			}
		}
		if err := cursor.Error(); err != nil {
			yield(cid.Undef, err)
		}
	}
}

func (p *pins) close() error {
	p.use.Lock()
	defer p.use.Unlock()
	p.closed = true
	return p.db.Close()
}

// quietLogger drops pebble's progress notes: what matters comes back as an error.
type quietLogger struct{}

func (quietLogger) Infof(string, ...any) {}

// Fatalf is called where pebble cannot go on without losing writes; it must not return.
func (quietLogger) Fatalf(format string, args ...any) {
	panic("ipfs: pin database: " + fmt.Sprintf(format, args...))
}
