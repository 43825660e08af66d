package scenario

import (
	"context"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
)

func (p *play) anchorRecord(ctx context.Context, e *envelope, o *prepared) error {
	patient := p.people[o.act.Fields["patient"]]
	action := o.act.text("action", "create")
	made, err := p.put(ctx, e.who, patient, codes.Class(o.number("class")))
	if err != nil {
		return err
	}
	made.time, made.id = e.now, o.act.As
	version := vault.Version{Action: vault.Action(action)}
	if name := o.act.Fields["record"]; name != "" {
		previous := p.things[name]
		o.op.Record, version.Previous = previous.sequence, previous.record.document.CID
		made.id = previous.record.id
	}
	if made.id == "" {
		made.id = "unnamed"
	}
	if name := o.act.Fields["consent"]; name != "" {
		o.op.Consent = p.things[name].sequence
	}
	o.op.Patient, o.op.Action, o.op.Classes = patient.actor, actionNames[action], o.number("class")
	o.op.Left, o.op.Right = halves(made.document.Digest.Bytes())
	p.remember(o, &thing{patient: patient, record: made})
	return p.index(e, o, patient, version, made)
}

func (p *play) eraseRecord(ctx context.Context, e *envelope, o *prepared) error {
	old := p.things[o.act.Fields["record"]]
	receipt, err := p.put(ctx, e.who, old.patient, old.record.document.Class)
	if err != nil {
		return err
	}
	receipt.id = old.record.id
	o.op.Patient, o.op.Record = old.patient.actor, old.sequence
	p.remember(o, &thing{patient: old.patient, record: receipt})
	noted := o.done
	o.done = func(result OpResult) error {
		if err := noted(result); err != nil {
			return err
		}
		return p.archive.erase(ctx, old.record)
	}
	return p.index(e, o, old.patient, vault.Version{Action: vault.ActionErase, Previous: old.record.document.CID}, receipt)
}

// index notes a version in the patient's index and states the head that the writer has seen.
func (p *play) index(e *envelope, o *prepared, patient *party, version vault.Version, made *record) error {
	if patient.chart == nil { // somebody who is no patient has no index: the chain will say so
		patient.chart = newChart(patient.actor)
	}
	seen := patient.chart.head
	if name := o.act.Fields["index before"]; name != "" {
		seen = patient.chart.past[name]
	}
	seen.state(&o.op)
	d := e.draftOf(patient)
	o.draft, d.mover = d, o
	version.Record, version.Content, version.Class = made.id, made.document.CID, made.document.Class
	version.Author, version.Time = e.who.actor, int64(e.now)
	// The index has rules of its own about lineage. Where the chain must refuse the operation anyway,
	// the file that nobody will see may be without it.
	if err := d.index.AddVersion(version); err != nil && o.act.Expect.Outcome == applied {
		return err
	}
	noted := o.done
	o.done = func(result OpResult) error {
		if o.act.As != "" {
			patient.chart.past[o.act.As] = seen
		}
		return noted(result)
	}
	return nil
}

func (p *play) setRestrictions(_ context.Context, e *envelope, o *prepared) error {
	o.op.Patient, o.op.Classes = p.patient(e, o).actor, o.number("classes")
	return nil
}

// revokeAll revokes each active consent of a grantee, under one signature.
func (p *play) revokeAll(e *envelope, act *Act) error {
	patient, grantee := p.patient(e, &prepared{act: act}), p.people[act.Fields["grantee"]]
	for _, name := range sortedKeys(p.things) {
		given := p.things[name]
		if given.consent == nil || !given.consent.active || given.patient != patient || given.consent.grantee != grantee {
			continue
		}
		op := protocol.Op{Kind: protocol.OpRevokeConsent, Operands: protocol.Operands{Consent: given.sequence}}
		e.prepared = append(e.prepared, &prepared{op: op, act: act, done: ends(given)})
	}
	return nil
}
