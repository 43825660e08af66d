package types

import (
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
)

// RecoveryOf describes a RECOVERY cell.
func RecoveryOf(sequence uint64, r *protocol.Recovery) Recovery {
	return Recovery{
		Sequence: sequence, Patient: r.Patient, Initiator: r.Initiator, PublicKey: wordbytes.FromKey(r.KeyX, r.KeyY),
		ExecutableAt: r.Executable, Nonce: r.Nonce, Status: RecoveryStatus(r.Status), Reason: wordbytes.FromDigest(r.Reason),
	}
}

// Fields is the inverse of RecoveryOf.
func (r *Recovery) Fields() (*protocol.Recovery, error) {
	fields := &protocol.Recovery{
		Patient: r.Patient, Initiator: r.Initiator, Executable: r.ExecutableAt, Nonce: r.Nonce, Status: uint64(r.Status),
	}
	var err error
	if fields.KeyX, fields.KeyY, err = wordbytes.Key(r.PublicKey); err != nil {
		return nil, ErrInvalidRecovery.Wrapf("%d: public_key: %s", r.Sequence, err)
	}
	if fields.Reason, err = wordbytes.Digest(r.Reason); err != nil {
		return nil, ErrInvalidRecovery.Wrapf("%d: reason: %s", r.Sequence, err)
	}
	return fields, nil
}
