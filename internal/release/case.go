package release

import (
	"time"

	"github.com/healthd/healthd/internal/requester"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Case is all that a judgement looks at. What the chain does not have is nil.
type Case struct {
	Who       *requester.Requester
	Custodian uint64    // who holds the office
	Context   []byte    // that the decision must have been made for
	Time      time.Time // of the chain
	HandOver  bool      // keys are to leave, so that no window ends

	Access      *consenttypes.Access
	Index       *recordstypes.Index
	Record      *recordstypes.Record // that the decision names, if it names one
	Consent     *consenttypes.Consent
	Requester   *identitytypes.Actor
	Institution *identitytypes.Actor // the requester's; nil for a patient
	Forced      error                // why keys under the consent must wait

	// Released is the release that the decision was good for, if it was used.
	Released *Release
}

// breaksGlass tells a decision without consent, which somebody reviews.
func (c *Case) breaksGlass() bool {
	return c.Access.Review != consenttypes.REVIEW_STATE_UNSPECIFIED
}

// continues tells a further use of a session from the first.
func (c *Case) continues() bool {
	return c.Released != nil && c.Released.Form == Sitting && !c.HandOver
}

// seconds is the chain's clock as cells write it.
func (c *Case) seconds() uint64 { return uint64(c.Time.Unix()) }
