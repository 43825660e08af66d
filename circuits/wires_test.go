package circuits

import (
	"fmt"
	"reflect"

	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
)

// wire is one value of a witness, with the column of the table that it belongs to. Rows that do
// nothing (inactive cells and nodes, padding signatures, noops, disabled slots) have columns of
// their own, marked "idle".
type wire struct {
	column string
	value  *frontend.Variable
}

// wires lists the values of an assignment.
func wires(c *Batch, segment *batch.Segment) (out []wire) {
	add := func(column string, idle bool, of any) {
		if idle {
			column = "idle " + column
		}
		out = append(out, flatten(column, reflect.ValueOf(of))...)
	}
	add("Public", false, []*frontend.Variable{&c.Domain, &c.OldRoot, &c.NewRoot, &c.OldAccumulator, &c.NewAccumulator, &c.Forced})
	add("Committed", false, []*frontend.Variable{&c.CommittedDomain, &c.CommittedOldRoot, &c.CommittedNewRoot})
	add("System", false, &c.System)
	for i := range c.Ops {
		row, noop := &c.Ops[i], i >= len(segment.Steps)
		add("Ops.Kinds", noop, row.Kinds)
		for j := range row.Words {
			add(fmt.Sprintf("Ops.Words[%d]", j), noop, &row.Words[j])
		}
		add("Ops.Height", noop, &row.Height)
		add("Ops.Time", noop, &row.Time)
		add("Ops.End", noop, &row.End)
		add("Ops.HasIndex", noop, &row.HasIndex)
		for slot := range row.Slots {
			idle := noop || !segment.Steps[i].Touches[slot].Enabled
			add(fmt.Sprintf("Ops.Slots[%s %d]", protocol.Slot(slot).Kind(), slot), idle, &row.Slots[slot])
		}
	}
	for i := range c.Signatures {
		add("Signatures", c.Signatures[i].Active == 0, &c.Signatures[i])
	}
	for i := range c.Appends {
		add("Appends", c.Appends[i].Active == 0, &c.Appends[i])
	}
	for i := range c.Reads {
		add("Reads", c.Reads[i].Active == 0, &c.Reads[i])
	}
	for i := range c.Updates {
		add("Updates", c.Updates[i].Active == 0, &c.Updates[i])
	}
	for i := range c.NodeReads {
		add("NodeReads", c.NodeReads[i].Active == 0, &c.NodeReads[i])
	}
	for i := range c.NodeUpdates {
		add("NodeUpdates", c.NodeUpdates[i].Active == 0, &c.NodeUpdates[i])
	}
	for i := range c.Requests {
		row, idle := &c.Requests[i], i >= len(segment.Forced)
		add("Requests", idle, row)
	}
	return out
}

var variableType = reflect.TypeOf((*frontend.Variable)(nil)).Elem()

// flatten lists the variables in a row. Cells have one column for word 0, which says whether they
// are there, and one for the others.
func flatten(column string, value reflect.Value) (out []wire) {
	if value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	switch {
	case value.Type() == variableType:
		return []wire{{column, value.Addr().Interface().(*frontend.Variable)}}
	case value.Kind() == reflect.Struct:
		for i := range value.NumField() {
			out = append(out, flatten(column+"."+value.Type().Field(i).Name, value.Field(i))...)
		}
	case value.Type() == reflect.TypeOf(Cell{}):
		for i := range value.Len() {
			word := "[0]"
			if i > 0 {
				word = "[1…]"
			}
			out = append(out, flatten(column+word, value.Index(i))...)
		}
	default: // slices and arrays
		for i := range value.Len() {
			out = append(out, flatten(column, value.Index(i))...)
		}
	}
	return out
}
