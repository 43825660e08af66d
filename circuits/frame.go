package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

// Cells over circuit variables.
type (
	actorCell    = protocol.ActorOf[frontend.Variable, frontend.Variable]
	indexCell    = protocol.IndexOf[frontend.Variable, frontend.Variable]
	recordCell   = protocol.RecordOf[frontend.Variable, frontend.Variable]
	consentCell  = protocol.ConsentOf[frontend.Variable, frontend.Variable]
	accessCell   = protocol.AccessOf[frontend.Variable, frontend.Variable]
	policyCell   = protocol.PolicyOf[frontend.Variable, frontend.Variable]
	claimCell    = protocol.ClaimOf[frontend.Variable, frontend.Variable]
	recoveryCell = protocol.RecoveryOf[frontend.Variable, frontend.Variable]
	systemCell   = protocol.SystemOf[frontend.Variable, frontend.Variable]
)

// frame is the twin of protocol.Frame: what the rules of one operation see. The fields of an
// absent cell are zero.
type frame struct {
	logic
	builder *builder
	number  int // row
	kinds   []frontend.Variable
	active  frontend.Variable

	actor, nonce frontend.Variable
	op           protocol.OperandsOf[frontend.Variable, frontend.Variable]
	time         frontend.Variable
	system       *systemCell

	signer   actorCell
	access   accessCell
	recovery recoveryCell
	index    indexCell
	claim    claimCell
	policy   policyCell
	consent  consentCell
	record   recordCell
	related  actorCell
	target   actorCell

	enabled   [protocol.SlotAppend]frontend.Variable
	has       [protocol.SlotAppend]frontend.Variable
	reference [protocol.SlotAppend]frontend.Variable

	shared shared
	after  effects
}

// effects are the fields of the slots' cells after the operation, and what it appends.
type effects struct {
	access   accessCell
	recovery recoveryCell
	index    indexCell
	claim    claimCell
	policy   policyCell
	consent  consentCell
	record   recordCell
	target   actorCell

	appendKind     frontend.Variable
	appendSequence frontend.Variable
	appended       []frontend.Variable // words 1…7
	appendIndex    frontend.Variable   // a patient is registered: append its INDEX too
	registrar      frontend.Variable
}

// kind is 1 where the operation is of that kind.
func (f *frame) kind(kind protocol.OpKind) frontend.Variable {
	return f.kinds[int(kind)-int(protocol.OpRegisterActor)]
}

// newFrame unpacks header and operands.
func (b *builder) newFrame(number int, row *OpRow, r *registers) *frame {
	f := &frame{logic: b.logic, builder: b, number: number, kinds: row.Kinds, time: row.Time, system: &r.system}
	f.active = b.oneHot(row.Kinds)
	var header protocol.HeaderOf[frontend.Variable, frontend.Variable]
	b.unpackSigned(row.Words[:1], &header)
	b.unpackSigned(row.Words[1:], &f.op)
	f.actor, f.nonce = header.Actor, header.Nonce

	var kind frontend.Variable = 0
	for _, k := range protocol.OpKinds() {
		kind = b.api.Add(kind, b.api.Mul(f.kind(k), int(k)))
	}
	b.api.AssertIsEqual(header.Kind, kind)
	b.api.AssertIsEqual(header.Version, b.api.Mul(f.active, protocol.RulesVersion))
	b.assertZeroUnless(f.active, header.Actor)
	b.assertZeroUnless(f.active, header.Nonce)
	return f
}

// fieldOf returns where a slot's cell is unpacked.
func (f *frame) fieldOf(slot protocol.Slot) described {
	switch slot {
	case protocol.SlotSigner:
		return &f.signer
	case protocol.SlotAccess:
		return &f.access
	case protocol.SlotRecovery:
		return &f.recovery
	case protocol.SlotIndex:
		return &f.index
	case protocol.SlotClaim:
		return &f.claim
	case protocol.SlotPolicy:
		return &f.policy
	case protocol.SlotConsent:
		return &f.consent
	case protocol.SlotRecord:
		return &f.record
	case protocol.SlotRelated:
		return &f.related
	case protocol.SlotTarget:
		return &f.target
	}
	panic("the slot reads no cell")
}

// sourceOf resolves a source against the cells loaded so far.
func (f *frame) sourceOf(source protocol.Source) frontend.Variable {
	switch source {
	case protocol.FromPatient:
		return f.op.Patient
	case protocol.FromOther:
		return f.op.Other
	case protocol.FromRecord:
		return f.op.Record
	case protocol.FromConsent:
		return f.op.Consent
	case protocol.FromPolicy:
		return f.op.Policy
	case protocol.FromCase:
		return f.op.Case
	case protocol.FromSigner:
		return f.actor
	case protocol.FromSignerInstitution:
		return f.signer.Institution
	case protocol.FromClaimPolicy:
		return f.claim.Policy
	case protocol.FromClaimRecord:
		return f.claim.Record
	case protocol.FromPolicyConsent:
		return f.policy.Consent
	case protocol.FromPolicyPatient:
		return f.policy.Patient
	case protocol.FromConsentPatient:
		return f.consent.Patient
	case protocol.FromAccessRequester:
		return f.access.Requester
	case protocol.FromRecoveryPatient:
		return f.recovery.Patient
	case protocol.FromRecoveryInitiator:
		return f.recovery.Initiator
	case protocol.FromReviewStanding:
		return f.api.Select(f.isZero(f.signer.Institution), f.access.Patient, f.signer.Institution)
	}
	panic("a slot without a source")
}

// slotReference is the sequence that a slot names: a function of the kind, the operands and
// the cells of earlier slots.
func (f *frame) slotReference(slot protocol.Slot) frontend.Variable {
	if slot == protocol.SlotSigner {
		return f.actor
	}
	kindsBySource := make(map[protocol.Source][]frontend.Variable)
	var sources []protocol.Source // in the order of their first kind, so that the circuit is always the same
	for _, kind := range protocol.OpKinds() {
		source := protocol.References[kind][slot]
		if source == protocol.FromNothing {
			continue
		}
		if kindsBySource[source] == nil {
			sources = append(sources, source)
		}
		kindsBySource[source] = append(kindsBySource[source], f.kind(kind))
	}
	var reference frontend.Variable = 0
	for _, source := range sources {
		reference = f.api.Add(reference, f.api.Mul(f.sum(kindsBySource[source]), f.sourceOf(source)))
	}
	return reference
}
