package protocol

import "fmt"

// OpKind numbers the kinds of operation. Irrevocable: it is part of every signed digest.
type OpKind uint8

// The kinds of operation. A signed Noop does not exist: 0 pads the circuit's rows.
const (
	OpRegisterActor OpKind = iota + 1
	OpAnchorRecord
	OpGrantConsent
	OpRevokeConsent
	OpRequestAccess
	OpOpenPolicy
	OpSubmitClaim
	OpAdjudicateClaim
	OpRotateKey
	OpSetGuardian
	OpRemoveGuardian
	OpStartRecovery
	OpCancelRecovery
	OpFinishRecovery
	OpSuspendActor
	OpReactivateActor
	OpEndorseInstitution
	OpEndorseSuspension
	OpEraseRecord
	OpSetRestrictions
	OpRequestConsent
	OpDenyConsent
	OpReviewBreakGlass
	OpClosePolicy
	OpPendClaim
	OpAppealClaim
	OpCancelClaim
	OpSettleClaim
	opKindEnd
)

// RulesVersion is the version that every operation states.
const RulesVersion = 1

var opKindNames = [opKindEnd]string{
	OpRegisterActor: "register-actor", OpAnchorRecord: "anchor-record", OpGrantConsent: "grant-consent", OpRevokeConsent: "revoke-consent",
	OpRequestAccess: "request-access", OpOpenPolicy: "open-policy", OpSubmitClaim: "submit-claim", OpAdjudicateClaim: "adjudicate-claim",
	OpRotateKey: "rotate-key", OpSetGuardian: "set-guardian", OpRemoveGuardian: "remove-guardian", OpStartRecovery: "start-recovery",
	OpCancelRecovery: "cancel-recovery", OpFinishRecovery: "finish-recovery", OpSuspendActor: "suspend-actor", OpReactivateActor: "reactivate-actor",
	OpEndorseInstitution: "endorse-institution", OpEndorseSuspension: "endorse-suspension", OpEraseRecord: "erase-record",
	OpSetRestrictions: "set-restrictions", OpRequestConsent: "request-consent", OpDenyConsent: "deny-consent",
	OpReviewBreakGlass: "review-break-glass", OpClosePolicy: "close-policy", OpPendClaim: "pend-claim", OpAppealClaim: "appeal-claim",
	OpCancelClaim: "cancel-claim", OpSettleClaim: "settle-claim",
}

// String names the kind.
func (k OpKind) String() string {
	if k > 0 && k < opKindEnd {
		return opKindNames[k]
	}
	return fmt.Sprintf("operation kind %d", uint8(k))
}

// OpKinds lists the kinds in order.
func OpKinds() []OpKind {
	kinds := make([]OpKind, 0, opKindEnd-1)
	for kind := OpRegisterActor; kind < opKindEnd; kind++ {
		kinds = append(kinds, kind)
	}
	return kinds
}

// Known says whether the kind exists.
func (k OpKind) Known() bool { return k >= OpRegisterActor && k < opKindEnd }

// movesHead says whether the kind states and moves the head of an index.
func (k OpKind) movesHead() bool { return k == OpAnchorRecord || k == OpEraseRecord }

// Change says whether operations of a kind may change their own signer's key, status or guardian.
// One that may must be the last of its envelope.
type Change int

// The answers.
const (
	ChangesOthers Change = iota
	ChangesNamed         // its signer where it names its signer
	ChangesSigner
)

// SignerChange classifies a kind. FinishRecovery changes a key too, but never its signer's.
func (k OpKind) SignerChange() Change {
	switch k {
	case OpSetGuardian, OpRemoveGuardian:
		return ChangesSigner
	case OpRotateKey, OpSuspendActor, OpReactivateActor, OpEndorseSuspension:
		return ChangesNamed
	}
	return ChangesOthers
}

// AdmissibleInactive says whether a signer who is not active may sign the kind: everybody may
// revoke consents; a suspended patient may defend itself, and return.
func (k OpKind) AdmissibleInactive() (everybody, patients bool) {
	switch k {
	case OpRevokeConsent:
		return true, true
	case OpDenyConsent, OpRemoveGuardian, OpCancelRecovery, OpReactivateActor:
		return false, true
	}
	return false, false
}

// OperandWords is the number of operand words of an operation.
const OperandWords = 8

