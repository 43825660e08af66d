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
	var index protocol.Index
	w.mustRead(protocol.KindIndex, patient, &index)
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
