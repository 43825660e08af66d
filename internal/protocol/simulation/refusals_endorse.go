package simulation

import "github.com/healthd/healthd/internal/protocol"

var endorseInstitutionRefusals = []Refusal{
	{Name: "a patient endorses", Code: protocol.NotInstitution, Scene: endorseBy(func(c *Cast) (uint64, uint64) { return c.Patient, c.Candidate(protocol.RoleProvider) })},
	{Name: "a practitioner endorses", Code: protocol.NotInstitution, Scene: endorseBy(func(c *Cast) (uint64, uint64) { return c.Nurse, c.Candidate(protocol.RoleInsurer) })},
	{Name: "endorsing nobody", Code: protocol.NotCandidate, Scene: endorseBy(func(*Cast) (uint64, uint64) { return HospitalA, 0 })},
	{Name: "endorsing a missing candidate", Code: protocol.NotCandidate, Scene: endorseBy(func(*Cast) (uint64, uint64) { return HospitalA, nobody })},
	{Name: "endorsing an active institution", Code: protocol.NotCandidate, Scene: endorseBy(func(*Cast) (uint64, uint64) { return HospitalA, HospitalB })},
	{Name: "endorsing oneself", Code: protocol.NotCandidate, Scene: endorseBy(func(*Cast) (uint64, uint64) { return HospitalA, HospitalA })},
	{Name: "endorsing a practitioner", Code: protocol.NotCandidate, Scene: endorseBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Clinician })},
	{Name: "endorsing a suspended practitioner", Code: protocol.NotCandidate, Scene: endorseBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Clinician)
		return HospitalA, c.Clinician
	})},
	{Name: "endorsing a suspended patient", Code: protocol.NotCandidate, Scene: endorseBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(c.Patient)
		return HospitalA, c.Patient
	})},
	{Name: "endorsing twice", Code: protocol.AlreadyEndorsed, Scene: endorseBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.endorsed(HospitalA) })},
	{Name: "endorsing again after another", Code: protocol.AlreadyEndorsed, Scene: endorseBy(func(c *Cast) (uint64, uint64) {
		return HospitalA, c.endorsed(HospitalA, HospitalB)
	})},
	{Name: "the 249th ordinal", Code: protocol.CounterOverflow, Scene: endorseBy(func(c *Cast) (uint64, uint64) {
		c.EditSystem(func(s *protocol.System) { s.InstitutionOrdinals = protocol.MaxOrdinals })
		return HospitalA, c.Candidate(protocol.RoleProvider)
	})},
	{Name: "the 249th ordinal is assigned", Code: protocol.CounterOverflow, Scene: endorseBy(func(c *Cast) (uint64, uint64) {
		candidate := c.endorsed(HospitalA, HospitalB)
		c.EditSystem(func(s *protocol.System) { s.InstitutionOrdinals = protocol.MaxOrdinals })
		return Insurer, candidate
	})},
	{Name: "admission in the last epoch", Code: protocol.CounterOverflow, Unencodable: true, Scene: endorseBy(func(c *Cast) (uint64, uint64) {
		c.lastEpoch()
		candidate := c.Candidate(protocol.RoleProvider)
		c.EditActor(candidate, endorsedByHospitals)
		return Insurer, candidate
	})},
	{Name: "the first word in the last epoch", Code: protocol.CounterOverflow, Scene: endorseBy(func(c *Cast) (uint64, uint64) {
		c.lastEpoch()
		return HospitalA, c.Candidate(protocol.RoleProvider)
	})},
}

var endorseSuspensionRefusals = []Refusal{
	{Name: "a patient asks for suspension", Code: protocol.NotInstitution, Scene: expelBy(func(c *Cast) (uint64, uint64) { return c.Patient, HospitalB })},
	{Name: "a practitioner asks for suspension", Code: protocol.NotInstitution, Scene: expelBy(func(c *Cast) (uint64, uint64) { return c.Nurse, HospitalB })},
	{Name: "expelling nobody", Code: protocol.NotActiveInstitution, Scene: expelBy(func(*Cast) (uint64, uint64) { return HospitalA, 0 })},
	{Name: "expelling a missing institution", Code: protocol.NotActiveInstitution, Scene: expelBy(func(*Cast) (uint64, uint64) { return HospitalA, nobody })},
	{Name: "expelling a candidate", Code: protocol.NotActiveInstitution, Scene: expelBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Candidate(protocol.RoleProvider) })},
	{Name: "expelling a practitioner", Code: protocol.NotActiveInstitution, Scene: expelBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Clinician })},
	{Name: "expelling a patient", Code: protocol.NotActiveInstitution, Scene: expelBy(func(c *Cast) (uint64, uint64) { return HospitalA, c.Patient })},
	{Name: "expelling a suspended institution", Code: protocol.NotActiveInstitution, Scene: expelBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(Insurer)
		return HospitalA, Insurer
	})},
	{Name: "the last institution expels itself", Code: protocol.LastInstitution, Scene: expelBy(func(c *Cast) (uint64, uint64) {
		c.Suspend(Insurer)
		c.Suspend(HospitalB)
		return HospitalA, HospitalA
	})},
	{Name: "expelling twice", Code: protocol.AlreadyEndorsed, Scene: expelBy(func(c *Cast) (uint64, uint64) {
		c.Must(HospitalA, Named(protocol.OpEndorseSuspension, HospitalB))
		return HospitalA, HospitalB
	})},
	{Name: "expelling oneself twice", Code: protocol.AlreadyEndorsed, Scene: expelBy(func(c *Cast) (uint64, uint64) {
		c.Must(HospitalA, Named(protocol.OpEndorseSuspension, HospitalA))
		return HospitalA, HospitalA
	})},
	{Name: "suspension in the last epoch", Code: protocol.CounterOverflow, Unencodable: true, Scene: expelBy(func(c *Cast) (uint64, uint64) {
		c.lastEpoch()
		c.EditActor(Insurer, endorsedByHospitals)
		return Insurer, Insurer
	})},
	{Name: "the first word against another in the last epoch", Code: protocol.CounterOverflow, Scene: expelBy(func(c *Cast) (uint64, uint64) {
		c.lastEpoch()
		return HospitalA, HospitalB
	})},
}

const lastEpoch uint64 = 1<<protocol.BitsEpoch - 1

func (c *Cast) lastEpoch() {
	c.EditSystem(func(s *protocol.System) { s.MembershipEpoch = lastEpoch })
}

// endorsedByHospitals leaves a change of status one word short, in the last epoch.
func endorsedByHospitals(a *protocol.Actor) {
	a.EndorsedIn, a.Endorsements = lastEpoch, 2
	a.Credential.SetUint64(0b11)
}

// endorsed is a candidate that some have endorsed.
func (c *Cast) endorsed(by ...uint64) uint64 {
	candidate := c.Candidate(protocol.RoleProvider)
	for _, endorser := range by {
		c.Must(endorser, Named(protocol.OpEndorseInstitution, candidate))
	}
	return candidate
}

func endorseBy(who func(*Cast) (signer, other uint64)) func(*Cast) (uint64, protocol.Op) {
	return named(protocol.OpEndorseInstitution, who)
}

func expelBy(who func(*Cast) (signer, other uint64)) func(*Cast) (uint64, protocol.Op) {
	return named(protocol.OpEndorseSuspension, who)
}
