package replication

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"sync"
	"time"

	"github.com/cockroachdb/pebble"
	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/healthd/healthd/internal/ipfs"
)

// ledger keeps the rulings on disk, one for each root and member, and serves them in the order in which they arrived
// here. Its keys:
//
//	log                    a random name of this ledger: cursors of another one mean nothing
//	seen                   Unix seconds when this node last heard from all live members
//	ruling/DIGEST MEMBER   the ruling, with its place in the order
//	arrival/NUMBER         which ruling arrived at this place
//	cursor/MEMBER          up to where this node has read a member's ledger
//	barred/DIGEST          when this node's operator forgot a root, Unix seconds
//	held/DIGEST            the root that this node has pinned, or is about to, for the consortium
type ledger struct {
	db  *pebble.DB
	log string

	mu       sync.Mutex // of changes
	arrivals uint64
}

// stored is a ruling with its place in the order of arrival.
type stored struct {
	ruling
	Arrival uint64 `json:"arrival"`
}

func openLedger(dir string) (*ledger, error) {
	db, err := pebble.Open(dir, &pebble.Options{MemTableSize: 1 << 20, Logger: quietLogger{}})
	if err != nil {
		return nil, fmt.Errorf("replication: cannot open the ledger in %s (is another process using it?): %w", dir, err)
	}
	l := &ledger{db: db}
	if err := l.load(); err != nil {
		return nil, errors.Join(fmt.Errorf("replication: cannot read the ledger in %s: %w", dir, err), db.Close())
	}
	return l, nil
}

func (l *ledger) load() error {
	name, err := l.get("log")
	if err == nil && name == nil {
		name = []byte(rand.Text())
		err = l.db.Set([]byte("log"), name, pebble.Sync)
	}
	if err != nil {
		return err
	}
	l.log = string(name)
	cursor, err := l.db.NewIter(within("arrival/"))
	if err != nil {
		return err
	}
	if cursor.Last() {
		l.arrivals = binary.BigEndian.Uint64(cursor.Key()[len("arrival/"):])
	}
	return cursor.Close()
}

func within(prefix string) *pebble.IterOptions {
	upper := []byte(prefix)
	for upper[len(upper)-1] == 0xff { // prefixes that end with a digest; all begin with a letter
		upper = upper[:len(upper)-1]
	}
	upper[len(upper)-1]++
	return &pebble.IterOptions{LowerBound: []byte(prefix), UpperBound: upper}
}

// get gives nil for a key that is not there.
func (l *ledger) get(key string) ([]byte, error) {
	value, closer, err := l.db.Get([]byte(key))
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	owned := append([]byte{}, value...)
	return owned, closer.Close()
}

// digestKey names a root whatever codec its CID has.
func digestKey(root cid.Cid) string {
	digest, _ := ipfs.DigestOf(root) // rulings are checked before they come here
	hash := digest.Bytes()
	return string(hash[:])
}

func rulingKey(root cid.Cid, home peer.ID) string { return "ruling/" + digestKey(root) + string(home) }

func arrivalKey(number uint64) []byte {
	return binary.BigEndian.AppendUint64([]byte("arrival/"), number)
}

// record keeps a ruling unless a stronger one is there: a forget stands for ever.
func (l *ledger) record(r ruling) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	key := rulingKey(r.Root, r.Home)
	before, err := l.get(key)
	if err != nil {
		return err
	}
	batch := l.db.NewBatch()
	defer batch.Close()
	if before != nil {
		var old stored
		if err := json.Unmarshal(before, &old); err != nil {
			return err
		}
		if old.Kind == r.Kind || old.Kind == forget {
			return nil
		}
		if err := batch.Delete(arrivalKey(old.Arrival), nil); err != nil {
			return err
		}
	}
	l.arrivals++
	value, err := json.Marshal(stored{r, l.arrivals})
	if err != nil {
		return err
	}
	if err := errors.Join(batch.Set([]byte(key), value, nil), batch.Set(arrivalKey(l.arrivals), []byte(key), nil)); err != nil {
		return err
	}
	return batch.Commit(pebble.Sync)
}

// since gives the rulings that arrived after a place, at most limit, and the place to go on from.
func (l *ledger) since(after uint64, limit int) (page []ruling, next uint64, err error) {
	options := within("arrival/")
	options.LowerBound = arrivalKey(after + 1)
	cursor, err := l.db.NewIter(options)
	if err != nil {
		return nil, after, err
	}
	defer cursor.Close()
	next = after
	for found := cursor.First(); found && len(page) < limit; found = cursor.Next() {
		next = binary.BigEndian.Uint64(cursor.Key()[len("arrival/"):])
		value, err := l.get(string(cursor.Value()))
		if err != nil {
			return nil, after, err
		}
		if value == nil {
			continue // replaced meanwhile
		}
		var entry stored
		if err := json.Unmarshal(value, &entry); err != nil {
			return nil, after, err
		}
		page = append(page, entry.ruling)
	}
	return page, next, cursor.Error()
}

