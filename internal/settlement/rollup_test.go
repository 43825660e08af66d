package settlement_test

import (
	"math/big"
	"testing"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/contracts/bindings"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// Calldata that Go types cannot even express: roots and accumulators that are the valid ones plus the field order.
func TestRollupRefusesWordsOutsideTheField(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	valid := ledger.Close(t, 1)
	for name, change := range map[string]func(*bindings.Segment){
		"new root":        func(s *bindings.Segment) { s.NewRoot = plusOrder(s.NewRoot) },
		"new accumulator": func(s *bindings.Segment) { s.NewAccumulator = plusOrder(s.NewAccumulator) },
		"the order":       func(s *bindings.Segment) { s.NewRoot = plusOrder([32]byte{}) },
	} {
		t.Run(name, func(t *testing.T) {
			segment := bindings.Segment{
				Shape: valid.Segments[0].Shape, OpCount: valid.Segments[0].OpCount, Proof: valid.Segments[0].Proof,
				NewRoot: valid.Segments[0].NewRoot.Bytes(), NewAccumulator: valid.Segments[0].NewAccumulator.Bytes(),
			}
			change(&segment)
			r := valid.Range
			data := bindings.NewHealthRollup().PackSettle(bindings.Range{
				Number:      r.Number,
				FirstHeight: new(big.Int).SetUint64(r.FirstHeight), LastHeight: new(big.Int).SetUint64(r.LastHeight),
				FirstTime: new(big.Int).SetUint64(r.FirstTime), LastTime: new(big.Int).SetUint64(r.LastTime),
				RulesVersion: r.RulesVersion,
			}, []bindings.Segment{segment}, nil, new(big.Int))
			address := contract.Address()
			require.Equal(t, "NotInField", revertOf(t, ethereum.CallMsg{To: &address, Data: data}))
		})
	}
}

func TestRollupConstructorRefuses(t *testing.T) {
	verifier := bindings.VerifierEntry{Shape: 1, RulesVersion: 1, Verifier: deployVerifier(t, prover(t)).address}
	outside := plusOrder([32]byte{})
	terms := bindings.ForcedTerms{Delay: new(big.Int), Spacing: new(big.Int), Fee: new(big.Int), Hash: verifier.Verifier} // any code will do
	for want, arguments := range map[string]struct {
		domain, root, accumulator [32]byte
		verifiers                 []bindings.VerifierEntry
		hash                      common.Address
	}{
		"":                              {verifiers: []bindings.VerifierEntry{verifier}},
		"NotInField of the domain":      {domain: outside, verifiers: []bindings.VerifierEntry{verifier}},
		"NotInField of the root":        {root: outside, verifiers: []bindings.VerifierEntry{verifier}},
		"NotInField of the accumulator": {accumulator: outside, verifiers: []bindings.VerifierEntry{verifier}},
		"NoVerifiers":                   {},
		"VerifierRepeated":              {verifiers: []bindings.VerifierEntry{verifier, verifier}},
		"VerifierWithoutCode":           {verifiers: []bindings.VerifierEntry{{Verifier: common.HexToAddress("0xdead")}}},
		"HashWithoutCode":               {verifiers: []bindings.VerifierEntry{verifier}, hash: common.HexToAddress("0xdead")},
	} {
		t.Run(want, func(t *testing.T) {
			terms := terms
			if arguments.hash != (common.Address{}) {
				terms.Hash = arguments.hash
			}
			code := append(hexutil.MustDecode(bindings.HealthRollupMetaData.Bin), bindings.NewHealthRollup().PackConstructor(
				arguments.domain, arguments.root, arguments.accumulator, arguments.verifiers, terms)...)
			if want == "" {
				_, err := dial(t).Ethereum().CallContract(t.Context(), ethereum.CallMsg{Data: code}, nil)
				require.NoError(t, err)
				return
			}
			require.Contains(t, want, revertOf(t, ethereum.CallMsg{Data: code}))
		})
	}
}

// revertOf makes a call that must fail and returns the name of the error.
func revertOf(t *testing.T, call ethereum.CallMsg) string {
	t.Helper()
	_, err := dial(t).Ethereum().CallContract(t.Context(), call, nil)
	return revertName(t, bindings.NewHealthRollup().GetABI(), err)
}

func plusOrder(word [32]byte) (sum [32]byte) {
	value := new(big.Int).SetBytes(word[:])
	value.Add(value, fr.Modulus()).FillBytes(sum[:])
	return sum
}

// forceRaw calls the contract with an envelope as it is and returns the name of the error.
func forceRaw(t *testing.T, contract *settlement.Contract, envelope *protocol.Envelope, fee int64) string {
	t.Helper()
	word := func(from int) *big.Int { return new(big.Int).SetBytes(envelope.Signature[from : from+32]) }
	op := &envelope.Ops[0]
	number := func(n uint64) *big.Int { return new(big.Int).SetUint64(n) }
	address := contract.Address()
	return revertOf(t, ethereum.CallMsg{
		To: &address, Value: big.NewInt(fee),
		Data: bindings.NewHealthRollup().PackForceRevocation(number(op.Actor), number(op.Nonce), number(op.Consent), [3]*big.Int{word(0), word(32), word(64)}),
	})
}
