package types

import (
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// IndexOf describes an INDEX cell.
func IndexOf(patient uint64, i *protocol.Index) Index {
	return Index{
		Patient: patient, Head: wordbytes.FromHash(i.HeadHigh, i.HeadLow), Version: i.Version, Author: i.Author, Updated: i.Updated,
		Records: i.Records, Registrar: i.Registrar, Restrictions: uint32(i.Restrictions), Status: uint32(i.Status),
	}
}

// Fields is the inverse of IndexOf.
func (i *Index) Fields() (*protocol.Index, error) {
	fields := &protocol.Index{
		Version: i.Version, Author: i.Author, Updated: i.Updated, Records: i.Records, Registrar: i.Registrar,
		Restrictions: uint64(i.Restrictions), Status: uint64(i.Status),
	}
	var err error
	if fields.HeadHigh, fields.HeadLow, err = wordbytes.Hash(i.Head); err != nil {
		return nil, ErrInvalidCell.Wrapf("index %d: head: %s", i.Patient, err)
	}
	return fields, nil
}

// RecordOf describes a RECORD cell.
func RecordOf(sequence uint64, r *protocol.Record) Record {
	return Record{
		Sequence: sequence, Patient: r.Patient, Author: r.Author, Content: wordbytes.FromHash(r.ContentHigh, r.ContentLow),
		Classes: uint32(r.Class), Action: Action(r.Action), State: RecordState(r.State), Version: r.Version, Claim: r.Claim,
		Previous: r.Previous, Time: r.Time,
	}
}

// ErasureOf is what a receipt says.
func ErasureOf(sequence uint64, receipt *protocol.Record) Erasure {
	return Erasure{
		Receipt: sequence, Record: receipt.Previous, Content: wordbytes.FromHash(receipt.ContentHigh, receipt.ContentLow), Time: receipt.Time,
	}
}

// Fields is the inverse of RecordOf.
func (r *Record) Fields() (*protocol.Record, error) {
	fields := &protocol.Record{
		Patient: r.Patient, Author: r.Author, Previous: r.Previous, Time: r.Time, Claim: r.Claim, Version: r.Version,
		Class: uint64(r.Classes), Action: uint64(r.Action), State: uint64(r.State),
	}
	var err error
	if fields.ContentHigh, fields.ContentLow, err = wordbytes.Hash(r.Content); err != nil {
		return nil, ErrInvalidCell.Wrapf("record %d: content: %s", r.Sequence, err)
	}
	return fields, nil
}
