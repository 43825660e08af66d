package replication

import (
	"encoding/json"
	"errors"
	"time"

	"github.com/cockroachdb/pebble"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Tombstones cannot be kept for ever, and a node that was away while one was dropped must not bring the root back.
// Both hold by one rule: they are kept for a time, and a node that was away for half of it forgets what it knew
// from others and learns it anew.

// prune drops forgets that are older than the retention, and beyond a number of them the oldest. It returns how many
// are left.
func (l *ledger) prune(before time.Time, limit int) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	count := 0
	for entry, err := range l.rulings("ruling/") {
		if err != nil {
			return 0, err
		}
		if entry.Kind == forget {
			count++
		}
	}
	for arrival, err := range l.walk("arrival/") {
		if err != nil {
			return count, err
		}
		value, err := l.get(string(arrival.value))
		if err != nil {
			return count, err
		}
		if value == nil {
			continue // its ruling was replaced
		}
		var entry stored
		if err := json.Unmarshal(value, &entry); err != nil {
			return count, err
		}
		if entry.Kind != forget || (count <= limit && !time.Unix(entry.Time, 0).Before(before)) {
			continue
		}
		count--
		if err := l.drop(entry); err != nil {
			return count, err
		}
	}
	return count, nil
}

func (l *ledger) drop(entry stored) error {
	return errors.Join(
		l.db.Delete([]byte(rulingKey(entry.Root, entry.Home)), pebble.NoSync),
		l.db.Delete(arrivalKey(entry.Arrival), pebble.NoSync),
	)
}

// doubt forgets all rulings but one's own, and where the others' ledgers were read up to.
func (l *ledger) doubt(self peer.ID) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	for entry, err := range l.rulings("ruling/") {
		if err != nil {
			return err
		}
		if entry.Home == self {
			continue
		}
		if err := l.drop(entry); err != nil {
			return err
		}
	}
	return l.resetCursors()
}