// opinions walks all roots of which there is a ruling, as they are when the walk begins.
func (l *ledger) opinions() iter.Seq2[opinion, error] {
	return func(yield func(opinion, error) bool) {
		var current opinion
		var digest string
		emit := func() bool {
			if digest == "" {
				return true
			}
			barred, err := l.get("barred/" + digest)
			current.barred = barred != nil
			return yield(current, err)
		}
		for entry, err := range l.rulings("ruling/") {
			if err != nil {
				yield(opinion{}, err)
				return
			}
			if key := digestKey(entry.Root); key != digest {
				if !emit() {
					return
				}
				current, digest = opinion{root: entry.Root}, key
			}
			current.hear(entry.ruling)
		}
		emit()
	}
}

func (o *opinion) hear(r ruling) {
	if r.Kind == forget {
		o.forgotten = append(o.forgotten, r.Home)
		return
	}
	o.claims = append(o.claims, r.Home)
	o.root = r.Root // a forget may not know the codec
}

// about gives what is known of one root.
func (l *ledger) about(root cid.Cid) (opinion, error) {
	o := opinion{root: root}
	for entry, err := range l.rulings("ruling/" + digestKey(root)) {
		if err != nil {
			return o, err
		}
		o.hear(entry.ruling)
	}
	barred, err := l.get("barred/" + digestKey(root))
	o.barred = barred != nil
	return o, err
}

func (l *ledger) rulings(prefix string) iter.Seq2[stored, error] {
	return func(yield func(stored, error) bool) {
		for pair, err := range l.walk(prefix) {
			var entry stored
			if err == nil {
				err = json.Unmarshal(pair.value, &entry)
			}
			if !yield(entry, err) || err != nil {
				return
			}
		}
	}
}

// pair is a key without its prefix, and its value.
type pair struct {
	key   string
	value []byte
}

// walk gives what is below a prefix, as it is when the walk begins. An error is the last that it gives.
func (l *ledger) walk(prefix string) iter.Seq2[pair, error] {
	return func(yield func(pair, error) bool) {
		cursor, err := l.db.NewIter(within(prefix))
		if err != nil {
			yield(pair{}, err)
			return
		}
		defer cursor.Close()
		for found := cursor.First(); found; found = cursor.Next() {
			if !yield(pair{string(cursor.Key()[len(prefix):]), bytes.Clone(cursor.Value())}, nil) {
				return
			}
		}
		if err := cursor.Error(); err != nil {
			yield(pair{}, err)
		}
	}
}

func (l *ledger) bar(root cid.Cid, now time.Time) error {
	return l.setTime("barred/"+digestKey(root), now)
}

func (l *ledger) hold(root cid.Cid) error {
	return l.db.Set([]byte("held/"+digestKey(root)), root.Bytes(), pebble.Sync)
}

func (l *ledger) release(root cid.Cid) error {
	return l.db.Delete([]byte("held/"+digestKey(root)), pebble.Sync)
}

func (l *ledger) holds(root cid.Cid) (bool, error) {
	value, err := l.get("held/" + digestKey(root))
	return value != nil, err
}

// cursor is up to where this node has read a member's ledger.
type cursor struct {
	Log   string `json:"log"`
	After uint64 `json:"after"`
}

func (l *ledger) cursor(of peer.ID) (c cursor, err error) {
	value, err := l.get("cursor/" + string(of))
	if err != nil || value == nil {
		return cursor{}, err
	}
	return c, json.Unmarshal(value, &c)
}

func (l *ledger) setCursor(of peer.ID, c cursor) error {
	value, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return l.db.Set([]byte("cursor/"+string(of)), value, pebble.NoSync) // reading something twice does no harm
}

// resetCursors makes this node read all ledgers again.
func (l *ledger) resetCursors() error {
	bounds := within("cursor/")
	return l.db.DeleteRange(bounds.LowerBound, bounds.UpperBound, pebble.Sync)
}

func (l *ledger) setTime(key string, at time.Time) error {
	return l.db.Set([]byte(key), binary.BigEndian.AppendUint64(nil, uint64(at.Unix())), pebble.Sync)
}

func (l *ledger) time(key string) (time.Time, error) {
	value, err := l.get(key)
	if err != nil || len(value) != 8 {
		return time.Time{}, err
	}
	return time.Unix(int64(binary.BigEndian.Uint64(value)), 0), nil
}

func (l *ledger) close() error { return l.db.Close() }

// quietLogger drops pebble's progress notes: what matters comes back as an error.
type quietLogger struct{}

func (quietLogger) Infof(string, ...any) {}

// Fatalf is called where pebble cannot go on without losing writes; it must not return.
func (quietLogger) Fatalf(format string, args ...any) {
	panic("replication: ledger: " + fmt.Sprintf(format, args...))
}
