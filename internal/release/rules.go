package release

import (
	"bytes"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// Freshness is how long after its block a decision can be used for the first time.
const Freshness = 5 * time.Minute

// Rule is one condition of a release.
type Rule struct {
	Name string
	// Text is what the requester is told where the rule fails; empty where the answer is that there is nothing.
	Text  string
	Type  outcome.Type
	Holds func(*Case) bool
}

// Rules are judged in order: the first that does not hold refuses the release. Up to other-requester nothing is told,
// since whoever asks may not be the one whom the decision is about; from then on everything is about the requester's own
// decision.
var Rules = []Rule{
	{"decision-missing", "", "", func(c *Case) bool { return c.Access != nil }},
	{"other-requester", "", "", func(c *Case) bool { return c.Access.Requester == c.Who.Actor }},
	{"denied", "the decision denies the access: 'healthd query consent access' says why", outcome.Forbidden, func(c *Case) bool {
		return c.Access.Decision == consenttypes.DECISION_ALLOW && c.Access.Reason == uint32(protocol.Allowed)
	}},
	{"other-custodian", "another institution keeps this patient's records: ask its gateway", outcome.Forbidden, func(c *Case) bool {
		return c.Index != nil && c.Index.Registrar == c.Custodian
	}},
	{"other-context", "the decision was not made for this key and this custodian: ask for one with 'healthd tx consent request-access --custodian'", outcome.Forbidden, func(c *Case) bool {
		return len(c.Context) > 0 && bytes.Equal(c.Access.Context, c.Context)
	}},
	{"other-purpose", "the decision was made for another purpose of use than the request states", outcome.Forbidden, func(c *Case) bool {
		return c.Who.Purpose == 0 || uint32(c.Who.Purpose) == c.Access.Purpose
	}},
	{"from-the-future", "the decision is newer than the newest block that this gateway knows: try again", outcome.Transient, func(c *Case) bool {
		return c.Access.Time <= c.seconds()
	}},
	{"already-released", "the decision was used already, and each is good for one release: ask for a new one", outcome.Duplicate, func(c *Case) bool {
		return c.Released == nil || c.continues()
	}},
	{"window-over", "the time in which this decision could be used is over: ask for a new one", outcome.Expired, func(c *Case) bool {
		return !c.continues() || c.seconds() < uint64(c.Released.Until)
	}},
	{"too-old", "the decision is too old: ask for a new one", outcome.Expired, func(c *Case) bool {
		return c.continues() || c.seconds()-c.Access.Time <= uint64(Freshness/time.Second)
	}},
	{"break-glass-hand-over", "a break-glass decision opens a session for reading and hands over no keys, which could not be taken back", outcome.BusinessRule, func(c *Case) bool {
		return !c.HandOver || !c.breaksGlass()
	}},
	{"abuse", "this use of break-glass was found to be abuse", outcome.Forbidden, func(c *Case) bool {
		return c.Access.Review != consenttypes.REVIEW_STATE_ABUSE
	}},
	{"requester-suspended", "you are not active on the chain", outcome.Forbidden, func(c *Case) bool { return active(c.Requester) }},
	{"institution-suspended", "your institution is not active on the chain", outcome.Forbidden, func(c *Case) bool {
		return c.Requester.Role == identitytypes.ROLE_PATIENT || active(c.Institution)
	}},
	{"key-replaced", "the request is not signed by the key that the chain knows for you", outcome.Login, func(c *Case) bool {
		key := c.Who.Key.Bytes()
		return bytes.Equal(c.Requester.PublicKey, key[:])
	}},
	{"no-emergency-credential", "you no longer hold an emergency credential", outcome.Forbidden, func(c *Case) bool {
		return !c.breaksGlass() || (c.Requester.Role == identitytypes.ROLE_PRACTITIONER && c.Requester.Emergency)
	}},
	{"record-missing", "the record of the decision is not on the chain", outcome.Forbidden, func(c *Case) bool {
		return c.Access.Record == 0 || c.Record != nil
	}},
	{"record-of-another", "the record of the decision is not this patient's, or of another class than was decided", outcome.Forbidden, func(c *Case) bool {
		return c.Record == nil || (c.Record.Sequence == c.Access.Record && c.Record.Patient == c.Access.Patient && c.Record.Classes == c.Access.Classes)
	}},
	{"record-not-live", "the record was superseded, marked in error or erased since the decision", outcome.Forbidden, func(c *Case) bool {
		return c.Record == nil || c.Record.State == recordstypes.RECORD_STATE_LIVE
	}},
	{"no-class", "the decision names no class of record", outcome.Forbidden, func(c *Case) bool {
		return c.Access.Classes != 0 && c.Access.Classes&^uint32(codes.AllClasses) == 0
	}},
	{"consent-missing", "the decision names no consent of this patient", outcome.Forbidden, underConsent(func(c *Case) bool {
		return c.Consent != nil && c.Consent.Sequence == c.Access.Consent && c.Consent.Patient == c.Access.Patient
	})},
	{"consent-not-active", "the patient has revoked the consent", outcome.Suppressed, underConsent(func(c *Case) bool {
		return c.Consent.Status == consenttypes.CONSENT_STATUS_ACTIVE
	})},
	{"consent-other-grantee", "the consent was given to somebody else", outcome.Forbidden, underConsent(func(c *Case) bool {
		return c.Consent.Grantee == c.Who.Actor || (c.Requester.Institution != 0 && c.Consent.Grantee == c.Requester.Institution)
	})},
	{"consent-period", "the consent does not count now", outcome.Expired, underConsent(func(c *Case) bool {
		return c.Consent.From <= c.seconds() && c.seconds() < c.Consent.To
	})},
	{"consent-scope", "the consent does not let its holder read for this purpose what was decided", outcome.Forbidden, underConsent(func(c *Case) bool {
		return c.Consent.Scopes&uint32(protocol.ScopeRead) != 0 && c.Access.Classes&^c.Consent.Classes == 0 && c.Access.Purpose&^c.Consent.Purposes == 0
	})},
	{"restricted", "the patient restricts this class of record", outcome.Suppressed, underConsent(func(c *Case) bool {
		return c.Access.Classes&c.Index.Restrictions == 0
	})},
	{"revocation-forced", "the patient has revoked the consent through Ethereum, or nobody can tell at the moment: no keys are given", outcome.Suppressed, underConsent(func(c *Case) bool {
		return c.Forced == nil
	})},
}

// underConsent limits a condition to decisions under a consent. Breaking the glass ignores consents and restrictions.
func underConsent(holds func(*Case) bool) func(*Case) bool {
	return func(c *Case) bool { return c.breaksGlass() || holds(c) }
}

func active(actor *identitytypes.Actor) bool {
	return actor != nil && actor.Status == identitytypes.ACTOR_STATUS_ACTIVE
}
