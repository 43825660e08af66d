package protocol

import (
	"fmt"
	"slices"
)

// operandUse lists, per kind, the operands that an operation may set. The circuit asserts the
// same table row by row (circuits/wellformed.go reads it through OperandUse).
var operandUse = map[OpKind][]string{
	OpRegisterActor:   {"other", "code", "flags", "left", "right", "digest"},
	OpAnchorRecord:    {"patient", "record", "consent", "classes", "action", "flags", "version", "left", "right", "head_high", "head_low", "amount", "service", "digest"},
	OpGrantConsent:    {"patient", "other", "consent", "purposes", "classes", "scopes", "from", "to", "uses", "digest"},
	OpRevokeConsent:   {"consent"},
	OpRequestAccess:   {"patient", "record", "consent", "purposes", "classes", "flags", "digest"},
	OpOpenPolicy:      {"patient", "consent", "from", "to", "amount", "digest"},
	OpSubmitClaim:     {"record", "policy", "code", "amount", "service"},
	OpAdjudicateClaim: {"case", "code", "amount", "digest"},

	OpRotateKey:          {"other", "left", "right"},
	OpSetGuardian:        {"other"},
	OpRemoveGuardian:     {},
	OpStartRecovery:      {"patient", "left", "right", "digest"},
	OpCancelRecovery:     {"case"},
	OpFinishRecovery:     {"case"},
	OpSuspendActor:       {"other"},
	OpReactivateActor:    {"other"},
	OpEndorseInstitution: {"other"},
	OpEndorseSuspension:  {"other"},
	OpEraseRecord:        {"patient", "record", "flags", "version", "head_high", "head_low", "amount", "service", "digest"},
	OpSetRestrictions:    {"patient", "classes"},
	OpRequestConsent:     {"patient", "purposes", "classes", "scopes", "from", "to", "uses", "digest"},
	OpDenyConsent:        {"consent"},
	OpReviewBreakGlass:   {"case", "code"},
	OpClosePolicy:        {"policy"},
	OpPendClaim:          {"case", "code", "digest"},
	OpAppealClaim:        {"case", "digest"},
	OpCancelClaim:        {"case"},
	OpSettleClaim:        {"case", "digest"},
}

// Narrowing is an operand that some kinds hold to fewer bits than the layout gives it.
type Narrowing struct {
	Operand string
	Bits    int
	Applies func(OpKind) bool
}

// Narrowings lists all of them: digests where others carry keys, times where AnchorRecord
// carries half of a digest, and the half digests themselves; flags are one bit.
func Narrowings() []Narrowing {
	content := func(k OpKind) bool { return k.movesHead() }
	return []Narrowing{
		{"left", BitsHalf, content},
		{"right", BitsHalf, content},
		{"digest", BitsHalf, content},
		{"service", BitsTime, func(k OpKind) bool { return !k.movesHead() }},
		{"flags", 1, func(OpKind) bool { return true }},
	}
}

// OperandUse says whether a kind may set an operand.
func OperandUse(kind OpKind, operand string) bool {
	return slices.Contains(operandUse[kind], operand)
}

// wellFormed checks that a kind exists, uses only its operands, and keeps to their widths.
func wellFormed(op *Op) error {
	if !op.Kind.Known() {
		return fmt.Errorf("%s does not exist", op.Kind)
	}
	if _, err := op.Words(); err != nil {
		return err
	}
	check := operandChecker{op: op}
	op.Operands.Describe(&check)
	return check.err
}

// operandChecker walks the operands of one operation.
type operandChecker struct {
	op  *Op
	err error
}

func (c *operandChecker) Number(name string, field *uint64, _ int) {
	var word Word
	word.SetUint64(*field)
	c.check(name, &word)
}

func (c *operandChecker) Wide(name string, field *Word, _ int) { c.check(name, field) }

func (c *operandChecker) Next() {}

func (c *operandChecker) check(name string, value *Word) {
	if c.err != nil {
		return
	}
	if !value.IsZero() && !OperandUse(c.op.Kind, name) {
		c.err = fmt.Errorf("%s does not use %s, which must be zero", c.op.Kind, name)
		return
	}
	for _, narrowing := range Narrowings() {
		if narrowing.Operand == name && narrowing.Applies(c.op.Kind) && bitLen(value) > narrowing.Bits {
			c.err = fmt.Errorf("%s: %s does not fit %d bits", c.op.Kind, name, narrowing.Bits)
			return
		}
	}
}
