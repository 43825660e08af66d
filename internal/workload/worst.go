package workload

import (
	"fmt"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
)

// guest is the next patient of the walk, and a practitioner of the hospital that may treat them.
func (g *Generator) guest() (patient, practitioner uint64) {
	patient = g.patientWalk.next()
	return patient, g.practitionerAt(g.population.hostOf(patient))
}

// practitionerAt is the sequence of a hospital's next practitioner.
func (g *Generator) practitionerAt(hospital uint64) uint64 {
	return g.population.practitioner(hospital + g.population.hospitals*g.practitionerWalks[hospital].next())
}

func coldAnchor(g *Generator) (uint64, []protocol.Op, error) {
	patient, practitioner := g.guest()
	return practitioner, []protocol.Op{g.anchor(patient, g.population.treatmentOf(patient))}, nil
}

func coldAccess(g *Generator) (uint64, []protocol.Op, error) {
	patient, practitioner := g.guest()
	return practitioner, []protocol.Op{g.access(patient)}, nil
}

func coldConsent(g *Generator) (uint64, []protocol.Op, error) {
	patient, practitioner := g.guest()
	return g.population.patient(patient), []protocol.Op{g.grantOrRevoke(patient, practitioner)}, nil
}

func coldClaim(g *Generator) (uint64, []protocol.Op, error) {
	hospital := g.hospitalTurn % g.population.hospitals
	g.hospitalTurn++
	op, err := g.claim(hospital)
	return g.population.hospital(hospital), []protocol.Op{op}, err
}

func coldDecision(g *Generator) (uint64, []protocol.Op, error) {
	insurer := g.insurerTurn % g.population.insurers
	g.insurerTurn++
	claims := g.undecided[insurer]
	if len(claims) == 0 {
		return 0, nil, fmt.Errorf("insurer %d has no open claim: a larger population has more", insurer+1)
	}
	chosen := g.random.IntN(len(claims))
	op := g.decision(claims[chosen])
	g.undecided[insurer] = slices.Delete(claims, chosen, chosen+1)
	return g.population.insurer(insurer), []protocol.Op{op}, nil
}
