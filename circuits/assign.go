package circuits

import (
	"fmt"
	"math/big"

	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// Assign fills a batch with a segment. It fails where the segment does not fit its shape.
func Assign(segment *batch.Segment) (*Batch, error) {
	shape, err := protocol.ShapeByID(segment.Shape)
	if err != nil {
		return nil, err
	}
	inputs, err := segment.Inputs.Words()
	if err != nil {
		return nil, err
	}
	c := NewBatch(shape)
	c.Domain, c.OldRoot, c.NewRoot = value(inputs[0]), value(inputs[1]), value(inputs[2])
	c.OldAccumulator, c.NewAccumulator, c.Span, c.Forced = value(inputs[3]), value(inputs[4]), value(inputs[5]), value(inputs[6])
	c.CommittedDomain, c.CommittedOldRoot, c.CommittedNewRoot = c.Domain, c.OldRoot, c.NewRoot
	for i := range c.System.First {
		c.System.First[i] = value(segment.System[i+1])
	}
	for _, fill := range []func(*batch.Segment) error{c.assignOps, c.assignSignatures, c.assignCells, c.assignNodes} {
		if err := fill(segment); err != nil {
			return nil, fmt.Errorf("segment of %d operations, shape %s: %w", len(segment.Steps), shape.Name, err)
		}
	}
	return c, nil
}

// value is a word as the witness takes it.
func value(word protocol.Word) frontend.Variable { return word.BigInt(new(big.Int)) }

func values(words []protocol.Word) []frontend.Variable {
	out := make([]frontend.Variable, len(words))
	for i, word := range words {
		out[i] = value(word)
	}
	return out
}

func (c *Batch) assignSignatures(segment *batch.Segment) error {
	if len(segment.Envelopes) > len(c.Signatures) {
		return fmt.Errorf("%d envelopes, room for %d", len(segment.Envelopes), len(c.Signatures))
	}
	for i := range c.Signatures {
		envelope, active := paddingSignature(), 0
		if i < len(segment.Envelopes) {
			envelope, active = segment.Envelopes[i], 1
		}
		signature, ok := zkcrypto.ParseSignature(envelope.Signature[:])
		if !ok {
			return fmt.Errorf("envelope %d: malformed signature", i+1)
		}
		c.Signatures[i] = SignatureRow{
			Active: active, KeyX: value(envelope.Key.X), KeyY: value(envelope.Key.Y),
			RX: value(signature.R.X), RY: value(signature.R.Y), S: new(big.Int).Set(&signature.S), Message: value(envelope.Digest),
		}
	}
	return nil
}

// paddingSignature is a valid signature of nobody's.
func paddingSignature() batch.SignedEnvelope {
	key := zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{})
	var digest protocol.Word
	return batch.SignedEnvelope{Key: key.Public(), Digest: digest, Signature: key.SignOperation(digest)}
}

func (c *Batch) assignCells(segment *batch.Segment) error {
	var appends, reads, updates int
	for i := range segment.Cells {
		use := &segment.Cells[i]
		index, last := new(big.Int).SetUint64(use.Index), cellValues(use.Last)
		switch {
		case use.Appended() && appends < len(c.Appends):
			c.Appends[appends] = AppendRow{Active: 1, Index: index, Last: last, LastTime: use.LastTime}
			appends++
		case !use.Changed && reads < len(c.Reads):
			c.Reads[reads] = ReadRow{Active: 1, Index: index, Words: last, LastTime: use.LastTime}
			reads++
		case updates < len(c.Updates):
			c.Updates[updates] = UpdateRow{Active: 1, Index: index, First: cellValues(use.First), Last: last, LastTime: use.LastTime}
			updates++
		default:
			return fmt.Errorf("no room for cell %d", use.Index)
		}
	}
	empty := cellValues(protocol.Cell{})
	for ; appends < len(c.Appends); appends++ {
		c.Appends[appends] = AppendRow{Active: 0, Index: 0, Last: empty, LastTime: 0}
	}
	for ; reads < len(c.Reads); reads++ {
		c.Reads[reads] = ReadRow{Active: 0, Index: 0, Words: empty, LastTime: 0}
	}
	for ; updates < len(c.Updates); updates++ {
		c.Updates[updates] = UpdateRow{Active: 0, Index: 0, First: empty, Last: empty, LastTime: 0}
	}
	return nil
}

func cellValues(cell protocol.Cell) Cell { return Cell(values(cell[:])) }

func (c *Batch) assignNodes(segment *batch.Segment) error {
	var reads, updates int
	for i := range segment.Nodes {
		row := &segment.Nodes[i]
		index := new(big.Int).SetUint64(row.Index)
		switch {
		case row.Old == row.New && reads < len(c.NodeReads):
			c.NodeReads[reads] = NodeRead{Active: 1, Level: int(row.Level), Index: index, Children: children(row.Old[:]), Touched: touched(row)}
			reads++
		case updates < len(c.NodeUpdates):
			c.NodeUpdates[updates] = NodeUpdate{
				Active: 1, Level: int(row.Level), Index: index, Old: children(row.Old[:]), New: children(row.New[:]), Touched: touched(row),
			}
			updates++
		default:
			return fmt.Errorf("no room for node %d of level %d", row.Index, row.Level)
		}
	}
	zero := [arity]frontend.Variable{0, 0, 0, 0}
	for ; reads < len(c.NodeReads); reads++ {
		c.NodeReads[reads] = NodeRead{Active: 0, Level: 0, Index: 0, Children: zero, Touched: zero}
	}
	for ; updates < len(c.NodeUpdates); updates++ {
		c.NodeUpdates[updates] = NodeUpdate{Active: 0, Level: 0, Index: 0, Old: zero, New: zero, Touched: zero}
	}
	return nil
}

func children(words []protocol.Word) [arity]frontend.Variable {
	return [arity]frontend.Variable(values(words))
}

func touched(row *statetree.NodeRow) (out [arity]frontend.Variable) {
	for i, is := range row.Touched {
		out[i] = 0
		if is {
			out[i] = 1
		}
	}
	return out
}
