package cli

import (
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	"github.com/healthd/healthd/x/zkbatch/client/clienttest"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// line is a command line.
type line struct {
	cmd   *cobra.Command
	build opclient.Build
	args  []string
}

// The year 2100 in seconds, which this test outlives by being late only.
const in2100 = 4_102_444_800

func TestCommandsBuildOperations(t *testing.T) {
	for name, test := range map[string]struct {
		line
		want zkbatchtypes.Operation
	}{
		"grant": {
			line{newGrantCommand(), buildGrant, []string{
				"2", "--purposes", "TREAT,HRESCH", "--classes", "ACLAB", "--scopes", "read,write", "--from-time", "100", "--to-time", "2100-01-01", "--uses", "3",
			}},
			&types.GrantConsent{
				Patient: clienttest.Actor, Grantee: 2, Purposes: uint32(codes.Treatment | codes.Research), Classes: uint32(codes.Laboratory),
				Scopes: 3, From: 100, To: in2100, Uses: 3,
			},
		},
		"grant as a guardian": {
			line{newGrantCommand(), buildGrant, []string{"2", "--patient", "8", "--from-time", "100", "--to-time", "2100-01-01"}},
			&types.GrantConsent{
				Patient: 8, Grantee: 2, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Routine), Scopes: 1, From: 100, To: in2100,
				Uses: uint32(protocol.UsesUnlimited),
			},
		},
		"request": {
			line{newRequestCommand(), buildRequest, []string{"8", "--scopes", "write", "--from-time", "100", "--to-time", "2100-01-01"}},
			&types.RequestConsent{
				Patient: 8, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Routine), Scopes: 2, From: 100, To: in2100,
				Uses: uint32(protocol.UsesUnlimited),
			},
		},
		"restrict": {
			line{newRestrictCommand(), buildRestrict, []string{"PSY,SEX"}},
			&recordstypes.SetRestrictions{Patient: clienttest.Actor, Classes: uint32(codes.Psychiatry | codes.SexualHealth)},
		},
		"lift restrictions of a child": {
			line{newRestrictCommand(), buildRestrict, []string{"none", "--patient", "8"}},
			&recordstypes.SetRestrictions{Patient: 8},
		},
		"justified": {
			line{newReviewCommand(), buildReview, []string{"5", "justified"}},
			&types.ReviewBreakGlass{Access: 5, Verdict: types.REVIEW_STATE_JUSTIFIED},
		},
		"abuse": {
			line{newReviewCommand(), buildReview, []string{"5", "abuse"}},
			&types.ReviewBreakGlass{Access: 5, Verdict: types.REVIEW_STATE_ABUSE},
		},
	} {
		t.Run(name, func(t *testing.T) {
			operations, err := clienttest.Build(test.cmd, test.build, test.args...)
			require.NoError(t, err)
			require.Equal(t, []zkbatchtypes.Operation{test.want}, operations)
		})
	}
}

func TestCommandsRefuseBadInput(t *testing.T) {
	grant := func(args ...string) line { return line{newGrantCommand(), buildGrant, args} }
	access := func(args ...string) line { return line{newRequestAccessCommand(), buildRequestAccess, args} }
	for name, test := range map[string]struct {
		line
		expError string
	}{
		"nobody to grant to":       {grant(), "name the GRANTEE"},
		"unknown purpose":          {grant("2", "--purposes", "GOSSIP"), "use one of TREAT"},
		"no purpose":               {grant("2", "--purposes", ""), "no purpose of use"},
		"unknown class":            {grant("2", "--classes", "XRAY"), "use one of N,R,V"},
		"unknown scope":            {grant("2", "--scopes", "read,delete"), "use read, write or read,write"},
		"no scope":                 {grant("2", "--scopes", ""), "use read, write or read,write"},
		"period backwards":         {grant("2", "--from-time", "2100-01-02", "--to-time", "2100-01-01"), "period-invalid: --from-time 2100-01-02T00:00:00Z must be before --to-time 2100-01-01T00:00:00Z"},
		"empty period":             {grant("2", "--from-time", "2100-01-01", "--to-time", "2100-01-01"), "period-invalid"},
		"period that is over":      {grant("2", "--from-time", "2020-01-01", "--to-time", "2020-06-01"), "is over already"},
		"no time":                  {grant("2", "--to-time", "tomorrow"), "want now, 2026-01-31"},
		"no uses":                  {grant("2", "--uses", "0"), "want a number from 1"},
		"negative uses":            {grant("2", "--uses", "-1"), "want a number from 1"},
		"uses beyond 32 bits":      {grant("2", "--uses", "4294967296"), "want a number from 1"},
		"terms not a digest":       {grant("2", "--terms", "I agree"), "--terms"},
		"request that is over":     {line{newRequestCommand(), buildRequest, []string{"8", "--from-time", "1", "--to-time", "2"}}, "is over already"},
		"request of nobody":        {line{newRequestCommand(), buildRequest, []string{"0"}}, "want a sequence"},
		"unknown restriction":      {line{newRestrictCommand(), buildRestrict, []string{"PSYCH"}}, "none lifts all restrictions"},
		"unknown verdict":          {line{newReviewCommand(), buildReview, []string{"5", "pending"}}, "verdict-unknown"},
		"no grantee to revoke":     {line{newRevokeAllCommand(), buildRevokeAll, nil}, "--grantee is missing"},
		"negative grantee":         {line{newRevokeAllCommand(), buildRevokeAll, []string{"--grantee", "-2"}}, "--grantee"},
		"two purposes of access":   {access("8", "--purpose", "TREAT,HPAYMT"), "exactly one"},
		"unknown purpose (access)": {access("8", "--purpose", "FUN"), "use one of TREAT"},
		"recipient alone":          {access("8", "--recipient", "age1pq1x"), "--recipient needs --custodian"},
		"no such recipient":        {access("8", "--custodian", "1", "--recipient", "nowhere.recipient"), "neither a recipient"},
		"malformed recipient":      {access("8", "--custodian", "1", "--recipient", "age1pq1x"), "--recipient"},
		"unknown class (access)":   {access("8", "--classes", "XRAY"), "use one of N,R,V"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := clienttest.Build(test.cmd, test.build, test.args...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestEveryCommandHasAnExample(t *testing.T) {
	for _, cmd := range NewTxCommand().Commands() {
		require.Contains(t, cmd.Example, "healthd tx consent "+cmd.Name(), cmd.Name())
	}
}
