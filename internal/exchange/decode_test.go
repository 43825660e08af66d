package exchange

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir/outcome"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

func TestDecodeRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		body   string
		status int
		kind   outcome.Type
	}{
		"nothing":                 {``, 400, outcome.Invalid},
		"no JSON":                 {`{"resourceType":`, 400, outcome.Invalid},
		"a list":                  {`[{"resourceType":"Consent"}]`, 400, outcome.Invalid},
		"two values":              {`{"resourceType":"Consent"} {}`, 400, outcome.Invalid},
		"a value after":           {`{"resourceType":"Consent"} 1`, 400, outcome.Invalid},
		"no text":                 {"{\"resourceType\":\"Consent\xff\"}", 400, outcome.Invalid},
		"another type":            {`{"resourceType":"Patient"}`, 400, outcome.Structure},
		"no type":                 {`{}`, 400, outcome.Structure},
		"an element twice":        {`{"resourceType":"Consent","status":"active","status":"inactive"}`, 400, outcome.Structure},
		"twice in other letters":  {`{"resourceType":"Consent","status":"active","Status":"inactive"}`, 400, outcome.Structure},
		"twice further in":        {`{"resourceType":"Consent","patient":{"display":"a","display":"b"}}`, 400, outcome.Structure},
		"a modifier":              {`{"resourceType":"Consent","modifierExtension":[]}`, 422, outcome.NotSupported},
		"a modifier further in":   {`{"resourceType":"Consent","provision":{"modifierExtension":[]}}`, 422, outcome.NotSupported},
		"implicit rules":          {`{"resourceType":"Consent","implicitRules":"x"}`, 422, outcome.NotSupported},
		"a wrong type":            {`{"resourceType":"Consent","status":7}`, 400, outcome.Structure},
		"an unknown element":      {`{"resourceType":"Consent","verification":[]}`, 422, outcome.NotSupported},
		"a nested provision":      {`{"resourceType":"Consent","provision":{"provision":[{"type":"deny"}]}}`, 422, outcome.NotSupported},
		"an unknown, odd element": {`{"resourceType":"Consent","a \"b\" c":[]}`, 422, outcome.NotSupported},
		"too deep":                {`{"resourceType":"Consent","text":` + strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth) + `}`, 400, outcome.TooCostly},
	} {
		t.Run(name, func(t *testing.T) {
			err := decode([]byte(c.body), "Consent", everything, new(consent))
			require.Error(t, err)
			require.Equal(t, c.status, outcome.Of(err).Status, err)
			require.Equal(t, c.kind, outcome.Of(err).Type, err)
		})
	}
	require.NoError(t, decode([]byte(`{"resourceType":"Consent","text":{"div":"kept out"},"meta":{"versionId":"1"}}`), "Consent", everything, new(consent)))
	require.NoError(t, decode([]byte(`{"resourceType":"Claim","diagnosis":[{"sequence":1}]}`), "Claim", known, new(claim)))
}

func TestErrorsQuoteNoContent(t *testing.T) {
	for _, body := range []string{
		`{"resourceType":"Jane Doe"}`, `{"resourceType":"Consent","status":{"a":"Jane Doe"}}`, `{"resourceType":"Consent","Jane Doe":1}`,
		`{"resourceType":"Consent","status":"active","extension":[{"url":"Jane Doe"}]}`,
	} {
		_, err := decodeConsent([]byte(body))
		require.Error(t, err)
		told, _ := json.Marshal(outcome.Of(err))
		require.NotContains(t, string(told), "Jane", body)
	}
}

// FuzzResources: no JSON makes the decoders panic, and what they take is written again without anything that they do not know.
func FuzzResources(f *testing.F) {
	consent := testMapping.consentOf(&someConsent)
	consent.Extension = append(consent.Extension, extension{URL: extensionEnvelope, ValueBase64Binary: "CAESBA=="})
	pended := &claimCase{claim: claimstypes.Claim{Sequence: 8, Policy: 3, Record: 12, Amount: 1, Reason: 16, Status: claimstypes.CLAIM_STATUS_PENDED}, policy: somePolicy}
	settled := &claimCase{claim: claimstypes.Claim{Sequence: 8, Policy: 3, Record: 12, Amount: 1, Decision: someDigest, Status: claimstypes.CLAIM_STATUS_SETTLED}, policy: somePolicy}
	appeal := testMapping.claimOf(pended)
	appeal.Extension = []extension{{URL: extensionAppeal, ValueBoolean: ptr(true)}}
	appeal.Related = []relatedClaim{{Claim: ptr(testMapping.reference(kindClaim, 8)), Relationship: ptr(of(systemRelatedClaim, "prior"))}}
	for _, seed := range []any{consent, testMapping.coverageOf(&somePolicy), testMapping.claimOf(pended), appeal, testMapping.responseOf(pended), testMapping.responseOf(settled)} {
		body, err := json.Marshal(seed)
		require.NoError(f, err)
		f.Add(body)
		f.Add([]byte(strings.Replace(string(body), `"status"`, `"unheardOf":{"secret":1},"status"`, 1)))
	}
	f.Add([]byte(`{"resourceType":"Consent","provision":{"actor":[{}]},"extension":[{}]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		if c, err := decodeConsent(body); err == nil {
			_, _ = testMapping.operation(c)
			_, _ = testMapping.request(c, 2)
			_ = testMapping.agree(c, &someConsent)
			if envelope, err := envelopeIn(c.Extension); err == nil && envelope != nil {
				require.NotEmpty(t, envelope.Ops)
			}
		} else {
			requireTold(t, err)
		}
		if c, err := reread[coverage](t, body, "Coverage"); err == nil {
			_, _ = testMapping.policy(c)
		}
		if c, err := reread[claim](t, body, "Claim"); err == nil {
			_, _ = testMapping.submission(c)
			_, _ = testMapping.appeal(c)
		}
		if c, err := reread[claimResponse](t, body, "ClaimResponse"); err == nil {
			_, _, _, _ = testMapping.verdict(c)
		}
	})
}

// reread decodes a resource, and checks that what was not understood is not in it.
func reread[R any](t *testing.T, body []byte, resourceType string) (*R, error) {
	t.Helper()
	read := new(R)
	if err := decode(body, resourceType, known, read); err != nil {
		requireTold(t, err)
		return nil, err
	}
	written, err := json.Marshal(read)
	if err != nil {
		return nil, err // a number that JSON cannot say
	}
	require.NoError(t, decode(written, resourceType, everything, new(R)))
	return read, nil
}

func requireTold(t *testing.T, err error) {
	t.Helper()
	require.Less(t, outcome.Of(err).Status, http.StatusInternalServerError, err)
}
