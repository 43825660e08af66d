package release

import "slices"

// Form is how a release gives something away.
type Form string

// Forms of releases.
const (
	Sitting     Form = "session"   // the gateway decrypts and answers, for a while
	HandingOver Form = "hand-over" // file keys leave, wrapped to a recipient
	Emergency   Form = "emergency" // a session without a decision, while the chain cannot be reached
)

// Result is what the chain made of an emergency, once it could be asked.
type Result string

// Results of emergencies.
const (
	Confirmed Result = "confirmed" // the chain allowed it
	Denied    Result = "denied"    // the chain decided against it
	Stale     Result = "stale"     // the chain did not take the envelope, such as for a nonce that was used
)

// Release is one release as the journal holds it: sequence numbers and times, nothing that names a person.
type Release struct {
	Number     uint64   `json:"number"` // in this journal, from 1
	Form       Form     `json:"form"`
	Time       int64    `json:"time"`
	Until      int64    `json:"until,omitempty"`  // end of a session
	Access     uint64   `json:"access,omitempty"` // the decision; of an emergency, that which it got later
	Requester  uint64   `json:"requester"`
	Patient    uint64   `json:"patient"`
	Consent    uint64   `json:"consent,omitempty"`
	Purpose    uint32   `json:"purpose"`
	BreakGlass bool     `json:"break_glass,omitempty"`
	Nonce      uint64   `json:"nonce,omitempty"`  // of an emergency's envelope
	Result     Result   `json:"result,omitempty"` // of an emergency
	Records    []uint64 `json:"records"`
}

// EmergencyBase is above all sequences of the chain: a request that relies on release N of the emergency journal states
// EmergencyBase + N as its decision.
const EmergencyBase uint64 = 1 << 62

// Handle is the number by which requests name the permission of a release.
func (r *Release) Handle() uint64 {
	if r.Form == Emergency {
		return EmergencyBase + r.Number
	}
	return r.Access
}

// judged is what the chain made of an emergency.
type judged struct {
	Number uint64 `json:"number"`
	Access uint64 `json:"access,omitempty"`
	Result Result `json:"result"`
}

// entry is one line of the journal: exactly one thing that happened.
type entry struct {
	Release  *Release `json:"release,omitempty"`
	Notify   bool     `json:"notify,omitempty"`   // somebody beside the patient is to be told of the release
	Sealed   []byte   `json:"sealed,omitempty"`   // the envelope of an emergency, which only this home can open
	Noted    []uint64 `json:"noted,omitempty"`    // releases that stand in the patient's register of keys
	Notified []uint64 `json:"notified,omitempty"` // releases of which the webhook was told
	Judged   *judged  `json:"judged,omitempty"`
}

// once names an emergency's envelope: an actor uses a nonce once.
type once struct{ actor, nonce uint64 }

// state is what the lines of a journal add up to.
type state struct {
	releases    []Release
	byAccess    map[uint64]uint64 // decision to number
	byEnvelope  map[once]uint64   // emergency to number
	unnoted     map[uint64]bool
	unnotified  map[uint64]bool
	unsubmitted map[uint64][]byte // emergency to its sealed envelope
}

func newState() state {
	return state{
		byAccess: map[uint64]uint64{}, byEnvelope: map[once]uint64{},
		unnoted: map[uint64]bool{}, unnotified: map[uint64]bool{}, unsubmitted: map[uint64][]byte{},
	}
}

// apply adds a line that is on the disk.
func (s *state) apply(e entry) {
	if r := e.Release; r != nil {
		s.releases = append(s.releases, *r)
		if len(r.Records) > 0 { // else no key changed hands, and there may be no register yet
			s.unnoted[r.Number] = true
		}
		if e.Notify {
			s.unnotified[r.Number] = true
		}
		if r.Form == Emergency {
			s.byEnvelope[once{r.Requester, r.Nonce}] = r.Number
			s.unsubmitted[r.Number] = e.Sealed
		} else {
			s.byAccess[r.Access] = r.Number
		}
	}
	for _, number := range e.Noted {
		delete(s.unnoted, number)
	}
	for _, number := range e.Notified {
		delete(s.unnotified, number)
	}
	if e.Judged != nil {
		emergency := &s.releases[e.Judged.Number-1]
		emergency.Access, emergency.Result = e.Judged.Access, e.Judged.Result
		delete(s.unsubmitted, e.Judged.Number)
		s.unnoted[e.Judged.Number] = true // the patient's register is told of the outcome too
		if e.Judged.Access != 0 {
			s.byAccess[e.Judged.Access] = e.Judged.Number
		}
	}
}

// pending lists numbers in order.
func pending[V any](numbers map[uint64]V) []uint64 {
	sorted := make([]uint64, 0, len(numbers))
	for number := range numbers {
		sorted = append(sorted, number)
	}
	slices.Sort(sorted)
	return sorted
}
