package scenario

import (
	"context"
	"errors"

	"github.com/healthd/healthd/internal/protocol"
)

// registrations is how many of the cast one envelope registers: they surely fit the small shape.
const registrations = 6

// register registers everybody of the cast who is no institution. Institutions are founders.
func (p *play) register(ctx context.Context) error {
	var e *envelope
	flush := func() error {
		if e == nil {
			return nil
		}
		results, err := p.submit(ctx, e, false)
		if err != nil {
			return err
		}
		for _, result := range results {
			p.report.Operations++
			if result.Code != protocol.Applied {
				return errors.New(result.Code.Explain())
			}
		}
		e = nil
		return nil
	}
	for i, member := range p.scenario.Cast {
		if protocol.IsInstitution(member.Role) {
			continue
		}
		guardian := p.people[member.Guardian]
		waits := guardian != nil && guardian.actor == 0
		if e != nil && (waits || e.who != p.people[member.Of] || len(e.prepared) == registrations) {
			if err := flush(); err != nil {
				return err
			}
		}
		if e == nil {
			e = &envelope{who: p.people[member.Of]}
		}
		operation, err := p.newcomer(e.who, member, uint64(i))
		if err != nil {
			return err
		}
		e.prepared = append(e.prepared, operation)
	}
	return flush()
}

// newcomer makes keys for somebody and the operation that registers them.
func (p *play) newcomer(registrar *party, member Member, seed uint64) (*prepared, error) {
	who, err := p.archive.newParty(member.Name, registrar.store)
	if err != nil {
		return nil, err
	}
	who.fhirSource = seed
	op := protocol.Op{Kind: protocol.OpRegisterActor, Operands: protocol.Operands{Code: member.Role}}
	if member.Emergency {
		op.Flags = protocol.FlagEmergency
	}
	if guardian := p.people[member.Guardian]; guardian != nil {
		op.Other = guardian.actor
	}
	public := who.key.Public()
	op.Left, op.Right, op.Digest = public.X, public.Y, digest("credential of "+member.Name)
	if member.Role == protocol.RolePatient {
		who.registrar = registrar
	}
	p.people[member.Name] = who
	return &prepared{op: op, done: func(result OpResult) error {
		who.actor = result.Assigned
		who.chart = newChart(result.Assigned)
		return nil
	}}, nil
}

func (p *play) registerActor(_ context.Context, e *envelope, o *prepared) error {
	role, emergency, err := parseRole(o.act.Fields["role"])
	if err != nil {
		return err
	}
	member := Member{Name: o.act.Fields["name"], Role: role, Emergency: emergency, Guardian: o.act.Fields["guardian"]}
	known := p.people[member.Name]
	registration, err := p.newcomer(e.who, member, uint64(len(p.people)))
	if err != nil {
		return err
	}
	if known != nil && !o.act.Expect.creates() { // a refused registration leaves whoever had the name
		p.people[member.Name] = known
	}
	o.op, o.done = registration.op, registration.done
	return nil
}

func (p *play) rotateKey(_ context.Context, e *envelope, o *prepared) error {
	actor := e.who
	if name := o.act.Fields["actor"]; name != "" {
		actor = p.people[name]
	}
	key, err := newKey()
	if err != nil {
		return err
	}
	public := key.Public()
	o.op.Other, o.op.Left, o.op.Right = actor.actor, public.X, public.Y
	o.done = func(OpResult) error {
		actor.replaceKey(key)
		return nil
	}
	return nil
}

func (p *play) startRecovery(ctx context.Context, _ *envelope, o *prepared) error {
	key, err := newKey()
	if err != nil {
		return err
	}
	public := key.Public()
	patient := p.people[o.act.Fields["patient"]]
	o.op.Patient, o.op.Left, o.op.Right, o.op.Digest = patient.actor, public.X, public.Y, digest("the key is lost")
	due := &thing{patient: patient, key: key}
	p.remember(o, due)
	noted := o.done
	o.done = func(result OpResult) error {
		now, err := p.target.Now(ctx)
		due.ends = now + RecoveryDelay // the operation is in a block of this time or before
		return errors.Join(err, noted(result))
	}
	return nil
}

func (p *play) finishRecovery(_ context.Context, _ *envelope, o *prepared) error {
	recovery := p.things[o.act.Fields["recovery"]]
	o.op.Case = recovery.sequence
	o.done = func(OpResult) error {
		recovery.patient.replaceKey(recovery.key)
		recovery.patient.nonce++ // which makes void every other recovery of this patient
		return nil
	}
	return nil
}
