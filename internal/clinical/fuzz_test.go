package clinical

import (
	"net/url"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/fhir/outcome"
)

// What the checks let through has a type and an id, and reads the same in canonical form.
func FuzzReadSubmission(f *testing.F) {
	for _, seed := range []string{
		`{"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}]}`,
		`{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000000","resource":{ "resourceType":"Goal"},"request":{"method":"POST","url":"/Goal"}}]}`,
		`{"resourceType":"Bundle","type":"batch","entry":[null,[],{"resource":null},{"resource":{"resourceType":"Goal","id":"g"},"request":{"method":"PUT","url":"Goal/g"}}]}`,
		`[[[`, "\xff", `{"a":1,"a":2}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		s, err := readSubmission(body)
		if err != nil {
			require.NotEqual(t, outcome.Exception, outcome.Of(err).Type)
			return
		}
		for _, resource := range s.usable() {
			require.True(t, fhir.KnownType(resource.Type))
			require.True(t, fhir.ValidID(resource.ID))
			again, err := readResource(resource.Raw, "")
			require.NoError(t, err)
			require.Equal(t, resource.ID, again.ID)
			_, err = fhir.Canonical(resource.Raw)
			require.NoError(t, err)
		}
	})
}

// A search is understood or refused, and a filter never adds results.
func FuzzParseQuery(f *testing.F) {
	for _, seed := range []string{"patient=p&date=ge2020-01&code=a|b,c", "_sort=-date&_count=5", "date=2020-02-30", "code=|", "_page=AAAA", "name=x", "date=0000", "%zz"} {
		f.Add(seed)
	}
	held := &holding{Resource: fhir.Resource{Type: "Observation", ID: "o", Raw: []byte(`{"effectivePeriod":{"end":"2020"},"code":[{"coding":[1,{"code":"a"}]}],"status":3}`)}}
	f.Fuzz(func(t *testing.T, text string) {
		values, err := url.ParseQuery(text)
		if err != nil {
			return
		}
		q, err := parseQuery("Observation", values)
		if err != nil {
			require.NotEqual(t, outcome.Exception, outcome.Of(err).Type)
			return
		}
		require.Positive(t, q.count)
		require.LessOrEqual(t, q.count, maxCount)
		if q.matches(held) {
			q.dates, q.tokens = nil, nil
			require.True(t, q.matches(held), "with less asked for")
		}
	})
}

func FuzzPageToken(f *testing.F) {
	p := newPages(time.Now)
	q := &query{}
	good := p.token([]byte("bound"), place{offset: 3, until: time.Now().Add(time.Hour)})
	f.Add(good)
	f.Add("")
	f.Add(good[:len(good)-1] + "A")
	f.Fuzz(func(t *testing.T, token string) {
		q.page = token
		offset, err := p.offset(q.page, []byte("bound"), place{}.state)
		if err == nil && token != "" {
			require.Equal(t, 3, offset)
		}
	})
}
