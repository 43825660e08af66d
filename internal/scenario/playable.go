package scenario

import (
	"context"

	"github.com/healthd/healthd/internal/protocol"
)

// playable is a scenario that is about to be played, with the keys of its institutions: the
// network has to know them before it begins.
type playable struct {
	scenario *Scenario
	archive  *Archive
	founders []*party
}

func newPlayable(archive *Archive, scenario *Scenario) (*playable, error) {
	p := &playable{scenario: scenario, archive: archive}
	for i, member := range scenario.Institutions() {
		founder, err := archive.newParty(member.Name, i)
		if err != nil {
			return nil, err
		}
		p.founders = append(p.founders, founder)
	}
	return p, nil
}

// enrol gives the founders their sequences, which begin after those of other playables, and
// returns what a genesis says of them.
func (p *playable) enrol(after uint64) []protocol.Institution {
	institutions := make([]protocol.Institution, len(p.founders))
	for i, member := range p.scenario.Institutions() {
		p.founders[i].actor = after + uint64(i) + 1
		institutions[i] = protocol.Institution{Role: member.Role, Key: p.founders[i].key.Public()}
	}
	return institutions
}

// play plays the scenario and reports. What tell hears of each step is in the report, too.
func (p *playable) play(ctx context.Context, target Target, tell func(StepReport)) *Report {
	report := &Report{File: p.scenario.File, Scenario: p.scenario.Title, Steps: []StepReport{}}
	run := &play{
		scenario: p.scenario, target: target, archive: p.archive, report: report, tell: tell,
		people: map[string]*party{}, things: map[string]*thing{},
	}
	for _, founder := range p.founders {
		run.people[founder.name] = founder
	}
	if err := run.run(ctx); err != nil {
		report.Problem = err.Error()
		return report
	}
	_, failed := report.failed()
	report.OK = !failed
	return report
}

// PlayRules plays a scenario against the rules alone, in memory.
func PlayRules(ctx context.Context, scenario *Scenario, archive *Archive, tell func(StepReport)) (*Report, error) {
	p, err := newPlayable(archive, scenario)
	if err != nil {
		return nil, err
	}
	target, err := newRulesTarget(p.enrol(0))
	if err != nil {
		return nil, err
	}
	return p.play(ctx, target, tell), nil
}
