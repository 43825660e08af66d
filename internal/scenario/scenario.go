package scenario

import "github.com/healthd/healthd/internal/protocol"

// Scenario is one file that was checked.
type Scenario struct {
	File  string
	Title string
	About string
	Cast  []Member
	Steps []Step
}

// Member is one of the cast: somebody who exists before the first step.
type Member struct {
	Line      int
	Name      string
	Role      uint64 // protocol.Role…
	Emergency bool   // may break the glass
	Of        string // the institution that registers it; empty for institutions
	Guardian  string
}

// Step is one entry of the list of steps. Exactly one of Acts, Wait, Read and Ethereum is there, or none
// where the step is only a note.
type Step struct {
	Line     int
	Note     string
	Who      string
	OldKey   bool // signs with the key that a rotation or recovery replaced
	Acts     []Act
	Wait     *Wait
	Read     *Read
	Ethereum *EthereumStep
	Dropped  string // the whole envelope must be dropped for this reason
}

// Act is one operation, or revoke-all, which is one for each consent.
type Act struct {
	Line   int
	Verb   *verb
	Fields map[string]string
	As     string // what later steps call the thing that it makes
	Expect Expectation
}

// text is a field's value, or a default.
func (a *Act) text(field, otherwise string) string {
	if value, ok := a.Fields[field]; ok {
		return value
	}
	return otherwise
}

// Wait moves the clock, by a time or until something is due.
type Wait struct {
	Text    string
	Seconds uint64
	Until   string // the name of a thing
	Moment  string // one of moments, on Ethereum
}

// Read opens a document.
type Read struct {
	Record string
	Access string // the access that lets the reader have the key; empty: the reader's own key
	Expect Expectation
}

// ChangesConsortium says whether institutions vote on institutions. Such a scenario needs a
// consortium of its own: everybody's votes count in it.
func (s *Scenario) ChangesConsortium() bool {
	for i := range s.Steps {
		for j := range s.Steps[i].Acts {
			switch s.Steps[i].Acts[j].Verb.kind {
			case protocol.OpEndorseInstitution, protocol.OpEndorseSuspension:
				return true
			}
		}
	}
	return false
}

// Institutions lists the cast's institutions, which every network of the scenario begins with.
func (s *Scenario) Institutions() []Member {
	var institutions []Member
	for _, member := range s.Cast {
		if protocol.IsInstitution(member.Role) {
			institutions = append(institutions, member)
		}
	}
	return institutions
}

// Kind is the kind of operation that the act is.
func (a *Act) Kind() protocol.OpKind { return a.Verb.kind }
