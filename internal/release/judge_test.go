package release_test

import (
	"errors"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// decided is the moment of the decision in all cases.
const decided = 1_700_000_000

var clinicianKey = zkcrypto.NewPrivateKey([32]byte{7}).Public()

// allowed is a case in which every rule holds: clinician 7 of hospital 2 reads laboratory record 30 of patient 9 under
// consent 4, one minute after decision 5.
func allowed() *release.Case {
	key := clinicianKey.Bytes()
	return &release.Case{
		Who: &requester.Requester{
			Actor: 7, Role: identitytypes.ROLE_PRACTITIONER, Institution: 2, Key: clinicianKey, Access: 5, Purpose: codes.Treatment,
		},
		Custodian: 1, Context: []byte{1, 2, 3}, Time: time.Unix(decided+60, 0),
		Access: &consenttypes.Access{
			Sequence: 5, Requester: 7, Patient: 9, Consent: 4, Record: 30, Purpose: uint32(codes.Treatment), Classes: uint32(codes.Laboratory),
			Decision: consenttypes.DECISION_ALLOW, Time: decided, Context: []byte{1, 2, 3},
		},
		Index:  &recordstypes.Index{Patient: 9, Registrar: 1, Restrictions: uint32(codes.Psychiatry)},
		Record: &recordstypes.Record{Sequence: 30, Patient: 9, Classes: uint32(codes.Laboratory), State: recordstypes.RECORD_STATE_LIVE},
		Consent: &consenttypes.Consent{
			Sequence: 4, Patient: 9, Grantee: 2, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Routine), Scopes: 1,
			From: decided - 1000, To: decided + 100_000, Status: consenttypes.CONSENT_STATUS_ACTIVE,
		},
		Requester: &identitytypes.Actor{
			Sequence: 7, Role: identitytypes.ROLE_PRACTITIONER, Status: identitytypes.ACTOR_STATUS_ACTIVE, Institution: 2, PublicKey: key[:],
		},
		Institution: &identitytypes.Actor{Sequence: 2, Role: identitytypes.ROLE_PROVIDER, Status: identitytypes.ACTOR_STATUS_ACTIVE},
	}
}

// glass is a case in which the same clinician breaks the glass.
func glass() *release.Case {
	c := allowed()
	c.Access.Consent, c.Consent, c.Access.Review = 0, nil, consenttypes.REVIEW_STATE_PENDING
	c.Access.Purpose, c.Who.Purpose = uint32(codes.EmergencyTreatment), codes.EmergencyTreatment
	c.Requester.Emergency = true
	return c
}

func TestJudgeAllows(t *testing.T) {
	for name, change := range map[string]func(*release.Case){
		"what was decided":      func(*release.Case) {},
		"classes, no record":    func(c *release.Case) { c.Access.Record, c.Record = 0, nil },
		"keys that leave":       func(c *release.Case) { c.HandOver = true },
		"no stated purpose":     func(c *release.Case) { c.Who.Purpose = 0 },
		"a consent to a person": func(c *release.Case) { c.Consent.Grantee = 7 },
		"to the last moment":    func(c *release.Case) { c.Time = time.Unix(decided+300, 0) },
		"a session that goes on": func(c *release.Case) {
			c.Released, c.Time = &release.Release{Form: release.Sitting, Until: decided + 900}, time.Unix(decided+899, 0)
		},
		"glass":                     func(c *release.Case) { *c = *glass() },
		"glass despite restriction": func(c *release.Case) { *c = *glass(); c.Index.Restrictions = uint32(codes.Laboratory) },
		"glass, judged justified":   func(c *release.Case) { *c = *glass(); c.Access.Review = consenttypes.REVIEW_STATE_JUSTIFIED },
		"a patient, of no institution": func(c *release.Case) {
			c.Requester.Role, c.Requester.Institution, c.Institution, c.Consent.Grantee = identitytypes.ROLE_PATIENT, 0, nil, 7
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := allowed()
			change(c)
			require.Nil(t, release.Judge(c))
		})
	}
}

