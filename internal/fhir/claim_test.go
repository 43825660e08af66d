package fhir_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestClaims(t *testing.T) {
	const organization = `org|{"resourceType":"Organization","id":"h1","name":"Dunmore General"}`
	for _, tc := range []struct {
		name, fields string
		cents        int64
		service      string
		provider     string
		problem      string
	}{
		{name: "billable period", fields: `"billablePeriod":{"start":"2007-06-04T05:28:45+02:00"},"created":"2010-01-01","provider":{"reference":"urn:uuid:org"},"total":{"value":129.16,"currency":"USD"}`,
			cents: 12916, service: "2007-06-04T03:28:45Z", provider: "h1"},
		{name: "item date", fields: `"item":[{"servicedDate":"2020-02-29"}],"created":"2021-01-01","provider":{"reference":"Organization/h1"},"total":{"value":255}`,
			cents: 25500, service: "2020-02-29T00:00:00Z", provider: "h1"},
		{name: "creation date, provider elsewhere", fields: `"created":"2021-01-01","provider":{"reference":"Organization/far"},"total":{"value":0.005}`,
			cents: 1, service: "2021-01-01T00:00:00Z", provider: "Organization/far"},
		{name: "exponent", fields: `"created":"2021-01-01","provider":{"reference":"urn:uuid:org"},"total":{"value":1.2345E2}`,
			cents: 12345, service: "2021-01-01T00:00:00Z", provider: "h1"},
		{name: "no amount", fields: `"created":"2021-01-01","provider":{"reference":"urn:uuid:org"}`, problem: "amount"},
		{name: "negative amount", fields: `"created":"2021-01-01","provider":{"reference":"urn:uuid:org"},"total":{"value":-1}`, problem: "amount"},
		{name: "amount beyond bounds", fields: `"created":"2021-01-01","provider":{"reference":"urn:uuid:org"},"total":{"value":1e13}`, problem: "amount"},
		{name: "hostile exponent", fields: `"created":"2021-01-01","provider":{"reference":"urn:uuid:org"},"total":{"value":1e999999999}`, problem: "amount"},
		{name: "no date", fields: `"provider":{"reference":"urn:uuid:org"},"total":{"value":1}`, problem: "no date of service"},
		{name: "bad date", fields: `"created":"yesterday","provider":{"reference":"urn:uuid:org"},"total":{"value":1}`, problem: "not a FHIR date"},
		{name: "no provider", fields: `"created":"2021-01-01","total":{"value":1}`, problem: "no provider"},
		{name: "mistyped", fields: `"created":7`, problem: "not as FHIR R4 defines it"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			good := `g|{"resourceType":"Claim","id":"good","created":"2021-01-01","provider":{"reference":"urn:uuid:org"},"total":{"value":1}}`
			b := bundle(t, organization, fmt.Sprintf(`c|{"resourceType":"Claim","id":"c1",%s}`, tc.fields), good)
			claims, problems := b.Claims()
			if tc.problem != "" {
				require.Len(t, problems, 1)
				require.ErrorContains(t, problems[0], `claim "c1": it`)
				require.ErrorContains(t, problems[0], tc.problem)
				require.Len(t, claims, 1, "the other claim is not lost")
				return
			}
			require.Empty(t, problems)
			require.Equal(t, tc.cents, claims[0].Cents)
			require.Equal(t, tc.service, claims[0].Service.Format(time.RFC3339))
			require.Equal(t, tc.provider, claims[0].ProviderID)
			if tc.provider == "h1" {
				require.Equal(t, "Dunmore General", claims[0].ProviderName)
			}
		})
	}
}
