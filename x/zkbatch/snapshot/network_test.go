package snapshot_test

import (
	"io"
	"path/filepath"
	"slices"
	"testing"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	"github.com/stretchr/testify/require"

	"cosmossdk.io/log/v2"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/statetree"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/snapshot"
)

// committed reads a chain's stores as the application does.
func committed(chain *apptest.Chain) func(uint64) (sdk.Context, error) {
	return func(height uint64) (sdk.Context, error) {
		stores, err := chain.App.CommitMultiStore().CacheMultiStoreWithVersion(int64(height))
		return sdk.NewContext(stores, cmtproto.Header{Height: int64(height)}, false, log.NewNopLogger()), err
	}
}

// extensionOf is the extension of a tree beside a chain's stores.
func extensionOf(t *testing.T, chain *apptest.Chain, tree *statetree.Tree) *snapshot.Extension {
	t.Helper()
	return snapshot.New(tree, filepath.Join(t.TempDir(), "restoring"), chain.App.Zkbatch, committed(chain), log.NewNopLogger())
}

// busy is a chain with operations in several blocks, none of them proven.
func busy(t *testing.T) *apptest.Chain {
	t.Helper()
	chain := apptest.New(t)
	chain.NextBlock(t)
	for n := range byte(4) {
		patient := edwardskey.NewPrivKey([32]byte{n + 1})
		chain.Submit(t, apptest.Founder(), chain.Seal(t, apptest.Founder(), 1, uint64(n), &identitytypes.RegisterActor{
			Role: identitytypes.ROLE_PATIENT, PublicKey: patient.PubKey().Bytes(),
		}))
		if n == 1 {
			chain.NextBlock(t) // a height without a version
		}
	}
	return chain
}

// write returns the payloads of the latest height.
func write(t *testing.T, chain *apptest.Chain) (payloads [][]byte) {
	t.Helper()
	extension := extensionOf(t, chain, chain.App.StateTree())
	err := extension.SnapshotExtension(uint64(chain.App.LastBlockHeight()), func(payload []byte) error {
		payloads = append(payloads, slices.Clone(payload))
		return nil
	})
	require.NoError(t, err)
	require.NoError(t, extension.Close())
	return payloads
}

// restore gives payloads to an empty tree beside the chain's stores.
func restore(t *testing.T, chain *apptest.Chain, payloads [][]byte) (*statetree.Tree, error) {
	t.Helper()
	tree, err := statetree.Open(t.TempDir())
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, tree.Close()) })
	return tree, restoreInto(t, chain, tree, filepath.Join(t.TempDir(), "restoring"), payloads)
}

func restoreInto(t *testing.T, chain *apptest.Chain, tree *statetree.Tree, folder string, payloads [][]byte) error {
	t.Helper()
	extension := snapshot.New(tree, folder, chain.App.Zkbatch, committed(chain), log.NewNopLogger())
	err := extension.RestoreExtension(uint64(chain.App.LastBlockHeight()), snapshot.Format, func() ([]byte, error) {
		if len(payloads) == 0 {
			return nil, io.EOF
		}
		next := payloads[0]
		payloads = payloads[1:]
		return next, nil
	})
	require.NoDirExists(t, folder, "nothing half-restored stays")
	return err
}
