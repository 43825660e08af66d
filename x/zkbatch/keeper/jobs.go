package keeper

import (
	"bytes"
	"sync"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// jobs keeps the segments of the range that is being proven: executing it again for each of them would cost the
// square of its length. Provers that ask at the same time wait for one execution.
type jobs struct {
	mu       sync.Mutex
	number   uint64
	shape    uint32
	newRoot  []byte
	segments []batch.Segment
}

// of returns the segments of a range, cut at most once. Nobody may change them.
func (j *jobs) of(r types.Range, shape protocol.Shape, cut func() ([]batch.Segment, error)) ([]batch.Segment, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.number == r.Number && j.shape == shape.ID && bytes.Equal(j.newRoot, r.NewRoot) {
		return j.segments, nil
	}
	segments, err := cut()
	if err != nil {
		return nil, err
	}
	j.number, j.shape, j.newRoot, j.segments = r.Number, shape.ID, r.NewRoot, segments
	return segments, nil
}
