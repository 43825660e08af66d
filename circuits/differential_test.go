package circuits

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
)

// Whatever the machine admits must be provable, and proving it repeats the native results, for they
// are in the accumulator. The operations are random: valid, refused, aliased, absurd.
func TestRandomWorldsAreProvable(t *testing.T) {
	for seed := range uint64(randomWorlds) {
		random := rand.New(rand.NewPCG(seed, 7))
		cast := newCast(t)
		cast.Machine.Fits = protocol.FitsShape(protocol.ShapeSmall)
		makeExtreme(cast, random)
		g := groundOf(t, cast.World)
		g.actRandomly(random, 40)
		for i, segment := range g.segments(t, protocol.ShapeSmall, g.Machine) {
			require.NoError(t, solved(t, &segment), "seed %d, segment %d", seed, i+1)
		}
	}
}

// One world that grows: whatever operands fit their widths, in any order and aliasing, are executed and
// proven, or dropped.
func TestLongRunIsProvable(t *testing.T) {
	const envelopesPerRange = 64
	cast := newCast(t)
	cast.Machine.Fits = protocol.FitsShape(protocol.ShapeSmall)
	random := rand.New(rand.NewPCG(20, 26))
	g := groundOf(t, cast.World)
	begun := time.Now()
	for executed, ranges := 0, 0; executed < longRunOps; ranges++ {
		executed += g.actRandomly(random, envelopesPerRange)
		for i, segment := range g.segments(t, protocol.ShapeSmall, g.Machine) {
			require.NoError(t, solved(t, &segment), "range %d, segment %d", ranges+1, i+1)
		}
		g.settle(t)
		if ranges%20 == 0 {
			t.Logf("%d operations proven in %s", executed, time.Since(begun).Round(time.Second))
		}
	}
}

// actRandomly seals envelopes, plausible and absurd ones, executes those that are admitted, and returns
// the number of their operations.
func (g *provingGround) actRandomly(random *rand.Rand, envelopes int) (executed int) {
	for sealed := range envelopes {
		act := g.RandomAct
		if sealed%4 == 0 {
			act = g.AbsurdAct
		}
		envelope, err := act(random)
		if err != nil {
			continue // near the end of time a period does not fit its width
		}
		steps, err := g.Execute(envelope)
		if err != nil {
			continue // dropped: the tests of internal/protocol know by which names
		}
		executed += len(steps)
		g.RandomPause(random)
	}
	return executed
}

// fillToTheEnd leaves room for two more cells of a kind. The first and the last twenty exist; the
// machine refuses to open what lies between.
func fillToTheEnd(cast *simulation.Cast, kind protocol.CellKind) {
	const few, last = 20, protocol.MaxSequence
	like := cast.State[protocol.LeafIndex(kind, 1)]
	for i := range uint64(few) {
		for _, sequence := range []uint64{1 + i, last - 3 - i} {
			index := protocol.LeafIndex(kind, sequence)
			if cast.State[index] == (protocol.Cell{}) {
				cast.State[index] = like
			}
		}
	}
	cast.EditSystem(func(s *protocol.System) { *s.Next(kind) = last - 2 })
}

// makeExtreme puts counters next to their ends and times where they are rarely seen.
func makeExtreme(cast *simulation.Cast, random *rand.Rand) {
	const last = protocol.MaxSequence
	switch random.IntN(4) {
	case 0: // a plain world
	case 1:
		for _, kind := range []protocol.CellKind{protocol.KindRecord, protocol.KindAccess, protocol.KindConsent, protocol.KindPolicy, protocol.KindClaim} {
			fillToTheEnd(cast, kind)
		}
		cast.EditSystem(func(s *protocol.System) { s.BreakGlassLimit = 1<<16 - 1 })
		cast.EditActor(cast.Clinician, func(a *protocol.Actor) { a.Unreviewed, a.Nonce = 1<<16-2, 1<<48-9 })
	case 2:
		cast.EditIndex(cast.Patient, func(i *protocol.Index) { i.Version, i.Records, i.Restrictions = last-1, last-3, 1<<32-1 })
		cast.EditConsent(cast.Consent, func(f *protocol.Consent) { f.Uses, f.Classes, f.Purposes, f.To = 2, 1<<32-1, 1<<16-1, 1<<40-1 })
		cast.EditPolicy(cast.OpenPolicy, func(p *protocol.Policy) { p.Limit, p.Remaining = protocol.MaxAmount, protocol.MaxAmount })
		cast.EditClaim(cast.OpenClaim, func(f *protocol.Claim) { f.Status, f.Adjudications = protocol.ClaimAppealed, 254 })
	case 3:
		cast.Block = protocol.Block{Height: 1<<48 - 50, Time: 1<<40 - 5000}
	}
}
