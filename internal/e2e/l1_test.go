//go:build e2e

package e2e

import (
	"encoding/json"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
)

// jsonLine decodes the first line of a text.
func jsonLine(text string, into any) bool {
	line, _, complete := strings.Cut(text, "\n")
	return complete && json.Unmarshal([]byte(line), into) == nil
}

// settlements looks at every range that the contract took: how many were taken twice, and how many signatures came with
// a settlement on average.
func (w *world) settlements() (twice int, signatures float64) {
	w.t.Helper()
	ctx, eth := w.t.Context(), w.ethereum.Ethereum()
	contract, err := bindings.HealthRollupMetaData.ParseABI()
	require.NoError(w.t, err)
	logs, err := eth.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: big.NewInt(0), Addresses: []common.Address{common.HexToAddress(w.contract)},
		Topics: [][]common.Hash{{
			contract.Events[bindings.HealthRollupRangeSettledEventName].ID, contract.Events[bindings.HealthRollupRangeHeldBackEventName].ID,
		}},
	})
	require.NoError(w.t, err)
	seen := map[common.Hash]bool{}
	total := 0
	for _, log := range logs {
		number := log.Topics[1]
		if seen[number] {
			twice++
		}
		seen[number] = true
		tx, _, err := eth.TransactionByHash(ctx, log.TxHash)
		require.NoError(w.t, err)
		arguments, err := contract.Methods["settle"].Inputs.Unpack(tx.Data()[4:])
		require.NoError(w.t, err)
		certificate := *abi.ConvertType(arguments[2], new(bindings.Certificate)).(*bindings.Certificate)
		for bit := range certificate.Attesters {
			total += int(certificate.Signers.Bit(bit))
		}
	}
	require.NotEmpty(w.t, logs)
	require.Len(w.t, seen, int(w.onL1().RangeCount), "every range was taken by a transaction of its own")
	return twice, float64(total) / float64(len(logs))
}
