// Package settlementtest makes ranges with real proofs, for tests of whatever settles them. Its circuit has the
// public inputs and the one commitment of the batch circuit and accepts any transition, so that a test needs no
// operations and a proof takes milliseconds.
package settlementtest
