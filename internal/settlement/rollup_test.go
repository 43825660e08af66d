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
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// Calldata that Go types cannot even express: roots and accumulators that are the valid ones plus the field order.
func TestRollupRefusesWordsOutsideTheField(t *testing.T) {
	ledger := settlementtest.NewLedger(t, prover(t))
	contract := deploy(t, ledger)
	genesis := [2][32]byte{ledger.Root.Bytes(), ledger.Accumulator.Bytes()}
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
			attested := ledger.Attest(valid)
			attested.OldRoot, attested.OldAccumulator = genesis[0], genesis[1]
			attested.NewRoot, attested.NewAccumulator = segment.NewRoot, segment.NewAccumulator
			var signatures []byte
			for i := range 3 {
				signatures = append(signatures, settlementtest.Sign(t, ledger.Attesters.Key(i), ledger.Target, attested)...)
			}
			var attesters []bindings.Attester
			for _, attester := range ledger.Attesters.Set {
				attesters = append(attesters, bindings.Attester(attester))
			}
			data := bindings.NewHealthRollup().PackSettle(bindings.Range{
				Number:      r.Number,
				FirstHeight: new(big.Int).SetUint64(r.FirstHeight), LastHeight: new(big.Int).SetUint64(r.LastHeight),
				FirstTime: new(big.Int).SetUint64(r.FirstTime), LastTime: new(big.Int).SetUint64(r.LastTime),
				RulesVersion: r.RulesVersion, AppHash: r.AppHash,
			}, []bindings.Segment{segment}, bindings.Certificate{
				Attesters: attesters, Signers: big.NewInt(0b111), Signatures: signatures,
			}, new(big.Int))
			address := contract.Address()
			require.Equal(t, "NotInField", revertOf(t, ethereum.CallMsg{To: &address, Data: data}))
		})
	}
}

func TestImplementationConstructorRefuses(t *testing.T) {
	code := deployVerifier(t, prover(t)).address // any contract will do
	terms := bindings.ForcedTerms{Delay: new(big.Int), Spacing: new(big.Int), Fee: new(big.Int), Hash: code}
	noHash := terms
	noHash.Hash = common.HexToAddress("0xdead")
	for want, arguments := range map[string]struct {
		domain     [32]byte
		governance common.Address
		terms      bindings.ForcedTerms
	}{
		"":                      {governance: code, terms: terms},
		"NotInField":            {domain: plusOrder([32]byte{}), governance: code, terms: terms},
		"GovernanceWithoutCode": {governance: common.HexToAddress("0xdead"), terms: terms},
		"HashWithoutCode":       {governance: code, terms: noHash},
	} {
		t.Run(want, func(t *testing.T) {
			requireCreates(t, want, bindings.HealthRollupMetaData.Bin,
				bindings.NewHealthRollup().PackConstructor(arguments.domain, arguments.governance, arguments.terms))
		})
	}
}

func TestProxyInitializesOnceAndNothingElseDoes(t *testing.T) {
	client := dial(t)
	deployment, err := settlement.Deploy(t.Context(), client, ethsign.NewLocal(l1.FundedKey()),
		settlementtest.NewLedger(t, prover(t)).Config(options))
	require.NoError(t, err)
	one := bindings.Attester{Account: common.HexToAddress("0x01"), Power: 1}
	verifier := bindings.VerifierEntry{Shape: 1, RulesVersion: 1, Verifier: deployment.Verifiers[0]}
	valid := bindings.Genesis{Verifiers: []bindings.VerifierEntry{verifier}, Attesters: []bindings.Attester{one}}
	initialize := bindings.NewHealthRollup().PackInitialize(valid)
	for name, address := range map[string]common.Address{"proxy": deployment.Address, "implementation": deployment.Implementation} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, "InvalidInitialization", revertOf(t, ethereum.CallMsg{To: &address, Data: initialize}))
		})
	}

	for want, change := range map[string]func(*bindings.Genesis){
		"":                              func(*bindings.Genesis) {},
		"NotInField of the root":        func(g *bindings.Genesis) { g.Root = plusOrder([32]byte{}) },
		"NotInField of the accumulator": func(g *bindings.Genesis) { g.Accumulator = plusOrder([32]byte{}) },
		"NoVerifiers":                   func(g *bindings.Genesis) { g.Verifiers = nil },
		"VerifierWithoutCode":           func(g *bindings.Genesis) { g.Verifiers[0].Verifier = common.HexToAddress("0xdead") },
		"RulesVersionOutOfRange, low":   func(g *bindings.Genesis) { g.Verifiers[0].RulesVersion = 0 },
		"RulesVersionOutOfRange, high":  func(g *bindings.Genesis) { g.Verifiers[0].RulesVersion = 256 },
		"AttestersMiscounted, none":     func(g *bindings.Genesis) { g.Attesters = nil },
		"AttestersMiscounted, many":     func(g *bindings.Genesis) { g.Attesters = manyAttesters(101) },
		"AttesterOutOfOrder, twice":     func(g *bindings.Genesis) { g.Attesters = append(g.Attesters, one) },
		"AttesterOutOfOrder, zero":      func(g *bindings.Genesis) { g.Attesters[0].Account = common.Address{} },
		"AttesterWithoutPower":          func(g *bindings.Genesis) { g.Attesters[0].Power = 0 },
		"PowerTooGreat":                 func(g *bindings.Genesis) { g.Attesters = greatPowers() },
	} {
		t.Run(want, func(t *testing.T) {
			genesis := valid
			genesis.Verifiers = append([]bindings.VerifierEntry{}, valid.Verifiers...)
			genesis.Attesters = append([]bindings.Attester{}, valid.Attesters...)
			change(&genesis)
			requireCreates(t, want, bindings.ERC1967ProxyMetaData.Bin, bindings.NewERC1967Proxy().PackConstructor(
				deployment.Implementation, bindings.NewHealthRollup().PackInitialize(genesis)))
		})
	}
}

func manyAttesters(count int) (attesters []bindings.Attester) {
	for i := range count {
		attesters = append(attesters, bindings.Attester{Account: common.BigToAddress(big.NewInt(int64(i + 1))), Power: 1})
	}
	return attesters
}

func greatPowers() []bindings.Attester {
	attesters := manyAttesters(2)
	attesters[0].Power = 1<<64 - 1
	return attesters
}

// requireCreates tries a deployment, which must fail with an error that `want` begins with, or succeed when it is empty.
func requireCreates(t *testing.T, want, bin string, arguments []byte) {
	t.Helper()
	call := ethereum.CallMsg{Data: append(hexutil.MustDecode(bin), arguments...)}
	if want == "" {
		_, err := dial(t).Ethereum().CallContract(t.Context(), call, nil)
		require.NoError(t, err)
		return
	}
	require.Contains(t, want, revertOf(t, call))
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
