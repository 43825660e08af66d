package simulation

import "github.com/healthd/healthd/internal/protocol"

// What may be done to a claim depends on the point of its life that it has reached.

var pendClaimRefusals = []Refusal{
	{
		Name: "pending a missing claim", Code: protocol.ClaimMissing, Implied: []protocol.Code{protocol.NotPolicyInsurer, protocol.ClaimClosed},
		Scene: func(*Cast) (uint64, protocol.Op) { return Insurer, Pend(nobody, 16) },
	},
	{Name: "the provider pends", Code: protocol.NotPolicyInsurer, Scene: ofClaim(registrar, nil, pend)},
	{Name: "another insurer pends", Code: protocol.NotPolicyInsurer, Scene: ofClaim(otherInsurer, nil, pend)},
	{Name: "pending an approved claim", Code: protocol.ClaimClosed, Scene: ofClaim(insurer, approved, pend)},
	{Name: "pending a partial claim", Code: protocol.ClaimClosed, Scene: ofClaim(insurer, partial, pend)},
	{Name: "pending a denied claim", Code: protocol.ClaimClosed, Scene: ofClaim(insurer, denied, pend)},
	{Name: "pending a cancelled claim", Code: protocol.ClaimClosed, Scene: ofClaim(insurer, cancelled, pend)},
	{Name: "pending a settled claim", Code: protocol.ClaimClosed, Scene: ofClaim(insurer, settled, pend)},
	{Name: "pending without a reason", Code: protocol.ReasonMissing, Scene: ofClaim(insurer, nil, func(claim uint64) protocol.Op { return Pend(claim, 0) })},
}

var appealClaimRefusals = []Refusal{
	{
		Name: "appealing for a missing claim", Code: protocol.ClaimMissing, Implied: []protocol.Code{protocol.NotClaimParty, protocol.ClaimNotAppealable},
		Scene: func(*Cast) (uint64, protocol.Op) { return HospitalA, Appeal(nobody) },
	},
	{
		Name: "a patient appeals for no claim", Code: protocol.ClaimMissing, Implied: []protocol.Code{protocol.NotClaimParty, protocol.ClaimNotAppealable},
		Scene: func(c *Cast) (uint64, protocol.Op) { return c.Patient, Appeal(0) },
	},
	{Name: "the insurer appeals", Code: protocol.NotClaimParty, Scene: ofClaim(insurer, denied, Appeal)},
	{Name: "another hospital appeals", Code: protocol.NotClaimParty, Scene: ofClaim(otherHospital, denied, Appeal)},
	{Name: "another patient appeals", Code: protocol.NotClaimParty, Scene: ofClaim(child, denied, Appeal)},
	{Name: "another child's guardian appeals", Code: protocol.NotClaimParty, Scene: ofClaim(guardian, denied, Appeal)},
	{Name: "appeal of a submitted claim", Code: protocol.ClaimNotAppealable, Scene: ofClaim(patient, nil, Appeal)},
	{Name: "appeal of a pended claim", Code: protocol.ClaimNotAppealable, Scene: ofClaim(patient, pended, Appeal)},
	{Name: "appeal of an approved claim", Code: protocol.ClaimNotAppealable, Scene: ofClaim(registrar, approved, Appeal)},
	{Name: "appeal of a cancelled claim", Code: protocol.ClaimNotAppealable, Scene: ofClaim(registrar, cancelled, Appeal)},
	{Name: "appeal of a settled claim", Code: protocol.ClaimNotAppealable, Scene: ofClaim(registrar, settled, Appeal)},
	{Name: "appeal of an appealed claim", Code: protocol.ClaimNotAppealable, Scene: ofClaim(patient, appealed, Appeal)},
	{Name: "appeal of a claim that cannot be decided again", Code: protocol.CounterOverflow, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.EditClaim(c.OpenClaim, func(f *protocol.Claim) { f.Status, f.Adjudications = protocol.ClaimDenied, 1<<8-1 })
		return HospitalA, Appeal(c.OpenClaim)
	}},
}

