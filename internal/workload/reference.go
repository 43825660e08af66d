package workload

import (
	"fmt"

	"github.com/healthd/healthd/internal/protocol"
)

// envelopeOps is the length of an institution's envelope.
const envelopeOps = 32

// What a hospital's envelope holds; with one envelope of decisions and 32 of consents to
// eight of these, the shares are those of the mix.
const (
	hospitalAnchors  = 20
	hospitalAccesses = 6
	hospitalClaims   = 6
)

// hospitalEnvelope is a hospital's day: its own patients' new records, looks at the records of
// guests, claims.
func hospitalEnvelope(g *Generator) (uint64, []protocol.Op, error) {
	hospital := g.random.Uint64N(g.population.hospitals)
	neighbour := (hospital + g.population.hospitals - 1) % g.population.hospitals
	var ops []protocol.Op
	for range hospitalAnchors {
		patient := g.registeredAt(hospital)
		g.unclaimed[hospital] = append(g.unclaimed[hospital], evidence{g.nextRecord, patient})
		ops = append(ops, g.anchor(patient, 0))
	}
	for range hospitalAccesses {
		ops = append(ops, g.access(g.registeredAt(neighbour))) // whose host is this hospital
	}
	for range hospitalClaims {
		op, err := g.claim(hospital)
		if err != nil {
			return 0, nil, err
		}
		ops = append(ops, op)
	}
	return g.population.hospital(hospital), ops, nil
}

// registeredAt draws one of a hospital's patients.
func (g *Generator) registeredAt(hospital uint64) uint64 {
	return hospital + g.population.hospitals*g.random.Uint64N(g.population.dealt(g.population.patients, hospital))
}

// insurerEnvelope decides the next claims of the insurer whose oldest open claim is the oldest.
func insurerEnvelope(g *Generator) (uint64, []protocol.Op, error) {
	next, found := 0, false
	for insurer, claims := range g.undecided {
		if len(claims) < envelopeOps {
			continue
		}
		if !found || claims[0].claim < g.undecided[next][0].claim {
			next, found = insurer, true
		}
	}
	if !found {
		return 0, nil, fmt.Errorf("no insurer has %d open claims: a larger population has more", envelopeOps)
	}
	var ops []protocol.Op
	for _, claim := range g.undecided[next][:envelopeOps] {
		ops = append(ops, g.decision(claim))
	}
	g.undecided[next] = g.undecided[next][envelopeOps:]
	return g.population.insurer(uint64(next)), ops, nil
}

// patientEnvelope is one patient's decision about one consent.
func patientEnvelope(g *Generator) (uint64, []protocol.Op, error) {
	patient := g.random.Uint64N(g.population.patients)
	host := g.population.hospital(g.population.hostOf(patient))
	return g.population.patient(patient), []protocol.Op{g.grantOrRevoke(patient, host)}, nil
}
