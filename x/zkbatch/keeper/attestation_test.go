package keeper_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/protocol/simulation"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	"github.com/healthd/healthd/x/zkbatch/keeper"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// proven is a network with so many proven ranges of one operation, which settles on contract A.
func proven(t *testing.T, ranges int) *network {
	t.Helper()
	n := newNetwork(t, func(g *types.GenesisState) {
		g.Params.MaxRangeOps = 1
		settlesOn(contractA)(g)
	})
	for range ranges {
		n.do(t, simulation.HospitalA, n.registration())
		message, _ := n.nextProof(t)
		_, err := n.prove(t, message)
		require.NoError(t, err)
	}
	return n
}

func (n *network) requireProgress(t *testing.T, certified, settled uint64) {
	t.Helper()
	status, err := keeper.NewQueryServer(n.Keeper).Status(n.query(), &types.QueryStatusRequest{})
	require.NoError(t, err)
	require.Equal(t, certified, status.CertifiedRange, "certified")
	require.Equal(t, settled, status.SettledRange, "settled")
}

func TestRangesAreCertifiedInOrderByMoreThanTwoThirds(t *testing.T) {
	n := proven(t, 2)
	require.Equal(t, uint32(3), n.attest(t, n.signed(t, 2, 0, 1, 2)))
	require.Equal(t, uint32(2), n.attest(t, n.signed(t, 1, 0, 1)))
	n.requireProgress(t, 0, 0)
	require.Equal(t, uint32(1), n.attest(t, n.signed(t, 1, 0, 1, 2)), "two are known")
	n.requireProgress(t, 2, 0)
	require.Equal(t, uint32(1), n.attest(t, n.signed(t, 1, 3)), "one more than a quorum is kept")

	answer, err := keeper.NewQueryServer(n.Keeper).Certificate(n.query(), &types.QueryCertificateRequest{Range: 1})
	require.NoError(t, err)
	require.Equal(t, types.RANGE_STATUS_CERTIFIED, answer.Certificate.Status)
	require.Equal(t, uint64(40), answer.Certificate.SignedPower)
	require.Empty(t, answer.Certificate.Next)
	require.Len(t, answer.Certificate.Range.AppHash, 32)
}

func TestSignatureThatIsIgnored(t *testing.T) {
	n := proven(t, 1)
	n.do(t, simulation.HospitalA, n.registration())
	good := n.signed(t, 1, 0).Attestations[0]
	for name, votes := range map[string]types.CollectedVotes{
		"by nobody of the set": n.signed(t, 1, 4),
		"for another contract": n.signedFor(t, contractB, 1, 0),
		"for another range":    {Attestations: []types.Attestation{{Range: 2, Signature: good.Signature}}},
		"of what is unproven":  {Attestations: []types.Attestation{{Range: 3, Signature: good.Signature}}},
		"of range 0":           {Attestations: []types.Attestation{{Signature: good.Signature}}},
		"of the far future":    {Attestations: []types.Attestation{{Range: 1<<64 - 1, Signature: good.Signature}}},
		"cut":                  {Attestations: []types.Attestation{{Range: 1, Signature: good.Signature[:64]}}},
		"empty":                {Attestations: []types.Attestation{{Range: 1}}},
		"early finality":       n.final(t, 1, 0),
	} {
		t.Run(name, func(t *testing.T) { require.Zero(t, n.attest(t, votes)) })
	}
	require.Equal(t, uint32(1), n.attest(t, types.CollectedVotes{Attestations: []types.Attestation{good, good}}), "once")
}

func TestSettledIsWhatAQuorumSawAsFinal(t *testing.T) {
	n := proven(t, 3)
	for number := uint64(1); number <= 3; number++ {
		n.attest(t, n.signed(t, number, 0, 1, 2))
	}
	n.attest(t, n.final(t, 3, 0))
	n.attest(t, n.final(t, 2, 1))
	n.requireProgress(t, 3, 0)
	n.attest(t, n.final(t, 1, 2))
	n.requireProgress(t, 3, 1)
	require.Zero(t, n.attest(t, n.final(t, 2, 0)), "the validator saw more before")
	n.attest(t, n.final(t, 3, 2))
	n.requireProgress(t, 3, 2)
	n.attest(t, n.final(t, 3, 1, 3))
	n.requireProgress(t, 3, 3)
	require.Zero(t, n.attest(t, n.signed(t, 3, 3)), "too late")
	_, err := keeper.NewQueryServer(n.Keeper).Settlement(n.query(), &types.QuerySettlementRequest{Range: 3})
	require.NoError(t, err)
}

