package scenario

import (
	"context"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// builders make the operation of each kind from what a file says. The values were parsed when the
// file was checked.
var builders = map[protocol.OpKind]func(*play, context.Context, *envelope, *prepared) error{
	protocol.OpRegisterActor:      (*play).registerActor,
	protocol.OpRotateKey:          (*play).rotateKey,
	protocol.OpSetGuardian:        namesOther("guardian"),
	protocol.OpRemoveGuardian:     namesOther(""),
	protocol.OpStartRecovery:      (*play).startRecovery,
	protocol.OpCancelRecovery:     namesCase("recovery"),
	protocol.OpFinishRecovery:     (*play).finishRecovery,
	protocol.OpSuspendActor:       namesOther("actor"),
	protocol.OpReactivateActor:    namesOther("actor"),
	protocol.OpEndorseInstitution: namesOther("institution"),
	protocol.OpEndorseSuspension:  namesOther("institution"),

	protocol.OpAnchorRecord:    (*play).anchorRecord,
	protocol.OpEraseRecord:     (*play).eraseRecord,
	protocol.OpSetRestrictions: (*play).setRestrictions,

	protocol.OpGrantConsent:     (*play).grantConsent,
	protocol.OpRevokeConsent:    (*play).revokeConsent,
	protocol.OpRequestConsent:   (*play).requestConsent,
	protocol.OpDenyConsent:      (*play).denyConsent,
	protocol.OpRequestAccess:    (*play).requestAccess,
	protocol.OpReviewBreakGlass: (*play).reviewBreakGlass,

	protocol.OpOpenPolicy:      (*play).openPolicy,
	protocol.OpClosePolicy:     (*play).closePolicy,
	protocol.OpSubmitClaim:     (*play).submitClaim,
	protocol.OpPendClaim:       (*play).decideClaim,
	protocol.OpAdjudicateClaim: (*play).decideClaim,
	protocol.OpAppealClaim:     namesCase("claim"),
	protocol.OpCancelClaim:     namesCase("claim"),
	protocol.OpSettleClaim:     (*play).settleClaim,
}

// act adds an act's operations to an envelope.
func (p *play) act(ctx context.Context, e *envelope, act *Act) error {
	if act.Verb.name == revokeAll {
		return p.revokeAll(e, act)
	}
	o := &prepared{act: act, op: protocol.Op{Kind: act.Verb.kind}}
	e.prepared = append(e.prepared, o)
	return builders[act.Verb.kind](p, ctx, e, o)
}

// namesOther builds an operation whose only operand is another actor, or none.
func namesOther(field string) func(*play, context.Context, *envelope, *prepared) error {
	return func(p *play, _ context.Context, _ *envelope, o *prepared) error {
		if field != "" {
			o.op.Other = p.people[o.act.Fields[field]].actor
		}
		return nil
	}
}

// namesCase builds an operation about a claim, an access or a recovery.
func namesCase(field string) func(*play, context.Context, *envelope, *prepared) error {
	return func(p *play, _ context.Context, _ *envelope, o *prepared) error {
		o.op.Case = p.things[o.act.Fields[field]].sequence
		return nil
	}
}

// remember names what the operation will have made.
func (p *play) remember(o *prepared, made *thing) {
	o.done = func(result OpResult) error {
		made.sequence = result.Assigned
		if made.access != nil {
			made.access.allowed = result.Reason == protocol.Allowed
		}
		if o.act.As != "" {
			p.things[o.act.As] = made
		}
		return nil
	}
}

// number reads a field that was checked; an absent one is zero.
func (o *prepared) number(field string) uint64 {
	text, given := o.act.Fields[field]
	if !given {
		return 0
	}
	known, _ := o.act.Verb.field(field)
	value, err := known.parse(text)
	if err != nil {
		panic(fmt.Sprintf("field %s was checked: %v", field, err)) // unreachable: Parse refuses it
	}
	return value
}

// moment is a field's moment in the chain's time, or now.
func (o *prepared) moment(field string, now uint64) uint64 {
	distance, err := parseMoment(o.act.text(field, "now"))
	if err != nil {
		panic(fmt.Sprintf("field %s was checked: %v", field, err)) // unreachable: Parse refuses it
	}
	return uint64(max(int64(now)+distance, 0))
}

// period reads when a consent or a policy holds.
func (o *prepared) period(now uint64) (from, to uint64) {
	from = o.moment("from", now)
	if o.act.Fields["for"] != "" {
		return from, from + o.number("for")
	}
	return from, o.moment("until", now)
}

// patient is the one whom the field names, or who signs.
func (p *play) patient(e *envelope, o *prepared) *party {
	if name := o.act.Fields["patient"]; name != "" {
		return p.people[name]
	}
	return e.who
}

// digest stands for a text that stays off the chain: terms, grounds, a payment reference.
func digest(text string) protocol.Word { return zkcrypto.Digest31([]byte(text)) }
