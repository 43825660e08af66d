package circuits

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/batch"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/internal/zkcrypto"
)

// request is a revocation that an actor signs at some nonce.
func request(t testing.TB, cast *simulation.Cast, key *zkcrypto.PrivateKey, actor, nonce uint64) protocol.Forced {
	envelope, err := protocol.Seal(cast.Machine.Domain, key, actor, nonce, simulation.Revoke(cast.Consent))
	require.NoError(t, err)
	forced, err := protocol.ForcedRequest(envelope)
	require.NoError(t, err)
	return *forced
}

// answers is the segment that answers for requests at the cast's present state.
func answers(t testing.TB, cast *simulation.Cast, requests ...protocol.Forced) (*batch.Segment, error) {
	g := groundOf(t, cast.World)
	view, err := g.tree.At(g.height)
	require.NoError(t, err)
	r := batch.Range{NewRoot: view.Root(), Span: protocol.Span{FirstHeight: 1, LastHeight: g.Block.Height, FirstTime: 1, LastTime: g.Block.Time}}
	return batch.Forced(view, g.Machine.Domain, protocol.ShapeTiny, r, requests)
}

// forcedCase is a request and whether the network could still execute it.
type forcedCase struct {
	make       func(*testing.T, *simulation.Cast) protocol.Forced
	admissible bool
}

// Attack 9: every way in which a request can be inadmissible is provable, and nothing else is.
func forcedCases() map[string]forcedCase {
	own := func(t *testing.T, c *simulation.Cast) protocol.Forced {
		return request(t, c, c.Key(c.Patient), c.Patient, c.Nonce(c.Patient))
	}
	spoiled := func(change func(*protocol.Forced)) func(*testing.T, *simulation.Cast) protocol.Forced {
		return func(t *testing.T, c *simulation.Cast) protocol.Forced {
			forced := own(t, c)
			change(&forced)
			return forced
		}
	}
	return map[string]forcedCase{
		"valid": {own, true},
		"valid, of a guardian": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			return request(t, c, c.Key(c.Guardian), c.Guardian, 0)
		}, true},
		"valid, to be refused": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			return request(t, c, c.Key(c.Nurse), c.Nurse, 0)
		}, true},
		"valid, of a suspended": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			c.Suspend(c.Nurse)
			return request(t, c, c.Key(c.Nurse), c.Nurse, 0)
		}, true},
		"executed": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			forced := own(t, c)
			envelope, err := forced.Envelope()
			require.NoError(t, err)
			_, err = c.Execute(envelope)
			require.NoError(t, err)
			return forced
		}, false},
		"stale nonce": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			return request(t, c, c.Key(c.Patient), c.Patient, 0)
		}, false},
		"nonce to come": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			return request(t, c, c.Key(c.Patient), c.Patient, 1<<48-1)
		}, false},
		"missing signer": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			return request(t, c, c.Key(c.Patient), protocol.MaxSequence, 0)
		}, false},
		"no signer": {func(t *testing.T, c *simulation.Cast) protocol.Forced { return request(t, c, c.Key(c.Patient), 0, 0) }, false},
		"somebody's key": {func(t *testing.T, c *simulation.Cast) protocol.Forced {
			return request(t, c, c.Key(c.Stranger), c.Patient, c.Nonce(c.Patient))
		}, false},
		"S of zero":       {spoiled(func(f *protocol.Forced) { f.Signature.S.SetInt64(0) }), false},
		"S plus one":      {spoiled(func(f *protocol.Forced) { f.Signature.S.Add(&f.Signature.S, big.NewInt(1)) }), false},
		"S plus order":    {spoiled(func(f *protocol.Forced) { f.Signature.S.Add(&f.Signature.S, zkcrypto.Order()) }), false},
		"R off the curve": {spoiled(func(f *protocol.Forced) { f.Signature.R.X.SetInt64(1); f.Signature.R.Y.SetInt64(1) }), false},
		"R of order two":  {spoiled(func(f *protocol.Forced) { f.Signature.R.X.SetInt64(0); f.Signature.R.Y.SetInt64(-1) }), false},
		"another consent": {spoiled(func(f *protocol.Forced) {
			var one protocol.Word
			one.SetOne()
			f.Words[1].Add(&f.Words[1], &one)
		}), false},
	}
}

func TestForcedRequests(t *testing.T) {
	for name, test := range forcedCases() {
		t.Run(name, func(t *testing.T) {
			cast := newCast(t)
			forced := test.make(t, cast)
			segment, err := answers(t, cast, forced)
			if !test.admissible {
				require.NoError(t, err)
				require.NoError(t, solved(t, segment))
				return
			}
			require.ErrorIs(t, err, protocol.ErrStillAdmissible)
			require.Error(t, solved(t, answeringFor(t, cast, forced)))
		})
	}
}

// answeringFor is the segment of a liar who answers for requests that are admissible: for one that is
// not, with the words exchanged.
func answeringFor(t *testing.T, cast *simulation.Cast, forced protocol.Forced) *batch.Segment {
	header, err := forced.Header()
	require.NoError(t, err)
	stale := request(t, cast, cast.Key(cast.Stranger), header.Actor, 1<<48-1)
	segment, err := answers(t, cast, stale)
	require.NoError(t, err)
	segment.Forced[0].Request = forced
	segment.Inputs.Forced, err = protocol.ForcedInput(cast.Machine.Domain, []protocol.Forced{forced})
	require.NoError(t, err)
	return segment
}

// Four at once, two of them of one signer; the public input names them in their order.
func TestForcedRequestsTogether(t *testing.T) {
	cast := newCast(t)
	stale := func(actor uint64) protocol.Forced { return request(t, cast, cast.Key(actor), actor, 1<<40) }
	missing := request(t, cast, cast.Key(cast.Patient), protocol.MaxSequence-1, 0)
	segment, err := answers(t, cast, stale(cast.Patient), stale(cast.Child), stale(cast.Patient), missing)
	require.NoError(t, err)
	require.NoError(t, solved(t, segment))

	for name, change := range map[string]func(*Batch){
		"one is left out":       func(c *Batch) { c.Requests[3].Active = 0 },
		"the first is left out": func(c *Batch) { c.Requests[0].Active = 0 },
		"two exchanged":         func(c *Batch) { c.Requests[0], c.Requests[1] = c.Requests[1], c.Requests[0] },
		"none is named":         func(c *Batch) { c.Forced = 0 },
		"another signer's cell": func(c *Batch) {
			c.Requests[0].Signer, c.Requests[1].Signer = c.Requests[1].Signer, c.Requests[0].Signer
		},
		"another nonce in cells": func(c *Batch) { c.Requests[1].Signer.Words[2] = 0 },
		"half active":            func(c *Batch) { c.Requests[0].Active = 2 },
	} {
		t.Run(name, func(t *testing.T) {
			assignment, err := Assign(segment)
			require.NoError(t, err)
			change(assignment)
			require.Error(t, solvedAssignment(t, segment.Shape, assignment))
		})
	}
	five := []protocol.Forced{}
	for range protocol.MaxForced + 1 {
		five = append(five, stale(cast.Patient))
	}
	_, err = answers(t, cast, five...)
	require.Error(t, err)
}
