package protocol_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

func TestLineage(t *testing.T) {
	for name, test := range map[string]struct{ action, old, new uint64 }{
		"amend":            {protocol.ActionAmend, protocol.RecordSuperseded, protocol.RecordLive},
		"supersede":        {protocol.ActionSupersede, protocol.RecordSuperseded, protocol.RecordLive},
		"entered in error": {protocol.ActionEnteredInError, protocol.RecordInError, protocol.RecordInError},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			before := cast.ReadRecord(cast.Visit)
			index := cast.ReadIndex(cast.Patient)
			op := cast.Change(cast.Patient, cast.Visit, test.action, simulation.ClassNotes, "changed")
			sequence := cast.Must(simulation.HospitalA, op)
			require.Equal(t, protocol.Record{
				Patient: cast.Patient, Author: simulation.HospitalA, Previous: cast.Visit, Time: cast.Block.Time, Version: index.Version + 1,
				ContentHigh: op.Left, ContentLow: op.Right, Class: simulation.ClassNotes, Action: test.action, State: test.new,
			}, cast.ReadRecord(sequence))
			before.State = test.old
			require.Equal(t, before, cast.ReadRecord(cast.Visit), "only its state changes")
		})
	}
}

// The receipt of an erasure is a record like the erased one, which names it and says so.
func TestErasureLeavesAReceipt(t *testing.T) {
	cast := newCast(t)
	before, index := cast.ReadRecord(cast.Record), cast.ReadIndex(cast.Patient)
	op := cast.Erase(cast.Patient, cast.Record)
	receipt := cast.Must(cast.Patient, op)
	require.Equal(t, protocol.Record{
		Patient: cast.Patient, Author: cast.Patient, Previous: cast.Record, Time: cast.Block.Time, Version: index.Version + 1,
		ContentHigh: before.ContentHigh, ContentLow: before.ContentLow, Class: before.Class,
		Action: protocol.ActionErase, State: protocol.RecordErased,
	}, cast.ReadRecord(receipt))
	before.State = protocol.RecordErased
	require.Equal(t, before, cast.ReadRecord(cast.Record), "the claim that names it keeps its evidence's fingerprint")
	index.Version++
	index.Records++
	index.Author, index.Updated, index.HeadHigh, index.HeadLow = cast.Patient, cast.Block.Time, op.HeadHigh, op.HeadLow
	require.Equal(t, index, cast.ReadIndex(cast.Patient))
}

// A superseded record and one in error can be erased too: the patient's word is the last.
func TestErasingWhatIsNoLongerLive(t *testing.T) {
	for _, action := range []uint64{protocol.ActionSupersede, protocol.ActionEnteredInError} {
		cast := newCast(t)
		next := cast.Must(simulation.HospitalA, cast.Change(cast.Patient, cast.Visit, action, simulation.ClassLabs, "next"))
		for _, record := range []uint64{cast.Visit, next} {
			cast.Must(cast.Patient, cast.Erase(cast.Patient, record))
			require.Equal(t, protocol.RecordErased, cast.ReadRecord(record).State)
		}
	}
}

// continued leaves the head to a later operation of the envelope.
func continued(op protocol.Op) protocol.Op {
	op.Flags, op.HeadHigh, op.HeadLow = protocol.FlagContinues, protocol.Word{}, protocol.Word{}
	return op
}

// Several records of one visit share one update of the index file, whatever is done to them.
func TestRecordsShareOneIndexUpdate(t *testing.T) {
	cast := newCast(t)
	index := cast.ReadIndex(cast.Patient)
	last := cast.Anchor(cast.Patient, simulation.ClassLabs, "the last")
	cast.Must(cast.Patient,
		continued(cast.Anchor(cast.Patient, simulation.ClassNotes, "the first")),
		continued(cast.Erase(cast.Patient, cast.Visit)),
		continued(cast.Change(cast.Patient, cast.Record, protocol.ActionAmend, simulation.ClassNotes, "the third")),
		last,
	)
	after := cast.ReadIndex(cast.Patient)
	require.Equal(t, index.Version+1, after.Version, "one move")
	require.Equal(t, index.Records+4, after.Records)
	require.Equal(t, last.HeadHigh, after.HeadHigh)
	require.Equal(t, last.HeadLow, after.HeadLow)
	for record := cast.Visit + 1; record < cast.System().NextRecord; record++ {
		require.Equal(t, after.Version, cast.ReadRecord(record).Version, "the version of the file that lists them")
	}
}

// Where no later operation moves the head, the record stands, unlisted, and the head is as before.
func TestContinuedRecordStandsAlone(t *testing.T) {
	cast := newCast(t)
	index := cast.ReadIndex(cast.Patient)
	record := cast.Must(simulation.HospitalA, continued(cast.Anchor(cast.Patient, simulation.ClassNotes, "alone")))
	require.Equal(t, protocol.RecordLive, cast.ReadRecord(record).State)
	after := cast.ReadIndex(cast.Patient)
	require.Equal(t, index.Version, after.Version)
	require.Equal(t, index.HeadHigh, after.HeadHigh)
	cast.Must(simulation.HospitalA, cast.Anchor(cast.Patient, simulation.ClassNotes, "the next"))
}

// Once the head has moved, what was written against the old one is refused, in the same envelope too.
func TestSecondMoveNeedsTheFirst(t *testing.T) {
	cast := newCast(t)
	steps, err := cast.Do(cast.Patient,
		cast.Anchor(cast.Patient, simulation.ClassNotes, "one"), cast.Anchor(cast.Patient, simulation.ClassNotes, "two"))
	require.NoError(t, err)
	require.Equal(t, protocol.Applied, steps[0].Result)
	require.Equal(t, protocol.HeadMismatch.String(), steps[1].Result.String())
}

// Restrictions override every consent, but neither the patient nor an emergency.
func TestRestrictionsOverrideConsents(t *testing.T) {
	cast := newCast(t)
	read := simulation.Access(cast.Patient, cast.Consent, cast.Record, simulation.PurposeTreat, 0)
	decide := func(actor uint64, op protocol.Op) protocol.Reason {
		steps, err := cast.Do(actor, op)
		require.NoError(t, err)
		return steps[0].Reason
	}
	require.Equal(t, protocol.Allowed, decide(cast.Clinician, read))
	cast.Must(cast.Patient, simulation.Restrict(cast.Patient, simulation.ClassNotes))
	require.Equal(t, protocol.DeniedRestricted, decide(cast.Clinician, read))
	require.Equal(t, protocol.Allowed, decide(cast.Clinician, simulation.BreakGlass(cast.Patient, cast.Record, 0)))
	cast.Must(cast.Patient, cast.Anchor(cast.Patient, simulation.ClassNotes, "the patient's own"))
	cast.Must(cast.Patient, simulation.Restrict(cast.Patient, 0))
	require.Equal(t, protocol.Allowed, decide(cast.Clinician, read))
}
