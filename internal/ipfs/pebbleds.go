package ipfs

import (
	"context"
	"errors"
	"fmt"

	"github.com/cockroachdb/pebble"
	"github.com/ipfs/go-datastore"
	"github.com/ipfs/go-datastore/query"
)

// pebbleStore keeps the pins: many small entries that change together, which one file each (flatfs) serves badly.
// Writes are synced by Sync and by batch commits, which is when the pinner needs them on disk.
type pebbleStore struct {
	db *pebble.DB
}

var _ datastore.Batching = (*pebbleStore)(nil)

func openPebbleStore(dir string) (*pebbleStore, error) {
	db, err := pebble.Open(dir, &pebble.Options{
		MemTableSize: 1 << 20, // pins are small; the default would hold 4 MiB for nothing
		Logger:       quietLogger{},
	})
	if err != nil {
		return nil, err
	}
	return &pebbleStore{db: db}, nil
}

func (s *pebbleStore) Get(_ context.Context, key datastore.Key) ([]byte, error) {
	value, closer, err := s.db.Get(key.Bytes())
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, datastore.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	owned := append([]byte{}, value...)
	return owned, closer.Close()
}

func (s *pebbleStore) Has(ctx context.Context, key datastore.Key) (bool, error) {
	return datastore.GetBackedHas(ctx, s, key)
}

func (s *pebbleStore) GetSize(ctx context.Context, key datastore.Key) (int, error) {
	return datastore.GetBackedSize(ctx, s, key)
}

func (s *pebbleStore) Put(_ context.Context, key datastore.Key, value []byte) error {
	return s.db.Set(key.Bytes(), value, pebble.NoSync)
}

func (s *pebbleStore) Delete(_ context.Context, key datastore.Key) error {
	return s.db.Delete(key.Bytes(), pebble.NoSync)
}

func (s *pebbleStore) Sync(context.Context, datastore.Key) error {
	return s.db.LogData(nil, pebble.Sync)
}

func (s *pebbleStore) Close() error { return s.db.Close() }

// Query walks the keys below the prefix in order and leaves filters, orders and limits to the library.
func (s *pebbleStore) Query(ctx context.Context, q query.Query) (query.Results, error) {
	lower := datastore.NewKey(q.Prefix).Bytes()
	options := &pebble.IterOptions{}
	if string(lower) != "/" {
		lower = append(lower, '/')
		upper := append([]byte{}, lower...)
		upper[len(upper)-1]++ // '0' follows '/': the first key outside the prefix
		options = &pebble.IterOptions{LowerBound: lower, UpperBound: upper}
	}
	cursor, err := s.db.NewIterWithContext(ctx, options)
	if err != nil {
		return nil, err
	}
	started := false
	next := func() (query.Result, bool) {
		var found bool
		if started {
			found = cursor.Next()
		} else {
			started, found = true, cursor.First()
		}
		if !found {
			if err := cursor.Error(); err != nil {
				return query.Result{Error: err}, true
			}
			return query.Result{}, false
		}
		entry := query.Entry{Key: string(cursor.Key()), Size: len(cursor.Value())}
		if !q.KeysOnly {
			entry.Value = append([]byte{}, cursor.Value()...)
		}
		return query.Result{Entry: entry}, true
	}
	rows := query.ResultsFromIterator(q, query.Iterator{Next: next, Close: cursor.Close})
	unprefixed := q
	unprefixed.Prefix = "" // the bounds have done it
	return query.NaiveQueryApply(unprefixed, rows), nil
}

// Batch collects writes and commits them at once, synced.
func (s *pebbleStore) Batch(context.Context) (datastore.Batch, error) {
	return pebbleBatch{batch: s.db.NewBatch()}, nil
}

type pebbleBatch struct {
	batch *pebble.Batch
}

func (b pebbleBatch) Put(_ context.Context, key datastore.Key, value []byte) error {
	return b.batch.Set(key.Bytes(), value, nil)
}

func (b pebbleBatch) Delete(_ context.Context, key datastore.Key) error {
	return b.batch.Delete(key.Bytes(), nil)
}

func (b pebbleBatch) Commit(context.Context) error {
	return b.batch.Commit(pebble.Sync)
}

// quietLogger drops pebble's progress notes: what matters comes back as an error.
type quietLogger struct{}

func (quietLogger) Infof(string, ...any) {}

// Fatalf is called where pebble cannot go on without losing writes; it must not return.
func (quietLogger) Fatalf(format string, args ...any) {
	panic("ipfs: pin database: " + fmt.Sprintf(format, args...))
}
