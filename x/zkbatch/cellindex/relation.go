package cellindex

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
)

// Relation is one way in which cells or operations belong to something.
type Relation byte

// The relations. They are stored: a new one takes the next number and raises formatVersion.
const (
	RecordsOfPatient Relation = iota + 1
	RecordsAfter
	RecordsOfContent
	ConsentsOfPatient
	ConsentsOfGrantee
	AccessesOfPatient
	AccessesOfRequester
	AccessesOfInstitution
	BrokenGlass
	PoliciesOfPatient
	PoliciesOfInsurer
	ClaimsOfPolicy
	ClaimsOfProvider
	ClaimsOfPatient
	ClaimsOfInsurer
	RecoveriesOfPatient
	MembersOfInstitution
	PatientsOfRegistrar
	Institutions
	opsOfCell
)

// Everywhere is the subject of relations that lead from nothing in particular.
const Everywhere = 1

// Reader reads the cells of one height.
type Reader interface {
	Cell(index uint64) (protocol.Cell, error)
}

// relation says which cells a relation holds, and what each belongs to; to 0 if it belongs to nothing.
type relation struct {
	kind    protocol.CellKind
	subject string
	names   protocol.CellKind // the kind of cell that the subject is the sequence of; 0 for none
	of      func(Reader, any) (uint64, error)
}

// relations is the one place that says what belongs to whom: writers and readers both ask it.
var relations = map[Relation]relation{
	RecordsOfPatient: {protocol.KindRecord, "patient", protocol.KindActor, field(func(r *protocol.Record) uint64 { return r.Patient })},
	RecordsAfter:     {protocol.KindRecord, "record", protocol.KindRecord, field(func(r *protocol.Record) uint64 { return r.Previous })},
	RecordsOfContent: {protocol.KindRecord, "content", 0, field(ContentKey)},

	ConsentsOfPatient: {protocol.KindConsent, "patient", protocol.KindActor, field(func(c *protocol.Consent) uint64 { return c.Patient })},
	ConsentsOfGrantee: {protocol.KindConsent, "grantee", protocol.KindActor, field(func(c *protocol.Consent) uint64 { return c.Grantee })},

	AccessesOfPatient:     {protocol.KindAccess, "patient", protocol.KindActor, field(func(a *protocol.Access) uint64 { return a.Patient })},
	AccessesOfRequester:   {protocol.KindAccess, "requester", protocol.KindActor, field(func(a *protocol.Access) uint64 { return a.Requester })},
	AccessesOfInstitution: {protocol.KindAccess, "institution", protocol.KindActor, institutionOfRequester},
	BrokenGlass:           {protocol.KindAccess, "access", 0, field(brokeGlass)},

	PoliciesOfPatient: {protocol.KindPolicy, "patient", protocol.KindActor, field(func(p *protocol.Policy) uint64 { return p.Patient })},
	PoliciesOfInsurer: {protocol.KindPolicy, "insurer", protocol.KindActor, field(func(p *protocol.Policy) uint64 { return p.Insurer })},

	ClaimsOfPolicy:   {protocol.KindClaim, "policy", protocol.KindPolicy, field(func(c *protocol.Claim) uint64 { return c.Policy })},
	ClaimsOfProvider: {protocol.KindClaim, "provider", protocol.KindActor, field(func(c *protocol.Claim) uint64 { return c.Provider })},
	ClaimsOfPatient:  {protocol.KindClaim, "patient", protocol.KindActor, ofPolicy(func(p *protocol.Policy) uint64 { return p.Patient })},
	ClaimsOfInsurer:  {protocol.KindClaim, "insurer", protocol.KindActor, ofPolicy(func(p *protocol.Policy) uint64 { return p.Insurer })},

	RecoveriesOfPatient:  {protocol.KindRecovery, "patient", protocol.KindActor, field(func(r *protocol.Recovery) uint64 { return r.Patient })},
	MembersOfInstitution: {protocol.KindActor, "institution", protocol.KindActor, field(func(a *protocol.Actor) uint64 { return a.Institution })},
	PatientsOfRegistrar:  {protocol.KindIndex, "institution", protocol.KindActor, field(func(i *protocol.Index) uint64 { return i.Registrar })},
	Institutions:         {protocol.KindActor, "institution", 0, field(isInstitution)},
}

// Subject says what a relation leads from, for messages.
func (r Relation) Subject() string { return relations[r].subject }

// Names is the kind of cell whose sequence a subject is, or 0 where it is something else.
func (r Relation) Names() protocol.CellKind { return relations[r].names }

// Kind is the kind of the cells that a relation leads to.
func (r Relation) Kind() protocol.CellKind { return relations[r].kind }

// Of returns what a cell belongs to by a relation. The fields must be of the relation's kind.
func (r Relation) Of(reader Reader, fields any) (uint64, error) {
	return relations[r].of(reader, fields)
}

// ContentKey stands for a digest of content. Different content may have the same key: readers compare the digest.
func ContentKey(r *protocol.Record) uint64 { return r.ContentLow.Bits()[0] }

func field[F any](get func(*F) uint64) func(Reader, any) (uint64, error) {
	return func(_ Reader, fields any) (uint64, error) { return get(fields.(*F)), nil }
}

func brokeGlass(a *protocol.Access) uint64 {
	if a.Review == protocol.ReviewNone {
		return 0
	}
	return Everywhere
}

func isInstitution(a *protocol.Actor) uint64 {
	if !protocol.IsInstitution(a.Role) {
		return 0
	}
	return Everywhere
}

// institutionOfRequester is the institution of whoever asked, which never changes; a person has none.
func institutionOfRequester(reader Reader, fields any) (uint64, error) {
	var requester protocol.Actor
	err := read(reader, protocol.KindActor, fields.(*protocol.Access).Requester, &requester)
	return requester.Institution, err
}

func ofPolicy(get func(*protocol.Policy) uint64) func(Reader, any) (uint64, error) {
	return func(reader Reader, fields any) (uint64, error) {
		var policy protocol.Policy
		err := read(reader, protocol.KindPolicy, fields.(*protocol.Claim).Policy, &policy)
		return get(&policy), err
	}
}

func read(reader Reader, kind protocol.CellKind, sequence uint64, into protocol.Described[uint64, protocol.Word]) error {
	found, err := protocol.ReadFields(reader, kind, sequence, into)
	if err == nil && !found {
		err = fmt.Errorf("the state is damaged: a cell names %s %d, which does not exist", kind, sequence)
	}
	return err
}
