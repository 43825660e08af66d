package types

import "github.com/healthd/healthd/internal/protocol"

// Deadlines that are usual between providers and payers. They are shown to people and enforced by no rule: a late claim
// is denied by an adjudicator, with a reason code, not by the chain.
const (
	// FilingLimit is how long after the service a claim may be submitted: 365 days, in seconds.
	FilingLimit = 365 * 24 * 3600
	// AdjudicationLimit is how long after its submission a claim should be decided: 30 days, in seconds.
	AdjudicationLimit = 30 * 24 * 3600
)

// DeadlinesOf says by when a claim should be filed and decided, as seen at a time. An appealed claim was decided once
// and is not overdue any more: its cell does not hold when it was appealed.
func DeadlinesOf(c *protocol.Claim, now uint64) Deadlines {
	d := Deadlines{FilingDue: c.Service + FilingLimit, AdjudicationDue: c.Submitted + AdjudicationLimit}
	d.FiledLate = c.Submitted > d.FilingDue
	d.Overdue = (c.Status == protocol.ClaimSubmitted || c.Status == protocol.ClaimPended) && c.Adjudications == 0 && now > d.AdjudicationDue
	return d
}
