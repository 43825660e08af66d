package scenario

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
)

// stage tells several scenarios that are played at once as if one came after the other: the
// first that is not over is told as it goes, the others wait for their turn.
type stage struct {
	mutex  sync.Mutex
	out    io.Writer
	turn   int
	queued []bytes.Buffer
	over   []bool
}

func newStage(out io.Writer, scenarios int) *stage {
	return &stage{out: out, queued: make([]bytes.Buffer, scenarios), over: make([]bool, scenarios)}
}

// say tells a line of one scenario.
func (s *stage) say(scenario int, format string, args ...any) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var out io.Writer = &s.queued[scenario]
	if scenario == s.turn {
		out = s.out
	}
	_, _ = fmt.Fprintf(out, format+"\n", args...) // nobody reads a broken output
}

// end passes the turn on.
func (s *stage) end(scenario int) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.over[scenario] = true
	for s.turn < len(s.over) && s.over[s.turn] {
		s.turn++
		if s.turn < len(s.over) {
			_, _ = s.queued[s.turn].WriteTo(s.out)
		}
	}
}

// title opens a scenario.
func (s *stage) title(number int, scenario *Scenario) {
	s.say(number, "\n== %s (%s)", scenario.Title, scenario.File)
}

// step tells what became of a step.
func (s *stage) step(number int, step StepReport) {
	if step.Note != "" {
		s.say(number, "   %s", step.Note)
	}
	if step.Sentence == "" {
		return
	}
	outcome := strings.Join(step.Outcomes, ", ")
	if outcome != "" {
		outcome = " → " + outcome
	}
	if step.Explain != "" {
		outcome += " (" + step.Explain + ")"
	}
	if step.OK {
		s.say(number, " ✓ %s%s", step.Sentence, outcome)
		return
	}
	s.say(number, " ✗ line %d: %s%s; it must be %s", step.FailedLine, step.Sentence, outcome, step.Expected)
}

// verdict closes a scenario.
func (s *stage) verdict(number int, report *Report) {
	if report.Problem != "" {
		s.say(number, " ✗ %s", report.Problem)
	}
	s.end(number)
}
