package simulation

import "github.com/healthd/healthd/internal/protocol"

// anchorStateRefusals are those that depend on the record named, the index and the counters.
var anchorStateRefusals = []Refusal{
	{Name: "no action", Code: protocol.ActionUnknown, Scene: changeRecord(0)},
	{Name: "an action of another kind", Code: protocol.ActionUnknown, Scene: changeRecord(protocol.ActionErase)},
	{Name: "an action that fills its operand", Code: protocol.ActionUnknown, Scene: changeRecord(1<<8 - 1)},

	{Name: "create names a record", Code: protocol.PreviousUnexpected, Scene: changeRecord(protocol.ActionCreate)},
	{Name: "amend names none", Code: protocol.PreviousUnexpected, Scene: anchorWith(func(_ *Cast, o *protocol.Op) { o.Action = protocol.ActionAmend })},

	{
		Name: "amending a missing record", Code: protocol.PreviousMissing, Implied: []protocol.Code{protocol.PreviousNotLive},
		Scene: anchorWith(func(_ *Cast, o *protocol.Op) { o.Action, o.Record = protocol.ActionAmend, nobody }),
	},
	{Name: "amending another patient's record", Code: protocol.PreviousMissing, Scene: func(c *Cast) (uint64, protocol.Op) {
		return HospitalA, with(c.Anchor(c.Child, ClassNotes, "text"), func(o *protocol.Op) {
			o.Action, o.Record = protocol.ActionAmend, c.Record
		})
	}},
	{Name: "amending a superseded record", Code: protocol.PreviousNotLive, Scene: func(c *Cast) (uint64, protocol.Op) {
		_, op := changeRecord(protocol.ActionSupersede)(c)
		c.Must(HospitalA, op)
		return changeRecord(protocol.ActionAmend)(c)
	}},
	{Name: "amending an erased record", Code: protocol.PreviousNotLive, Scene: func(c *Cast) (uint64, protocol.Op) {
		c.Must(c.Patient, c.Erase(c.Patient, c.Visit))
		return changeRecord(protocol.ActionAmend)(c)
	}},
	{Name: "amending a record in error", Code: protocol.PreviousNotLive, Scene: func(c *Cast) (uint64, protocol.Op) {
		_, op := changeRecord(protocol.ActionEnteredInError)(c)
		c.Must(HospitalA, op)
		return changeRecord(protocol.ActionAmend)(c)
	}},

	{Name: "stale version", Code: protocol.HeadMismatch, Scene: anchorWith(func(_ *Cast, o *protocol.Op) { o.Version-- })},
	{Name: "other high half", Code: protocol.HeadMismatch, Scene: anchorWith(func(_ *Cast, o *protocol.Op) {
		high, low := o.StatedHead()
		o.SetStatedHead(plusOne(high), low)
	})},
	{Name: "other top of the high half", Code: protocol.HeadMismatch, Scene: anchorWith(func(_ *Cast, o *protocol.Op) { o.Service ^= 1 << 63 })},
	{Name: "other low half", Code: protocol.HeadMismatch, Scene: anchorWith(func(_ *Cast, o *protocol.Op) {
		high, low := o.StatedHead()
		o.SetStatedHead(high, plusOne(low))
	})},

	{Name: "continues with a head", Code: protocol.HeadInvalid, Scene: anchorWith(func(_ *Cast, o *protocol.Op) { o.Flags = protocol.FlagContinues })},
	{Name: "moves to no head", Code: protocol.HeadInvalid, Scene: anchorWith(func(_ *Cast, o *protocol.Op) {
		o.HeadHigh, o.HeadLow = protocol.Word{}, protocol.Word{}
	})},
	{Name: "no content", Code: protocol.ContentMissing, Scene: anchorWith(func(_ *Cast, o *protocol.Op) {
		o.Left, o.Right = protocol.Word{}, protocol.Word{}
	})},

	{Name: "last record", Code: protocol.CounterOverflow, Unencodable: true, Scene: anchorWith(func(c *Cast, _ *protocol.Op) {
		c.EditSystem(func(s *protocol.System) { s.NextRecord = protocol.MaxSequence })
	})},
	{Name: "last version", Code: protocol.CounterOverflow, Unencodable: true, Scene: anchorWith(func(c *Cast, o *protocol.Op) {
		c.EditIndex(c.Patient, func(i *protocol.Index) { i.Version = protocol.MaxSequence })
		o.Version = protocol.MaxSequence
	})},
	{Name: "last record of the patient", Code: protocol.CounterOverflow, Unencodable: true, Scene: anchorWith(func(c *Cast, _ *protocol.Op) {
		c.EditIndex(c.Patient, func(i *protocol.Index) { i.Records = protocol.MaxSequence })
	})},
}

// changeRecord has the registrar name the cast's unclaimed record with an action.
func changeRecord(action uint64) func(*Cast) (uint64, protocol.Op) {
	return anchorWith(func(c *Cast, o *protocol.Op) { o.Action, o.Record = action, c.Visit })
}
