package simulation

import (
	"slices"

	"github.com/healthd/healthd/internal/protocol"
)

// Refusal is one way in which one rule or one condition of access fails while every rule
// before it holds, and every rule after it too but for those that it implies. Skipping these
// must lead to an applied operation, or to an allowed access.
type Refusal struct {
	Name    string
	Code    protocol.Code   // of the rule; Applied where a condition of access fails
	Reason  protocol.Reason // of the condition
	Implied []protocol.Code // later rules that cannot hold where this one fails
	Denied  []protocol.Reason
	// Unencodable: skipping the rule would leave a number that no cell can hold.
	Unencodable bool
	// Scene sets the scene and returns the operation with its signer.
	Scene func(*Cast) (actor uint64, op protocol.Op)
}

// Refusals lists at least one refusal for every rule of every kind and every condition.
func Refusals() []Refusal {
	return slices.Concat(
		registerActorRefusals, registerKeyRefusals, rotateKeyRefusals, rotateOwnKeyRefusals, setGuardianRefusals, removeGuardianRefusals,
		startRecoveryRefusals, recoveryKeyRefusals, cancelRecoveryRefusals, finishRecoveryRefusals,
		suspendActorRefusals, reactivateActorRefusals, endorseInstitutionRefusals, endorseSuspensionRefusals,
		anchorRecordRefusals, anchorStateRefusals, eraseRecordRefusals, setRestrictionsRefusals,
		grantConsentRefusals, requestConsentRefusals, denyConsentRefusals, revokeConsentRefusals,
		requestAccessRefusals, consentDenials, breakGlassDenials, reviewBreakGlassRefusals,
		openPolicyRefusals, closePolicyRefusals, submitClaimRefusals, pendClaimRefusals, adjudicateClaimRefusals,
		appealClaimRefusals, cancelClaimRefusals, settleClaimRefusals,
	)
}

// nobody is a reference that no kind of cell has reached, and the largest one.
const nobody uint64 = protocol.MaxSequence

// with changes operands of an operation.
func with(op protocol.Op, change func(*protocol.Op)) protocol.Op {
	change(&op)
	return op
}

// plusOne is a word's successor.
func plusOne(word protocol.Word) protocol.Word {
	var one protocol.Word
	one.SetOne()
	word.Add(&word, &one)
	return word
}

// unknownClass, unknownPurpose and unknownScope are the lowest bits that are in no table.
const (
	unknownClass   uint64 = 1 << 10
	unknownPurpose        = protocol.AllPurposes + 1
	unknownScope          = protocol.AllScopes + 1
)
