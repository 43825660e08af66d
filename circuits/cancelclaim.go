package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var cancelClaimRules = []rule{
	{protocol.ClaimMissing, claimFound},
	{protocol.NotClaimProvider, func(f *frame) frontend.Variable { return f.equal(f.claim.Provider, f.actor) }},
	{protocol.ClaimNotCancellable, func(f *frame) frontend.Variable { return f.and(f.shared.claimPending, f.isZero(f.claim.Adjudications)) }},
}

func cancelClaim(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.claim.Status, protocol.ClaimCancelled)
	f.change(applied, &f.after.record.Claim, 0)
}
