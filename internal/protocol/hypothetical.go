package protocol

import (
	"errors"

	"github.com/healthd/healthd/internal/zkcrypto"
)

// CellReader reads cells. A missing cell reads as zeros.
type CellReader interface {
	Cell(index uint64) (Cell, error)
}

// Hypothetical says what would become of an operation that nobody has signed, if it were executed
// alone in a block. It changes nothing: it works on an overlay that is thrown away. The signature
// counts as good and the nonce as the signer's next; everything else is judged as in Execute, so
// an error says why the operation would not even be logged.
func Hypothetical(op Op, block Block, cells CellReader) (*Step, error) {
	var signer Actor
	if op.Actor != 0 && op.Actor <= MaxSequence {
		if _, err := ReadFields(cells, KindActor, op.Actor, &signer); err != nil {
			return nil, err
		}
	}
	op.Nonce = signer.Nonce
	machine := Machine{Verify: func(zkcrypto.PublicKey, Word, []byte) bool { return true }}
	steps, err := machine.Execute(&Envelope{Ops: []Op{op}}, block, NewOverlay(frozen{cells}))
	if err != nil {
		return nil, err
	}
	step := &steps[0]
	step.Digest = Word{} // of no domain: it identifies nothing
	return step, nil
}

// frozen is a state under an overlay that is thrown away.
type frozen struct{ CellReader }

// SetCell implements State.
func (frozen) SetCell(uint64, Cell) error { return errors.New("this state is for reading only") }
