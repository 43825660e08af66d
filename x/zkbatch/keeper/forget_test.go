package keeper_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/zkbatch/keeper"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// TestSettledRangesSettleInPartsAndTheirSignaturesGo settles more ranges at once than a block may.
func TestSettledRangesSettleInPartsAndTheirSignaturesGo(t *testing.T) {
	n := newNetwork(t, settlesOn(contractA))
	n.validators.waits = true // each block closes an empty range
	for range 130 {
		n.block(t, nil)
	}
	n.validators.waits = false
	n.block(t, nil)
	var votes types.CollectedVotes
	for number := uint64(1); number <= 130; number++ {
		votes.Attestations = append(votes.Attestations, n.signed(t, number, 0, 1, 2).Attestations...)
	}
	require.Equal(t, uint32(390), n.attest(t, votes))
	n.requireProgress(t, 64, 0)
	n.block(t, nil)
	n.block(t, nil)
	n.requireProgress(t, 130, 0)
	n.attest(t, n.final(t, 130, 0, 1, 2))
	n.requireProgress(t, 130, 64)
	require.Equal(t, uint64(30), n.signedPower(t, 1))
	n.block(t, nil)
	n.requireProgress(t, 130, 128)
	n.block(t, nil)
	n.requireProgress(t, 130, 130)
	require.Zero(t, n.signedPower(t, 66))
	require.Equal(t, uint64(30), n.signedPower(t, 67))
}

func (n *network) signedPower(t *testing.T, number uint64) uint64 {
	t.Helper()
	answer, err := keeper.NewQueryServer(n.Keeper).Certificate(n.query(), &types.QueryCertificateRequest{Range: number})
	require.NoError(t, err)
	return answer.Certificate.SignedPower
}
