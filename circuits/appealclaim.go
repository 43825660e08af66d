package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var appealClaimRules = []rule{
	{protocol.ClaimMissing, claimFound},
	{protocol.NotClaimParty, func(f *frame) frontend.Variable {
		return f.or(f.equal(f.claim.Provider, f.actor), f.shared.byPatientOrGuardian)
	}},
	{protocol.ClaimNotAppealable, func(f *frame) frontend.Variable {
		return f.or(f.equal(f.claim.Status, protocol.ClaimDenied), f.equal(f.claim.Status, protocol.ClaimPartial))
	}},
	{protocol.CounterOverflow, roomForDecision},
}

func appealClaim(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.claim.Status, protocol.ClaimAppealed)
	f.change(applied, &f.after.claim.Decision, f.op.Digest)
}
