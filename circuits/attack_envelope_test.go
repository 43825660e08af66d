package circuits

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Attack 8: a victim's operation that the victim never signed, chained into an envelope that the
// attacker signs. Everything agrees but that all operations of an envelope have one actor.
func TestAttackVictimInAttackersEnvelope(t *testing.T) {
	for name, test := range map[string]struct {
		victim func(*simulation.Cast) uint64
		proven bool
	}{
		"two operations of one actor":          {func(c *simulation.Cast) uint64 { return c.Patient }, true},
		"the second operation is the victim's": {func(c *simulation.Cast) uint64 { return c.Stranger }, false},
	} {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			victim := test.victim(cast)
			cast.Machine.Verify = func(zkcrypto.PublicKey, protocol.Word, []byte) bool { return true }
			g := groundOf(t, cast.World)
			for _, actor := range []uint64{cast.Patient, victim} {
				_, err := g.Do(actor, simulation.Revoke(cast.Consent))
				require.NoError(t, err)
			}
			segment := g.segments(t, protocol.ShapeTiny, g.Machine)[0]
			first, second := &segment.Steps[0], &segment.Steps[1]

			// One envelope of both operations, signed by the first one's actor.
			words, err := second.Op.Words()
			require.NoError(t, err)
			second.Previous = first.Digest
			second.Digest = protocol.Digest(g.Machine.Domain, first.Digest, words)
			signer := g.Key(cast.Patient)
			segment.Envelopes = segment.Envelopes[:1]
			segment.Envelopes[0].Ops = 2
			segment.Envelopes[0].Digest = second.Digest
			segment.Envelopes[0].Signature = signer.SignOperation(second.Digest)
			segment.Inputs.NewAccumulator = protocol.Accumulate(protocol.Accumulate(segment.Inputs.OldAccumulator, first), second)

			err = solved(t, &segment)
			require.Equal(t, test.proven, err == nil, "%v", err)
		})
	}
}

// An operation without a signature, and a signature that counts twice.
func TestAttackUnsigned(t *testing.T) {
	cast := newCast(t)
	g := groundOf(t, cast.World)
	for _, consent := range []uint64{cast.Consent, cast.Payment} {
		_, err := g.Do(cast.Patient, simulation.Revoke(consent))
		require.NoError(t, err)
	}
	segment := g.segments(t, protocol.ShapeTiny, g.Machine)[0]
	require.NoError(t, solved(t, &segment))
	for name, change := range map[string]func(*Batch){
		"a signature is missing":               func(c *Batch) { c.Signatures[1].Active = 0 },
		"one signature for both":               func(c *Batch) { c.Signatures[1] = c.Signatures[0] },
		"the first envelope does not end":      func(c *Batch) { c.Ops[0].End = 0 },
		"the last envelope does not end":       func(c *Batch) { c.Ops[1].End = 0 },
		"operations exchanged":                 func(c *Batch) { c.Ops[0], c.Ops[1] = c.Ops[1], c.Ops[0] },
		"an operation twice":                   func(c *Batch) { c.Ops[1] = c.Ops[0] },
		"the second operation is left out":     func(c *Batch) { c.Ops[1].assignNoop(protocol.Block{}) },
		"the second operation before its time": func(c *Batch) { c.Ops[1].Time = integer(c.Ops[0].Time).Uint64() - 1 },
	} {
		t.Run(name, func(t *testing.T) {
			assignment, err := Assign(&segment)
			require.NoError(t, err)
			change(assignment)
			require.Error(t, solvedAssignment(t, segment.Shape, assignment))
		})
	}
}

// Attack 6: a reference that no operand holds. Natively such bytes do not decode; the circuit
// asserts the same widths.
func TestAttackWideReference(t *testing.T) {
	segment := accessSegment(t)
	for name, bit := range map[string]uint{"2^40 spills into the next reference": 40, "2^200": 200, "2^250 beyond the layout": 250} {
		t.Run(name, func(t *testing.T) {
			assignment, err := Assign(segment)
			require.NoError(t, err)
			word := new(big.Int).Add(integer(assignment.Ops[0].Words[1]), new(big.Int).Lsh(big.NewInt(1), bit))
			assignment.Ops[0].Words[1] = word
			require.Error(t, solvedAssignment(t, segment.Shape, assignment))
		})
	}
}

// Attack 6: references as far as an operand goes are refused, provable, and open no cell.
func TestAttackFarReferences(t *testing.T) {
	const far = protocol.MaxSequence
	for _, kind := range protocol.OpKinds() {
		t.Run(kind.String(), func(t *testing.T) {
			op := protocol.Op{Kind: kind}
			for name, reference := range map[string]*uint64{
				"patient": &op.Patient, "other": &op.Other, "record": &op.Record, "consent": &op.Consent, "policy": &op.Policy, "case": &op.Case,
			} {
				if protocol.OperandUse(kind, name) {
					*reference = far
				}
			}
			cast := newCast(t)
			segment := tinySegment(t, cast, simulation.HospitalA, op)
			step := &segment.Steps[0]
			require.NotEqual(t, protocol.Applied, step.Result)
			for slot := protocol.SlotIndex; slot < protocol.NumSlots; slot++ {
				own := slot == protocol.SlotRelated || slot == protocol.SlotTarget // the requester and its institution
				require.False(t, step.Touches[slot].Enabled && !own, "slot %d", slot)
			}
			require.NoError(t, solved(t, segment))
		})
	}
}

// Operands that the kind does not use, and those held to fewer bits than their layout has.
func TestAttackMalformedOperands(t *testing.T) {
	for _, kind := range protocol.OpKinds() {
		t.Run(kind.String(), func(t *testing.T) {
			cast := newCast(t)
			segment := tinySegment(t, cast, simulation.HospitalA, protocol.Op{Kind: kind})
			require.NoError(t, solved(t, segment))
			offsets := make(map[string]protocol.Field)
			for _, field := range protocol.Fields(new(protocol.Operands)) {
				offsets[field.Name] = field
			}
			refused := func(operand string, bit int) {
				field := offsets[operand]
				forged := *segment
				step := forged.Steps[0]
				words, err := step.Op.Words()
				require.NoError(t, err)
				var set protocol.Word
				set.SetBigInt(new(big.Int).Lsh(big.NewInt(1), uint(field.Offset+bit)))
				words[1+field.Word].Add(&words[1+field.Word], &set)

				// The actor signs it: only the form of the operation is wrong.
				step.Digest = protocol.Digest(forged.Inputs.Domain, protocol.Word{}, words)
				forged.Envelopes = append(forged.Envelopes[:0:0], forged.Envelopes...)
				forged.Envelopes[0].Digest = step.Digest
				forged.Envelopes[0].Signature = cast.Key(simulation.HospitalA).SignOperation(step.Digest)
				forged.Inputs.NewAccumulator = protocol.Accumulate(forged.Inputs.OldAccumulator, &step)
				assignment, err := Assign(&forged)
				require.NoError(t, err)
				copy(assignment.Ops[0].Words[:], values(words[:]))
				require.Error(t, solvedAssignment(t, forged.Shape, assignment), "%s, bit %d", operand, bit)
			}
			for operand := range offsets {
				if !protocol.OperandUse(kind, operand) {
					refused(operand, 0)
				}
			}
			for _, narrowing := range protocol.Narrowings() {
				if narrowing.Applies(kind) && protocol.OperandUse(kind, narrowing.Operand) {
					refused(narrowing.Operand, narrowing.Bits)
				}
			}
		})
	}
}
