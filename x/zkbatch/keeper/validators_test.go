package keeper_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/attestation"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Two deployments of the settlement contract.
var (
	contractA = common.HexToAddress("0x52908400098527886E0F7030069857D2E4169EE7")
	contractB = common.HexToAddress("0x8617E340B3D01FA5F11F306F4090FD50E238070D")
)

const l1ChainID = 1337

// settlesOn lets a network settle on a contract.
func settlesOn(contract common.Address) func(*types.GenesisState) {
	return func(g *types.GenesisState) {
		g.Params.L1ChainId, g.Params.SettlementContract = l1ChainID, contract.Hex()
	}
}

// validators attest with equal power. A test may hand over to another set.
type validators struct {
	keys      []*ecdsa.PrivateKey
	sets      []consortiumtypes.AttesterSet
	waits     bool
	certified []uint64 // what the keeper told
	restarted []uint64
	refuses   error // to attest for another contract
}

func newValidators(t testing.TB) *validators {
	t.Helper()
	v := &validators{}
	for range 5 {
		key, err := crypto.GenerateKey()
		require.NoError(t, err)
		v.keys = append(v.keys, key)
	}
	v.handOver(1, 0, 1, 2, 3)
	return v
}

// handOver lets the validators of some keys attest from a range on.
func (v *validators) handOver(from uint64, keys ...int) {
	set := consortiumtypes.AttesterSet{Id: uint64(len(v.sets) + 1), FirstRange: from, TotalPower: 10 * int64(len(keys))}
	for _, key := range keys {
		address := crypto.PubkeyToAddress(v.keys[key].PublicKey)
		set.Attesters = append(set.Attesters, consortiumtypes.Attester{Address: address.Bytes(), Power: 10})
	}
	slices.SortFunc(set.Attesters, func(a, b consortiumtypes.Attester) int { return bytes.Compare(a.Address, b.Address) })
	v.sets = append(v.sets, set)
}

func (v *validators) AttesterSetOfRange(_ context.Context, number uint64) (consortiumtypes.AttesterSet, error) {
	for _, set := range slices.Backward(v.sets) {
		if set.FirstRange <= number {
			return set, nil
		}
	}
	return consortiumtypes.AttesterSet{}, consortiumtypes.ErrUnknownAttesterSet
}

func (v *validators) CertifyAttesterSet(_ sdk.Context, id uint64) error {
	v.certified = append(v.certified, id)
	return nil
}

func (v *validators) RestartCertification(_ sdk.Context, id uint64) error {
	v.restarted = append(v.restarted, id)
	return nil
}

func (v *validators) RequireAttesters(context.Context, uint64) error { return v.refuses }

func (v *validators) AttestFrom(_ sdk.Context, number uint64) (uint64, error) {
	newest := &v.sets[len(v.sets)-1]
	newest.FirstRange = number
	return newest.Id, nil
}

func (v *validators) HandoverWaits(context.Context) (bool, error) { return v.waits, nil }

// sign returns the signature of a key over a digest.
func (v *validators) sign(t testing.TB, key int, preimage []byte) []byte {
	t.Helper()
	digest := attestation.Digest(preimage)
	signature, err := crypto.Sign(digest[:], v.keys[key])
	require.NoError(t, err)
	signature[64] += 27
	return signature
}

// signed are the attestations of a range by some keys, for contract A.
func (n *network) signed(t testing.TB, number uint64, keys ...int) types.CollectedVotes {
	t.Helper()
	return n.signedFor(t, contractA, number, keys...)
}

func (n *network) signedFor(t testing.TB, contract common.Address, number uint64, keys ...int) (votes types.CollectedVotes) {
	t.Helper()
	r, err := n.Range(n.query(), number)
	require.NoError(t, err)
	attested, err := n.AttestedRange(n.query(), r)
	require.NoError(t, err)
	preimage, err := attested.Preimage(attestation.Settlement{L1ChainID: l1ChainID, Contract: contract})
	require.NoError(t, err)
	for _, key := range keys {
		votes.Attestations = append(votes.Attestations, types.Attestation{Range: number, Signature: n.validators.sign(t, key, preimage)})
	}
	return votes
}

// final are the finality votes for a range by some keys.
func (n *network) final(t testing.TB, number uint64, keys ...int) (votes types.CollectedVotes) {
	t.Helper()
	r, err := n.Range(n.query(), number)
	require.NoError(t, err)
	domain, err := n.Domain(n.query())
	require.NoError(t, err)
	finality := attestation.Finality{Domain: domain.Bytes(), Number: number, NewRoot: common.BytesToHash(r.NewRoot)}
	preimage, err := finality.Preimage(attestation.Settlement{L1ChainID: l1ChainID, Contract: contractA})
	require.NoError(t, err)
	for _, key := range keys {
		votes.Finality = append(votes.Finality, types.FinalityVote{Range: number, Signature: n.validators.sign(t, key, preimage)})
	}
	return votes
}

// attest makes a block with votes and returns how many were news.
func (n *network) attest(t testing.TB, votes types.CollectedVotes) (accepted uint32) {
	t.Helper()
	n.block(t, func(ctx sdk.Context) {
		var err error
		accepted, err = n.TakeVotes(ctx, votes)
		require.NoError(t, err)
	})
	return accepted
}
