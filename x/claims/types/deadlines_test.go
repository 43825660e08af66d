package types_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/claims/types"
)

func TestDeadlines(t *testing.T) {
	const service, submitted = 1_000_000, 2_000_000
	due := uint64(submitted + types.AdjudicationLimit)
	claim := func(change func(*protocol.Claim)) *protocol.Claim {
		c := &protocol.Claim{Service: service, Submitted: submitted, Status: protocol.ClaimSubmitted}
		if change != nil {
			change(c)
		}
		return c
	}
	for name, test := range map[string]struct {
		claim                 *protocol.Claim
		now                   uint64
		wantLate, wantOverdue bool
	}{
		"on its last second":   {claim(nil), due, false, false},
		"a second later":       {claim(nil), due + 1, false, true},
		"pended":               {claim(func(c *protocol.Claim) { c.Status = protocol.ClaimPended }), due + 1, false, true},
		"decided":              {claim(func(c *protocol.Claim) { c.Status, c.Adjudications = protocol.ClaimDenied, 1 }), due + 1, false, false},
		"appealed":             {claim(func(c *protocol.Claim) { c.Status, c.Adjudications = protocol.ClaimAppealed, 1 }), due + 1, false, false},
		"cancelled":            {claim(func(c *protocol.Claim) { c.Status = protocol.ClaimCancelled }), due + 1, false, false},
		"filed on the last":    {claim(func(c *protocol.Claim) { c.Submitted = service + types.FilingLimit }), submitted, false, false},
		"filed a second later": {claim(func(c *protocol.Claim) { c.Submitted = service + types.FilingLimit + 1 }), submitted, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			deadlines := types.DeadlinesOf(test.claim, test.now)
			require.Equal(t, test.wantLate, deadlines.FiledLate)
			require.Equal(t, test.wantOverdue, deadlines.Overdue)
			require.Equal(t, uint64(service+types.FilingLimit), deadlines.FilingDue)
		})
	}
}
