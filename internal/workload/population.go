package workload

import (
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
)

// Established is when the population's cells were written. Blocks that execute the workload
// must not be earlier; consents and policies hold until long after.
const Established uint64 = 1_700_000_000

// validUntil ends every period of the workload, in the year 2096.
const validUntil uint64 = 4_000_000_000

// Population is the state that a workload starts from. In the order of their sequences its
// actors are hospitals, insurers, practitioners and patients; members of each group are
// counted from 0 here. Of every patient there is
//   - a registrar, and another hospital (the host) that a treatment consent lets read and write;
//   - one live record, made by the registrar, numbered independently of the patient;
//   - a payment consent to an insurer, and a policy of that insurer;
//   - for every second patient a spare consent to the host, which may be revoked.
//
// The oldest tenth of the records are evidence for claims that await a decision.
//
// It is not safe for concurrent use.
type Population struct {
	hospitals, insurers, practitioners, patients uint64
	records                                      permutation // place: record, number: its patient
	keys                                         *keyring
	cold                                         bool // treatment consents count their uses
}

// practitionerShare and claimShare say that one in so many actors is a practitioner and one
// in so many records is evidence for an open claim.
const (
	practitionerShare = 10
	claimShare        = 10
)

func newPopulation(options Options) (*Population, error) {
	institutions := options.Hospitals + options.Insurers
	if options.Hospitals < 2 || options.Insurers < 1 || institutions >= protocol.MaxOrdinals {
		return nil, fmt.Errorf("a workload needs at least 2 hospitals and 1 insurer, below %d in all; got %d and %d",
			protocol.MaxOrdinals, options.Hospitals, options.Insurers)
	}
	if least := 20 * institutions; options.Population < least {
		return nil, fmt.Errorf("%d institutions need a population of at least %d, got %d", institutions, least, options.Population)
	}
	persons := uint64(options.Population - institutions)
	p := &Population{
		hospitals: uint64(options.Hospitals), insurers: uint64(options.Insurers),
		practitioners: persons / practitionerShare, patients: persons - persons/practitionerShare,
		keys: newKeyring(options.Seed), cold: options.Mix.cold,
	}
	p.records = newPermutation(p.patients, silverSection)
	return p, nil
}

// Sequences of actors.

func (p *Population) hospital(member uint64) uint64 { return 1 + member }

func (p *Population) insurer(member uint64) uint64 { return 1 + p.hospitals + member }

func (p *Population) practitioner(member uint64) uint64 { return 1 + p.hospitals + p.insurers + member }

func (p *Population) patient(member uint64) uint64 {
	return 1 + p.hospitals + p.insurers + p.practitioners + member
}

// Members who belong together. Patients and practitioners are dealt out to hospitals in
// turn, so that those of hospital h are h, h + hospitals, h + 2·hospitals, …

func (p *Population) registrarOf(patient uint64) uint64 { return patient % p.hospitals }

func (p *Population) hostOf(patient uint64) uint64 { return (patient + 1) % p.hospitals }

func (p *Population) insurerOf(patient uint64) uint64 { return patient / p.hospitals % p.insurers }

func (p *Population) employerOf(practitioner uint64) uint64 { return practitioner % p.hospitals }

// dealt is how many of so many members are dealt out to a hospital.
func (p *Population) dealt(members, hospital uint64) uint64 {
	return (members + p.hospitals - 1 - hospital) / p.hospitals
}

// Sequences of what belongs to a patient.

func (p *Population) recordOf(patient uint64) uint64 { return 1 + p.records.placeOf(patient) }

func (p *Population) patientOfRecord(record uint64) uint64 { return p.records.at(record - 1) }

func (p *Population) treatmentOf(patient uint64) uint64 { return 1 + 2*patient }

func (p *Population) paymentOf(patient uint64) uint64 { return 2 + 2*patient }

// spareOf is the spare consent of a patient, or 0.
func (p *Population) spareOf(patient uint64) uint64 {
	if patient%2 == 1 {
		return 0
	}
	return 1 + 2*p.patients + patient/2
}

func (p *Population) policyOf(patient uint64) uint64 { return 1 + patient }

func (p *Population) claims() uint64 { return p.patients / claimShare }

// system is the SYSTEM cell, which counts everything above.
func (p *Population) system() *protocol.System {
	institutions := p.hospitals + p.insurers
	return &protocol.System{
		NextActor: p.patient(p.patients), NextRecord: 1 + p.patients, NextConsent: 1 + 2*p.patients + (p.patients+1)/2,
		NextAccess: 1, NextPolicy: 1 + p.patients, NextClaim: 1 + p.claims(), NextRecovery: 1,
		Height: 1, Time: Established,
		ActiveInstitutions: institutions, InstitutionOrdinals: institutions, MembershipEpoch: 1,
		BreakGlassLimit: 2, RecoveryDelay: 86_400,
	}
}

// SetCell always fails: execute on a protocol.Overlay of the population, or on a state that
// it was copied to.
func (p *Population) SetCell(uint64, protocol.Cell) error {
	return errors.New("a population does not change: execute on an overlay of it")
}

// Each visits all cells in the order of their leaves, to load them into another state.
func (p *Population) Each(visit func(index uint64, cell protocol.Cell) error) error {
	system := p.system()
	for _, kind := range protocol.CellKinds() {
		end := uint64(2)
		if kind != protocol.KindSystem {
			end = *system.Next(kind)
		}
		for sequence := uint64(1); sequence < end; sequence++ {
			index := protocol.LeafIndex(kind, sequence)
			cell, err := p.Cell(index)
			if err != nil {
				return err
			}
			if cell == (protocol.Cell{}) {
				continue // an actor who is no patient has no INDEX
			}
			if err := visit(index, cell); err != nil {
				return err
			}
		}
	}
	return nil
}
