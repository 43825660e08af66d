package protocol

import "github.com/healthd/healthd/internal/zkcrypto"

// RotateKey gives an actor a new key. Operands: other (the actor), left and right (the new key).
// A registrar hands over the first key of a patient; once the patient has acted, or has a guardian
// who may have, nobody else may.
var rotateKeyRules = []Rule{
	{ActorMissing, func(f *Frame) bool { return f.has[SlotTarget] }},
	{NotKeyHolder, func(f *Frame) bool {
		handsOver := f.Target.Role == RolePatient && f.Target.Nonce == 0 && f.Target.Guardian == 0 &&
			f.Index.Registrar == f.Op.Actor
		return f.Op.Other == f.Op.Actor || handsOver
	}},
	{KeyInvalid, (*Frame).newKeyValid},
}

// newKeyValid holds where the operands are a key.
func (f *Frame) newKeyValid() bool { return zkcrypto.PublicKey{X: f.Op.Left, Y: f.Op.Right}.Valid() }

func rotateKey(f *Frame) { f.Target.KeyX, f.Target.KeyY = f.Op.Left, f.Op.Right }
