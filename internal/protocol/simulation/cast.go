package simulation

import "github.com/healthd/healthd/internal/protocol"

// Classes, purposes and money of the cast's scene.
const (
	ClassNotes   uint64 = 1 << 0
	ClassLabs    uint64 = 1 << 1
	ClassGenetic uint64 = 1 << 2 // covered by no consent of the scene
	PurposeTreat uint64 = 1 << 0
	Cover        uint64 = 100_00
	Claimed      uint64 = 50_00
)

// Cast is a world with one of everything, so that a test only states what differs.
type Cast struct {
	*World

	Patient   uint64 // registered by HospitalA
	Guardian  uint64 // a patient who is the guardian of Child
	Child     uint64
	Stranger  uint64 // a patient registered by HospitalB
	Clinician uint64 // of HospitalB, with the emergency credential
	Nurse     uint64 // of HospitalB, without it

	Record     uint64 // of Patient, notes, by HospitalA
	Consent    uint64 // of Patient to HospitalB: treatment, notes and labs, read and write
	Payment    uint64 // of Patient to Insurer: payment
	OpenPolicy uint64 // of Insurer for Patient
	Visit      uint64 // a record of Patient by HospitalA that no claim names
	OpenClaim  uint64 // of HospitalA under OpenPolicy, submitted, with Record as its evidence
}

// NewCast sets the scene.
func NewCast() (*Cast, error) {
	world, err := New()
	if err != nil {
		return nil, err
	}
	c := &Cast{World: world}
	c.Patient = c.Register(HospitalA, protocol.RolePatient, 0, 0)
	c.Guardian = c.Register(HospitalA, protocol.RolePatient, 0, 0)
	c.Child = c.Register(HospitalA, protocol.RolePatient, 0, c.Guardian)
	c.Stranger = c.Register(HospitalB, protocol.RolePatient, 0, 0)
	c.Clinician = c.Register(HospitalB, protocol.RolePractitioner, protocol.FlagEmergency, 0)
	c.Nurse = c.Register(HospitalB, protocol.RolePractitioner, 0, 0)

	c.Consent = c.Must(c.Patient, c.Grant(c.Patient, HospitalB, PurposeTreat, ClassNotes|ClassLabs))
	c.Payment = c.Must(c.Patient, c.Grant(c.Patient, Insurer, protocol.PurposePayment, ClassNotes))
	c.OpenPolicy = c.Must(Insurer, c.Policy(c.Patient, c.Payment, Cover))
	c.NextBlock(5)
	c.Record = c.Must(HospitalA, c.Anchor(c.Patient, ClassNotes, "record"))
	c.Visit = c.Must(HospitalA, c.Anchor(c.Patient, ClassLabs, "visit"))
	c.OpenClaim = c.Must(HospitalA, c.Claim(c.OpenPolicy, c.Record, Claimed))
	c.NextBlock(5)
	return c, nil
}
