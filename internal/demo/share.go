package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

const (
	scopeRead  = uint32(protocol.ScopeRead)
	scopeWrite = uint32(protocol.ScopeWrite)
	unlimited  = uint32(protocol.UsesUnlimited)
)

// context31 binds an access request to the requester's key, 31 bytes.
func context31(who *person) []byte {
	public := who.key.Public().Bytes()
	word := zkcrypto.Digest31(public[:])
	bytes := word.Bytes()
	return bytes[1:]
}

// consentFor is a reading consent for treatment of a patient's routine records for an hour.
func consentFor(p *patient, grantee *person) *consenttypes.GrantConsent {
	now := uint64(time.Now().Unix())
	return &consenttypes.GrantConsent{
		Patient: p.actor, Grantee: grantee.actor, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Routine), Scopes: scopeRead,
		From: now - 600, To: now + 3600, Uses: unlimited,
	}
}

// accessTo asks for one record for treatment.
func accessTo(p *patient, consent, record uint64, who *person) *consenttypes.RequestAccess {
	return &consenttypes.RequestAccess{
		Patient: p.actor, Consent: consent, Record: record, Purpose: uint32(codes.Treatment), Context: context31(who),
	}
}

// grant has a patient grant a consent and returns its sequence.
func (d *demo) grant(ctx context.Context, p *patient, consent *consenttypes.GrantConsent) (uint64, error) {
	result, err := d.one(ctx, p.registrar, p.person, consent, protocol.Applied)
	if err != nil {
		return 0, err
	}
	return result.Assigned, nil
}

// ask has somebody ask for access and expects a decision.
func (d *demo) ask(ctx context.Context, gateway, by *person, op *consenttypes.RequestAccess, want protocol.Reason) error {
	_, err := d.decide(ctx, gateway, by, op, want)
	return err
}

// decide is ask, and returns the sequence of the access.
func (d *demo) decide(ctx context.Context, gateway, by *person, op *consenttypes.RequestAccess, want protocol.Reason) (uint64, error) {
	result, err := d.one(ctx, gateway, by, op, protocol.Applied)
	if err != nil {
		return 0, err
	}
	if got := protocol.Reason(result.Reason); got != want {
		return 0, fmt.Errorf("access of %s ended as %q, expected %q", by.name, got, want)
	}
	return result.Assigned, nil
}

// other is the hospital that did not register a patient.
func (d *demo) other(p *patient) *person {
	if p.registrar == d.net.hospitalA {
		return d.net.hospitalB
	}
	return d.net.hospitalA
}

// shareAll is journey 2: grant, access, decryption, revocation, refusals.
func (d *demo) shareAll(ctx context.Context) error {
	d.tell.chapter("Journey 2: patients decide who reads")
	p := d.patients[0]
	reader := d.other(p)
	routine, ok := p.find(codes.Routine)
	if !ok {
		return fmt.Errorf("%s has no routine record", p.name)
	}
	consent, err := d.grant(ctx, p, consentFor(p, reader))
	if err != nil {
		return err
	}
	d.tell.say("%s lets %s read routine records for treatment, for one hour", p.name, reader.name)
	if err := d.ask(ctx, reader, reader, accessTo(p, consent, routine.record, reader), protocol.Allowed); err != nil {
		return err
	}
	if err := d.readShared(ctx, p, routine, reader); err != nil {
		return err
	}
	d.tell.say("%s asked, the chain allowed it and logged it, and the document was decrypted with the shared key", reader.name)
	if err := d.refusals(ctx, p, consent, routine, reader); err != nil {
		return err
	}
	if _, err := d.one(ctx, p.registrar, p.person, &consenttypes.RevokeConsent{Consent: consent}, protocol.Applied); err != nil {
		return err
	}
	if err := d.ask(ctx, reader, reader, accessTo(p, consent, routine.record, reader), protocol.DeniedRevoked); err != nil {
		return err
	}
	d.tell.say("%s revoked; the next request of %s was denied: %s", p.name, reader.name, protocol.DeniedRevoked.Explain())
	if err := d.asking(ctx); err != nil {
		return err
	}
	return d.shareWithMany(ctx)
}

// find returns the first anchored document of a class.
func (p *patient) find(mask codes.Class) (*anchored, bool) {
	for i := range p.anchored {
		if mask.Has(p.anchored[i].document.Class) {
			return &p.anchored[i], true
		}
	}
	return nil, false
}

// readShared gives the reader the document's key and has it read the document from its own
// IPFS node.
func (d *demo) readShared(ctx context.Context, p *patient, document *anchored, reader *person) error {
	shared, err := p.vault.Share(ctx, document.document.CID, reader.vault.Recipient())
	if err != nil {
		return err
	}
	d.summary.Files++
	grant, err := reader.vault.OpenGrant(ctx, shared)
	if err != nil {
		return err
	}
	digest, err := d.sum(reader.vault.GetWithGrant(ctx, grant))
	if err != nil {
		return err
	}
	if digest != document.digest {
		return fmt.Errorf("%s reads something else than %s shared", reader.name, p.name)
	}
	return nil
}

