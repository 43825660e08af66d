package circuits

import (
	"github.com/consensys/gnark/frontend"

	"github.com/healthd/healthd/internal/protocol"
)

var rotateKeyRules = []rule{
	{protocol.ActorMissing, func(f *frame) frontend.Variable { return f.has[protocol.SlotTarget] }},
	{protocol.NotKeyHolder, func(f *frame) frontend.Variable {
		handsOver := f.and(f.shared.targetPatient, f.isZero(f.target.Nonce), f.isZero(f.target.Guardian), f.equal(f.index.Registrar, f.actor))
		return f.or(f.shared.namesSigner, handsOver)
	}},
	{protocol.KeyInvalid, newKeyValid},
}

func newKeyValid(f *frame) frontend.Variable { return f.shared.newKeyValid }

func rotateKey(f *frame, applied frontend.Variable) {
	f.change(applied, &f.after.target.KeyX, f.op.Left)
	f.change(applied, &f.after.target.KeyY, f.op.Right)
}
