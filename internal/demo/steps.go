package demo

import (
	"context"

	"github.com/healthd/healthd/internal/protocol"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// step is one operation of a part of the story, and what must become of it.
type step struct {
	by    *person
	op    zkbatchtypes.Operation
	want  protocol.Code
	words string // empty: not told
}

// tellSteps performs steps in order. A refusal is told with its reason. It returns the
// sequences that they assigned.
func (d *demo) tellSteps(ctx context.Context, gateway *person, steps ...step) ([]uint64, error) {
	assigned := make([]uint64, len(steps))
	for i, s := range steps {
		result, err := d.one(ctx, gateway, s.by, s.op, s.want)
		if err != nil {
			return nil, err
		}
		assigned[i] = result.Assigned
		switch {
		case s.words == "":
		case s.want == protocol.Applied:
			d.tell.say("%s", s.words)
		default:
			d.tell.say("%s: refused, %s", s.words, s.want.Explain())
		}
	}
	return assigned, nil
}