var cancelClaimRefusals = []Refusal{
	{
		Name: "cancelling a missing claim", Code: protocol.ClaimMissing, Implied: []protocol.Code{protocol.NotClaimProvider, protocol.ClaimNotCancellable},
		Scene: func(*Cast) (uint64, protocol.Op) { return HospitalA, cancel(nobody) },
	},
	{Name: "the insurer cancels", Code: protocol.NotClaimProvider, Scene: ofClaim(insurer, nil, cancel)},
	{Name: "the claim's patient cancels", Code: protocol.NotClaimProvider, Scene: ofClaim(patient, nil, cancel)},
	{Name: "another hospital cancels", Code: protocol.NotClaimProvider, Scene: ofClaim(otherHospital, nil, cancel)},
	{Name: "cancelling an approved claim", Code: protocol.ClaimNotCancellable, Scene: ofClaim(registrar, approved, cancel)},
	{Name: "cancelling a partial claim", Code: protocol.ClaimNotCancellable, Scene: ofClaim(registrar, partial, cancel)},
	{Name: "cancelling a denied claim", Code: protocol.ClaimNotCancellable, Scene: ofClaim(registrar, denied, cancel)},
	{Name: "cancelling an appealed claim", Code: protocol.ClaimNotCancellable, Scene: ofClaim(registrar, appealed, cancel)},
	{Name: "cancelling a settled claim", Code: protocol.ClaimNotCancellable, Scene: ofClaim(registrar, settled, cancel)},
	{Name: "cancelling a claim twice", Code: protocol.ClaimNotCancellable, Scene: ofClaim(registrar, cancelled, cancel)},
	{Name: "cancelling a claim that was decided before it was pended", Code: protocol.ClaimNotCancellable, Scene: ofClaim(registrar, func(c *Cast) {
		appealed(c)
		pended(c)
	}, cancel)},
}

var settleClaimRefusals = []Refusal{
	{
		Name: "settling a missing claim", Code: protocol.ClaimMissing, Implied: []protocol.Code{protocol.NotPolicyInsurer, protocol.ClaimNotPayable},
		Scene: func(*Cast) (uint64, protocol.Op) { return Insurer, Settle(nobody) },
	},
	{Name: "the provider settles", Code: protocol.NotPolicyInsurer, Scene: ofClaim(registrar, approved, Settle)},
	{Name: "another insurer settles", Code: protocol.NotPolicyInsurer, Scene: ofClaim(otherInsurer, approved, Settle)},
	{Name: "settling a submitted claim", Code: protocol.ClaimNotPayable, Scene: ofClaim(insurer, nil, Settle)},
	{Name: "settling a pended claim", Code: protocol.ClaimNotPayable, Scene: ofClaim(insurer, pended, Settle)},
	{Name: "settling a denied claim", Code: protocol.ClaimNotPayable, Scene: ofClaim(insurer, denied, Settle)},
	{Name: "settling an appealed claim", Code: protocol.ClaimNotPayable, Scene: ofClaim(insurer, appealed, Settle)},
	{Name: "settling a cancelled claim", Code: protocol.ClaimNotPayable, Scene: ofClaim(insurer, cancelled, Settle)},
	{Name: "settling twice", Code: protocol.ClaimNotPayable, Scene: ofClaim(insurer, settled, Settle)},
	{Name: "settling without a payment", Code: protocol.PaymentReferenceMissing, Scene: ofClaim(insurer, approved, func(claim uint64) protocol.Op {
		return OfCase(protocol.OpSettleClaim, claim)
	})},
}

// ofClaim has somebody do something to the open claim at a point of its life.
func ofClaim(who func(*Cast) uint64, before func(*Cast), do func(claim uint64) protocol.Op) func(*Cast) (uint64, protocol.Op) {
	return func(c *Cast) (uint64, protocol.Op) {
		if before != nil {
			before(c)
		}
		return who(c), do(c.OpenClaim)
	}
}

func insurer(*Cast) uint64 { return Insurer }

func pend(claim uint64) protocol.Op { return Pend(claim, 16) }

func cancel(claim uint64) protocol.Op { return OfCase(protocol.OpCancelClaim, claim) }

func pended(c *Cast) { c.Must(Insurer, pend(c.OpenClaim)) }

func approved(c *Cast) { c.Decide(Claimed) }

func partial(c *Cast) { c.Decide(Claimed / 2) }

func denied(c *Cast) { c.Decide(0) }

func appealed(c *Cast) {
	partial(c)
	c.Must(c.Patient, Appeal(c.OpenClaim))
}

func cancelled(c *Cast) { c.Must(HospitalA, cancel(c.OpenClaim)) }

func settled(c *Cast) {
	partial(c)
	c.Must(Insurer, Settle(c.OpenClaim))
}
