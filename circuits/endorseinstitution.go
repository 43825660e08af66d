package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var endorseInstitutionRules = []rule{
	{protocol.NotInstitution, func(f *frame) frontend.Variable { return f.shared.signerInstitution }},
	{protocol.NotCandidate, func(f *frame) frontend.Variable {
		return f.and(f.shared.targetInstitution, f.not(f.shared.targetActive))
	}},
	{protocol.AlreadyEndorsed, notYetEndorsed},
	{protocol.CounterOverflow, func(f *frame) frontend.Variable {
		returns := f.not(f.equal(f.target.Status, protocol.ActorCandidate))
		return f.and(f.or(returns, f.less(f.system.InstitutionOrdinals, protocol.MaxOrdinals, 8)), roomForEpoch(f))
	}},
}

func notYetEndorsed(f *frame) frontend.Variable { return f.not(f.shared.endorsement.given) }

func roomForEpoch(f *frame) frontend.Variable {
	return f.nonZero(f.api.Sub(f.system.MembershipEpoch, 1<<protocol.BitsEpoch-1))
}

func endorseInstitution(f *frame, applied frontend.Variable) {
	decided := f.endorse(applied)
	fresh := f.and(decided, f.equal(f.target.Status, protocol.ActorCandidate)) // one who returns keeps its ordinal
	f.change(fresh, &f.after.target.Guardian, f.system.InstitutionOrdinals)
	f.change(decided, &f.after.target.Status, protocol.ActorActive)
	f.system.InstitutionOrdinals = f.api.Add(f.system.InstitutionOrdinals, fresh)
	f.system.ActiveInstitutions = f.api.Add(f.system.ActiveInstitutions, decided)
}
