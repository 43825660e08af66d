package demo

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// register has hospitals register patients and clinicians.
func (d *demo) register(ctx context.Context, bundles []*fhir.Bundle) error {
	d.tell.chapter("Journey 1: hospitals register their patients and upload their records")
	roster := map[*person]*registrations{d.net.hospitalA: {}, d.net.hospitalB: {}}
	for i, bundle := range bundles {
		registrar := d.net.hospitalA
		if i%2 == 1 {
			registrar = d.net.hospitalB
		}
		description, err := bundle.Patient()
		if err != nil {
			return err
		}
		who, err := newPerson(description.Name, registrar.holder)
		if err != nil {
			return err
		}
		d.patients = append(d.patients, &patient{person: who, registrar: registrar})
		roster[registrar].add(who, identitytypes.ROLE_PATIENT, false)
	}
	var err error
	for _, clinician := range []struct {
		who       **person
		name      string
		hospital  *person
		emergency bool
	}{
		{&d.nurse, "Nurse Okafor", d.net.hospitalA, false},
		{&d.doctor, "Dr. Lindqvist", d.net.hospitalB, true},
	} {
		if *clinician.who, err = newPerson(clinician.name, clinician.hospital.holder); err != nil {
			return err
		}
		roster[clinician.hospital].add(*clinician.who, identitytypes.ROLE_PRACTITIONER, clinician.emergency)
	}
	for _, hospital := range []*person{d.net.hospitalA, d.net.hospitalB} {
		if err := d.enrol(ctx, hospital, roster[hospital]); err != nil {
			return err
		}
	}
	for _, p := range d.patients {
		p.index = vault.NewIndex(p.actor)
	}
	d.summary.Patients = len(d.patients)
	d.tell.say("%d patients, a nurse at %s and an emergency doctor at %s are registered", len(d.patients), d.net.hospitalA.name, d.net.hospitalB.name)
	return nil
}

// registrations are what one institution registers.
type registrations struct {
	people []*person
	ops    []zkbatchtypes.Operation
}

func (r *registrations) add(who *person, role identitytypes.Role, emergency bool) {
	public := who.key.Public().Bytes()
	r.people = append(r.people, who)
	r.ops = append(r.ops, &identitytypes.RegisterActor{Role: role, PublicKey: public[:], Emergency: emergency})
}

// enrol submits registrations, a few to an envelope, and notes the sequences that they get.
func (d *demo) enrol(ctx context.Context, hospital *person, r *registrations) error {
	var requests []request
	for ops := range slices.Chunk(r.ops, 8) {
		requests = append(requests, request{hospital, ops})
	}
	results, err := d.must(ctx, hospital, requests...)
	if err != nil {
		return err
	}
	for i, who := range r.people {
		who.actor = results[i].Assigned
	}
	return nil
}

// upload encrypts a patient's bundle, one document per record class, stores it, and anchors
// all documents with one move of the patient's index.
func (d *demo) upload(ctx context.Context, p *patient, bundle *fhir.Bundle) error {
	records, err := bundle.Records()
	if err != nil {
		return err
	}
	for _, record := range records {
		digest := sha256.New()
		document, err := p.registrar.vault.Put(ctx, io.TeeReader(record.Content(), digest), record.Class, p.vault.Recipient())
		if err != nil {
			return err
		}
		version := vault.Version{
			Record: record.ID, Content: document.CID, Class: document.Class, Author: p.registrar.actor,
			Time: time.Now().Unix(), Action: vault.ActionCreate,
		}
		if err := p.index.AddVersion(version); err != nil {
			return err
		}
		p.anchored = append(p.anchored, anchored{document: document, digest: [32]byte(digest.Sum(nil)), name: record.ID})
		d.summary.FHIRResources += len(record.Resources)
		d.summary.Files++
	}
	return d.anchor(ctx, p, p.anchored)
}

