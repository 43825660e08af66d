package attestation_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
)

var settlement = attestation.Settlement{L1ChainID: 1337, Contract: common.HexToAddress("0x52908400098527886E0F7030069857D2E4169EE7")}

func TestSignatureNamesItsAccountOnly(t *testing.T) {
	key, err := crypto.GenerateKey()
	require.NoError(t, err)
	r := attestation.Range{Number: 7, Ops: 1<<64 - 1, RulesVersion: 2}
	preimage, err := r.Preimage(settlement)
	require.NoError(t, err)
	digest := attestation.Digest(preimage)
	signature, err := crypto.Sign(digest[:], key)
	require.NoError(t, err)
	signature[64] += 27
	account, err := attestation.Recover(digest, signature)
	require.NoError(t, err)
	require.Equal(t, crypto.PubkeyToAddress(key.PublicKey), account)

	highS := append([]byte{}, signature...)
	s := new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(signature[32:64]))
	s.FillBytes(highS[32:64])
	highS[64] ^= 27 ^ 28
	for name, bad := range map[string][]byte{
		"high s":       highS,
		"parity":       append(append([]byte{}, signature[:64]...), signature[64]-27),
		"cut":          signature[:64],
		"too long":     append(append([]byte{}, signature...), 0),
		"zero":         make([]byte, 65),
		"other parity": append(append([]byte{}, signature[:64]...), 29),
	} {
		_, err := attestation.Recover(digest, bad)
		require.ErrorIs(t, err, attestation.ErrSignature, name)
	}
}

func TestEveryFieldIsSigned(t *testing.T) {
	base := attestation.Range{}
	seen := map[common.Hash]string{}
	see := func(name string, r attestation.Range, s attestation.Settlement) {
		preimage, err := r.Preimage(s)
		require.NoError(t, err)
		digest := attestation.Digest(preimage)
		require.Empty(t, seen[digest], name)
		seen[digest] = name
	}
	see("base", base, settlement)
	one := [32]byte{31: 1}
	for name, change := range map[string]func(*attestation.Range){
		"domain": func(r *attestation.Range) { r.Domain = one }, "number": func(r *attestation.Range) { r.Number = 1 },
		"first height": func(r *attestation.Range) { r.FirstHeight = 1 }, "last height": func(r *attestation.Range) { r.LastHeight = 1 },
		"first time": func(r *attestation.Range) { r.FirstTime = 1 }, "last time": func(r *attestation.Range) { r.LastTime = 1 },
		"rules": func(r *attestation.Range) { r.RulesVersion = 1 }, "ops": func(r *attestation.Range) { r.Ops = 1 },
		"old root": func(r *attestation.Range) { r.OldRoot = one }, "new root": func(r *attestation.Range) { r.NewRoot = one },
		"old accumulator": func(r *attestation.Range) { r.OldAccumulator = one }, "new accumulator": func(r *attestation.Range) { r.NewAccumulator = one },
		"app hash": func(r *attestation.Range) { r.AppHash = one }, "attesters": func(r *attestation.Range) { r.NextAttesters = one },
	} {
		r := base
		change(&r)
		see(name, r, settlement)
	}
	see("chain", base, attestation.Settlement{L1ChainID: 1, Contract: settlement.Contract})
	see("contract", base, attestation.Settlement{L1ChainID: 1337})
	preimage, err := (&attestation.Finality{}).Preimage(settlement)
	require.NoError(t, err)
	require.Empty(t, seen[attestation.Digest(preimage)])
}

func TestAttestersHashAsAbiEncodes(t *testing.T) {
	kind, err := abi.NewType("tuple[]", "", []abi.ArgumentMarshaling{{Name: "account", Type: "address"}, {Name: "power", Type: "uint64"}})
	require.NoError(t, err)
	for _, attesters := range [][]attestation.Attester{
		{},
		{{Account: common.HexToAddress("0x01"), Power: 1}},
		{{Account: common.HexToAddress("0x01"), Power: 1<<64 - 1}, {Account: common.HexToAddress("0xff00000000000000000000000000000000000002"), Power: 7}},
	} {
		encoded, err := abi.Arguments{{Type: kind}}.Pack(attesters)
		require.NoError(t, err)
		require.Equal(t, crypto.Keccak256Hash(encoded), attestation.HashAttesters(attesters))
	}
}

func TestQuorumIsMoreThanTwoThirds(t *testing.T) {
	for _, c := range []struct {
		part, total uint64
		want        bool
	}{
		{2, 3, false}, {3, 4, true}, {2, 4, false}, {1, 1, true}, {0, 0, false}, {0, 5, false}, {67, 100, true}, {66, 100, false},
		{1<<64 - 1, 1<<64 - 1, true}, {12297829382473034410, 1<<64 - 1, false}, {12297829382473034411, 1<<64 - 1, true},
	} {
		require.Equal(t, c.want, attestation.Quorum(c.part, c.total), "%d of %d", c.part, c.total)
	}
}
