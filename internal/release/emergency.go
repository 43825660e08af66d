package release

import (
	"context"
	"errors"
	"net/http"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/wordbytes"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// EmergencyOptions are what releases without the chain need.
type EmergencyOptions struct {
	Directory Directory
	Submitter Submitter
	Seal      Sealer
	// LearnEvery is how often the directory is read; 0 is five minutes.
	LearnEvery time.Duration
}

// emergencies is what an office knows for the time without the chain.
type emergencies struct {
	domain protocol.Word
	known  credentials // guarded by the office's lock
	// reached is when the chain answered last, in Unix seconds.
	reached atomic.Int64
	// noting is held for reading while a register is told of releases, so that what becomes of one is told after it.
	noting sync.RWMutex
}

func (o *Office) openEmergencies() (err error) {
	if o.emergencies.domain, err = wordbytes.Word(o.Domain); err != nil {
		return err
	}
	o.reached.Store(o.Now().Unix())
	if o.Options.Emergency == nil {
		return nil
	}
	return loadSealed(o.credentialFile(), credentialFormat, o.Options.Emergency.Seal, &o.known)
}

func (o *Office) credentialFile() string { return filepath.Join(o.Dir, "credentials.sealed") }

// Credential is what is known of a practitioner who may ask in an emergency, for the check of a request's signature while
// the chain cannot be asked.
func (o *Office) Credential(actor uint64) (Credential, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.known.holder(actor, o.Now())
}

// Emergency opens a session for a practitioner who breaks the glass while the chain cannot be asked. The envelope is the
// request that the chain gets once it can. The same envelope again continues the session.
func (o *Office) Emergency(ctx context.Context, who *requester.Requester, envelope *zkbatchtypes.Envelope) (*Session, error) {
	if who == nil {
		return nil, outcome.New(http.StatusUnauthorized, outcome.Login, "sign the request with your key")
	}
	if o.Options.Emergency == nil {
		return nil, outcome.New(http.StatusNotImplemented, outcome.NotSupported, "this gateway releases nothing without the chain")
	}
	signed, err := envelope.Protocol()
	if err != nil {
		return nil, outcome.New(http.StatusBadRequest, outcome.Invalid, "the envelope is malformed: take what 'healthd tx consent request-access --offline' prints").Because(err)
	}
	switch answers, cutOff := o.reach(ctx); {
	case answers:
		return nil, notAnEmergency()
	case !cutOff:
		return nil, o.soon()
	}
	if r := o.journal.ofEnvelope(who.Actor, envelope.Nonce); r != nil {
		if r.Patient != signed.Ops[0].Patient {
			return nil, outcome.New(http.StatusConflict, outcome.Conflict,
				"this nonce was used for an emergency of another patient: sign the request with the next one (--nonce)")
		}
		return o.continueRelease(ctx, who, r)
	}
	c, known, err := o.emergencyCase(who, signed)
	if err != nil {
		return nil, err
	}
	if refusal := JudgeEmergency(c); refusal != nil {
		return nil, o.refuse(refusal)
	}
	return o.openEmergency(c, known, envelope)
}

func (o *Office) emergencyCase(who *requester.Requester, signed *protocol.Envelope) (*EmergencyCase, *chart, error) {
	bound := binding.Context(o.Domain, o.Custodian, binding.SignerKey(who.Key))
	c := &EmergencyCase{Who: who, Context: bound[:], Domain: o.domain, Envelope: signed}
	if holder, known := o.Credential(who.Actor); known {
		c.Holder = &holder
	}
	for _, r := range o.journal.Unsubmitted() {
		if r.Requester == who.Actor {
			c.Open++
		}
	}
	if c.Holder == nil { // nothing is looked up for strangers, so that no time tells them whom the gateway knows
		return c, nil, nil
	}
	chart, err := o.chart(signed.Ops[0].Patient)
	if err != nil {
		return nil, nil, outcome.Of(err)
	}
	c.Known = chart != nil && len(coveredInEmergency(chart, &signed.Ops[0])) > 0
	return c, chart, nil
}

// coveredInEmergency are the documents that the request asks for, of those that were live when the chain was last asked.
func coveredInEmergency(known *chart, op *protocol.Op) []custody.LiveVersion {
	asked := &consenttypes.Access{Patient: op.Patient, Record: op.Record, Classes: uint32(op.Classes)}
	if op.Record != 0 {
		asked.Classes = uint32(protocol.AllClasses) // the record says which
	}
	return chosen(known.Versions, func(v *custody.LiveVersion) bool { return covers(asked, v) })
}

func (o *Office) openEmergency(c *EmergencyCase, known *chart, envelope *zkbatchtypes.Envelope) (*Session, error) {
	content, err := envelope.Marshal()
	if err != nil {
		return nil, outcome.Of(err)
	}
	sealed, err := o.Options.Emergency.Seal.Seal(content)
	if err != nil {
		return nil, outcome.Of(err)
	}
	op, now := c.op(), o.Now()
	versions := coveredInEmergency(known, op)
	r := Release{
		Form: Emergency, Time: now.Unix(), Until: until(now).Unix(), Requester: op.Actor, Patient: op.Patient, Purpose: uint32(op.Purposes),
		BreakGlass: true, Nonce: op.Nonce, Records: recordsOf(versions),
	}
	opened, err := o.journal.ClaimEmergency(r, sealed, o.notifies(true))
	if errors.Is(err, ErrReleased) {
		return nil, outcome.New(http.StatusConflict, outcome.Duplicate, "another request with this envelope came first: send it again").Because(err)
	}
	if err != nil {
		return nil, outcome.Of(err)
	}
	s := &sitting{loaded: true, versions: versions}
	o.seat(opened.Handle(), s)
	o.announce(&opened)
	return s.session(&opened), nil
}