func TestAttestersAreToldTheRootsOfCertifiedRanges(t *testing.T) {
	const ranges = attestation.MaxCertifiedRoots + 3
	n := proven(t, ranges+1)
	for number := uint64(1); number <= ranges; number++ {
		n.attest(t, n.signed(t, number, 0, 1, 2))
	}
	require.Len(t, n.requireRoots(t, ranges), attestation.MaxCertifiedRoots, "the newest")
	n.attest(t, n.final(t, ranges-1, 0, 1, 2))
	n.block(t, nil) // more than one block settles
	require.Len(t, n.requireRoots(t, ranges), 1, "what is settled is not asked for")
}

// requireRoots returns the certified roots that attesters are told, which must be the chain's, up to a range.
func (n *network) requireRoots(t *testing.T, newest uint64) map[uint64][32]byte {
	t.Helper()
	work, _, err := n.AttestationWork(n.query())
	require.NoError(t, err)
	require.Contains(t, work.CertifiedRoots, newest)
	require.NotContains(t, work.CertifiedRoots, newest+1)
	for number, root := range work.CertifiedRoots {
		r, err := n.Range(n.query(), number)
		require.NoError(t, err)
		require.Equal(t, r.NewRoot, root[:])
	}
	return work.CertifiedRoots
}

func TestRemovedValidatorsAttestTheirLastRange(t *testing.T) {
	n := proven(t, 1)
	n.validators.handOver(2, 0, 1, 2, 4)
	n.attest(t, n.signed(t, 1, 0, 1, 3))
	n.requireProgress(t, 1, 0)
	answer, err := keeper.NewQueryServer(n.Keeper).Certificate(n.query(), &types.QueryCertificateRequest{Range: 1})
	require.NoError(t, err)
	require.Len(t, answer.Certificate.Next, 4)
	require.Zero(t, n.attest(t, n.final(t, 1, 3)), "the newest set says what is final")
	n.attest(t, n.final(t, 1, 0, 1, 4))
	n.requireProgress(t, 1, 1)
	require.Equal(t, []uint64{2}, n.validators.certified, "L1 knows the new set")
}

func TestAnotherContractStartsAnew(t *testing.T) {
	n := proven(t, 2)
	for number := uint64(1); number <= 2; number++ {
		n.attest(t, n.signed(t, number, 0, 1, 2))
	}
	n.attest(t, n.final(t, 2, 0))
	n.validators.refuses = consortiumtypes.ErrNoAttesters
	require.ErrorIs(t, n.settleOn(t, contractB), consortiumtypes.ErrNoAttesters)
	n.validators.refuses = nil
	require.NoError(t, n.settleOn(t, contractB))
	n.requireProgress(t, 0, 0)
	require.Equal(t, []uint64{1}, n.validators.restarted)
	r, err := n.Range(n.query(), 1)
	require.NoError(t, err)
	require.Equal(t, types.RANGE_STATUS_PROVEN, r.Status)
	require.Zero(t, n.attest(t, n.signed(t, 1, 0, 1, 2)))
	require.Equal(t, uint32(3), n.attest(t, n.signedFor(t, contractB, 1, 0, 1, 2)))
	n.requireProgress(t, 1, 0)
}

// settleOn changes the settlement contract, of no address to none.
func (n *network) settleOn(t *testing.T, contract common.Address) (err error) {
	t.Helper()
	params, err := n.Params(n.query())
	require.NoError(t, err)
	params.Shapes = []uint32{protocol.ShapeSmall.ID} // the one with a key
	params.L1ChainId, params.SettlementContract = l1ChainID, contract.Hex()
	if contract == (common.Address{}) {
		params.L1ChainId, params.SettlementContract = 0, ""
	}
	n.block(t, func(ctx sdk.Context) {
		branch, write := ctx.CacheContext()
		_, err = keeper.NewMsgServer(n.Keeper).UpdateParams(branch, &types.MsgUpdateParams{Authority: authority, Params: params})
		if err == nil {
			write()
		}
	})
	return err
}

