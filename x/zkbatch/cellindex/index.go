package cellindex

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"

	"github.com/cockroachdb/pebble"
)

// formatVersion rises with the relations and with the layout of keys. An index of another format is rebuilt.
const formatVersion = 1

// First bytes of keys.
const (
	prefixEntry = 'e' // ‖ relation ‖ subject ‖ number: nothing, or for operations height ‖ position
	prefixMark  = 'm' // mark
)

// ErrClosed is returned after Close.
var ErrClosed = errors.New("the cell index is closed")

// Index is the register in its own database.
type Index struct {
	following sync.Mutex // held while entries are added
	stopping  atomic.Bool

	mu     sync.RWMutex // held for reading while the database is used, so that Close can wait
	closed bool
	db     *pebble.DB
}

// Open opens or creates the index in a directory that it has for itself.
func Open(dir string) (*Index, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("cell index: %w", err)
	}
	db, err := pebble.Open(dir, &pebble.Options{
		FormatMajorVersion: pebble.FormatVirtualSSTables, // fixed, so that a newer pebble leaves files readable for older ones
		Logger:             quietLogger{},
	})
	if err != nil {
		return nil, fmt.Errorf("cell index %s: %w; it can be deleted while the node is stopped, the node makes it anew", dir, err)
	}
	return &Index{db: db}, nil
}

// Close waits for what runs and closes the database. A rebuild ends early; the next start goes on with a new one.
func (i *Index) Close() error {
	i.stopping.Store(true)
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.closed {
		return nil
	}
	i.closed = true
	return i.db.Close()
}

// Scan visits the numbers that belong to a subject in ascending order, from a number on, until visit is done.
func (i *Index) Scan(relation Relation, subject, from uint64, visit func(sequence uint64) (done bool, err error)) error {
	return i.scan(relation, subject, from, func(number uint64, _ []byte) (bool, error) { return visit(number) })
}

// Place is where an operation is in the trace.
type Place struct {
	Height   uint64
	Position uint32 // of its envelope in the trace of that height
}

// Operations visits the operations on a cell by number, with where each is in the trace.
func (i *Index) Operations(cell, from uint64, visit func(number uint64, place Place) (done bool, err error)) error {
	return i.scan(opsOfCell, cell, from, func(number uint64, value []byte) (bool, error) {
		if len(value) != placeLength {
			return true, fmt.Errorf("cell index: operation %d has a place of %d bytes", number, len(value))
		}
		return visit(number, Place{binary.BigEndian.Uint64(value), binary.BigEndian.Uint32(value[8:])})
	})
}

func (i *Index) scan(relation Relation, subject, from uint64, visit func(number uint64, value []byte) (bool, error)) (err error) {
	i.mu.RLock()
	defer i.mu.RUnlock()
	if i.closed {
		return ErrClosed
	}
	iterator, err := i.db.NewIter(&pebble.IterOptions{
		LowerBound: entryKey(relation, subject, from), UpperBound: append(entryKey(relation, subject, ^uint64(0)), 0),
	})
	if err != nil {
		return fmt.Errorf("cell index: %w", err)
	}
	defer func() { err = errors.Join(err, iterator.Close()) }()
	for valid := iterator.First(); valid; valid = iterator.Next() {
		value, err := iterator.ValueAndErr()
		if err != nil {
			return fmt.Errorf("cell index: %w", err)
		}
		key := iterator.Key()
		if done, err := visit(binary.BigEndian.Uint64(key[len(key)-8:]), value); done || err != nil {
			return err
		}
	}
	return iterator.Error()
}

func entryKey(relation Relation, subject, number uint64) []byte {
	key := make([]byte, 0, 2+8+8)
	key = binary.BigEndian.AppendUint64(append(key, prefixEntry, byte(relation)), subject)
	return binary.BigEndian.AppendUint64(key, number)
}

const placeLength = 8 + 4

func (p Place) encode() []byte {
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint64(nil, p.Height), p.Position)
}

// quietLogger drops pebble's messages: what matters is returned as an error.
type quietLogger struct{}

func (quietLogger) Infof(string, ...any)  {}
func (quietLogger) Errorf(string, ...any) {}
func (quietLogger) Fatalf(format string, args ...any) {
	panic(fmt.Sprintf("cell index: "+format, args...)) // pebble cannot go on
}
