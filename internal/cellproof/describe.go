package cellproof

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/enumwords"
	"github.com/healthd/healthd/internal/protocol"
	claims "github.com/healthd/healthd/x/claims/types"
	consent "github.com/healthd/healthd/x/consent/types"
	identity "github.com/healthd/healthd/x/identity/types"
	records "github.com/healthd/healthd/x/records/types"
)

// Field is one field of a cell in words.
type Field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Describe decodes a cell. A missing one has no fields.
func Describe(kind protocol.CellKind, cell protocol.Cell) (exists bool, fields []Field, err error) {
	into := protocol.NewFields(kind)
	if into == nil {
		return false, nil, fmt.Errorf("%s: this version does not know it", kind)
	}
	if exists, err = protocol.DecodeCell(cell, kind, into); err != nil || !exists {
		return false, nil, err
	}
	t := teller{kind: kind}
	into.Describe(&t)
	return true, t.fields, nil
}

// teller is told the fields of a cell in their declared order.
type teller struct {
	kind   protocol.CellKind
	fields []Field
}

// Number implements protocol.Layout.
func (t *teller) Number(name string, field *uint64, _ int) {
	t.fields = append(t.fields, Field{name, t.words(name, *field)})
}

// Wide implements protocol.Layout. Public keys and digests are shown as they are.
func (t *teller) Wide(name string, field *protocol.Word, _ int) {
	encoded := field.Bytes()
	t.fields = append(t.fields, Field{name, "0x" + hex.EncodeToString(encoded[:])})
}

// Next implements protocol.Layout.
func (t *teller) Next() {}

func (t *teller) words(name string, value uint64) string {
	if say, ok := byKind[t.kind][name]; ok {
		return say(value)
	}
	if say, ok := byName[name]; ok {
		return say(value)
	}
	return strconv.FormatUint(value, 10)
}

// byName says what fields of this name mean in every cell.
var byName = map[string]func(uint64) string{
	"time": moment, "updated": moment, "from": moment, "to": moment, "service": moment, "submitted": moment, "executable": moment,
	"amount": cents, "approved": cents, "limit": cents, "remaining": cents,
	"class": classes, "classes": classes, "restrictions": classes, "purpose": purposes, "purposes": purposes,
}

// byKind says what fields mean that have another meaning in every kind of cell.
var byKind = map[protocol.CellKind]map[string]func(uint64) string{
	protocol.KindActor: {
		"role":   func(v uint64) string { return enumwords.Of(identity.Role(v), "ROLE_") },
		"status": func(v uint64) string { return enumwords.Of(identity.ActorStatus(v), "ACTOR_STATUS_") },
	},
	protocol.KindIndex: {
		"status": func(v uint64) string {
			if v == protocol.IndexOpen {
				return "open"
			}
			return strconv.FormatUint(v, 10)
		},
	},
	protocol.KindRecord: {
		"action": func(v uint64) string { return enumwords.Of(records.Action(v), "ACTION_") },
		"state":  func(v uint64) string { return enumwords.Of(records.RecordState(v), "RECORD_STATE_") },
	},
	protocol.KindConsent: {
		"status": func(v uint64) string { return enumwords.Of(consent.ConsentStatus(v), "CONSENT_STATUS_") },
		"scopes": scopes, "uses": uses,
	},
	protocol.KindAccess: {
		"decision": func(v uint64) string { return enumwords.Of(consent.Decision(v), "DECISION_") },
		"reason":   func(v uint64) string { return protocol.Reason(v).String() },
		"review": func(v uint64) string {
			if v == protocol.ReviewNone {
				return "none"
			}
			return enumwords.Of(consent.ReviewState(v), "REVIEW_STATE_")
		},
	},
	protocol.KindPolicy: {
		"status": func(v uint64) string { return enumwords.Of(claims.PolicyStatus(v), "POLICY_STATUS_") },
	},
	protocol.KindClaim: {
		"status": func(v uint64) string { return enumwords.Of(claims.ClaimStatus(v), "CLAIM_STATUS_") },
	},
	protocol.KindRecovery: {
		"status": func(v uint64) string { return enumwords.Of(identity.RecoveryStatus(v), "RECOVERY_STATUS_") },
	},
}

func moment(seconds uint64) string {
	if seconds == 0 {
		return "never"
	}
	return time.Unix(int64(seconds), 0).UTC().Format(time.RFC3339)
}

func cents(amount uint64) string { return fmt.Sprintf("%d.%02d", amount/100, amount%100) }

func classes(mask uint64) string { return codes.Class(mask).String() }

func purposes(mask uint64) string { return codes.Purpose(mask).String() }

func uses(left uint64) string {
	if left == protocol.UsesUnlimited {
		return "unlimited"
	}
	return strconv.FormatUint(left, 10)
}

func scopes(mask uint64) string {
	switch mask {
	case protocol.ScopeRead:
		return "read"
	case protocol.ScopeWrite:
		return "write"
	case protocol.ScopeRead | protocol.ScopeWrite:
		return "read and write"
	}
	return strconv.FormatUint(mask, 10)
}
