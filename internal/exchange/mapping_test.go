package exchange

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var testMapping = mapping{network("dev-test-1"), currency("USD")}

var (
	someDigest  = []byte(strings.Repeat("d", 31))
	someConsent = consenttypes.Consent{
		Sequence: 5, Patient: 4, Grantee: 2, Purposes: uint32(codes.Treatment | codes.Research), Classes: uint32(codes.Laboratory | codes.Normal),
		Scopes: uint32(protocol.ScopeRead | protocol.ScopeWrite), From: 1767225600, To: 1798761600, Uses: 7,
		Status: consenttypes.CONSENT_STATUS_ACTIVE, Terms: someDigest,
	}
	somePolicy = claimstypes.Policy{
		Sequence: 3, Insurer: 2, Patient: 4, PaymentConsent: 5, From: 1767225600, To: 1798761600, Limit: 1_000_05, Remaining: 9_99,
		Status: claimstypes.POLICY_STATUS_OPEN, Terms: someDigest,
	}
)

// through writes a resource as JSON and reads it again.
func through[R any](t *testing.T, resourceType string, strict strictness, resource *R) *R {
	t.Helper()
	body, err := json.Marshal(resource)
	require.NoError(t, err)
	again := new(R)
	require.NoError(t, decode(body, resourceType, strict, again), string(body))
	return again
}

func TestConsentBothWays(t *testing.T) {
	for name, change := range map[string]func(*consenttypes.Consent){
		"as it is":           func(*consenttypes.Consent) {},
		"unlimited":          func(c *consenttypes.Consent) { c.Uses = uint32(protocol.UsesUnlimited) },
		"used up":            func(c *consenttypes.Consent) { c.Uses = 0 },
		"without terms":      func(c *consenttypes.Consent) { c.Terms = nil },
		"all classes":        func(c *consenttypes.Consent) { c.Classes = uint32(codes.AllClasses) },
		"all purposes":       func(c *consenttypes.Consent) { c.Purposes = uint32(codes.AllPurposes) },
		"write only":         func(c *consenttypes.Consent) { c.Scopes = uint32(protocol.ScopeWrite) },
		"one second":         func(c *consenttypes.Consent) { c.To = c.From + 1 },
		"from the beginning": func(c *consenttypes.Consent) { c.From = 0 },
		"requested":          func(c *consenttypes.Consent) { c.Status = consenttypes.CONSENT_STATUS_REQUESTED },
		"denied":             func(c *consenttypes.Consent) { c.Status = consenttypes.CONSENT_STATUS_DENIED },
		"revoked":            func(c *consenttypes.Consent) { c.Status = consenttypes.CONSENT_STATUS_REVOKED },
	} {
		t.Run(name, func(t *testing.T) {
			want := someConsent
			change(&want)
			shown := testMapping.consentOf(&want)
			got, err := testMapping.terms(through(t, "Consent", everything, shown))
			require.NoError(t, err)
			got.Sequence, got.Status = want.Sequence, want.Status
			require.Equal(t, &want, got)
			require.Equal(t, consentStates[want.Status], shown.Status)
		})
	}
}

func TestWhatAConsentMayNotSay(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*consent)
		at     string
	}{
		"no provision":          {func(c *consent) { c.Provision = nil }, "Consent.provision"},
		"a prohibition":         {func(c *consent) { c.Provision.Type = "deny" }, "Consent.provision"},
		"two grantees":          {func(c *consent) { c.Provision.Actor = append(c.Provision.Actor, c.Provision.Actor[0]) }, "Consent.provision"},
		"another scope":         {func(c *consent) { c.Scope = ptr(of(systemConsentScope, "research")) }, "Consent.scope"},
		"no patient":            {func(c *consent) { c.Patient = nil }, "Consent.patient"},
		"a patient by address":  {func(c *consent) { c.Patient = &reference{Reference: "Patient/4"} }, "Consent.patient"},
		"another network":       {func(c *consent) { c.Patient.Identifier.System = "urn:healthd:other:actor" }, "Consent.patient"},
		"another spelling":      {func(c *consent) { c.Patient.Identifier.Value = "04" }, "Consent.patient"},
		"no end":                {func(c *consent) { c.Provision.Period.End = "" }, "Consent.provision.period"},
		"no date":               {func(c *consent) { c.Provision.Period.End = "soon" }, "Consent.provision.period"},
		"an end before":         {func(c *consent) { c.Provision.Period.End = "2020" }, "Consent.provision.period"},
		"before 1970":           {func(c *consent) { c.Provision.Period.Start = "1969-12-31" }, "Consent.provision.period"},
		"no class":              {func(c *consent) { c.Provision.SecurityLabel = nil }, "Consent.provision.securityLabel"},
		"an unknown class":      {func(c *consent) { c.Provision.SecurityLabel[0].Code = "XYZ" }, "Consent.provision.securityLabel"},
		"a class that is wider": {func(c *consent) { c.Provision.SecurityLabel[0].Code = "L" }, "Consent.provision.securityLabel"},
		"no purpose":            {func(c *consent) { c.Provision.Purpose = nil }, "Consent.provision.purpose"},
		"an unknown purpose":    {func(c *consent) { c.Provision.Purpose[0].Code = "HMARKT" }, "Consent.provision.purpose"},
		"no action":             {func(c *consent) { c.Provision.Action = nil }, "Consent.provision.action"},
		"an unknown action":     {func(c *consent) { c.Provision.Action[0].Coding[0].Code = "disclose" }, "Consent.provision.action"},
		"an unknown extension":  {func(c *consent) { c.Provision.Extension[0].URL += "x" }, "Consent.provision.extension"},
	} {
		t.Run(name, func(t *testing.T) {
			sent := through(t, "Consent", everything, testMapping.consentOf(&someConsent))
			c.change(sent)
			_, err := testMapping.terms(sent)
			require.Error(t, err)
			require.Equal(t, http.StatusUnprocessableEntity, outcome.Of(err).Status)
			require.Equal(t, c.at, outcome.Of(err).Expression)
		})
	}
}