// Each case breaks one rule and, where it says so, all later ones too.
func TestJudgeRefusesByTheFirstRuleThatFails(t *testing.T) {
	seen := map[string]bool{}
	for name, test := range map[string]struct {
		rule   string
		change func(*release.Case)
	}{
		"no such decision":          {"decision-missing", func(c *release.Case) { *c = release.Case{Who: c.Who} }},
		"another's decision":        {"other-requester", func(c *release.Case) { c.Access.Requester = 8 }},
		"another's denied decision": {"other-requester", func(c *release.Case) { c.Access.Requester, c.Access.Decision = 8, consenttypes.DECISION_DENY }},
		"denied":                    {"denied", func(c *release.Case) { c.Access.Decision, c.Access.Reason = consenttypes.DECISION_DENY, 11 }},
		"no decision in it":         {"denied", func(c *release.Case) { c.Access.Decision = 0 }},
		"allowed with a reason":     {"denied", func(c *release.Case) { c.Access.Reason = 1 }},
		"other custodian":           {"other-custodian", func(c *release.Case) { c.Index.Registrar = 2 }},
		"no index":                  {"other-custodian", func(c *release.Case) { c.Index = nil }},
		"another key":               {"other-context", func(c *release.Case) { c.Context = []byte{1, 2, 4} }},
		"no context on either side": {"other-context", func(c *release.Case) { c.Context, c.Access.Context = nil, nil }},
		"bound to nothing":          {"other-context", func(c *release.Case) { c.Access.Context = nil }},
		"another purpose":           {"other-purpose", func(c *release.Case) { c.Who.Purpose = codes.Research }},
		"from the future":           {"from-the-future", func(c *release.Case) { c.Access.Time = decided + 61 }},
		"handed over before":        {"already-released", func(c *release.Case) { c.Released = &release.Release{Form: release.HandingOver} }},
		"handed over twice":         {"already-released", func(c *release.Case) { c.HandOver, c.Released = true, &release.Release{Form: release.HandingOver} }},
		"handed over out of a session": {"already-released", func(c *release.Case) {
			c.HandOver, c.Released = true, &release.Release{Form: release.Sitting, Until: decided + 900}
		}},
		"window over":       {"window-over", func(c *release.Case) { c.Released = &release.Release{Form: release.Sitting, Until: decided + 60} }},
		"too old":           {"too-old", func(c *release.Case) { c.Time = time.Unix(decided+301, 0) }},
		"glass handed over": {"break-glass-hand-over", func(c *release.Case) { *c = *glass(); c.HandOver = true }},
		"abuse":             {"abuse", func(c *release.Case) { *c = *glass(); c.Access.Review = consenttypes.REVIEW_STATE_ABUSE }},
		"abuse found during the session": {"abuse", func(c *release.Case) {
			*c = *glass()
			c.Access.Review = consenttypes.REVIEW_STATE_ABUSE
			c.Released = &release.Release{Form: release.Sitting, Until: decided + 900}
		}},
		"suspended":                   {"requester-suspended", func(c *release.Case) { c.Requester.Status = identitytypes.ACTOR_STATUS_SUSPENDED }},
		"no such requester":           {"requester-suspended", func(c *release.Case) { c.Requester = nil }},
		"institution suspended":       {"institution-suspended", func(c *release.Case) { c.Institution.Status = identitytypes.ACTOR_STATUS_SUSPENDED }},
		"institution not endorsed":    {"institution-suspended", func(c *release.Case) { c.Institution.Status = identitytypes.ACTOR_STATUS_CANDIDATE }},
		"no institution":              {"institution-suspended", func(c *release.Case) { c.Institution = nil }},
		"key replaced":                {"key-replaced", func(c *release.Case) { c.Requester.PublicKey = make([]byte, 64) }},
		"credential withdrawn":        {"no-emergency-credential", func(c *release.Case) { *c = *glass(); c.Requester.Emergency = false }},
		"glass by an institution":     {"no-emergency-credential", func(c *release.Case) { *c = *glass(); c.Requester.Role = identitytypes.ROLE_PROVIDER }},
		"record gone":                 {"record-missing", func(c *release.Case) { c.Record = nil }},
		"another record":              {"record-of-another", func(c *release.Case) { c.Record.Sequence = 31 }},
		"another patient's record":    {"record-of-another", func(c *release.Case) { c.Record.Patient = 10 }},
		"another class than decided":  {"record-of-another", func(c *release.Case) { c.Record.Classes = uint32(codes.HIV) }},
		"erased":                      {"record-not-live", func(c *release.Case) { c.Record.State = recordstypes.RECORD_STATE_ERASED }},
		"superseded":                  {"record-not-live", func(c *release.Case) { c.Record.State = recordstypes.RECORD_STATE_SUPERSEDED }},
		"erased, breaking the glass":  {"record-not-live", func(c *release.Case) { *c = *glass(); c.Record.State = recordstypes.RECORD_STATE_ERASED }},
		"no class":                    {"no-class", func(c *release.Case) { c.Access.Record, c.Record, c.Access.Classes = 0, nil, 0 }},
		"unknown class":               {"no-class", func(c *release.Case) { c.Access.Record, c.Record, c.Access.Classes = 0, nil, 1<<31 }},
		"no consent":                  {"consent-missing", func(c *release.Case) { c.Consent = nil }},
		"no consent and no emergency": {"consent-missing", func(c *release.Case) { c.Access.Consent, c.Consent = 0, nil }},
		"another patient's consent":   {"consent-missing", func(c *release.Case) { c.Consent.Patient = 10 }},
		"revoked":                     {"consent-not-active", func(c *release.Case) { c.Consent.Status = consenttypes.CONSENT_STATUS_REVOKED }},
		"revoked during the session": {"consent-not-active", func(c *release.Case) {
			c.Consent.Status = consenttypes.CONSENT_STATUS_REVOKED
			c.Released = &release.Release{Form: release.Sitting, Until: decided + 900}
		}},
		"somebody else's consent":      {"consent-other-grantee", func(c *release.Case) { c.Consent.Grantee = 3 }},
		"consent to nobody":            {"consent-other-grantee", func(c *release.Case) { c.Consent.Grantee, c.Requester.Institution = 0, 0 }},
		"expired":                      {"consent-period", func(c *release.Case) { c.Consent.To = decided + 60 }},
		"not valid yet":                {"consent-period", func(c *release.Case) { c.Consent.From = decided + 61 }},
		"a consent to write":           {"consent-scope", func(c *release.Case) { c.Consent.Scopes = 2 }},
		"a consent to less":            {"consent-scope", func(c *release.Case) { c.Consent.Classes = uint32(codes.Imaging) }},
		"a consent for something else": {"consent-scope", func(c *release.Case) { c.Consent.Purposes = uint32(codes.Research) }},
		"restricted since":             {"restricted", func(c *release.Case) { c.Index.Restrictions = uint32(codes.Laboratory) }},
		"forced revocation":            {"revocation-forced", func(c *release.Case) { c.Forced = errors.New("waits") }},
		"forced revocation in a session": {"revocation-forced", func(c *release.Case) {
			c.Forced = errors.New("waits")
			c.Released = &release.Release{Form: release.Sitting, Until: decided + 900}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			c := allowed()
			test.change(c)
			refused := release.Judge(c)
			require.NotNil(t, refused)
			var refusal *release.RefusalError
			require.ErrorAs(t, refused, &refusal)
			require.Equal(t, test.rule, refusal.Rule)
			require.NotZero(t, refused.Status)
		})
		seen[test.rule] = true
	}
	for _, rule := range release.Rules {
		require.True(t, seen[rule.Name], "no case breaks %s", rule.Name)
	}
	require.Len(t, seen, len(release.Rules))
}

// Who is not the requester learns nothing: the answer is the same, to the byte, as for a decision that does not exist.
func TestRefusalsTellStrangersNothing(t *testing.T) {
	missing := release.Judge(&release.Case{Who: allowed().Who})
	for _, change := range []func(*release.Case){
		func(*release.Case) {},
		func(c *release.Case) { c.Access.Decision = consenttypes.DECISION_DENY },
		func(c *release.Case) { c.Released = &release.Release{Form: release.HandingOver} },
		func(c *release.Case) { c.Consent.Status = consenttypes.CONSENT_STATUS_REVOKED },
	} {
		c := allowed()
		c.Access.Requester = 8
		change(c)
		told := release.Judge(c)
		require.Equal(t, outcome.Hidden().Text, told.Text)
		require.Equal(t, missing.Status, told.Status)
		require.Equal(t, missing.Type, told.Type)
	}
	require.Equal(t, http.StatusNotFound, missing.Status)
}
