package protocol_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
)

// breaksMost are operands of each kind that, signed by the nurse, break as many of its rules as can
// be broken at once.
var breaksMost = map[protocol.OpKind]protocol.Operands{
	protocol.OpRegisterActor:      {Code: protocol.RolePublicBody + 1, Other: protocol.MaxSequence, Flags: 1},
	protocol.OpRotateKey:          {},
	protocol.OpSetGuardian:        {Other: nurse},
	protocol.OpRemoveGuardian:     {},
	protocol.OpStartRecovery:      {Patient: protocol.MaxSequence},
	protocol.OpCancelRecovery:     {},
	protocol.OpFinishRecovery:     {},
	protocol.OpSuspendActor:       {},
	protocol.OpReactivateActor:    {},
	protocol.OpEndorseInstitution: {},
	protocol.OpEndorseSuspension:  {},
	protocol.OpAnchorRecord:       {Patient: protocol.MaxSequence, Record: 1, Version: 9},
	protocol.OpEraseRecord:        {Patient: protocol.MaxSequence, Record: 1, Version: 9},
	protocol.OpSetRestrictions:    {Patient: protocol.MaxSequence, Classes: 1<<32 - 1},
	protocol.OpGrantConsent:       {Consent: 1, Classes: 1<<32 - 1},
	protocol.OpRequestConsent:     {Classes: 1<<32 - 1},
	protocol.OpDenyConsent:        {},
	protocol.OpRevokeConsent:      {},
	protocol.OpRequestAccess:      {},
	protocol.OpReviewBreakGlass:   {},
	protocol.OpOpenPolicy:         {},
	protocol.OpClosePolicy:        {},
	protocol.OpSubmitClaim:        {Service: 1},
	protocol.OpPendClaim:          {},
	protocol.OpAdjudicateClaim:    {Amount: 1},
	protocol.OpAppealClaim:        {},
	protocol.OpCancelClaim:        {},
	protocol.OpSettleClaim:        {},
}

// nurse is the sequence of the cast's nurse.
const nurse = 9

// The first rule that fails gives the code: of an operation that breaks many, skipping the first
// lets the next one speak, in the order of the list.
func TestRulesSpeakInOrder(t *testing.T) {
	for _, kind := range protocol.OpKinds() {
		t.Run(kind.String(), func(t *testing.T) {
			operands, ok := breaksMost[kind]
			require.True(t, ok)
			var order, spoken []protocol.Code
			for _, rule := range protocol.Rules(kind) {
				order = append(order, rule.Code)
			}
			for {
				cast := newCast(t)
				require.EqualValues(t, nurse, cast.Nurse)
				cast.Machine = cast.Machine.Dishonest(spoken, nil)
				steps, err := cast.Do(cast.Nurse, protocol.Op{Kind: kind, Operands: operands})
				require.NoError(t, err)
				code := steps[0].Result
				if code == protocol.Applied {
					break
				}
				spoken = append(spoken, code)
			}
			require.NotEmpty(t, spoken)
			last := -1
			for _, code := range spoken {
				at := slices.Index(order, code)
				require.Greater(t, at, last, "%s spoke out of order", code)
				last = at
			}
			// Rules that need a cell which those before them miss cannot break too.
			if kind != protocol.OpRequestAccess {
				require.Greater(t, len(spoken), 1)
			}
		})
	}
}

// Rules of a kind have codes of their own, so that a result names one rule.
func TestCodesNameOneRule(t *testing.T) {
	used := make(map[protocol.Code]bool)
	for _, kind := range protocol.OpKinds() {
		seen := make(map[protocol.Code]bool)
		for _, rule := range protocol.Rules(kind) {
			require.False(t, seen[rule.Code], "%s: %s twice", kind, rule.Code)
			seen[rule.Code], used[rule.Code] = true, true
		}
	}
	for _, code := range protocol.Codes()[1:] {
		require.True(t, used[code], "no rule refuses with %s", code)
		require.NotEmpty(t, code.Explain())
	}
}
