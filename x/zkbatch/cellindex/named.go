package cellindex

import "github.com/healthd/healthd/internal/protocol"

// caseKinds says of what kind the cell is that an operation names as its case.
var caseKinds = map[protocol.Slot]protocol.CellKind{
	protocol.SlotClaim: protocol.KindClaim, protocol.SlotAccess: protocol.KindAccess, protocol.SlotRecovery: protocol.KindRecovery,
}

// Named lists the cells that an operation added, changed or relied on, as far as it names them; actors and patients,
// whom nearly every operation names, are left out.
func Named(op *protocol.Op, assigned uint64) []uint64 {
	var cells []uint64
	add := func(kind protocol.CellKind, sequence uint64) {
		if sequence != 0 {
			cells = append(cells, protocol.LeafIndex(kind, sequence))
		}
	}
	add(protocol.Appends[op.Kind], assigned)
	add(protocol.KindRecord, op.Record)
	add(protocol.KindConsent, op.Consent)
	add(protocol.KindPolicy, op.Policy)
	for slot, source := range protocol.References[op.Kind] {
		if source == protocol.FromCase {
			add(caseKinds[slot], op.Case)
		}
	}
	return cells
}
