package replication_test

import (
	"crypto/ed25519"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/quick"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

func drawMembers(t *testing.T, chance *rand.Rand, count int) []replication.Member {
	t.Helper()
	var members []replication.Member
	for range count {
		seed := make([]byte, ed25519.SeedSize)
		for i := range seed {
			seed[i] = byte(chance.Uint32())
		}
		key, err := crypto.UnmarshalEd25519PrivateKey(ed25519.NewKeyFromSeed(seed))
		require.NoError(t, err)
		id, err := peer.IDFromPrivateKey(key)
		require.NoError(t, err)
		members = append(members, replication.Member{ID: id})
	}
	return members
}

func rootOf(hash [32]byte) cid.Cid { return ipfs.DigestFromBytes(hash).CID(hash[0]%2 == 0) }

// For any root: the order in which members are listed does not matter, the holders are distinct, and when one member goes
// only its own place is taken, by one that was next.
func TestPlacementMovesOnlyWhatItMust(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	members := drawMembers(t, chance, 9)
	check := func(hash [32]byte, factorSeed, goneSeed uint8) bool {
		factor, gone := int(factorSeed%6)+1, int(goneSeed)%len(members)
		root := rootOf(hash)
		before := replication.Place(root, members, factor)
		shuffled := slices.Clone(members)
		chance.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		rest := slices.Delete(slices.Clone(members), gone, gone+1)
		after := replication.Place(root, rest, factor)
		kept := slices.DeleteFunc(slices.Clone(before), func(id peer.ID) bool { return id == members[gone].ID })
		distinct := slices.Compact(slices.Sorted(slices.Values(before)))
		return slices.Equal(before, replication.Place(root, shuffled, factor)) &&
			len(distinct) == factor && len(after) == factor && slices.Equal(kept, after[:len(kept)])
	}
	require.NoError(t, quick.Check(check, &quick.Config{MaxCount: 500}))
}

func TestPlacementSpreadsTheLoad(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 6))
	members := drawMembers(t, chance, 7)
	const roots, factor = 7000, 3
	held := map[peer.ID]int{}
	for range roots {
		var hash [32]byte
		for i := range hash {
			hash[i] = byte(chance.Uint32())
		}
		for _, id := range replication.Place(rootOf(hash), members, factor) {
			held[id]++
		}
	}
	for _, m := range members {
		require.InEpsilon(t, roots*factor/len(members), held[m.ID], 0.06)
	}
	require.Empty(t, replication.Place(rootOf([32]byte{1}), nil, factor))
}