// refusals shows that each condition of a consent counts.
func (d *demo) refusals(ctx context.Context, p *patient, consent uint64, routine *anchored, reader *person) error {
	const soon = 5 // seconds
	now := uint64(time.Now().Unix())
	variants := []*consenttypes.GrantConsent{}
	add := func(change func(*consenttypes.GrantConsent)) {
		g := consentFor(p, reader)
		change(g)
		variants = append(variants, g)
	}
	add(func(g *consenttypes.GrantConsent) { g.Scopes = scopeWrite })
	add(func(g *consenttypes.GrantConsent) { g.From = now + 1800 })
	add(func(g *consenttypes.GrantConsent) { g.To = now + soon })
	add(func(g *consenttypes.GrantConsent) { g.Uses = 1 })
	var ops []zkbatchtypes.Operation
	for _, v := range variants {
		ops = append(ops, v)
	}
	results, err := d.must(ctx, p.registrar, request{p.person, ops})
	if err != nil {
		return err
	}
	second := d.patients[1]
	purpose := accessTo(p, consent, routine.record, reader)
	purpose.Purpose = uint32(codes.Research)
	class := accessTo(p, consent, 0, reader)
	class.Classes = uint32(codes.Genetic)
	for _, attempt := range []struct {
		by   *person
		op   *consenttypes.RequestAccess
		want protocol.Reason
	}{
		{reader, accessTo(p, 1<<39, routine.record, reader), protocol.DeniedConsentMissing},
		{reader, accessTo(p, consent, 1<<39, reader), protocol.DeniedRecordMissing},
		{reader, accessTo(second, consent, 0, reader), protocol.DeniedOtherPatient},
		{d.stranger(reader), accessTo(p, consent, routine.record, d.stranger(reader)), protocol.DeniedOtherGrantee},
		{reader, purpose, protocol.DeniedPurpose},
		{reader, class, protocol.DeniedClass},
		{reader, accessTo(p, results[0].Assigned, routine.record, reader), protocol.DeniedScope},
		{reader, accessTo(p, results[1].Assigned, routine.record, reader), protocol.DeniedNotYetValid},
		{reader, accessTo(p, results[3].Assigned, routine.record, reader), protocol.Allowed},
		{reader, accessTo(p, results[3].Assigned, routine.record, reader), protocol.DeniedUsedUp},
		{reader, accessTo(p, results[2].Assigned, routine.record, reader), protocol.DeniedExpired},
	} {
		if attempt.want == protocol.DeniedExpired {
			if err := pause(ctx, time.Until(time.Unix(int64(now+soon+1), 0))); err != nil {
				return err
			}
		}
		if err := d.ask(ctx, reader, attempt.by, attempt.op, attempt.want); err != nil {
			return err
		}
		if attempt.want != protocol.Allowed {
			d.tell.say("denied, and logged: %s", attempt.want.Explain())
		}
	}
	return d.amend(ctx, p, reader)
}

// stranger is a hospital's member other than the reader's.
func (d *demo) stranger(reader *person) *person {
	if reader == d.net.hospitalA {
		return d.doctor
	}
	return d.nurse
}

// amend replaces a document; the old one can no longer be asked for.
func (d *demo) amend(ctx context.Context, p *patient, reader *person) error {
	old := &p.anchored[len(p.anchored)-1]
	corrected, err := p.correct(ctx, old)
	if err != nil {
		return err
	}
	head, err := d.storeIndex(ctx, p)
	if err != nil {
		return err
	}
	d.summary.Files++
	content := corrected.Digest.Bytes()
	op := &recordstypes.AnchorRecord{
		Patient: p.actor, Action: recordstypes.ACTION_AMEND, Record: old.record, Classes: uint32(old.document.Class),
		Content: content[:], StatedHead: p.head, StatedVersion: p.version, NewHead: head,
	}
	if _, err := d.one(ctx, p.registrar, p.person, op, protocol.Applied); err != nil {
		return err
	}
	p.head, p.version = head, p.version+1
	access := consentFor(p, reader)
	access.Classes = uint32(old.document.Class)
	wide, err := d.grant(ctx, p, access)
	if err != nil {
		return err
	}
	if err := d.ask(ctx, reader, reader, accessTo(p, wide, old.record, reader), protocol.DeniedRecordNotLive); err != nil {
		return err
	}
	d.tell.say("%s corrected a record; the old version is denied: %s", p.name, protocol.DeniedRecordNotLive.Explain())
	return nil
}

// correct has a patient store a document anew and note it in the index as a correction.
func (p *patient) correct(ctx context.Context, old *anchored) (vault.Document, error) {
	content, err := p.vault.Get(ctx, old.document.CID)
	if err != nil {
		return vault.Document{}, err
	}
	defer content.Close()
	corrected, err := p.vault.Put(ctx, content, old.document.Class, p.registrar.vault.Recipient())
	if err != nil {
		return vault.Document{}, err
	}
	return corrected, p.index.AddVersion(vault.Version{
		Record: old.name, Content: corrected.CID, Class: corrected.Class, Author: p.actor, Time: time.Now().Unix(),
		Action: vault.ActionAmend, Previous: old.document.CID,
	})
}

// shareWithMany has the other patients share too, several at once.
func (d *demo) shareWithMany(ctx context.Context) error {
	var grants, accesses []request
	for _, p := range d.patients[1:] {
		grants = append(grants, request{p.person, []zkbatchtypes.Operation{consentFor(p, d.other(p))}})
	}
	results, err := d.must(ctx, d.net.hospitalA, grants...)
	if err != nil {
		return err
	}
	byReader := map[*person][]zkbatchtypes.Operation{}
	for i, p := range d.patients[1:] {
		reader := d.other(p)
		if routine, ok := p.find(codes.Routine); ok {
			byReader[reader] = append(byReader[reader], accessTo(p, results[i].Assigned, routine.record, reader))
		}
	}
	for _, reader := range []*person{d.net.hospitalA, d.net.hospitalB} {
		for ops := byReader[reader]; len(ops) > 0; {
			size := min(len(ops), 4) // four accesses surely fit the small proof shape
			accesses = append(accesses, request{reader, ops[:size]})
			ops = ops[size:]
		}
	}
	if _, err := d.must(ctx, d.net.hospitalA, accesses...); err != nil {
		return err
	}
	d.tell.say("%d more patients gave consent and the hospitals asked for their records", len(d.patients)-1)
	return nil
}
