package depot

import (
	"sync"
	"time"
)

// What an actor may store in a day.
const (
	day      = 24 * time.Hour
	maxFiles = 1000
	maxBytes = 2 << 30 // of ciphertext
)

// quota counts what each actor stored since a day began for it. It is in memory: a restart forgives.
type quota struct {
	mutex sync.Mutex
	used  map[uint64]*usage
}

type usage struct {
	began time.Time
	files int
	bytes int64
}

// reserve takes room for a file, before it is read. It is false where there is none.
func (q *quota) reserve(actor uint64, bytes int64, now time.Time) bool {
	q.mutex.Lock()
	defer q.mutex.Unlock()
	if q.used == nil {
		q.used = map[uint64]*usage{}
	}
	used := q.used[actor]
	if used == nil || now.Sub(used.began) >= day {
		used = &usage{began: now}
		q.used[actor] = used
	}
	if used.files >= maxFiles || used.bytes+bytes > maxBytes {
		return false
	}
	used.files++
	used.bytes += bytes
	return true
}
