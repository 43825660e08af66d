package exchange_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/exchange"
	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func encode(t *testing.T, resource object) []byte {
	t.Helper()
	body, err := json.Marshal(resource)
	require.NoError(t, err)
	return body
}

func TestWhatIsSigned(t *testing.T) {
	grant, granted := consentFor(alice, clinic)
	answer, answered := consentFor(alice, clinic)
	answer["id"], answered.Request = "7", 7
	draft, _ := consentFor(alice, clinic)
	draft["status"] = "draft"
	appeal := object{
		"resourceType": "Claim", "status": "active", "extension": []object{{"url": extensions + "appeal", "valueBase64Binary": "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=="}},
		"related": []object{{"claim": named("claim", 9), "relationship": object{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship", "code": "prior"}}}}},
	}
	for name, c := range map[string]struct {
		body    []byte
		want    zkbatchtypes.Operation
		refusal string
	}{
		"a new consent":          {encode(t, grant), granted, ""},
		"an answer to a request": {encode(t, answer), answered, ""},
		"a revocation":           {exchange.Revocation(5), &consenttypes.RevokeConsent{Consent: 5}, ""},
		"a refusal":              {exchange.Refusal(5), &consenttypes.DenyConsent{Consent: 5}, ""},
		"an appeal":              {encode(t, appeal), &claimstypes.AppealClaim{Claim: 9, Grounds: repeated(1)[:31]}, ""},
		"a draft":                {encode(t, draft), nil, "active, or one with an id"},
		"any claim":              {encode(t, claimFor(alice, 1, 1, "1")), nil, "only an appeal"},
		"another resource":       {[]byte(`{"resourceType":"Patient"}`), nil, "no Consent"},
		"no resource":            {[]byte(`[]`), nil, "one JSON object"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := exchange.Signable(apptest.ChainID, c.body)
			if c.refusal != "" {
				require.ErrorContains(t, err, c.refusal)
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.want, got)
		})
	}
}

func TestTheEnvelopeIsAddedOnce(t *testing.T) {
	w := newWorld(t)
	resource, op := consentFor(alice, clinic)
	resource["extension"] = []object{{"url": extensions + "terms", "valueBase64Binary": "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=="}}
	op.Terms = repeated(1)[:31]
	body := encode(t, resource)
	for range 2 {
		envelope := w.seal(alice, op)
		var err error
		body, err = exchange.WithEnvelope(body, &envelope)
		require.NoError(t, err)
	}
	var shown struct{ Extension []object }
	require.NoError(t, json.Unmarshal(body, &shown))
	require.Len(t, shown.Extension, 2)
	granted := w.ask(hospital, alice, http.MethodPost, "Consent", string(body)).says(http.StatusCreated, "")
	require.Equal(t, extensions+"terms", granted.at("extension", 0, "url"))
}
