package statetree

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// chunkSize keeps a chunk near three milliseconds of hashing: long enough to pay
// for its iterator, short enough that no core waits long for another.
const chunkSize = 256

// parallel calls work on consecutive ranges that cover 0..n, on all cores, and
// returns the first error. A small n runs on the caller's goroutine.
func parallel(n int, work func(from, to int) error) error {
	workers := min(runtime.GOMAXPROCS(0), (n+chunkSize-1)/chunkSize)
	if workers <= 1 {
		if n == 0 {
			return nil
		}
		return work(0, n)
	}
	var (
		next  atomic.Int64
		group sync.WaitGroup
		once  sync.Once
		first error
	)
	for range workers {
		group.Go(func() {
			for {
				from := int(next.Add(chunkSize)) - chunkSize
				if from >= n {
					return
				}
				if err := work(from, min(from+chunkSize, n)); err != nil {
					once.Do(func() { first = err })
					next.Store(int64(n))
					return
				}
			}
		})
	}
	group.Wait()
	return first
}
