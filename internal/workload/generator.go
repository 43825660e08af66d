package workload

import (
	"math/rand/v2"

	"github.com/healthd/healthd/internal/protocol"
)

// DefaultPopulation is the number of actors of the performance targets.
const DefaultPopulation = 100_000

// Options describe a workload. The same options give the same envelopes.
type Options struct {
	Population int // actors in all; 0 means DefaultPopulation
	Hospitals  int // 0 means as many as the mix says
	Insurers   int // 0 means as many as the mix says
	Mix        Mix
	Seed       uint64
	Domain     protocol.Word // of the chain that executes the envelopes
}

func (o Options) withDefaults() Options {
	if o.Population == 0 {
		o.Population = DefaultPopulation
	}
	if o.Hospitals == 0 {
		o.Hospitals = o.Mix.hospitals
	}
	if o.Insurers == 0 {
		o.Insurers = o.Mix.insurers
	}
	return o
}

// Generator makes the envelopes of a mix in the order in which they are to be executed. It
// is not safe for concurrent use.
type Generator struct {
	options    Options
	population *Population
	random     *rand.Rand
	pending    []composer

	// What the envelopes made so far have changed.
	nonces                             map[uint64]uint64 // by actor
	versions                           map[uint64]uint64 // of indices, by patient
	spares                             map[uint64]uint64 // consents to revoke, or 0, by patient
	nextRecord, nextConsent, nextClaim uint64
	unclaimed                          [][]evidence  // by hospital, oldest first
	undecided                          [][]openClaim // by insurer, oldest first
	patientWalk                        walk
	practitionerWalks                  []walk // by hospital
	hospitalTurn, insurerTurn          uint64
}

// evidence is a record that a hospital may base a claim on.
type evidence struct{ record, patient uint64 }

// openClaim is a claim that awaits a decision.
type openClaim struct{ claim, amount uint64 }

// New prepares a workload.
func New(options Options) (*Generator, error) {
	options = options.withDefaults()
	population, err := newPopulation(options)
	if err != nil {
		return nil, err
	}
	system := population.system()
	g := &Generator{
		options: options, population: population,
		random:     rand.New(rand.NewPCG(options.Seed, 0)), //nolint:gosec // a workload must be repeatable
		nonces:     make(map[uint64]uint64),
		versions:   make(map[uint64]uint64),
		spares:     make(map[uint64]uint64),
		nextRecord: system.NextRecord, nextConsent: system.NextConsent, nextClaim: system.NextClaim,
		unclaimed: make([][]evidence, population.hospitals), undecided: make([][]openClaim, population.insurers),
		patientWalk: walk{permutation: newPermutation(population.patients, goldenSection)},
	}
	for record := uint64(1); record < system.NextRecord; record++ {
		patient := population.patientOfRecord(record)
		if record < system.NextClaim {
			insurer := population.insurerOf(patient)
			g.undecided[insurer] = append(g.undecided[insurer], openClaim{record, claimedAmount})
			continue
		}
		registrar := population.registrarOf(patient)
		g.unclaimed[registrar] = append(g.unclaimed[registrar], evidence{record, patient})
	}
	for hospital := range population.hospitals {
		staff := newPermutation(population.dealt(population.practitioners, hospital), goldenSection)
		g.practitionerWalks = append(g.practitionerWalks, walk{permutation: staff})
	}
	return g, nil
}

// Population is the state in which the first envelope is to be executed.
func (g *Generator) Population() *Population { return g.population }

// Next makes the next envelope.
func (g *Generator) Next() (*protocol.Envelope, error) {
	if len(g.pending) == 0 {
		g.pending = append(g.pending, g.options.Mix.cycle...)
		g.random.Shuffle(len(g.pending), func(i, j int) { g.pending[i], g.pending[j] = g.pending[j], g.pending[i] })
	}
	compose := g.pending[0]
	g.pending = g.pending[1:]
	signer, ops, err := compose(g)
	if err != nil {
		return nil, err
	}
	nonce := g.nonces[signer]
	g.nonces[signer] += uint64(len(ops))
	return protocol.Seal(g.options.Domain, g.population.keys.key(signer), signer, nonce, ops...)
}
