package simulation

import "github.com/healthd/healthd/internal/protocol"

// Scenes that several tests share, set by real operations.

// Suspend suspends an actor the way its role allows: a patient itself, an institution by the word of
// the active ones, everybody else by their institution.
func (c *Cast) Suspend(actor uint64) {
	switch role, institution := c.ReadActor(actor).Role, c.ReadActor(actor).Institution; {
	case role == protocol.RolePatient:
		c.Must(actor, Named(protocol.OpSuspendActor, actor))
	case protocol.IsInstitution(role):
		c.Endorse(protocol.OpEndorseSuspension, actor)
	default:
		c.Must(institution, Named(protocol.OpSuspendActor, actor))
	}
}

// Endorse has active institutions endorse a change of status, in the order of their sequences, until it
// takes effect.
func (c *Cast) Endorse(kind protocol.OpKind, institution uint64) {
	before := c.ReadActor(institution).Status
	for endorser := HospitalA; c.ReadActor(institution).Status == before; endorser++ {
		if fields := c.ReadActor(endorser); protocol.IsInstitution(fields.Role) && fields.Status == protocol.ActorActive {
			c.Must(endorser, Named(kind, institution))
		}
	}
}

// Candidate registers an institution that waits for admission.
func (c *Cast) Candidate(role uint64) uint64 { return c.Register(HospitalA, role, 0, 0) }

// Admit registers an institution and has it admitted.
func (c *Cast) Admit(role uint64) uint64 {
	candidate := c.Candidate(role)
	c.Endorse(protocol.OpEndorseInstitution, candidate)
	return candidate
}

// Glass has the clinician break the patient's glass and returns the access.
func (c *Cast) Glass() uint64 { return c.Must(c.Clinician, BreakGlass(c.Patient, c.Record, 0)) }

// Decide has the insurer decide the open claim, with a reason.
func (c *Cast) Decide(approved uint64) { c.Must(Insurer, Adjudicate(c.OpenClaim, approved, 45)) }
