package scenario

import (
	"context"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
)

// play is one scenario while it runs.
type play struct {
	scenario *Scenario
	target   Target
	archive  *Archive
	people   map[string]*party
	things   map[string]*thing
	report   *Report
	tell     func(StepReport)
}

// envelope is what one step signs.
type envelope struct {
	who      *party
	now      uint64 // the chain's time, at which or after which it will be executed
	prepared []*prepared
	drafts   []*draft
}

// prepared is one operation of an envelope.
type prepared struct {
	op    protocol.Op
	act   *Act
	draft *draft // of the patient's index, where the operation changes it
	// done notes what an applied operation made; nil where there is nothing to note.
	done func(OpResult) error
}

// run plays the steps until one does not do what it must.
func (p *play) run(ctx context.Context) error {
	if err := p.register(ctx); err != nil {
		return fmt.Errorf("%s: registering the cast: %w", p.scenario.File, err)
	}
	for i := range p.scenario.Steps {
		step := &p.scenario.Steps[i]
		told, err := p.step(ctx, step)
		if err != nil {
			return fmt.Errorf("%s:%d: %s: %w", p.scenario.File, step.Line, step.sentence(), err)
		}
		p.report.add(told)
		p.tell(told)
		if !told.OK {
			return nil
		}
	}
	return nil
}

func (p *play) step(ctx context.Context, step *Step) (StepReport, error) {
	told := StepReport{Line: step.Line, Note: step.Note, OK: true}
	switch {
	case step.Wait != nil:
		told.Sentence = step.sentence()
		return told, p.wait(ctx, step.Wait)
	case step.Ethereum != nil:
		told.Sentence = step.sentence()
		return told, p.onEthereum(ctx, step, &told)
	case step.Read != nil:
		told.Sentence = step.sentence()
		outcome, err := p.read(ctx, p.people[step.Who], p.things[step.Read.Record], p.things[step.Read.Access])
		told.judge(step.Line, step.Read.Expect, Expectation{Outcome: outcome})
		return told, err
	case len(step.Acts) > 0:
		told.Sentence = step.sentence()
		return told, p.acts(ctx, step, &told)
	}
	return told, nil
}

func (p *play) wait(ctx context.Context, wait *Wait) error {
	if wait.Moment != "" {
		return p.waitOnEthereum(ctx, wait.Moment)
	}
	if wait.Until != "" {
		return p.target.WaitUntil(ctx, p.things[wait.Until].ends)
	}
	now, err := p.target.Now(ctx)
	if err != nil {
		return err
	}
	return p.target.WaitUntil(ctx, now+wait.Seconds)
}

// acts signs and submits the operations of a step and judges what became of each.
func (p *play) acts(ctx context.Context, step *Step, told *StepReport) error {
	e, err := p.prepare(ctx, step)
	if err != nil {
		return err
	}
	results, err := p.submit(ctx, e, step.OldKey)
	if reason := dropName(err); reason != "" {
		want := Expectation{dropped, step.Dropped}
		if step.Dropped == "" {
			want = step.Acts[0].Expect
		}
		told.judge(step.Line, want, Expectation{dropped, reason})
		return nil
	}
	if err != nil {
		return err
	}
	for i := range results {
		act := e.prepared[i].act
		want := act.Expect
		if step.Dropped != "" {
			want = Expectation{dropped, step.Dropped}
		}
		told.Operations++
		told.judge(act.Line, want, outcomeOf(act.Verb.kind, results[i]))
	}
	return nil
}

// prepare makes the operations of a step.
func (p *play) prepare(ctx context.Context, step *Step) (*envelope, error) {
	now, err := p.target.Now(ctx)
	if err != nil {
		return nil, err
	}
	e := &envelope{who: p.people[step.Who], now: now}
	for i := range step.Acts {
		if err := p.act(ctx, e, &step.Acts[i]); err != nil {
			return nil, err
		}
	}
	if len(e.prepared) == 0 {
		return nil, fmt.Errorf("there is no consent to revoke")
	}
	return e, p.moveHeads(ctx, e)
}

// submit signs an envelope and notes what its applied operations made.
func (p *play) submit(ctx context.Context, e *envelope, oldKey bool) ([]OpResult, error) {
	key := e.who.key
	if oldKey {
		if e.who.replaced == nil {
			return nil, fmt.Errorf("%s never had another key", e.who.name)
		}
		key = e.who.replaced
	}
	ops := make([]protocol.Op, len(e.prepared))
	for i := range e.prepared {
		ops[i] = e.prepared[i].op
	}
	sealed, err := protocol.Seal(p.target.Domain(), key, e.who.actor, e.who.nonce, ops...)
	if err != nil {
		return nil, err
	}
	results, err := p.target.Submit(ctx, sealed)
	if err != nil {
		return nil, err
	}
	if len(results) != len(ops) {
		return nil, fmt.Errorf("%d operations were submitted, %d results came back", len(ops), len(results))
	}
	e.who.nonce += uint64(len(ops))
	for i := range results {
		if e.prepared[i].done != nil && results[i].Code == protocol.Applied {
			if err := e.prepared[i].done(results[i]); err != nil {
				return nil, err
			}
		}
	}
	return results, nil
}
