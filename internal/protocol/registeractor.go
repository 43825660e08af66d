package protocol

// RegisterActor adds an actor with its key. Operands: code (role), other (guardian of a
// patient, or 0), flags (FlagEmergency), left and right (key), digest (credential).
var registerActorRules = []Rule{
	{NotInstitution, func(f *Frame) bool { return IsInstitution(f.Signer.Role) }},
	{RoleUnknown, func(f *Frame) bool { return f.Op.Code >= RolePatient && f.Op.Code <= RolePublicBody }},
	{KeyInvalid, (*Frame).newKeyValid},
	{GuardianInvalid, func(f *Frame) bool {
		return f.Op.Other == 0 || (f.Op.Code == RolePatient && f.Related.Role == RolePatient && f.Related.Status == ActorActive)
	}},
	{EmergencyNotAllowed, func(f *Frame) bool { return f.Op.Flags == 0 || f.Op.Code == RolePractitioner }},
	{CounterOverflow, func(f *Frame) bool { return roomFor(f.System.NextActor) }},
}

func registerActor(f *Frame) {
	sequence := f.System.NextActor
	actor := &Actor{
		KeyX: f.Op.Left, KeyY: f.Op.Right,
		Role: f.Op.Code, Status: ActorActive, Emergency: f.Op.Flags,
		Institution: f.Op.Actor, Guardian: f.Op.Other, Credential: f.Op.Digest,
	}
	switch {
	case actor.Role == RolePatient:
		actor.Institution = 0
		f.appendedIndex = &Index{Registrar: f.Op.Actor, Status: IndexOpen}
	case IsInstitution(actor.Role):
		actor.Institution = sequence
		actor.Status = ActorCandidate
		actor.Credential = Word{} // an institution's credential word holds its endorsers
	}
	f.appended = actor
}
