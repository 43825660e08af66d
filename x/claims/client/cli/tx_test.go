package cli

import (
	"crypto/sha256"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/claims/types"
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

func TestCommandsBuildOperations(t *testing.T) {
	payment := sha256.Sum256([]byte("SEPA-2026-004711"))
	for name, test := range map[string]struct {
		line
		want zkbatchtypes.Operation
	}{
		"open a policy": {
			line{newOpenPolicyCommand(), buildOpenPolicy, []string{"8", "--consent", "4", "--limit", "500000", "--from-time", "100", "--to-time", "200"}},
			&types.OpenPolicy{Patient: 8, PaymentConsent: 4, Limit: 500_000, From: 100, To: 200},
		},
		"submit": {
			line{newSubmitCommand(), buildSubmit, []string{"1", "12", "--amount", "12000", "--code", "99", "--service-time", "2024-05-04"}},
			&types.SubmitClaim{Policy: 1, Record: 12, Amount: 12_000, Code: 99, ServiceTime: 1_714_780_800},
		},
		"pend by name": {
			line{newPendCommand(), buildPend, []string{"4", "--reason", "attachment-required"}},
			&types.PendClaim{Claim: 4, Reason: 252},
		},
		"pend by number": {
			line{newPendCommand(), buildPend, []string{"4", "--reason", "16"}},
			&types.PendClaim{Claim: 4, Reason: 16},
		},
		"appeal": {
			line{newAppealCommand(), buildAppeal, []string{"4"}},
			&types.AppealClaim{Claim: 4},
		},
		"settle": {
			line{newSettleCommand(), buildSettle, []string{"4", "--payment", "text:SEPA-2026-004711"}},
			&types.SettleClaim{Claim: 4, Payment: payment[:31]},
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
	open := func(args ...string) line {
		return line{newOpenPolicyCommand(), buildOpenPolicy, append([]string{"8", "--consent", "4"}, args...)}
	}
	submit := func(args ...string) line {
		return line{newSubmitCommand(), buildSubmit, append([]string{"1", "12"}, args...)}
	}
	decide := func(args ...string) line {
		return line{newAdjudicateCommand(), buildAdjudicate, append([]string{"4"}, args...)}
	}
	pend := func(args ...string) line { return line{newPendCommand(), buildPend, append([]string{"4"}, args...)} }
	settle := func(args ...string) line {
		return line{newSettleCommand(), buildSettle, append([]string{"4"}, args...)}
	}
	for name, test := range map[string]struct {
		line
		expError string
	}{
		"no payment consent":       {line{newOpenPolicyCommand(), buildOpenPolicy, []string{"8", "--limit", "5"}}, "payment-consent-invalid"},
		"no limit":                 {open(), "want cents"},
		"limit of zero":            {open("--limit", "0"), "limit-invalid"},
		"negative limit":           {open("--limit=-5"), "want cents"},
		"limit beyond 2^50":        {open("--limit", "1125899906842624"), "want cents"},
		"period backwards":         {open("--limit", "5", "--from-time", "200", "--to-time", "100"), "period-invalid"},
		"amount of zero":           {submit("--amount", "0"), "amount-invalid"},
		"amount with a fraction":   {submit("--amount", "12.50"), "want cents"},
		"amount beyond 64 bits":    {submit("--amount", "18446744073709551616"), "want cents"},
		"code beyond 16 bits":      {submit("--amount", "5", "--code", "65536"), "--code"},
		"no service time":          {submit("--amount", "5"), "--service-time"},
		"service in the future":    {submit("--amount", "5", "--service-time", "2100-01-01"), "service-time-invalid"},
		"nothing decided":          {decide(), "--approved"},
		"negative approval":        {decide("--approved=-1"), "want cents"},
		"unknown reason":           {decide("--approved", "0", "--reason", "4711"), "50 not-medically-necessary"},
		"reason in free words":     {decide("--approved", "0", "--reason", "too expensive"), "unknown adjustment reason"},
		"pended without reason":    {pend(), "reason-missing"},
		"pended for nothing":       {pend("--reason", "0"), "reason-missing"},
		"settled without payment":  {settle(), "payment-reference-missing"},
		"settled by no digest":     {settle("--payment", "SEPA-2026-004711"), "text:"},
		"settled by the zero":      {settle("--payment", "00000000000000000000000000000000000000000000000000000000000000"), "--payment"},
		"settled by an empty text": {settle("--payment", "text:"), "--payment"},
		"claim zero":               {line{newAppealCommand(), buildAppeal, []string{"0"}}, "want a sequence"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := clienttest.Build(test.cmd, test.build, test.args...)
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestApprovalMustFitTheClaim(t *testing.T) {
	for name, test := range map[string]struct {
		approved uint64
		reason   uint32
		expError string
	}{
		"in full":               {approved: 100},
		"in part":               {approved: 60, reason: 45},
		"not at all":            {approved: 0, reason: 50},
		"more than was claimed": {approved: 101, expError: "approved-too-high"},
		"in part without why":   {approved: 60, expError: "reason-missing"},
		"denied without why":    {approved: 0, expError: "reason-missing"},
		"in full with a why":    {approved: 100, reason: 45, expError: "leave out --reason"},
	} {
		t.Run(name, func(t *testing.T) {
			err := checkApproval(&types.AdjudicateClaim{Claim: 4, Approved: test.approved, Reason: test.reason}, 100)
			if test.expError == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, test.expError)
		})
	}
}

func TestEveryCommandHasAnExample(t *testing.T) {
	for _, cmd := range NewTxCommand().Commands() {
		require.Contains(t, cmd.Example, "healthd tx claims "+cmd.Name(), cmd.Name())
	}
}
