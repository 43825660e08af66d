package scenario

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
)

// narrator tells several scenarios that are played at once as if one came after the other: the
// first that is not over is told as it goes, the others wait for their turn.
type narrator struct {
	mutex  sync.Mutex
	out    io.Writer
	turn   int
	queued []bytes.Buffer
	over   []bool
}

func newNarrator(out io.Writer, scenarios int) *narrator {
	return &narrator{out: out, queued: make([]bytes.Buffer, scenarios), over: make([]bool, scenarios)}
}

// say tells a line of one scenario.
func (n *narrator) say(scenario int, format string, args ...any) {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	var out io.Writer = &n.queued[scenario]
	if scenario == n.turn {
		out = n.out
	}
	_, _ = fmt.Fprintf(out, format+"\n", args...) // nobody reads a broken output
}

// end passes the turn on.
func (n *narrator) end(scenario int) {
	n.mutex.Lock()
	defer n.mutex.Unlock()
	n.over[scenario] = true
	for n.turn < len(n.over) && n.over[n.turn] {
		n.turn++
		if n.turn < len(n.over) {
			_, _ = n.queued[n.turn].WriteTo(n.out)
		}
	}
}

// title opens a scenario.
func (n *narrator) title(number int, scenario *Scenario) {
	n.say(number, "\n== %s (%s)", scenario.Title, scenario.File)
}

// step tells what became of a step.
func (n *narrator) step(number int, step StepReport) {
	if step.Note != "" {
		n.say(number, "   %s", step.Note)
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
		n.say(number, " ✓ %s%s", step.Sentence, outcome)
		return
	}
	n.say(number, " ✗ line %d: %s%s; it must be %s", step.FailedLine, step.Sentence, outcome, step.Expected)
}

// verdict closes a scenario.
func (n *narrator) verdict(number int, report *Report) {
	if report.Problem != "" {
		n.say(number, " ✗ %s", report.Problem)
	}
	n.end(number)
}
