package scenario

import (
	"errors"
	"fmt"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Expectation is what must happen, or what did.
type Expectation struct {
	Outcome string // one of the constants below
	Name    string // the code, reason or drop, where the outcome has one
}

// The outcomes. The first two and the last three stand after "expect:", the others are keys.
const (
	applied    = "applied"
	allowed    = "allowed"
	refused    = "refused"
	denied     = "denied"
	dropped    = "dropped"
	readable   = "readable"   // the document opens and is what was uploaded
	unreadable = "unreadable" // the reader has no key
	gone       = "gone"       // no store keeps the document any more
)

// String is how a file says it.
func (e Expectation) String() string {
	if e.Name == "" {
		return e.Outcome
	}
	return e.Outcome + ": " + e.Name
}

// creates says whether the operation leaves a new thing behind.
func (e Expectation) creates() bool {
	return e.Outcome == applied || e.Outcome == allowed || e.Outcome == denied
}

// explain says in words why something was refused, denied or dropped.
func (e Expectation) explain() string {
	switch e.Outcome {
	case refused:
		if i := slices.Index(codeNames(), e.Name); i >= 0 {
			return protocol.Code(i).Explain()
		}
	case denied:
		if i := slices.Index(reasonNames(), e.Name); i >= 0 {
			return protocol.Reason(i).Explain()
		}
	case dropped:
		for _, err := range drops {
			if dropName(err) == e.Name {
				return err.Error()
			}
		}
	}
	return ""
}

// codeNames lists the codes by number; the first, applied, is no refusal.
func codeNames() []string { return namesOf(protocol.Codes()) }

// reasonNames lists the reasons by number; the first, allowed, is no denial.
func reasonNames() []string { return namesOf(protocol.Reasons()) }

func namesOf[T fmt.Stringer](list []T) []string {
	names := make([]string, len(list))
	for i := range list {
		names[i] = list[i].String()
	}
	return names
}

// drops are the protocol's reasons to drop an envelope.
var drops = []error{
	protocol.ErrMalformed, protocol.ErrActorMissing, protocol.ErrInactive, protocol.ErrNonce,
	protocol.ErrSignature, protocol.ErrNotLast, protocol.ErrTooLarge,
}

func dropNames() []string {
	names := make([]string, len(drops))
	for i, err := range drops {
		names[i] = dropName(err)
	}
	return names
}

// dropName names the reason for which an envelope was dropped, or nothing where err is none.
func dropName(err error) string {
	for _, drop := range drops {
		if errors.Is(err, drop) {
			code, _ := zkbatchtypes.DropCodeOf(drop)
			return code.Name()
		}
	}
	return ""
}

// outcomeOf is what became of one operation.
func outcomeOf(kind protocol.OpKind, result OpResult) Expectation {
	switch {
	case result.Code != protocol.Applied:
		return Expectation{refused, result.Code.String()}
	case kind != protocol.OpRequestAccess:
		return Expectation{Outcome: applied}
	case result.Reason == protocol.Allowed:
		return Expectation{Outcome: allowed}
	}
	return Expectation{denied, result.Reason.String()}
}