// anchor stores the patient's index file and anchors documents in one envelope: all but the
// last leave the head for the last to move. Long lists take several envelopes.
func (d *demo) anchor(ctx context.Context, p *patient, documents []anchored) error {
	const most = 12 // operations that surely fit the small proof shape
	for len(documents) > most {
		if err := d.anchor(ctx, p, documents[:most]); err != nil {
			return err
		}
		documents = documents[most:]
	}
	head, err := d.storeIndex(ctx, p)
	if err != nil {
		return err
	}
	var ops []zkbatchtypes.Operation
	for i := range documents {
		content := documents[i].document.Digest.Bytes()
		op := &recordstypes.AnchorRecord{
			Patient: p.actor, Action: recordstypes.ACTION_CREATE, Classes: uint32(documents[i].document.Class),
			Content: content[:], StatedHead: p.head, StatedVersion: p.version, Continues: true,
		}
		if i == len(documents)-1 {
			op.Continues, op.NewHead = false, head
		}
		ops = append(ops, op)
	}
	results, err := d.must(ctx, p.registrar, request{p.registrar, ops})
	if err != nil {
		return fmt.Errorf("anchoring the records of %s: %w", p.name, err)
	}
	for i := range documents {
		documents[i].record = results[i].Assigned
	}
	p.head = head
	p.version++
	return nil
}

// storeIndex encrypts the index file to patient and custodian and returns its digest.
func (d *demo) storeIndex(ctx context.Context, p *patient) ([]byte, error) {
	document, err := p.registrar.vault.PutIndex(ctx, p.index, p.vault.Recipient())
	if err != nil {
		return nil, err
	}
	d.summary.Files++
	digest := document.Digest.Bytes()
	return digest[:], nil
}

// readBack has a patient read everything back, starting from nothing but the chain's head.
func (d *demo) readBack(ctx context.Context, p *patient) error {
	answer, err := recordstypes.NewQueryClient(d.net.Client.Conn()).Index(ctx, &recordstypes.QueryIndexRequest{Patient: p.actor})
	if err != nil {
		return err
	}
	head, err := p.holder.Resolve(ctx, ipfs.DigestFromBytes([32]byte(answer.Index.Head)))
	if err != nil {
		return err
	}
	index, err := p.vault.GetIndex(ctx, head)
	if err != nil {
		return err
	}
	if len(index.Versions) != len(p.anchored) {
		return fmt.Errorf("the index of %s lists %d documents, expected %d", p.name, len(index.Versions), len(p.anchored))
	}
	for i, version := range index.Versions {
		digest, err := d.sum(p.vault.Get(ctx, version.Content))
		if err != nil {
			return err
		}
		if digest != p.anchored[i].digest {
			return fmt.Errorf("document %s of %s differs from what was uploaded", version.Content, p.name)
		}
	}
	return nil
}

// sum is the digest of what a reader holds.
func (d *demo) sum(content io.ReadCloser, err error) ([32]byte, error) {
	if err != nil {
		return [32]byte{}, err
	}
	defer content.Close()
	digest := sha256.New()
	if _, err := io.Copy(digest, content); err != nil {
		return [32]byte{}, err
	}
	return [32]byte(digest.Sum(nil)), nil
}

// uploadAll is journey 1.
func (d *demo) uploadAll(ctx context.Context, bundles []*fhir.Bundle) error {
	if err := d.register(ctx, bundles); err != nil {
		return err
	}
	for i, p := range d.patients {
		if err := d.upload(ctx, p, bundles[i]); err != nil {
			return err
		}
		d.tell.say("%s: %d documents encrypted, stored and anchored by %s", p.name, len(p.anchored), p.registrar.name)
	}
	for _, p := range d.patients {
		if err := d.readBack(ctx, p); err != nil {
			return err
		}
	}
	d.tell.say("every patient has read all documents back from the chain's index head; every byte is as it was uploaded")
	// A record with a stale head must be refused, whoever signs it.
	stale := &recordstypes.AnchorRecord{
		Patient: d.patients[0].actor, Action: recordstypes.ACTION_CREATE, Classes: 1, Content: d.patients[0].head, NewHead: d.patients[0].head,
	}
	if _, err := d.one(ctx, d.net.hospitalA, d.patients[0].registrar, stale, protocol.HeadMismatch); err != nil {
		return err
	}
	d.tell.say("refused, as it must be: a record that names an old index head (%s)", protocol.HeadMismatch.Explain())
	return nil
}