// OperandsOf are the operands of every kind of operation in one fixed layout. A kind uses the
// fields that operandUse lists; the others must be zero. One layout instead of one per kind
// is what lets a circuit row unpack its operands before it knows its kind.
type OperandsOf[N, W any] struct {
	Patient, Other, Record, Consent, Policy, Case N // references; Case: a claim, an access or a recovery

	Purposes, Classes, Scopes N
	From, To                  N
	Uses                      N
	Code                      N // role, claim code, adjustment reason or verdict of a review
	Action, Flags             N
	Version                   N // stated version of the index

	Left, Right     W // a public key (x, y) or the digest of a ciphertext (high, low)
	HeadHigh        W // new index head
	HeadLow         W
	Amount, Service N // money and time of service; AnchorRecord: the stated head's high half (Amount + 2^64·Service)
	Digest          W // terms, credential, decision or context; AnchorRecord: the stated head's low half
}

// Operands are native operands.
type Operands = OperandsOf[uint64, Word]

// Describe lists the fields.
func (o *OperandsOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("patient", &o.Patient, SequenceBits)
	l.Number("other", &o.Other, SequenceBits)
	l.Number("record", &o.Record, SequenceBits)
	l.Number("consent", &o.Consent, SequenceBits)
	l.Number("policy", &o.Policy, SequenceBits)
	l.Number("case", &o.Case, SequenceBits)
	l.Next()
	l.Number("purposes", &o.Purposes, 16)
	l.Number("classes", &o.Classes, BitsClass)
	l.Number("scopes", &o.Scopes, 8)
	l.Number("from", &o.From, BitsTime)
	l.Number("to", &o.To, BitsTime)
	l.Number("uses", &o.Uses, 32)
	l.Number("code", &o.Code, 16)
	l.Number("action", &o.Action, 8)
	l.Number("flags", &o.Flags, 8)
	l.Number("version", &o.Version, SequenceBits)
	l.Next()
	l.Wide("left", &o.Left, BitsFull)
	l.Wide("right", &o.Right, BitsFull)
	l.Wide("head_high", &o.HeadHigh, BitsHalf)
	l.Wide("head_low", &o.HeadLow, BitsHalf)
	l.Number("amount", &o.Amount, BitsAmount)
	l.Number("service", &o.Service, 64)
	l.Next()
	l.Wide("digest", &o.Digest, BitsDigest)
}

// Op is one operation, before it is signed.
type Op struct {
	Kind  OpKind
	Actor uint64 // the signer's sequence
	Nonce uint64
	Operands
}

// SetStatedHead states the head that AnchorRecord or EraseRecord expects.
func (o *Op) SetStatedHead(high, low Word) {
	limbs := high.Bits()
	o.Amount, o.Service = limbs[0], limbs[1]
	o.Digest = low
}

// StatedHead returns what SetStatedHead stored.
func (o *Op) StatedHead() (high, low Word) {
	return wordOfLimbs([4]uint64{o.Amount, o.Service}), o.Digest
}

// HeaderOf is the packed second word of an operation.
type HeaderOf[N, W any] struct{ Kind, Version, Actor, Nonce N }

// Describe lists the fields.
func (h *HeaderOf[N, W]) Describe(l Layout[N, W]) {
	l.Number("kind", &h.Kind, 8)
	l.Number("version", &h.Version, 8)
	l.Number("actor", &h.Actor, SequenceBits)
	l.Number("nonce", &h.Nonce, BitsNonce)
	l.Next()
}

// Words packs header and operands. It fails on a field that does not fit its width.
func (o *Op) Words() ([1 + OperandWords]Word, error) { return o.WordsOf(RulesVersion) }

// WordsOf packs an operation that states another version of the rules.
func (o *Op) WordsOf(version uint64) ([1 + OperandWords]Word, error) {
	var words [1 + OperandWords]Word
	header := HeaderOf[uint64, Word]{Kind: uint64(o.Kind), Version: version, Actor: o.Actor, Nonce: o.Nonce}
	if err := encode(&header, words[:1]); err != nil {
		return words, err
	}
	return words, encode(&o.Operands, words[1:])
}

// opOfWords unpacks what Words packed.
func opOfWords(words []Word) (Op, error) {
	var header HeaderOf[uint64, Word]
	if err := decode(&header, words[:1]); err != nil {
		return Op{}, err
	}
	if header.Version != RulesVersion {
		return Op{}, fmt.Errorf("rules version %d, want %d", header.Version, RulesVersion)
	}
	op := Op{Kind: OpKind(header.Kind), Actor: header.Actor, Nonce: header.Nonce}
	return op, decode(&op.Operands, words[1:])
}
