package scenario

import (
	"context"

	"github.com/healthd/healthd/internal/protocol"
)

var _ Target = (*rulesTarget)(nil)

// rulesTarget executes operations in memory by the rules of the protocol, at once. Its clock
// moves only when it is waited for, so that what happens in an exact second can be played. One
// scenario uses it at a time.
type rulesTarget struct {
	machine protocol.Machine
	state   protocol.MemoryState
	block   protocol.Block
}

// rulesEpoch is when the story begins, any time well above zero.
const rulesEpoch = 1_700_000_000

// newRulesTarget founds a consortium in memory; its institutions have sequences from 1.
func newRulesTarget(founders []protocol.Institution) (*rulesTarget, error) {
	cells, err := protocol.GenesisCells(genesisParameters(), founders)
	if err != nil {
		return nil, err
	}
	t := &rulesTarget{
		machine: protocol.Machine{Domain: protocol.DomainOf("dev-rules", cells), Fits: protocol.FitsShape(protocol.ShapeSmall)},
		state:   make(protocol.MemoryState, len(cells)),
		block:   protocol.Block{Height: 1, Time: rulesEpoch},
	}
	for index, cell := range cells {
		t.state[index] = cell
	}
	return t, nil
}

func (t *rulesTarget) Domain() protocol.Word { return t.machine.Domain }

func (t *rulesTarget) Now(context.Context) (uint64, error) { return t.block.Time, nil }

func (t *rulesTarget) WaitUntil(_ context.Context, time uint64) error {
	t.block.Time = max(t.block.Time, time)
	return nil
}

func (t *rulesTarget) Submit(_ context.Context, envelope *protocol.Envelope) ([]OpResult, error) {
	t.block.Height++
	steps, err := t.machine.Execute(envelope, t.block, t.state)
	if err != nil {
		return nil, err
	}
	results := make([]OpResult, len(steps))
	for i := range steps {
		results[i] = OpResult{Code: steps[i].Result, Reason: steps[i].Reason, Assigned: steps[i].Assigned}
	}
	return results, nil
}