func TestCoverageBothWays(t *testing.T) {
	for name, change := range map[string]func(*claimstypes.Policy){
		"as it is":      func(*claimstypes.Policy) {},
		"closed":        func(p *claimstypes.Policy) { p.Status = claimstypes.POLICY_STATUS_CLOSED },
		"without terms": func(p *claimstypes.Policy) { p.Terms = nil },
		"the largest":   func(p *claimstypes.Policy) { p.Limit = protocol.MaxAmount },
	} {
		t.Run(name, func(t *testing.T) {
			want := somePolicy
			change(&want)
			got, err := testMapping.policy(through(t, "Coverage", known, testMapping.coverageOf(&want)))
			require.NoError(t, err)
			got.Sequence, got.Status, got.Remaining = want.Sequence, want.Status, want.Remaining
			require.Equal(t, &want, got)
		})
	}
}

func TestClaimBothWays(t *testing.T) {
	want := claimstypes.Claim{Sequence: 8, Policy: 3, Provider: 1, Record: 12, Code: 65535, Amount: 129_16, ServiceTime: 1767225601, Submitted: 1767300000}
	for status := range claimstypes.ClaimStatus_name {
		want.Status = claimstypes.ClaimStatus(status)
		shown := testMapping.claimOf(&claimCase{claim: want, policy: somePolicy})
		got, err := testMapping.submission(through(t, "Claim", known, shown))
		require.NoError(t, err)
		require.Equal(t, &claimstypes.SubmitClaim{Policy: 3, Record: 12, Code: 65535, Amount: 129_16, ServiceTime: 1767225601}, got)
		require.Equal(t, want.Status == claimstypes.CLAIM_STATUS_CANCELLED, shown.Status == financialCancelled)
	}
}

func TestWhatAClaimMayNotSay(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*claim)
		at     string
	}{
		"a preauthorization":    {func(c *claim) { c.Use = "preauthorization" }, "Claim.use"},
		"two policies":          {func(c *claim) { c.Insurance = append(c.Insurance, c.Insurance[0]) }, "Claim.insurance"},
		"a policy of two names": {func(c *claim) { c.Insurance[0].Coverage.Reference = "Coverage/4" }, "Claim.insurance[0].coverage"},
		"no evidence":           {func(c *claim) { c.SupportingInfo = nil }, "Claim.supportingInfo"},
		"two records":           {func(c *claim) { c.SupportingInfo = append(c.SupportingInfo, c.SupportingInfo[0]) }, "Claim.supportingInfo"},
		"no amount":             {func(c *claim) { c.Total = nil }, "Claim.total"},
		"another currency":      {func(c *claim) { c.Total.Currency = "EUR" }, "Claim.total"},
		"a negative amount":     {func(c *claim) { c.Total.Value = "-1" }, "Claim.total"},
		"an exponent":           {func(c *claim) { c.Total.Value = "1e2" }, "Claim.total"},
		"a third digit":         {func(c *claim) { c.Total.Value = "1.001" }, "Claim.total"},
		"too much":              {func(c *claim) { c.Total.Value = "999999999999999" }, "Claim.total"},
		"no time":               {func(c *claim) { c.BillablePeriod = nil }, "Claim.billablePeriod.start"},
		"no moment":             {func(c *claim) { c.BillablePeriod.Start = "yesterday" }, "Claim.billablePeriod.start"},
		"a code too large":      {func(c *claim) { c.Item[0].ProductOrService.Coding[0].Code = "65536" }, "Claim.item.productOrService"},
		"two codes":             {func(c *claim) { c.Item = append(c.Item, c.Item[0]) }, "Claim.item.productOrService"},
	} {
		t.Run(name, func(t *testing.T) {
			sent := through(t, "Claim", known, testMapping.claimOf(&claimCase{claim: claimstypes.Claim{Sequence: 8, Policy: 3, Record: 12, Amount: 1}, policy: somePolicy}))
			c.change(sent)
			_, err := testMapping.submission(sent)
			require.Error(t, err)
			require.Equal(t, c.at, outcome.Of(err).Expression, outcome.Of(err).Text)
		})
	}
}