func TestContractStaysOnceARangeIsSettled(t *testing.T) {
	n := proven(t, 1)
	n.attest(t, n.signed(t, 1, 0, 1, 2))
	n.attest(t, n.final(t, 1, 0, 1, 2))
	n.requireProgress(t, 1, 1)
	require.ErrorContains(t, n.settleOn(t, contractB), "upgraded in place")
	require.ErrorContains(t, n.settleOn(t, common.Address{}), "upgraded in place")
	require.NoError(t, n.settleOn(t, contractA))
}

func TestNewestAttestersTakeOverFromThoseWhoLostTheirKeys(t *testing.T) {
	n := proven(t, 2)
	n.attest(t, n.signed(t, 1, 0, 1, 2))
	n.attest(t, n.final(t, 1, 0, 1, 2))
	require.Equal(t, uint32(1), n.attest(t, n.signed(t, 2, 0)))
	n.validators.handOver(4, 3, 4)
	n.do(t, simulation.HospitalA, n.registration())
	require.Zero(t, n.attest(t, n.signed(t, 2, 4)), "of a range before they came")
	n.block(t, func(ctx sdk.Context) {
		_, err := keeper.NewMsgServer(n.Keeper).RecoverAttestation(ctx, &types.MsgRecoverAttestation{Authority: submitter})
		require.ErrorIs(t, err, types.ErrUnauthorized)
		response, err := keeper.NewMsgServer(n.Keeper).RecoverAttestation(ctx, &types.MsgRecoverAttestation{Authority: authority})
		require.NoError(t, err)
		require.Equal(t, &types.MsgRecoverAttestationResponse{FirstRange: 2, AttesterSet: 2}, response)
	})
	require.Equal(t, []uint64{2}, n.validators.restarted, "L1 knows the newest set")
	answer, err := keeper.NewQueryServer(n.Keeper).Certificate(n.query(), &types.QueryCertificateRequest{Range: 2})
	require.NoError(t, err)
	require.Zero(t, answer.Certificate.SignedPower)
	require.Empty(t, answer.Certificate.Next)
	require.Zero(t, n.attest(t, n.signed(t, 2, 0, 1, 2)))
	require.Equal(t, uint32(2), n.attest(t, n.signed(t, 2, 3, 4)))
	n.requireProgress(t, 2, 1)
	n.attest(t, n.final(t, 2, 3, 4))
	n.requireProgress(t, 2, 2)
}

func TestBlocksFollowWhileSignaturesAreMissingButNotForEver(t *testing.T) {
	n := proven(t, 1)
	changes := func(blocks int) (changed int) {
		for range blocks {
			before := n.stores.LastCommitID().Hash
			n.block(t, nil)
			if string(before) != string(n.stores.LastCommitID().Hash) {
				changed++
			}
		}
		return changed
	}
	require.Equal(t, 20, changes(20))
	require.Equal(t, 10, changes(20), "in pairs")
	n.attest(t, n.signed(t, 1, 0, 1, 2))
	require.Equal(t, 10, changes(20), "in pairs until it is settled")
	n.attest(t, n.final(t, 1, 0, 1, 2))
	require.Zero(t, changes(20))
}

func TestEmptyRangeClosesForAHandoverAndNeedsNoProof(t *testing.T) {
	n := newNetwork(t, settlesOn(contractA))
	n.validators.waits = true
	n.block(t, nil)
	n.validators.waits = false
	n.block(t, nil)
	r, err := n.Range(n.query(), 1)
	require.NoError(t, err)
	require.Equal(t, types.RANGE_STATUS_PROVEN, r.Status)
	require.Zero(t, r.Ops)
	require.Equal(t, r.OldRoot, r.NewRoot)
	require.NotEmpty(t, r.AppHash)
	n.attest(t, n.signed(t, 1, 0, 1, 2))
	n.requireProgress(t, 1, 0)
}
