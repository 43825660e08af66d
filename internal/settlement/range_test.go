package settlement_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// A vector worked out by hand, for whoever packs a range elsewhere.
func TestPackRangeVector(t *testing.T) {
	packed, err := settlement.PackRange(settlement.Range{
		FirstHeight: 0x010203040506, LastHeight: 0x111213141516, FirstTime: 0x2122232425, LastTime: 0x3132333435,
	}, 0x41424344)
	require.NoError(t, err)
	require.Equal(t, "4142434431323334352122232425111213141516010203040506", packed.Text(16))
}

func TestPackRangeRefusesWhatDoesNotFit(t *testing.T) {
	for name, r := range map[string]settlement.Range{
		"first_height": {FirstHeight: 1 << 48},
		"last_height":  {LastHeight: 1 << 48},
		"first_time":   {FirstTime: 1 << 40},
		"last_time":    {LastTime: 1<<64 - 1},
	} {
		_, err := settlement.PackRange(r, 0)
		require.ErrorContains(t, err, name)
	}
}

func TestPackRangeIsTheContracts(t *testing.T) {
	contract := deploy(t, settlementtest.NewLedger(t, prover(t)))
	client, address, abi := dial(t), contract.Address(), bindings.NewHealthRollup()
	const maxHeight, maxTime, maxOps = 1<<48 - 1, 1<<40 - 1, 1<<32 - 1
	for _, tc := range []struct {
		r       settlement.Range
		opCount uint32
	}{
		{settlement.Range{}, 0},
		{settlement.Range{FirstHeight: 1, LastHeight: 2, FirstTime: 3, LastTime: 4}, 5},
		{settlement.Range{FirstHeight: maxHeight}, 0},
		{settlement.Range{LastHeight: maxHeight}, 0},
		{settlement.Range{FirstTime: maxTime}, 0},
		{settlement.Range{LastTime: maxTime}, 0},
		{settlement.Range{}, maxOps},
		{settlement.Range{FirstHeight: maxHeight, LastHeight: maxHeight, FirstTime: maxTime, LastTime: maxTime}, maxOps},
	} {
		want, err := settlement.PackRange(tc.r, tc.opCount)
		require.NoError(t, err)
		call := abi.PackPackRange(bindings.Range{
			FirstHeight: new(big.Int).SetUint64(tc.r.FirstHeight), LastHeight: new(big.Int).SetUint64(tc.r.LastHeight),
			FirstTime: new(big.Int).SetUint64(tc.r.FirstTime), LastTime: new(big.Int).SetUint64(tc.r.LastTime),
		}, tc.opCount)
		out, err := client.Ethereum().CallContract(t.Context(), ethereum.CallMsg{To: &address, Data: call}, nil)
		require.NoError(t, err)
		got, err := abi.UnpackPackRange(out)
		require.NoError(t, err)
		require.Equal(t, want.BigInt(new(big.Int)), got, "%+v, %d operations", tc.r, tc.opCount)
	}
}
