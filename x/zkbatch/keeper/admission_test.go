package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

func TestAdmitBundle(t *testing.T) {
	n := newNetwork(t, nil)
	stale := n.sealed(t, simulation.HospitalB, 1)
	n.do(t, simulation.HospitalB, n.registration())
	forged := n.sealed(t, simulation.HospitalA, 1)
	forged.Signature[95] ^= 1
	ahead, err := protocol.Seal(n.world.Machine.Domain, n.world.Key(simulation.HospitalA), simulation.HospitalA, 4000, n.registration())
	require.NoError(t, err)
	tooFarAhead, err := protocol.Seal(n.world.Machine.Domain, n.world.Key(simulation.HospitalA), simulation.HospitalA, 4096, n.registration())
	require.NoError(t, err)
	otherChain, err := protocol.Seal(protocol.Word{1}, n.world.Key(simulation.HospitalA), simulation.HospitalA, 0, n.registration())
	require.NoError(t, err)
	missing := n.sealed(t, simulation.HospitalA, 1)
	missing.Ops[0].Actor = 99
	good := n.sealed(t, simulation.HospitalA, 1)
	manyForged := make([]*protocol.Envelope, types.MaxBadSignatures+1, types.MaxBadSignatures+2)
	for i := range manyForged {
		manyForged[i] = forged
	}

	for name, test := range map[string]struct {
		envelopes []*protocol.Envelope
		expError  string
	}{
		"good":                       {[]*protocol.Envelope{good}, ""},
		"good after bad":             {[]*protocol.Envelope{forged, stale, good}, ""},
		"ahead of its nonce":         {[]*protocol.Envelope{ahead}, ""},
		"too far ahead":              {[]*protocol.Envelope{tooFarAhead}, "nonce 0, the envelope starts at 4096"},
		"stale":                      {[]*protocol.Envelope{stale}, "nonce 1, the envelope starts at 0"},
		"forged":                     {[]*protocol.Envelope{forged}, "signature does not verify"},
		"signed for another network": {[]*protocol.Envelope{otherChain}, "chain id"},
		"of nobody":                  {[]*protocol.Envelope{missing}, "no such actor"},
		"good among many forged":     {append(manyForged, good), "too many bad signatures"},
	} {
		t.Run(name, func(t *testing.T) {
			err := n.AdmitBundle(n.context(sdk.ExecModeCheck), bundleOf(t, test.envelopes...))
			if test.expError == "" {
				require.NoError(t, err)
			} else {
				require.ErrorContains(t, err, test.expError)
			}
		})
	}
	t.Run("by a stranger", func(t *testing.T) {
		bundle := bundleOf(t, good)
		bundle.Submitter = sdk.AccAddress("somebody else_______").String()
		require.ErrorIs(t, n.AdmitBundle(n.context(sdk.ExecModeCheck), bundle), types.ErrNotRegistered)
	})
}

func TestRecheckLooksAtNonces(t *testing.T) {
	n := newNetwork(t, nil)
	waiting := n.sealed(t, simulation.HospitalA, 1)
	recheck := func() error {
		return n.AdmitBundle(n.context(sdk.ExecModeReCheck).WithIsReCheckTx(true), bundleOf(t, waiting))
	}
	require.NoError(t, recheck())
	n.do(t, simulation.HospitalA, n.registration())
	require.ErrorContains(t, recheck(), "wrong nonce")
}

func TestSubmitterHasAnAllowance(t *testing.T) {
	n := newNetwork(t, func(g *types.GenesisState) {
		g.Params.SubmitterOpsPerSecond, g.Params.SubmitterBurstOps = 1, 5
	})
	three := bundleOf(t, n.sealed(t, simulation.HospitalA, 3))
	require.NoError(t, n.AdmitBundle(n.context(sdk.ExecModeCheck), three))
	require.ErrorIs(t, n.AdmitBundle(n.context(sdk.ExecModeCheck), three), types.ErrRateLimited)
}

func TestAdmitProof(t *testing.T) {
	n := closedRange(t)
	good, _ := n.nextProof(t)
	good.Submitter = submitter
	require.NoError(t, n.AdmitProof(n.context(sdk.ExecModeCheck), good))
	bad := *good
	bad.Proof = []byte("bad")
	require.ErrorIs(t, n.AdmitProof(n.context(sdk.ExecModeCheck), &bad), types.ErrInvalidProof)
	later := *good
	later.Segment++
	require.ErrorIs(t, n.AdmitProof(n.context(sdk.ExecModeCheck), &later), types.ErrWrongSegment)
	for range 20 {
		_ = n.AdmitProof(n.context(sdk.ExecModeCheck), &bad)
	}
	require.ErrorIs(t, n.AdmitProof(n.context(sdk.ExecModeCheck), good), types.ErrRateLimited)
}