// A ClaimResponse that is read says what somebody would send to bring the claim there.
func TestClaimResponseBothWays(t *testing.T) {
	decided := claimstypes.Claim{Sequence: 8, Policy: 3, Provider: 1, Record: 12, Amount: 100_00, Adjudications: 1, Decision: someDigest}
	for name, c := range map[string]struct {
		status          claimstypes.ClaimStatus
		approved        uint64
		reason          uint32
		decisions       uint32
		processing, why string
		want            zkbatchtypes.Operation
	}{
		"in full":   {claimstypes.CLAIM_STATUS_APPROVED, 100_00, 0, 1, "complete", "approved", &claimstypes.AdjudicateClaim{Claim: 8, Approved: 100_00, Decision: someDigest}},
		"in part":   {claimstypes.CLAIM_STATUS_PARTIAL, 40_00, 119, 2, "complete", "partial", &claimstypes.AdjudicateClaim{Claim: 8, Approved: 40_00, Reason: 119, Decision: someDigest}},
		"denied":    {claimstypes.CLAIM_STATUS_DENIED, 0, 50, 1, "complete", "denied", &claimstypes.AdjudicateClaim{Claim: 8, Reason: 50, Decision: someDigest}},
		"settled":   {claimstypes.CLAIM_STATUS_SETTLED, 40_00, 119, 1, "complete", "settled", &claimstypes.SettleClaim{Claim: 8, Payment: someDigest}},
		"pended":    {claimstypes.CLAIM_STATUS_PENDED, 0, 16, 0, "partial", "pended", &claimstypes.PendClaim{Claim: 8, Reason: 16, Request: someDigest}},
		"submitted": {claimstypes.CLAIM_STATUS_SUBMITTED, 0, 0, 0, "queued", "submitted", nil},
		"appealed":  {claimstypes.CLAIM_STATUS_APPEALED, 0, 50, 1, "queued", "appealed", nil},
		"cancelled": {claimstypes.CLAIM_STATUS_CANCELLED, 0, 0, 0, "queued", "cancelled", nil},
	} {
		t.Run(name, func(t *testing.T) {
			claim := decided
			claim.Status, claim.Approved, claim.Reason, claim.Adjudications = c.status, c.approved, c.reason, c.decisions
			shown := testMapping.responseOf(&claimCase{claim: claim, policy: somePolicy})
			require.Equal(t, c.processing, shown.Outcome)
			require.Equal(t, c.why, shown.Disposition)
			operation, sequence, paid, err := testMapping.verdict(through(t, "ClaimResponse", known, shown))
			if c.want == nil {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.want, operation)
			require.EqualValues(t, 8, sequence)
			if c.status == claimstypes.CLAIM_STATUS_SETTLED {
				require.Equal(t, c.approved, paid)
			}
			explained := testMapping.explanationOf(&claimCase{claim: claim, policy: somePolicy})
			require.Equal(t, []string{shown.Outcome, shown.Disposition}, []string{explained.Outcome, explained.Disposition})
		})
	}
}

func TestProvenanceOfEveryAction(t *testing.T) {
	for action, want := range map[recordstypes.Action]struct {
		activity string
		target   string
		entities int
	}{
		recordstypes.ACTION_CREATE:           {"CREATE", "9", 0},
		recordstypes.ACTION_AMEND:            {"UPDATE", "9", 1},
		recordstypes.ACTION_SUPERSEDE:        {"UPDATE", "9", 1},
		recordstypes.ACTION_ENTERED_IN_ERROR: {"NULLIFY", "6", 0},
		recordstypes.ACTION_ERASE:            {"DELETE", "6", 0},
	} {
		record := &recordstypes.Record{Sequence: 9, Patient: 4, Author: 1, Action: action, Time: 1767225600}
		if action != recordstypes.ACTION_CREATE {
			record.Previous = 6
		}
		shown := testMapping.provenanceOf(record)
		require.Equal(t, want.activity, shown.Activity.Coding[0].Code, action)
		require.Equal(t, want.target, shown.Target[0].Identifier.Value, action)
		require.Len(t, shown.Entity, want.entities, action)
		require.Equal(t, "2026-01-01T00:00:00Z", shown.Recorded)
	}
}

func TestMoments(t *testing.T) {
	for value, want := range map[string][2]uint64{
		"1970":                      {0, 365 * 86400},
		"2026":                      {1767225600, 1798761600},
		"2026-02":                   {1769904000, 1772323200},
		"2026-01-01":                {1767225600, 1767312000},
		"2026-01-01T00:00:00Z":      {1767225600, 1767225601},
		"2026-01-01T01:00:00+01:00": {1767225600, 1767225601},
		"2026-01-01T00:00:00.999Z":  {1767225600, 1767225601},
		"9999-12-31T23:59:59Z":      {latest, latest + 1},
	} {
		from, to, ok := parseMoment(value)
		require.True(t, ok, value)
		require.Equal(t, want, [2]uint64{from, to}, value)
	}
	for _, value := range []string{"", "1969", "26-01-01", "2026-13", "2026-02-30", "2026-01-01T00:00:00", "2026-1-1", "+2026", "10000"} {
		_, _, ok := parseMoment(value)
		require.False(t, ok, value)
	}
}
