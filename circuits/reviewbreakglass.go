package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var reviewBreakGlassRules = []rule{
	{protocol.AccessMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotAccess] }},
	{protocol.ReviewNotPending, func(f *frame) frontend.Variable { return f.equal(f.access.Review, protocol.ReviewPending) }},
	{protocol.NotReviewer, func(f *frame) frontend.Variable { return f.or(f.shared.byPatientOrGuardian, f.isReviewer()) }},
	{protocol.ReviewerNotIndependent, func(f *frame) frontend.Variable {
		return f.or(f.not(f.isReviewer()), f.not(f.equal(f.signer.Institution, f.target.Institution)))
	}},
	{protocol.VerdictUnknown, func(f *frame) frontend.Variable {
		return f.or(f.equal(f.op.Code, protocol.ReviewJustified), f.equal(f.op.Code, protocol.ReviewAbuse))
	}},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable { return f.nonZero(f.target.Unreviewed) }},
}

// isReviewer holds for a reviewer of an active institution, which is in SlotRelated.
func (f *frame) isReviewer() frontend.Variable {
	return f.and(f.equal(f.signer.Role, protocol.RoleReviewer), f.shared.relatedActive)
}

func reviewBreakGlass(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.access.Review, f.op.Code)
	f.after.target.Unreviewed = f.api.Sub(f.after.target.Unreviewed, applied)
}
