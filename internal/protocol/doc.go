// Package protocol is the pure state transition of healthd: what a cell holds, what an
// operation says, who may do what, and what changes. It knows nothing of Cosmos, of
// databases or of circuits; keepers, the witness builder and load generators all call it.
//
// Every rule here has its twin in circuits/, in a file of the same name, in the same order
// and under the same code. A change to either is a change of consensus.
//
//   - layout.go, cells.go, operation.go, operanduse.go: the bits of every cell and operation, written once
//   - envelope.go: what an actor signs
//   - admission.go: what keeps an envelope out (dropped, unlogged)
//   - frame.go: the cells that one operation reads and writes, slot by slot
//   - one file per operation: its rules and its effect
//   - machine.go: executes envelopes
package protocol
