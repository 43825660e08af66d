package scenario

import (
	"errors"
	"fmt"
)

// Report is what a run found out about one file.
type Report struct {
	File       string       `json:"file"`
	Scenario   string       `json:"scenario"`
	OK         bool         `json:"ok"`
	Operations int          `json:"operations"` // executed, the registrations of the cast included
	Steps      []StepReport `json:"steps"`
	Problem    string       `json:"problem,omitempty"`
}

// StepReport is what became of one step.
type StepReport struct {
	Line       int      `json:"line"`
	Note       string   `json:"note,omitempty"`
	Sentence   string   `json:"sentence,omitempty"`
	Outcomes   []string `json:"outcomes,omitempty"`
	Explain    string   `json:"explain,omitempty"` // why the last was refused, denied or dropped
	OK         bool     `json:"ok"`
	Expected   string   `json:"expected,omitempty"` // where something else happened
	FailedLine int      `json:"failed_line,omitempty"`
	Operations int      `json:"operations,omitempty"`
}

func (r *Report) add(step StepReport) {
	r.Steps = append(r.Steps, step)
	r.Operations += step.Operations
}

// failed is the step that did not do what it must.
func (r *Report) failed() (StepReport, bool) {
	for _, step := range r.Steps {
		if !step.OK {
			return step, true
		}
	}
	return StepReport{}, false
}

// judge holds what happened against what must happen. The first difference is what is told.
func (s *StepReport) judge(line int, want, got Expectation) {
	if n := len(s.Outcomes); n == 0 || s.Outcomes[n-1] != got.String() {
		s.Outcomes = append(s.Outcomes, got.String())
	}
	s.Explain = got.explain()
	if want != got && s.OK {
		s.OK, s.Expected, s.FailedLine = false, want.String(), line
	}
}

// Summary is what a run found out.
type Summary struct {
	OK         bool      `json:"ok"`
	Scenarios  []*Report `json:"scenarios"`
	Operations uint64    `json:"operations"`
	Ranges     uint64    `json:"ranges_proven"`
	Settled    uint64    `json:"ranges_settled"`
	Seconds    float64   `json:"seconds"`
	Problem    string    `json:"problem,omitempty"`
}

// Failures lists what went wrong, one line each.
func (s *Summary) Failures() []error {
	var failures []error
	for _, report := range s.Scenarios {
		if report.Problem != "" {
			failures = append(failures, errors.New(report.Problem))
		}
		if step, failed := report.failed(); failed {
			failures = append(failures, fmt.Errorf("%s:%d: %s: %v happened, not %s",
				report.File, step.FailedLine, step.Sentence, step.Outcomes, step.Expected))
		}
	}
	if s.Problem != "" {
		failures = append(failures, errors.New(s.Problem))
	}
	return failures
}
