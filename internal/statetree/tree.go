package statetree

import (
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/bloom"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
)

const (
	cacheBytes    = 128 << 20
	memTableBytes = 32 << 20
)

// Tree is an open database. All methods may be called from any goroutine.
type Tree struct {
	db *pebble.DB

	writing sync.Mutex // held by Commit, Truncate, Prune and Close

	mu      sync.RWMutex // guards what follows
	head    head
	cache   cellCache
	closed  bool
	readers sync.WaitGroup // open iterators; Close waits for them
}

// head describes what the database holds. Without any version it is zero, and
// the empty tree can be read at height 0.
type head struct {
	meta
	present bool
	latest  uint64
	version version
}

// Open opens or creates the tree in a directory that it has for itself.
func Open(dir string) (*Tree, error) { return open(dir, vfs.Default) }

func open(dir string, fs vfs.FS) (*Tree, error) {
	cache := pebble.NewCache(cacheBytes)
	defer cache.Unref()
	options := &pebble.Options{
		FS:       fs,
		Cache:    cache,
		Comparer: keyComparer,
		Logger:   quietLogger{},
		// Fixed, so that a newer pebble does not change files an older one must read.
		FormatMajorVersion:          pebble.FormatVirtualSSTables,
		MemTableSize:                memTableBytes,
		MemTableStopWritesThreshold: 4,
		L0CompactionThreshold:       2,
		LBaseMaxBytes:               64 << 20,
		Levels:                      make([]pebble.LevelOptions, 7),
	}
	for i := range options.Levels {
		level := &options.Levels[i]
		level.FilterPolicy = bloom.FilterPolicy(10)
		level.TargetFileSize = min(int64(4<<20)<<i, 64<<20)
	}
	if err := createDirectory(dir, fs); err != nil {
		return nil, fmt.Errorf("statetree: open %s: %w", dir, err)
	}
	db, err := pebble.Open(dir, options)
	if err != nil {
		return nil, fmt.Errorf("statetree: open %s: %w", dir, err)
	}
	t := &Tree{db: db}
	if err := t.loadHead(); err != nil {
		return nil, errors.Join(fmt.Errorf("statetree: open %s: %w", dir, err), db.Close())
	}
	return t, nil
}

// createDirectory also syncs the parents of what it creates, which pebble leaves
// out: a power failure could take a new database away after its first commits.
func createDirectory(dir string, fs vfs.FS) error {
	var parents []string
	for path := dir; ; path = fs.PathDir(path) {
		if _, err := fs.Stat(path); err == nil || path == fs.PathDir(path) {
			break
		}
		parents = append(parents, fs.PathDir(path))
	}
	if err := fs.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, parent := range parents {
		directory, err := fs.OpenDir(parent)
		if err != nil {
			return err
		}
		if err := errors.Join(directory.Sync(), directory.Close()); err != nil {
			return err
		}
	}
	return nil
}

// Close waits for running reads and closes the database.
func (t *Tree) Close() error {
	t.writing.Lock()
	defer t.writing.Unlock()
	t.mu.Lock()
	if t.closed {
		t.mu.Unlock()
		return nil
	}
	t.closed = true
	t.mu.Unlock()
	t.readers.Wait()
	return t.db.Close()
}

// Latest returns the newest committed height and its root. A tree without any
// version is at height 0 with the empty root; Empty tells it from genesis.
func (t *Tree) Latest() (height uint64, root fr.Element) {
	h := t.readHead()
	return h.latest, h.root()
}

// Empty reports whether no version was ever committed, or all were truncated.
func (t *Tree) Empty() bool { return !t.readHead().present }

// Floor returns the oldest height that can be read.
func (t *Tree) Floor() uint64 { return t.readHead().floor }

func (t *Tree) readHead() head {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.head
}

func (h head) root() fr.Element {
	if !h.present {
		return empty[0]
	}
	return h.version.root
}

func (h head) check(height uint64) error {
	switch {
	case height > h.latest:
		return fmt.Errorf("%w: height %d, latest %d", ErrFuture, height, h.latest)
	case height < h.floor:
		return fmt.Errorf("%w: height %d, floor %d", ErrPruned, height, h.floor)
	}
	return nil
}

// loadHead derives the state from the newest version record, which the commit
// batch writes together with everything else, and checks the top of the tree.
func (t *Tree) loadHead() error {
	t.head = head{}
	iterator, err := t.newIterator(prefixVersion)
	if err != nil {
		return err
	}
	latest, record, found, err := versionAt(iterator, math.MaxUint64)
	if err = errors.Join(err, iterator.Close()); err != nil || !found {
		return err
	}
	value, err := t.get([]byte{prefixMeta})
	if err != nil {
		return err
	}
	m, err := decodeMeta(value)
	if err != nil {
		return err
	}
	t.head = head{meta: m, present: true, latest: latest, version: record}
	top, err := t.Children(latest, 0, 0)
	if err != nil {
		return err
	}
	if hashRow(top) != record.root {
		return fmt.Errorf("%w: top node at height %d does not hash to the root", ErrCorrupt, latest)
	}
	return nil
}

// get returns a copy of a value, nil if there is none.
func (t *Tree) get(key []byte) ([]byte, error) {
	value, closer, err := t.db.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapRead(err)
	}
	value = append([]byte{}, value...)
	return value, closer.Close()
}

// wrapRead marks what pebble's checksums find as corruption.
func wrapRead(err error) error {
	if errors.Is(err, pebble.ErrCorruption) {
		return fmt.Errorf("%w: %w", ErrCorrupt, err)
	}
	if err != nil {
		return fmt.Errorf("statetree: read: %w", err)
	}
	return nil
}

// quietLogger drops pebble's progress messages. Fatalf means that the disk
// refused a write of unknown extent, after which nothing may be trusted.
type quietLogger struct{}

func (quietLogger) Infof(string, ...any) {}

func (quietLogger) Fatalf(format string, args ...any) {
	panic(fmt.Sprintf("statetree: "+format, args...))
}
