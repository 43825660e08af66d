package workload_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/workload"
)

// smallPopulation is large enough for the institutions of both mixes.
const smallPopulation = 10_000

func newWorkload(tb testing.TB, options workload.Options) *workload.Generator {
	tb.Helper()
	generator, err := workload.New(options)
	require.NoError(tb, err)
	return generator
}

// execute runs so many envelopes on a state and returns them with their steps.
func execute(t *testing.T, g *workload.Generator, state protocol.State, envelopes int) (made []*protocol.Envelope, steps []protocol.Step) {
	t.Helper()
	machine := &protocol.Machine{}
	for range envelopes {
		envelope, err := g.Next()
		require.NoError(t, err)
		executed, err := machine.Execute(envelope, protocol.Block{Height: 2, Time: workload.Established + 1}, state)
		require.NoError(t, err)
		made, steps = append(made, envelope), append(steps, executed...)
	}
	return made, steps
}

func TestEveryOperationHasItsEffect(t *testing.T) {
	for _, mix := range workload.Mixes() {
		t.Run(mix.Name, func(t *testing.T) {
			g := newWorkload(t, workload.Options{Population: smallPopulation, Mix: mix, Seed: 1})
			_, steps := execute(t, g, protocol.NewOverlay(g.Population()), 400)
			for i := range steps {
				require.Equal(t, protocol.Applied, steps[i].Result, "operation %d, %s", i, steps[i].Op.Kind)
				require.Equal(t, protocol.Allowed, steps[i].Reason, "operation %d, %s", i, steps[i].Op.Kind)
			}
		})
	}
}

func TestMixesHaveTheirShares(t *testing.T) {
	const cycles = 5
	for name, test := range map[string]struct {
		mix       workload.Mix
		envelopes int // of one cycle
		ops       int
	}{
		"reference": {workload.Reference, 8 + 1 + 32, 320},
		"worst":     {workload.Worst, 20, 20},
	} {
		t.Run(name, func(t *testing.T) {
			g := newWorkload(t, workload.Options{Population: smallPopulation, Mix: test.mix, Seed: 1})
			kinds := make(map[protocol.OpKind]int)
			for range cycles * test.envelopes {
				envelope, err := g.Next()
				require.NoError(t, err)
				for i := range envelope.Ops {
					kinds[envelope.Ops[i].Kind]++
				}
			}
			percent := test.ops * cycles / 100
			require.Equal(t, 50*percent, kinds[protocol.OpAnchorRecord])
			require.Equal(t, 15*percent, kinds[protocol.OpRequestAccess])
			require.Equal(t, 15*percent, kinds[protocol.OpSubmitClaim])
			require.Equal(t, 10*percent, kinds[protocol.OpAdjudicateClaim])
			require.Equal(t, 10*percent, kinds[protocol.OpGrantConsent]+kinds[protocol.OpRevokeConsent])
			require.Positive(t, kinds[protocol.OpGrantConsent])
			require.Positive(t, kinds[protocol.OpRevokeConsent])
		})
	}
}

func TestReferenceEnvelopes(t *testing.T) {
	g := newWorkload(t, workload.Options{Population: smallPopulation, Mix: workload.Reference, Seed: 1})
	envelopes, steps := execute(t, g, protocol.NewOverlay(g.Population()), 200)
	for _, envelope := range envelopes {
		want := 32
		if kind := envelope.Ops[0].Kind; kind == protocol.OpGrantConsent || kind == protocol.OpRevokeConsent {
			want = 1
		}
		require.Len(t, envelope.Ops, want)
	}
	for i := range steps {
		if steps[i].Op.Kind == protocol.OpSubmitClaim {
			require.Less(t, steps[i].System.NextRecord-steps[i].Op.Record, uint64(20_000))
		}
	}
}

// Persons sign once in a segment, institutions as seldom as their number allows, and no two
// operations open the same patient's cells.
func TestWorstMixIsCold(t *testing.T) {
	const segment = 1024
	g := newWorkload(t, workload.Options{Mix: workload.Worst, Seed: 1})
	envelopes, steps := execute(t, g, protocol.NewOverlay(g.Population()), segment)
	signed := make(map[uint64]int)
	for _, envelope := range envelopes {
		require.Len(t, envelope.Ops, 1)
		signed[envelope.Ops[0].Actor]++
	}
	const institutions = 247
	for actor, times := range signed {
		if actor > institutions {
			require.Equal(t, 1, times, "actor %d", actor)
		}
		require.LessOrEqual(t, times, 2, "institution %d", actor)
	}
	patients := make(map[uint64]bool)
	for i := range steps {
		if index := steps[i].Touches[protocol.SlotIndex]; index.Enabled {
			require.False(t, patients[index.Index], "index %d", index.Index)
			patients[index.Index] = true
		}
	}
}

func TestTheSeedDecides(t *testing.T) {
	first := func(options workload.Options) *protocol.Envelope {
		options.Population = smallPopulation
		envelope, err := newWorkload(t, options).Next()
		require.NoError(t, err)
		return envelope
	}
	base := workload.Options{Mix: workload.Reference, Seed: 7}
	otherSeed, otherChain := base, base
	otherSeed.Seed = 8
	otherChain.Domain.SetUint64(1)
	want, again := first(base), first(base)
	require.Equal(t, want, again)
	require.NotEqual(t, want.Ops, first(otherSeed).Ops)
	require.Equal(t, want.Ops, first(otherChain).Ops)
	require.NotEqual(t, want.Signature, first(otherChain).Signature)
}

func TestWorkloadsThatCannotBe(t *testing.T) {
	for name, test := range map[string]struct {
		options  workload.Options
		expError string
	}{
		"one hospital, which has no guests":      {workload.Options{Mix: workload.Reference, Hospitals: 1}, "at least 2 hospitals"},
		"more institutions than can be admitted": {workload.Options{Mix: workload.Reference, Hospitals: 200, Insurers: 48}, "below 248 in all"},
		"fewer patients than institutions need":  {workload.Options{Mix: workload.Worst, Population: 4_000}, "need a population of at least 4940"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := workload.New(test.options)
			require.ErrorContains(t, err, test.expError)
		})
	}
	_, err := workload.MixByName("best")
	require.ErrorContains(t, err, "choose reference or worst")
}

func TestAWorkloadEndsWhereItsClaimsDo(t *testing.T) {
	g := newWorkload(t, workload.Options{Mix: workload.Reference, Population: 500, Seed: 1})
	var err error
	for range 200 {
		if _, err = g.Next(); err != nil {
			break
		}
	}
	require.ErrorContains(t, err, "a larger population")
}

func BenchmarkNext(b *testing.B) {
	for _, mix := range workload.Mixes() {
		b.Run(mix.Name, func(b *testing.B) {
			g := newWorkload(b, workload.Options{Mix: mix, Seed: 1})
			ops := 0
			for b.Loop() {
				envelope, err := g.Next()
				require.NoError(b, err)
				ops += len(envelope.Ops)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(ops), "ns/operation")
		})
	}
}
