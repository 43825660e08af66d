package release

import (
	"bytes"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/wordbytes"
)

// EmergencyCase is what a release without the chain is judged by.
type EmergencyCase struct {
	Who      *requester.Requester
	Context  []byte // that the envelope must state
	Domain   protocol.Word
	Envelope *protocol.Envelope
	Holder   *Credential // what is known of the requester; nil for somebody unknown or known too long ago
	Open     int         // emergencies of the requester that the chain does not know yet
	Known    bool        // the patient's records are remembered here
}

// op is the request for access that the envelope holds, once it is known to hold one.
func (c *EmergencyCase) op() *protocol.Op { return &c.Envelope.Ops[0] }

// maxUnsubmitted is how many emergencies of one practitioner a gateway takes before the chain has seen them. The chain has a
// limit of its own, which it applies later.
const maxUnsubmitted = 5

// EmergencyRule is one condition of a release without the chain.
type EmergencyRule struct {
	Name, Text string
	Type       outcome.Type
	Holds      func(*EmergencyCase) bool
}

// EmergencyRules are judged in order, like [Rules]. What they tell is about the asker's own envelope.
var EmergencyRules = []EmergencyRule{
	{"no-credential", "no emergency credential of yours is known here: without the chain nobody else is served", outcome.Forbidden, func(c *EmergencyCase) bool {
		return c.Holder != nil && c.Holder.Actor == c.Who.Actor
	}},
	{"key-replaced", "the request is not signed by the key that is known for you here", outcome.Login, func(c *EmergencyCase) bool {
		key := c.Who.Key.Bytes()
		return bytes.Equal(c.Holder.PublicKey, key[:])
	}},
	{"envelope-shape", "the envelope must hold one request for access that breaks the glass, signed by you, for emergency treatment (ETREAT), and no consent", outcome.Invalid, func(c *EmergencyCase) bool {
		if len(c.Envelope.Ops) != 1 {
			return false
		}
		op := c.op()
		return op.Kind == protocol.OpRequestAccess && op.Actor == c.Who.Actor && op.Flags == protocol.FlagBreakGlass &&
			op.Purposes == protocol.PurposeEmergency && op.Consent == 0 && op.Patient != 0 &&
			(op.Record != 0 || (op.Classes != 0 && op.Classes&^protocol.AllClasses == 0))
	}},
	{"other-context", "the envelope was not made for this key and this custodian: make it with --custodian", outcome.Forbidden, func(c *EmergencyCase) bool {
		return len(c.Context) > 0 && bytes.Equal(wordbytes.FromDigest(c.op().Digest), c.Context)
	}},
	{"nonce-used", "the envelope's nonce was used before: take a higher one", outcome.Conflict, func(c *EmergencyCase) bool {
		return c.op().Nonce >= c.Holder.Nonce
	}},
	{"signature", "the envelope's signature does not hold", outcome.Login, func(c *EmergencyCase) bool {
		digests, err := c.Envelope.Digests(c.Domain)
		return err == nil && c.Who.Key.VerifyOperation(digests[0], c.Envelope.Signature[:])
	}},
	{"too-many-open", "too many emergencies of yours wait for the chain", outcome.Throttled, func(c *EmergencyCase) bool {
		return c.Open < maxUnsubmitted
	}},
	{"unknown-patient", "", "", func(c *EmergencyCase) bool { return c.Known }},
}

// JudgeEmergency says why a case is refused, by the first rule that does not hold; nil where all do.
func JudgeEmergency(c *EmergencyCase) *outcome.Error {
	for i := range EmergencyRules {
		if rule := &EmergencyRules[i]; !rule.Holds(c) {
			return (&Rule{Name: "emergency-" + rule.Name, Text: rule.Text, Type: rule.Type}).refusal()
		}
	}
	return nil
}

// notAnEmergency is told where the chain can be asked: then it decides.
func notAnEmergency() *outcome.Error {
	return outcome.New(http.StatusConflict, outcome.BusinessRule,
		"the chain answers: break the glass there with 'healthd tx consent request-access --break-glass --custodian', and name the decision in Healthd-Access")
}

// until is the end of an emergency's window.
func until(now time.Time) time.Time { return now.Add(GlassWindow) }
