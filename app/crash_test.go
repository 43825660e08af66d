package app_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	dbm "github.com/cosmos/cosmos-db"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app/apptest"
)

const (
	// crashHome makes this test binary the node that is killed in the middle of a commit.
	crashHome = "HEALTHD_TEST_CRASH_HOME"
	// crashHeight is the block in whose commit it dies.
	crashHeight = 4
)

// lethalDB kills the process at the first write after it was armed: the stores' commit, which comes after the
// state tree's.
type lethalDB struct {
	dbm.DB
	armed *bool
}

func (db lethalDB) NewBatch() dbm.Batch { return lethalBatch{db.DB.NewBatch(), db.armed} }

func (db lethalDB) NewBatchWithSize(size int) dbm.Batch {
	return lethalBatch{db.DB.NewBatchWithSize(size), db.armed}
}

type lethalBatch struct {
	dbm.Batch
	armed *bool
}

func (b lethalBatch) Write() error {
	b.strike()
	return b.Batch.Write()
}

func (b lethalBatch) WriteSync() error {
	b.strike()
	return b.Batch.WriteSync()
}

func (b lethalBatch) strike() {
	if *b.armed {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {}
	}
}

func openDB(t *testing.T, home string) dbm.DB {
	t.Helper()
	db, err := dbm.NewDB("application", dbm.PebbleDBBackend, filepath.Join(home, "data"))
	require.NoError(t, err)
	return db
}

// crashTx is the transaction of a height of the crash test's chain; all of them are made beforehand.
func crashTx(t *testing.T, chain *apptest.Chain, height int64) []byte {
	t.Helper()
	if height == 1 {
		return nil
	}
	founderKey := apptest.Founder()
	nonce := uint64(height - 2)
	return chain.BundleTx(t, founderKey, chain.Seal(t, founderKey, founder, nonce, registerPatient(key(byte(height)))))
}

func nextCrashBlock(t *testing.T, chain *apptest.Chain) []byte {
	t.Helper()
	height := chain.App.LastBlockHeight() + 1
	if tx := crashTx(t, chain, height); tx != nil {
		return chain.NextBlock(t, tx).AppHash
	}
	return chain.NextBlock(t).AppHash
}

// TestCrashingNode is not a test but the process that TestKilledBetweenTreeAndStores kills.
func TestCrashingNode(t *testing.T) {
	home := os.Getenv(crashHome)
	if home == "" {
		t.Skip("runs in a child process only")
	}
	armed := false
	chain := apptest.At(t, home, lethalDB{openDB(t, home), &armed})
	chain.InitChain(t, apptest.Genesis(t, chain.App), nil)
	for chain.App.LastBlockHeight() < crashHeight-1 {
		nextCrashBlock(t, chain)
	}
	armed = true
	nextCrashBlock(t, chain)
	t.Fatal("still alive")
}

func TestKilledBetweenTreeAndStores(t *testing.T) {
	home := t.TempDir()
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run", "^TestCrashingNode$")
	child.Env = append(os.Environ(), crashHome+"="+home)
	output, err := child.CombinedOutput()
	require.ErrorContains(t, err, "killed", "%s", output)

	chain := apptest.At(t, home, openDB(t, home))
	require.Equal(t, int64(crashHeight-1), chain.App.LastBlockHeight())
	latest, _ := chain.App.StateTree().Latest()
	require.Equal(t, uint64(crashHeight), latest, "the tree is one block ahead")
	require.NoError(t, chain.App.CheckStateTree(), "which is no reason not to start")

	control := apptest.New(t)
	for range crashHeight + 1 {
		hash := nextCrashBlock(t, control)
		if control.App.LastBlockHeight() >= crashHeight {
			require.Equal(t, hash, nextCrashBlock(t, chain), "height %d", control.App.LastBlockHeight())
		}
	}
}
