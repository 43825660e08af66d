package scenario

import (
	"context"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
)

// consentTerms reads what a consent allows; what is not said is as the request, or else as usual:
// reading, without limit of uses.
func (o *prepared) consentTerms(now uint64, asked *protocol.Operands) protocol.Operands {
	terms := protocol.Operands{Scopes: protocol.ScopeRead, Uses: protocol.UsesUnlimited}
	if asked != nil {
		terms = *asked
	}
	for field, into := range map[string]*uint64{
		"purposes": &terms.Purposes, "classes": &terms.Classes, "scopes": &terms.Scopes, "uses": &terms.Uses,
	} {
		if o.act.Fields[field] != "" {
			*into = o.number(field)
		}
	}
	if asked == nil || o.act.Fields["for"] != "" || o.act.Fields["until"] != "" {
		terms.From, terms.To = o.period(now)
	}
	return terms
}

func (p *play) grantConsent(_ context.Context, e *envelope, o *prepared) error {
	patient := p.patient(e, o)
	made := &thing{patient: patient, consent: &consent{grantee: p.people[o.act.Fields["to"]], active: true}}
	var request *thing
	if name := o.act.Fields["request"]; name != "" {
		request = p.things[name]
		made.consent.terms = o.consentTerms(e.now, &request.consent.terms)
		if made.consent.grantee == nil {
			made.consent.grantee = request.consent.grantee
		}
	} else {
		made.consent.terms = o.consentTerms(e.now, nil)
	}
	o.op.Operands = made.consent.terms
	o.op.Patient, o.op.Other, o.op.Digest = patient.actor, made.consent.grantee.actor, digest("terms")
	made.ends = made.consent.terms.To
	if request == nil {
		p.remember(o, made)
		return nil
	}
	o.op.Consent = request.sequence
	o.done = func(OpResult) error { // the request itself becomes the consent
		made.sequence = request.sequence
		p.things[o.act.Fields["request"]] = made
		return nil
	}
	return nil
}

func (p *play) requestConsent(_ context.Context, e *envelope, o *prepared) error {
	patient := p.people[o.act.Fields["patient"]]
	terms := o.consentTerms(e.now, nil)
	o.op.Operands = terms
	o.op.Patient, o.op.Digest = patient.actor, digest("terms")
	p.remember(o, &thing{patient: patient, ends: terms.To, consent: &consent{grantee: e.who, terms: terms}})
	return nil
}

func (p *play) revokeConsent(_ context.Context, _ *envelope, o *prepared) error {
	given := p.things[o.act.Fields["consent"]]
	o.op.Consent, o.done = given.sequence, ends(given)
	return nil
}

func (p *play) denyConsent(_ context.Context, _ *envelope, o *prepared) error {
	o.op.Consent = p.things[o.act.Fields["consent"]].sequence
	return nil
}

// ends notes that a consent is no longer active.
func ends(given *thing) func(OpResult) error {
	return func(OpResult) error {
		given.consent.active = false
		return nil
	}
}

func (p *play) requestAccess(_ context.Context, e *envelope, o *prepared) error {
	made := &thing{access: &access{requester: e.who, classes: o.number("classes")}}
	// Whose data: what is said explicitly, then the record's, then the consent's patient.
	if name := o.act.Fields["consent"]; name != "" {
		o.op.Consent, made.patient = p.things[name].sequence, p.things[name].patient
	}
	if name := o.act.Fields["record"]; name != "" {
		made.access.record = p.things[name]
		o.op.Record, made.patient = made.access.record.sequence, made.access.record.patient
	}
	if name := o.act.Fields["patient"]; name != "" {
		made.patient = p.people[name]
	}
	o.op.Patient, o.op.Classes = made.patient.actor, made.access.classes
	o.op.Flags = o.number("break glass")
	if o.op.Purposes = o.number("purpose"); o.op.Purposes == 0 {
		o.op.Purposes = usualPurpose(o.op.Flags)
	}
	public := e.who.key.Public().Bytes()
	o.op.Digest = digest(string(public[:])) // binds the decision to the requester's key
	p.remember(o, made)
	return nil
}

// usualPurpose is treatment, and emergency treatment where the glass is broken.
func usualPurpose(flags uint64) uint64 {
	if flags == protocol.FlagBreakGlass {
		return protocol.PurposeEmergency
	}
	return uint64(codes.Treatment)
}

func (p *play) reviewBreakGlass(_ context.Context, _ *envelope, o *prepared) error {
	o.op.Case, o.op.Code = p.things[o.act.Fields["access"]].sequence, o.number("verdict")
	return nil
}
