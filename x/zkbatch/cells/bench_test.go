package cells_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/types/query"

	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/statetree"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// BenchmarkListOfAPatient compares a list of 20 consents among 200,000 by looking at all of them and by the index, and
// says what the index costs to make.
func BenchmarkListOfAPatient(b *testing.B) {
	const all, patients = 200_000, 10_000
	tree, err := statetree.Open(b.TempDir())
	require.NoError(b, err)
	b.Cleanup(func() { require.NoError(b, tree.Close()) })
	writes := map[uint64]protocol.Cell{}
	for patient := uint64(1); patient <= patients; patient++ {
		cell, err := protocol.EncodeCell(protocol.KindActor, &protocol.Actor{Role: protocol.RolePatient, Status: protocol.ActorActive})
		require.NoError(b, err)
		writes[protocol.LeafIndex(protocol.KindActor, patient)] = cell
	}
	for sequence := uint64(1); sequence <= all; sequence++ {
		cell, err := protocol.EncodeCell(protocol.KindConsent, &protocol.Consent{
			Patient: 1 + sequence%patients, Grantee: 3, From: 1, To: 2, Uses: 5, Status: protocol.ConsentActive, Purposes: 1, Classes: 1, Scopes: 1,
		})
		require.NoError(b, err)
		writes[protocol.LeafIndex(protocol.KindConsent, sequence)] = cell
	}
	delta, err := tree.Stage(1, writes, nil)
	require.NoError(b, err)
	require.NoError(b, tree.Commit(delta))
	index, err := cellindex.Open(b.TempDir())
	require.NoError(b, err)
	b.Cleanup(func() { require.NoError(b, index.Close()) })
	store := cells.NewStore(tree, index, storetypes.NewObjectStoreKey("object"))
	view, err := store.AsOfHeight(1)
	require.NoError(b, err)

	b.Run("scan", func(b *testing.B) {
		for b.Loop() {
			found := 0
			for page := (&query.PageRequest{}); ; {
				next, err := cells.List(view, protocol.KindConsent, page,
					func(consent *protocol.Consent) bool { return consent.Patient == 77 },
					func(uint64, *protocol.Consent) { found++ })
				require.NoError(b, err)
				if page.Key = next.NextKey; len(page.Key) == 0 {
					break
				}
			}
			require.Equal(b, all/patients, found)
		}
	})
	b.Run("build", func(b *testing.B) {
		for b.Loop() {
			fresh, err := cellindex.Open(b.TempDir())
			require.NoError(b, err)
			require.NoError(b, fresh.Follow(tree))
			require.NoError(b, fresh.Close())
		}
	})
	require.NoError(b, store.Index())
	b.Run("index", func(b *testing.B) {
		for b.Loop() {
			found := 0
			_, err := cells.Related(view, cellindex.ConsentsOfPatient, 77, nil, nil, func(uint64, *protocol.Consent) error {
				found++
				return nil
			})
			require.NoError(b, err)
			require.Equal(b, all/patients, found)
		}
	})
}
