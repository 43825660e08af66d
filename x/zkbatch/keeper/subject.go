package keeper

import (
	"github.com/healthd/healthd/internal/protocol"
)

// subject is whom an operation concerns, as its log entry and its event say.
type subject struct {
	patient    uint64 // 0 where the operation concerns no patient
	onBehalfOf uint64 // the patient again where the signer is the patient's guardian
}

// subjectOf finds the patient of an executed operation, applied or refused: the one that it names, or the one of
// the cell that it names.
func subjectOf(step *protocol.Step) (subject, error) {
	patient, err := patientOf(step)
	if err != nil || patient == 0 || patient == step.Op.Actor {
		return subject{patient: patient}, err
	}
	for _, slot := range []protocol.Slot{protocol.SlotRelated, protocol.SlotTarget} {
		var actor protocol.Actor
		sequence, err := before(step, slot, &actor)
		if err != nil {
			return subject{}, err
		}
		if sequence == patient && actor.Role == protocol.RolePatient && actor.Guardian == step.Op.Actor {
			return subject{patient: patient, onBehalfOf: patient}, nil
		}
	}
	return subject{patient: patient}, nil
}

func patientOf(step *protocol.Step) (uint64, error) {
	switch op := step.Op; op.Kind {
	case protocol.OpRegisterActor:
		if op.Code == protocol.RolePatient {
			return step.Assigned, nil
		}
		return 0, nil
	case protocol.OpSetGuardian, protocol.OpRemoveGuardian:
		return ifPatient(step, protocol.SlotSigner)
	case protocol.OpRotateKey, protocol.OpSuspendActor, protocol.OpReactivateActor:
		return ifPatient(step, protocol.SlotTarget)
	default:
		if op.Patient != 0 {
			return op.Patient, nil
		}
		return patientOfCell(step)
	}
}

// ifPatient is the actor in a slot if that is a patient.
func ifPatient(step *protocol.Step, slot protocol.Slot) (uint64, error) {
	var actor protocol.Actor
	sequence, err := before(step, slot, &actor)
	if err != nil || actor.Role != protocol.RolePatient {
		return 0, err
	}
	return sequence, nil
}

// patientOfCell is the patient of the first cell of those that belong to a patient. A claim's is the policy's, and
// where the operation needs no policy the evidence's.
func patientOfCell(step *protocol.Step) (uint64, error) {
	var (
		access   protocol.Access
		recovery protocol.Recovery
		policy   protocol.Policy
		consent  protocol.Consent
		record   protocol.Record
	)
	for _, cell := range []struct {
		slot    protocol.Slot
		fields  protocol.Described[uint64, protocol.Word]
		patient *uint64
	}{
		{protocol.SlotAccess, &access, &access.Patient},
		{protocol.SlotRecovery, &recovery, &recovery.Patient},
		{protocol.SlotPolicy, &policy, &policy.Patient},
		{protocol.SlotConsent, &consent, &consent.Patient},
		{protocol.SlotRecord, &record, &record.Patient},
	} {
		sequence, err := before(step, cell.slot, cell.fields)
		if err != nil || sequence != 0 {
			return *cell.patient, err
		}
	}
	return 0, nil
}

// before decodes the cell of a slot as the operation found it, and returns its sequence; 0 if there was none.
func before(step *protocol.Step, slot protocol.Slot, fields protocol.Described[uint64, protocol.Word]) (uint64, error) {
	touch := &step.Touches[slot]
	if !touch.Enabled {
		return 0, nil
	}
	kind, sequence := protocol.SplitIndex(touch.Index)
	found, err := protocol.DecodeCell(touch.Before, kind, fields)
	if err != nil || !found {
		return 0, err
	}
	return sequence, nil
}
