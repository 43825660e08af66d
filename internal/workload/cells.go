package workload

import (
	"fmt"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Masks and money of the workload.
const (
	recordClass   = uint64(codes.Laboratory)
	consentClass  = uint64(codes.Routine)
	treatment     = uint64(codes.Treatment)
	claimedAmount = 250_00
	policyLimit   = 1_000_000_00
	limitedUses   = 1_000_000
)

// Cell computes a cell of the population; beyond it all cells are missing.
func (p *Population) Cell(index uint64) (protocol.Cell, error) {
	kind, sequence := protocol.SplitIndex(index)
	if kind == protocol.KindSystem {
		return protocol.EncodeCell(kind, p.system())
	}
	next := p.system().Next(kind)
	if next == nil || sequence == 0 || sequence >= *next {
		return protocol.Cell{}, nil
	}
	fields := p.fields(kind, sequence)
	if fields == nil {
		return protocol.Cell{}, nil
	}
	return protocol.EncodeCell(kind, fields)
}

func (p *Population) fields(kind protocol.CellKind, sequence uint64) protocol.Described[uint64, protocol.Word] {
	switch kind {
	case protocol.KindActor:
		return p.actorFields(sequence)
	case protocol.KindIndex:
		if sequence < p.patient(0) {
			return nil
		}
		return p.indexFields(sequence - p.patient(0))
	case protocol.KindRecord:
		return p.recordFields(sequence)
	case protocol.KindConsent:
		return p.consentFields(sequence)
	case protocol.KindPolicy:
		return p.policyFields(sequence - 1)
	case protocol.KindClaim:
		return p.claimFields(sequence)
	}
	return nil
}

func (p *Population) actorFields(sequence uint64) *protocol.Actor {
	public := p.keys.key(sequence).Public()
	actor := &protocol.Actor{KeyX: public.X, KeyY: public.Y, Status: protocol.ActorActive}
	switch {
	case sequence >= p.patient(0):
		actor.Role = protocol.RolePatient
	case sequence >= p.practitioner(0):
		actor.Role, actor.Institution = protocol.RolePractitioner, p.hospital(p.employerOf(sequence-p.practitioner(0)))
	case sequence >= p.insurer(0):
		actor.Role, actor.Institution, actor.Guardian = protocol.RoleInsurer, sequence, sequence-1
	default:
		actor.Role, actor.Institution, actor.Guardian = protocol.RoleProvider, sequence, sequence-1
	}
	return actor
}

func (p *Population) indexFields(patient uint64) *protocol.Index {
	registrar := p.hospital(p.registrarOf(patient))
	index := &protocol.Index{
		Version: 1, Author: registrar, Updated: Established, Records: 1, Registrar: registrar, Status: protocol.IndexOpen,
	}
	index.HeadHigh, index.HeadLow = headOf(patient, index.Version)
	return index
}

func (p *Population) recordFields(sequence uint64) *protocol.Record {
	patient := p.patientOfRecord(sequence)
	record := &protocol.Record{
		Patient: p.patient(patient), Author: p.hospital(p.registrarOf(patient)), Time: Established, Version: 1,
		Class: recordClass, Action: protocol.ActionCreate, State: protocol.RecordLive,
	}
	record.ContentHigh, record.ContentLow = documentOf(sequence)
	if sequence <= p.claims() {
		record.Claim = sequence
	}
	return record
}

func (p *Population) consentFields(sequence uint64) *protocol.Consent {
	patient := (sequence - 1) / 2
	consent := &protocol.Consent{
		From: Established, To: validUntil, Uses: protocol.UsesUnlimited, Status: protocol.ConsentActive,
		Purposes: treatment, Classes: consentClass, Scopes: protocol.AllScopes, Terms: digest("terms", sequence),
	}
	switch {
	case patient >= p.patients:
		patient = 2 * (sequence - 1 - 2*p.patients)
		consent.Grantee = p.hospital(p.hostOf(patient))
	case sequence == p.paymentOf(patient):
		consent.Grantee, consent.Purposes = p.insurer(p.insurerOf(patient)), protocol.PurposePayment
	default:
		consent.Grantee = p.hospital(p.hostOf(patient))
		if p.cold {
			consent.Uses = limitedUses
		}
	}
	consent.Patient = p.patient(patient)
	return consent
}

func (p *Population) policyFields(patient uint64) *protocol.Policy {
	return &protocol.Policy{
		Insurer: p.insurer(p.insurerOf(patient)), Patient: p.patient(patient), From: Established, To: validUntil,
		Consent: p.paymentOf(patient), Status: protocol.PolicyOpen, Limit: policyLimit, Remaining: policyLimit,
		Terms: digest("policy", patient),
	}
}

// claimFields is the claim whose evidence is the record of the same sequence.
func (p *Population) claimFields(sequence uint64) *protocol.Claim {
	patient := p.patientOfRecord(sequence)
	return &protocol.Claim{
		Policy: p.policyOf(patient), Provider: p.hospital(p.registrarOf(patient)), Record: sequence,
		Service: Established, Submitted: Established, Code: serviceCode, Status: protocol.ClaimSubmitted, Amount: claimedAmount,
	}
}

// digest makes a digest of a text that no other use and number shares.
func digest(use string, number uint64) protocol.Word {
	return zkcrypto.Digest31(fmt.Appendf(nil, "%s %d", use, number))
}

// headOf is the head of a patient's index at a version, in two halves.
func headOf(patient, version uint64) (high, low protocol.Word) {
	return halves(fmt.Appendf(nil, "index %d at %d", patient, version))
}

// documentOf is the digest of a record's ciphertext, in two halves.
func documentOf(record uint64) (high, low protocol.Word) {
	return halves(fmt.Appendf(nil, "document %d", record))
}

func halves(text []byte) (high, low protocol.Word) {
	word := zkcrypto.Digest31(text)
	bytes := word.Bytes()
	high.SetBytes(bytes[1:16])
	low.SetBytes(bytes[16:])
	return high, low
}
