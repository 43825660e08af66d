package simulation

import (
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Digest makes a digest word of a text.
func Digest(text string) protocol.Word { return zkcrypto.Digest31([]byte(text)) }

// Halves makes the two halves of a content digest of a text.
func Halves(text string) (high, low protocol.Word) {
	digest := Digest(text)
	bytes := digest.Bytes()
	high.SetBytes(bytes[1:16])
	low.SetBytes(bytes[16:])
	return high, low
}

// Registration registers an actor with a fresh key.
func (w *World) Registration(role, flags, guardian uint64) protocol.Op {
	public := w.NewKey().Public()
	return protocol.Op{Kind: protocol.OpRegisterActor, Operands: protocol.Operands{
		Code: role, Flags: flags, Other: guardian, Left: public.X, Right: public.Y,
	}}
}

// Anchor creates a record at the patient's present head.
func (w *World) Anchor(patient, classes uint64, text string) protocol.Op {
	op := protocol.Op{Kind: protocol.OpAnchorRecord, Operands: protocol.Operands{
		Patient: patient, Classes: classes, Action: protocol.ActionCreate,
	}}
	op.Left, op.Right = Halves(text)
	op.HeadHigh, op.HeadLow = Halves("index after " + text)
	index := w.ReadIndex(patient)
	op.Version = index.Version
	op.SetStatedHead(index.HeadHigh, index.HeadLow)
	return op
}

// Grant lets a grantee read classes for purposes from now for an hour, without limit of uses.
func (w *World) Grant(patient, grantee, purposes, classes uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpGrantConsent, Operands: protocol.Operands{
		Patient: patient, Other: grantee, Purposes: purposes, Classes: classes, Scopes: protocol.ScopeRead | protocol.ScopeWrite,
		From: w.Block.Time, To: w.Block.Time + 3600, Uses: protocol.UsesUnlimited, Digest: Digest("terms"),
	}}
}

// Revoke ends a consent.
func Revoke(consent uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpRevokeConsent, Operands: protocol.Operands{Consent: consent}}
}

// Access asks to read under a consent.
func Access(patient, consent, record, purpose, classes uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpRequestAccess, Operands: protocol.Operands{
		Patient: patient, Consent: consent, Record: record, Purposes: purpose, Classes: classes, Digest: Digest("context"),
	}}
}

// BreakGlass asks to read without a consent.
func BreakGlass(patient, record, classes uint64) protocol.Op {
	op := Access(patient, 0, record, protocol.PurposeEmergency, classes)
	op.Flags = protocol.FlagBreakGlass
	return op
}

// Policy gives a patient cover from now for a day.
func (w *World) Policy(patient, consent, limit uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpOpenPolicy, Operands: protocol.Operands{
		Patient: patient, Consent: consent, Amount: limit, From: w.Block.Time, To: w.Block.Time + 86400, Digest: Digest("cover"),
	}}
}

// Claim asks for payment of a service rendered now.
func (w *World) Claim(policy, record, amount uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpSubmitClaim, Operands: protocol.Operands{
		Policy: policy, Record: record, Amount: amount, Service: w.Block.Time, Code: 99,
	}}
}

// Adjudicate decides a claim.
func Adjudicate(claim, approved, reason uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpAdjudicateClaim, Operands: protocol.Operands{
		Case: claim, Amount: approved, Code: reason, Digest: Digest("decision"),
	}}
}

// Rotate gives an actor a fresh key.
func (w *World) Rotate(actor uint64) protocol.Op {
	public := w.NewKey().Public()
	return protocol.Op{Kind: protocol.OpRotateKey, Operands: protocol.Operands{Other: actor, Left: public.X, Right: public.Y}}
}

// Named is an operation of a kind whose only operand is another actor: guardians, suspensions and
// endorsements.
func Named(kind protocol.OpKind, other uint64) protocol.Op {
	return protocol.Op{Kind: kind, Operands: protocol.Operands{Other: other}}
}

// OfCase is an operation of a kind whose only operand is a claim or a recovery.
func OfCase(kind protocol.OpKind, sequence uint64) protocol.Op {
	return protocol.Op{Kind: kind, Operands: protocol.Operands{Case: sequence}}
}

// RemoveGuardian leaves its signer without a guardian.
func RemoveGuardian() protocol.Op { return protocol.Op{Kind: protocol.OpRemoveGuardian} }

// Recovery proposes a fresh key for a patient.
func (w *World) Recovery(patient uint64) protocol.Op {
	public := w.NewKey().Public()
	return protocol.Op{Kind: protocol.OpStartRecovery, Operands: protocol.Operands{
		Patient: patient, Left: public.X, Right: public.Y, Digest: Digest("lost"),
	}}
}

// Change amends, supersedes or marks as entered in error a record at the patient's present head.
func (w *World) Change(patient, record, action, classes uint64, text string) protocol.Op {
	op := w.Anchor(patient, classes, text)
	op.Record, op.Action = record, action
	return op
}

// Erase erases a record at the patient's present head.
func (w *World) Erase(patient, record uint64) protocol.Op {
	op := w.Anchor(patient, 0, "erasure")
	op.Kind, op.Record, op.Action = protocol.OpEraseRecord, record, 0
	op.Left, op.Right = protocol.Word{}, protocol.Word{}
	return op
}

// Restrict sets the classes that no consent opens.
func Restrict(patient, classes uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpSetRestrictions, Operands: protocol.Operands{Patient: patient, Classes: classes}}
}

// Request asks a patient for a consent like that of Grant.
func (w *World) Request(patient, purposes, classes uint64) protocol.Op {
	op := w.Grant(patient, 0, purposes, classes)
	op.Kind = protocol.OpRequestConsent
	return op
}

// Deny refuses a request.
func Deny(consent uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpDenyConsent, Operands: protocol.Operands{Consent: consent}}
}

// Review judges an emergency access.
func Review(access, verdict uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpReviewBreakGlass, Operands: protocol.Operands{Case: access, Code: verdict}}
}

// ClosePolicy ends a policy.
func ClosePolicy(policy uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpClosePolicy, Operands: protocol.Operands{Policy: policy}}
}

// Pend asks for information.
func Pend(claim, reason uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpPendClaim, Operands: protocol.Operands{Case: claim, Code: reason, Digest: Digest("question")}}
}

// Appeal asks for another decision.
func Appeal(claim uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpAppealClaim, Operands: protocol.Operands{Case: claim, Digest: Digest("grounds")}}
}

// Settle records a payment.
func Settle(claim uint64) protocol.Op {
	return protocol.Op{Kind: protocol.OpSettleClaim, Operands: protocol.Operands{Case: claim, Digest: Digest("payment")}}
}
