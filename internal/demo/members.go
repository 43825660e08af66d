package demo

import (
	"context"
	"fmt"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// members shows how institutions admit and suspend institutions: there is no root key.
func (d *demo) members(ctx context.Context) error {
	d.tell.chapter("Institutions admit an institution, and suspend it")
	n := d.net
	candidate, err := d.newcomer(ctx, "Lakeside Hospital", n.hospitalA, identitytypes.ROLE_PROVIDER, n.hospitalA.holder)
	if err != nil {
		return err
	}
	admit := &identitytypes.EndorseInstitution{Institution: candidate.actor}
	suspend := &identitytypes.EndorseSuspension{Institution: candidate.actor}
	_, err = d.tellSteps(ctx, n.hospitalA,
		step{n.hospitalA, admit, protocol.Applied, n.hospitalA.name + " endorses " + candidate.name},
		step{n.hospitalA, admit, protocol.AlreadyEndorsed, "and again"},
		step{n.hospitalB, admit, protocol.Applied, n.hospitalB.name + " endorses it too"},
		step{n.insurer, admit, protocol.Applied, n.insurer.name + " makes it more than two thirds: it is a member"})
	if err != nil {
		return err
	}
	doctor, err := d.newcomer(ctx, "Dr. Amari", candidate, identitytypes.ROLE_PRACTITIONER, candidate.holder)
	if err != nil {
		return err
	}
	p := d.patients[0]
	consent, err := d.grant(ctx, p, consentFor(p, candidate))
	if err != nil {
		return err
	}
	_, err = d.tellSteps(ctx, n.hospitalA,
		step{n.hospitalA, suspend, protocol.Applied, n.hospitalA.name + " wants it suspended"},
		step{n.hospitalB, suspend, protocol.Applied, n.hospitalB.name + " too"},
		step{n.insurer, suspend, protocol.Applied, "three of four: it is suspended"})
	if err != nil {
		return err
	}
	routine, ok := p.find(codes.Routine)
	if !ok {
		return fmt.Errorf("%s has no routine record", p.name)
	}
	access := accessTo(p, consent, routine.record, doctor)
	if err := d.ask(ctx, n.hospitalA, doctor, access, protocol.DeniedSuspended); err != nil {
		return err
	}
	d.tell.say("its doctor is denied: %s", protocol.DeniedSuspended.Explain())
	return nil
}

// newcomer has an institution register somebody new.
func (d *demo) newcomer(ctx context.Context, name string, registrar *person, role identitytypes.Role, store *ipfs.Node) (*person, error) {
	who, err := newPerson(name, store)
	if err != nil {
		return nil, err
	}
	public := who.key.Public().Bytes()
	result, err := d.one(ctx, registrar, registrar, &identitytypes.RegisterActor{Role: role, PublicKey: public[:]}, protocol.Applied)
	if err != nil {
		return nil, err
	}
	who.actor = result.Assigned
	return who, nil
}
