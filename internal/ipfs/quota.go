package ipfs

import (
	"fmt"
	"sync"
)

const quotaAdvice = "raise it, or unpin content and collect it ('healthd ipfs gc')"

// quota bounds what is on disk together with what is promised to running adds.
type quota struct {
	limit uint64 // 0: none
	used  func() uint64

	mu       sync.Mutex
	reserved uint64
}

func newQuota(limit uint64, used func() uint64) *quota { return &quota{limit: limit, used: used} }

func (q *quota) reserve(size uint64) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	taken := q.used() + q.reserved
	if q.limit != 0 && (taken+size > q.limit || taken+size < size) {
		return fmt.Errorf("%w: %d of %d bytes are taken and the content needs %d: %s", ErrQuota, taken, q.limit, size, quotaAdvice)
	}
	q.reserved += size
	return nil
}

func (q *quota) release(size uint64) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.reserved -= size
}

// room tells whether anything more may be fetched.
func (q *quota) room() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.limit == 0 || q.used()+q.reserved < q.limit
}

// high tells whether use is above the mark from which on garbage is collected without being asked.
func (q *quota) high() bool {
	return q.limit != 0 && q.used() > q.limit/10*9
}
