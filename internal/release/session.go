package release

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Windows of sessions, from their first use.
const (
	Window      = 15 * time.Minute
	GlassWindow = time.Hour
)

// Session is what a requester may read for a while, under one decision.
type Session struct {
	Access     uint64 // as requests name it
	Patient    uint64
	BreakGlass bool
	Emergency  bool // the chain could not be asked
	// Versions are what the session gives. They were fixed when it opened; what stopped being live since is left out.
	Versions []custody.LiveVersion
	Until    time.Time
}

// sitting is an open session in memory. The journal holds what it takes to make it again.
type sitting struct {
	mu       sync.Mutex
	loaded   bool
	version  uint64 // of the index at which the versions were last compared with the chain
	versions []custody.LiveVersion
}

// Session opens the session of the decision that a request names, or continues it. Each use is judged anew.
func (o *Office) Session(ctx context.Context, who *requester.Requester) (*Session, error) {
	if who != nil && who.Access >= EmergencyBase {
		return o.continueEmergency(ctx, who)
	}
	for {
		var key binding.Key
		if who != nil {
			key = binding.SignerKey(who.Key)
		}
		c, err := o.hear(ctx, who, key, false)
		if err != nil {
			return nil, err
		}
		if c.Released != nil {
			return o.continueSession(ctx, c)
		}
		session, err := o.openSession(ctx, c)
		if errors.Is(err, ErrReleased) {
			continue // another request of the same requester opened it meanwhile
		}
		return session, err
	}
}

func (o *Office) openSession(ctx context.Context, c *Case) (*Session, error) {
	versions, err := o.decided(ctx, c)
	if err != nil {
		return nil, err
	}
	opened, err := o.journal.Claim(c.release(Sitting, o.window(c), versions), o.notifies(c.breaksGlass()))
	if err != nil {
		return nil, err
	}
	s := &sitting{loaded: true, version: c.Index.Version, versions: versions}
	o.seat(opened.Handle(), s)
	o.announce(&opened)
	return s.session(&opened), nil
}

func (o *Office) window(c *Case) time.Time {
	if c.breaksGlass() {
		return c.Time.Add(GlassWindow)
	}
	return c.Time.Add(Window)
}

func (o *Office) continueSession(ctx context.Context, c *Case) (*Session, error) {
	s := o.sitting(c.Released.Handle())
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.loaded || s.version != c.Index.Version { // each change of a record moves the index
		live, err := o.decided(ctx, c)
		if err != nil {
			return nil, err
		}
		s.versions, s.version, s.loaded = stillThere(live, c.Released.Records), c.Index.Version, true
	}
	return s.session(c.Released), nil
}

// stillThere keeps those records that the session was opened with.
func stillThere(live []custody.LiveVersion, records []uint64) []custody.LiveVersion {
	return chosen(live, func(v *custody.LiveVersion) bool {
		_, found := slices.BinarySearch(records, v.Cell.Sequence)
		return found
	})
}

// chosen are some of the documents, in a list of their own.
func chosen(versions []custody.LiveVersion, choose func(*custody.LiveVersion) bool) (some []custody.LiveVersion) {
	for i := range versions {
		if choose(&versions[i]) {
			some = append(some, versions[i])
		}
	}
	return some
}

// session is a copy for one request.
func (s *sitting) session(r *Release) *Session {
	return &Session{
		Access: r.Handle(), Patient: r.Patient, BreakGlass: r.BreakGlass, Emergency: r.Form == Emergency,
		Versions: slices.Clone(s.versions), Until: time.Unix(r.Until, 0),
	}
}

// decided are the live documents that a decision covers. One that names a record which the custodian cannot open opens
// nothing, and is not used up.
func (o *Office) decided(ctx context.Context, c *Case) ([]custody.LiveVersion, error) {
	live, err := o.Custody.Live(ctx, c.Access.Patient)
	if err != nil && !errors.Is(err, vault.ErrNoIndex) {
		return nil, outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the gateway cannot open the patient's index at the moment: try again soon").Because(err)
	}
	versions := chosen(live, func(v *custody.LiveVersion) bool { return covers(c.Access, v) })
	if c.Access.Record != 0 && len(versions) == 0 {
		return nil, outcome.Hidden()
	}
	return versions, nil
}

// covers tells whether a decision is about a document. The chain's cell says so, and the index must not contradict it.
func covers(access *consenttypes.Access, v *custody.LiveVersion) bool {
	return v.Cell.Patient == access.Patient && v.Cell.State == recordstypes.RECORD_STATE_LIVE && v.Record != vault.KeyRegister &&
		v.Cell.Classes != 0 && v.Cell.Classes&^access.Classes == 0 && uint32(v.Class)&^access.Classes == 0 &&
		(access.Record == 0 || access.Record == v.Cell.Sequence)
}

// release is what the journal is told.
func (c *Case) release(form Form, until time.Time, versions []custody.LiveVersion) Release {
	r := Release{
		Form: form, Time: c.Time.Unix(), Access: c.Access.Sequence, Requester: c.Access.Requester, Patient: c.Access.Patient,
		Consent: c.Access.Consent, Purpose: c.Access.Purpose, BreakGlass: c.breaksGlass(), Records: recordsOf(versions),
	}
	if !until.IsZero() {
		r.Until = until.Unix()
	}
	return r
}

// recordsOf are the records of documents, in ascending order.
func recordsOf(versions []custody.LiveVersion) []uint64 {
	records := make([]uint64, len(versions))
	for i := range versions {
		records[i] = versions[i].Cell.Sequence
	}
	slices.Sort(records)
	return records
}
