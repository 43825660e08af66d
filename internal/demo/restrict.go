package demo

import (
	"context"
	"fmt"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// asking shows requests for a consent, and restrictions that override any consent.
func (d *demo) asking(ctx context.Context) error {
	p := d.patients[0]
	reader := d.other(p)
	wanted := consentFor(p, reader)
	request := &consenttypes.RequestConsent{
		Patient: p.actor, Purposes: wanted.Purposes, Classes: wanted.Classes, Scopes: wanted.Scopes, From: wanted.From, To: wanted.To, Uses: wanted.Uses,
	}
	assigned, err := d.tellSteps(ctx, p.registrar,
		step{reader, request, protocol.Applied, fmt.Sprintf("%s asks %s for a consent", reader.name, p.name)},
		step{reader, request, protocol.Applied, "and once more"})
	if err != nil {
		return err
	}
	wanted.Request = assigned[1]
	_, err = d.tellSteps(ctx, p.registrar,
		step{p.person, &consenttypes.DenyConsent{Consent: assigned[0]}, protocol.Applied, p.name + " denies the first request"},
		step{p.person, wanted, protocol.Applied, "and grants the second"})
	if err != nil {
		return err
	}
	return d.restrict(ctx, p, assigned[1], reader)
}

func (d *demo) restrict(ctx context.Context, p *patient, consent uint64, reader *person) error {
	routine, ok := p.find(codes.Routine)
	if !ok {
		return fmt.Errorf("%s has no routine record", p.name)
	}
	restrictions := &recordstypes.SetRestrictions{Patient: p.actor, Classes: uint32(routine.document.Class)}
	if _, err := d.tellSteps(ctx, p.registrar, step{p.person, restrictions, protocol.Applied, p.name + " restricts a class of records"}); err != nil {
		return err
	}
	if err := d.ask(ctx, reader, reader, accessTo(p, consent, routine.record, reader), protocol.DeniedRestricted); err != nil {
		return err
	}
	d.tell.say("%s is denied under the very consent: %s", reader.name, protocol.DeniedRestricted.Explain())
	lifted := &recordstypes.SetRestrictions{Patient: p.actor}
	_, err := d.tellSteps(ctx, p.registrar, step{p.person, lifted, protocol.Applied, p.name + " lifts the restriction"})
	return err
}
