package batch

import (
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// ErrDiverged is returned where executing the trace again does not lead to the range's
// commitments: the trace or the state is damaged, or the rules are not those of the chain.
var ErrDiverged = errors.New("executing the range again gives another result than the chain recorded")

// Build cuts a range into segments of one shape. view is the state before the range; it is
// advanced to the state after it.
func Build(view *statetree.View, machine *protocol.Machine, shape protocol.Shape, r Range, trace []Executed) ([]Segment, error) {
	b, err := newSegmenter(view, machine.Domain, shape, r)
	if err != nil {
		return nil, err
	}
	state := protocol.NewOverlay(readOnly{view})
	for i := range trace {
		steps, err := execute(machine, &trace[i], i, state)
		if err != nil {
			return nil, err
		}
		if err := b.add(trace[i].Envelope, steps); err != nil {
			return nil, err
		}
	}
	return b.segments, b.finish(r)
}

// Next returns the segment that begins behind the first proven operations of a range. It cuts from there,
// wherever that is, so that a segment which somebody ended at another envelope than Build would have
// stops nobody. ok is false where all operations are proven.
func Next(view *statetree.View, machine *protocol.Machine, shape protocol.Shape, r Range, trace []Executed, proven uint64) (segment Segment, ok bool, err error) {
	b, err := newSegmenter(view, machine.Domain, shape, r)
	if err != nil {
		return Segment{}, false, err
	}
	state := protocol.NewOverlay(readOnly{view})
	executed := uint64(0)
	for i := range trace {
		steps, err := execute(machine, &trace[i], i, state)
		if err != nil {
			return Segment{}, false, err
		}
		if executed < proven {
			err = b.skip(trace[i].Envelope, steps, proven-executed)
		} else {
			err = b.add(trace[i].Envelope, steps)
		}
		if err != nil {
			return Segment{}, false, err
		}
		executed += uint64(len(steps))
		if len(b.segments) > 0 {
			return b.segments[0], true, nil
		}
	}
	if len(b.steps) == 0 && executed > 0 {
		return Segment{}, false, nil
	}
	if err := b.finish(r); err != nil {
		return Segment{}, false, err
	}
	return b.segments[0], true, nil
}

// execute executes one envelope of the trace again.
func execute(machine *protocol.Machine, executed *Executed, number int, state protocol.State) ([]protocol.Step, error) {
	steps, err := machine.Execute(executed.Envelope, executed.Block, state)
	if err != nil {
		return nil, fmt.Errorf("%w: envelope %d of the range: %w", ErrDiverged, number+1, err)
	}
	return steps, nil
}

// readOnly keeps an overlay from being flushed into a view.
type readOnly struct{ *statetree.View }

// SetCell always fails.
func (readOnly) SetCell(uint64, protocol.Cell) error {
	return errors.New("a view is changed by segments only")
}

// segmenter collects envelopes until a capacity of the shape is full.
type segmenter struct {
	view   *statetree.View
	shape  protocol.Shape
	span   protocol.Span
	domain protocol.Word

	root, accumulator protocol.Word
	segments          []Segment

	steps     []protocol.Step
	envelopes []SignedEnvelope
	tally     *protocol.Tally
}

func newSegmenter(view *statetree.View, domain protocol.Word, shape protocol.Shape, r Range) (*segmenter, error) {
	if view.Root() != r.OldRoot {
		return nil, fmt.Errorf("%w: the state before the range has another root", ErrDiverged)
	}
	b := &segmenter{view: view, shape: shape, span: r.Span, domain: domain, root: r.OldRoot, accumulator: r.OldAccumulator}
	b.reset()
	return b, nil
}

func (b *segmenter) reset() {
	b.steps, b.envelopes, b.tally = nil, nil, protocol.NewTally()
}

// add takes one executed envelope, cutting a segment before it where it does not fit.
func (b *segmenter) add(envelope *protocol.Envelope, steps []protocol.Step) error {
	signed, err := signedEnvelope(envelope, steps)
	if err != nil {
		return err
	}
	b.tally.Add(steps)
	if err := b.tally.Fits(b.shape); err != nil {
		if len(b.steps) == 0 {
			return fmt.Errorf("an envelope of actor %d does not fit shape %s: %w", steps[0].Op.Actor, b.shape.Name, err)
		}
		b.recount()
		if err := b.cut(); err != nil {
			return err
		}
		return b.add(envelope, steps)
	}
	b.steps = append(b.steps, steps...)
	b.envelopes = append(b.envelopes, signed)
	return nil
}

// skip takes an envelope that is proven already: it changes the state and is part of no segment. left counts the
// proven operations from this envelope on.
func (b *segmenter) skip(envelope *protocol.Envelope, steps []protocol.Step, left uint64) error {
	if uint64(len(steps)) > left {
		return fmt.Errorf("%w: the proven operations end inside an envelope", ErrDiverged)
	}
	signed, err := signedEnvelope(envelope, steps)
	if err != nil {
		return err
	}
	b.tally.Add(steps)
	b.steps = append(b.steps, steps...)
	b.envelopes = append(b.envelopes, signed)
	if uint64(len(steps)) < left {
		return nil
	}
	if err := b.cut(); err != nil {
		return err
	}
	b.segments = nil
	return nil
}

// finish cuts the last segment and holds what came out against the range.
func (b *segmenter) finish(r Range) error {
	if len(b.steps) > 0 || len(b.segments) == 0 {
		if err := b.cut(); err != nil {
			return err
		}
	}
	if b.root != r.NewRoot || b.accumulator != r.NewAccumulator {
		return fmt.Errorf("%w: the state after the range has another root or accumulator", ErrDiverged)
	}
	return nil
}

// recount makes the tally of the collected envelopes anew, without the one that did not fit.
func (b *segmenter) recount() {
	b.tally = protocol.NewTally()
	at := 0
	for _, envelope := range b.envelopes {
		b.tally.Add(b.steps[at : at+envelope.Ops])
		at += envelope.Ops
	}
}

// cut closes the segment: it applies the changes to the tree and keeps the touched nodes.
func (b *segmenter) cut() error {
	before, err := b.view.Cell(protocol.SystemIndex)
	if err != nil {
		return err
	}
	segment := Segment{
		Shape: b.shape.ID, System: before, Steps: b.steps, Envelopes: b.envelopes,
		Inputs: protocol.PublicInputs{Domain: b.domain, OldRoot: b.root, OldAccumulator: b.accumulator, Span: b.span},
	}
	segment.Inputs.Span.Ops = uint64(len(b.steps))
	writes := map[uint64]protocol.Cell{}
	reads := []uint64{protocol.SystemIndex}
	for _, index := range b.tally.Order {
		use := b.tally.Uses[index]
		segment.Cells = append(segment.Cells, *use)
		if use.Changed {
			writes[index] = use.Last
		} else {
			reads = append(reads, index)
		}
	}
	if len(b.steps) > 0 {
		if writes[protocol.SystemIndex], err = protocol.EncodeCell(protocol.KindSystem, &b.steps[len(b.steps)-1].After); err != nil {
			return err
		}
	}
	if segment.Nodes, b.root, err = b.view.Apply(writes, reads); err != nil {
		return err
	}
	for i := range b.steps {
		b.accumulator = protocol.Accumulate(b.accumulator, &b.steps[i])
	}
	segment.Inputs.NewRoot, segment.Inputs.NewAccumulator = b.root, b.accumulator
	b.segments = append(b.segments, segment)
	b.reset()
	return nil
}

func signedEnvelope(envelope *protocol.Envelope, steps []protocol.Step) (SignedEnvelope, error) {
	var signer protocol.Actor
	if _, err := protocol.DecodeCell(steps[0].Touches[protocol.SlotSigner].Before, protocol.KindActor, &signer); err != nil {
		return SignedEnvelope{}, err
	}
	return SignedEnvelope{
		Key:       zkcrypto.PublicKey{X: signer.KeyX, Y: signer.KeyY},
		Digest:    steps[len(steps)-1].Digest,
		Signature: envelope.Signature,
		Ops:       len(steps),
	}, nil
}
