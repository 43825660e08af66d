package release

// Form is how a release gives something away.
type Form string

// Forms of releases.
const (
	Sitting     Form = "session"   // the gateway decrypts and answers, for a while
	HandingOver Form = "hand-over" // file keys leave, wrapped to a recipient
	Emergency   Form = "emergency" // a session without a decision, while the chain cannot be reached
)

// Release is one release as the journal holds it: sequence numbers and times, nothing that names a person.
type Release struct {
	Number     uint64   `json:"number"` // in this journal, from 1
	Form       Form     `json:"form"`
	Time       int64    `json:"time"`
	Until      int64    `json:"until,omitempty"` // end of a session
	Access     uint64   `json:"access"`          // the decision; of an emergency, that which it got later
	Requester  uint64   `json:"requester"`
	Patient    uint64   `json:"patient"`
	Consent    uint64   `json:"consent,omitempty"`
	BreakGlass bool     `json:"break_glass,omitempty"`
	Records    []uint64 `json:"records"`
}
