package batch

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
)

// Forced returns the segment that answers for requests which came through L1. It follows the last
// segment of a range, executes nothing, and shows that at the range's new root none of the requests
// is admissible any more. view is the state after the range.
func Forced(view *statetree.View, domain protocol.Word, shape protocol.Shape, r Range, requests []protocol.Forced) (*Segment, error) {
	if view.Root() != r.NewRoot {
		return nil, fmt.Errorf("%w: the state after the range has another root", ErrDiverged)
	}
	input, err := protocol.ForcedInput(domain, requests)
	if err != nil {
		return nil, err
	}
	answers, err := protocol.Answer(domain, requests, readOnly{view})
	if err != nil {
		return nil, err
	}
	r.OldRoot, r.OldAccumulator = r.NewRoot, r.NewAccumulator
	b, err := newSegmenter(view, domain, shape, r)
	if err != nil {
		return nil, err
	}
	b.tally.AddForced(shape, answers)
	if err := b.tally.Fits(shape); err != nil {
		return nil, err
	}
	if err := b.finish(r); err != nil {
		return nil, err
	}
	segment := &b.segments[0]
	segment.Inputs.Forced, segment.Forced = input, answers
	return segment, nil
}
