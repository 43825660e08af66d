package statetree

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/stretchr/testify/require"
)

const crashDirectory = "STATETREE_CRASH_DIRECTORY"

// TestMain lets the crash tests run this binary as the process to be killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv(crashDirectory); dir != "" {
		commitForever(dir)
	}
	if dir := os.Getenv(adoptDirectory); dir != "" {
		adoptOnce(dir)
	}
	os.Exit(m.Run())
}

// crashWrites are the same for a height in every run.
func crashWrites(height uint64) (map[uint64]Cell, []TraceEntry) {
	writes := map[uint64]Cell{}
	random := rand.New(rand.NewPCG(height, 1))
	for i := range uint64(40) {
		writes[leafIndex(1, random.Uint64N(60))] = testCell(1, random.Uint64())
		writes[leafIndex(4, height*40+i)] = testCell(4, i)
	}
	return writes, []TraceEntry{fmt.Append(nil, height)}
}

// commitForever commits, truncates and prunes, and prints each height once its
// Commit has returned.
func commitForever(dir string) {
	must := func(err error) {
		if err != nil {
			panic(err)
		}
	}
	tree, err := Open(dir)
	must(err)
	latest, _ := tree.Latest()
	for height := latest + 1; ; height++ {
		writes, trace := crashWrites(height)
		delta, err := tree.Stage(height, writes, trace)
		must(err)
		must(tree.Commit(delta))
		fmt.Println(height)
		if height%5 == 0 { // what a node does after a crash of its application
			must(tree.Truncate(height))
			delta, err = tree.Stage(height, writes, trace)
			must(err)
			must(tree.Commit(delta))
		}
		if height%7 == 0 && height > 10 {
			must(tree.Prune(height - 10))
		}
	}
}

// TestKilledProcess kills a committing process at random moments. What it
// reported as committed must be there, and the root must follow from the cells.
func TestKilledProcess(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 3
	}
	dir := t.TempDir()
	reported := uint64(0)
	for range rounds {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), crashDirectory+"="+dir)
		output, err := child.StdoutPipe()
		require.NoError(t, err)
		child.Stderr = os.Stderr
		require.NoError(t, child.Start())
		lines := bufio.NewScanner(output)
		require.True(t, lines.Scan(), "the process commits at least once")
		read := func() {
			_, err := fmt.Sscan(lines.Text(), &reported)
			require.NoError(t, err)
		}
		read()
		timer := time.AfterFunc(time.Duration(rand.IntN(150_000))*time.Microsecond, func() {
			_ = child.Process.Kill()
		})
		for lines.Scan() {
			read()
		}
		timer.Stop()
		require.Error(t, child.Wait(), "it ends only by the signal")
		reported = checkAfterCrash(t, dir, reported)
	}
}

func checkAfterCrash(t *testing.T, dir string, reported uint64) uint64 {
	tree, err := Open(dir)
	require.NoError(t, err)
	defer func() { require.NoError(t, tree.Close()) }()
	latest, root := tree.Latest()
	// A truncation may have been under way, which takes back one height.
	require.GreaterOrEqual(t, latest+1, reported)
	require.NoError(t, tree.Verify(context.Background(), latest))
	require.NoError(t, tree.Verify(context.Background(), tree.Floor()))

	// Replaying the last height gives the same root.
	require.NoError(t, tree.Truncate(latest))
	writes, trace := crashWrites(latest)
	delta, err := tree.Stage(latest, writes, trace)
	require.NoError(t, err)
	require.Equal(t, root, delta.Root())
	require.NoError(t, tree.Commit(delta))
	return latest
}

// TestPowerLoss drops everything that was not synced, which a killed process
// does not lose.
func TestPowerLoss(t *testing.T) {
	fs := vfs.NewStrictMem()
	tree, err := open("state/tree", fs)
	require.NoError(t, err)
	for height := uint64(1); height <= 20; height++ {
		writes, trace := crashWrites(height)
		kept := commit(t, tree, height, writes, trace...)

		fs.SetIgnoreSyncs(true)
		lost, trace := crashWrites(height + 1)
		commit(t, tree, height+1, lost, trace...)
		require.NoError(t, tree.Prune(height/2))
		require.NoError(t, tree.Close())
		fs.ResetToSyncedState()
		fs.SetIgnoreSyncs(false)

		tree, err = open("state/tree", fs)
		require.NoError(t, err)
		latest, root := tree.Latest()
		require.Equal(t, height, latest, "the unsynced version is gone as a whole")
		require.Equal(t, kept, root)
		require.NoError(t, tree.Verify(context.Background(), latest))
		require.NoError(t, tree.Verify(context.Background(), tree.Floor()))
	}
	require.NoError(t, tree.Close())
}

// TestReadersDuringCommits reads old heights while new ones are committed,
// truncated and pruned. Run it with -race.
func TestReadersDuringCommits(t *testing.T) {
	tree := openTest(t)
	roots := grow(t, tree, 1, 5)
	stop := make(chan struct{})
	var group sync.WaitGroup
	for range 3 {
		group.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				proof, err := tree.Prove(5, leafIndex(1, 1))
				if err != nil {
					t.Error(err)
					return
				}
				if err := proof.Verify(roots[5]); err != nil {
					t.Error(err)
					return
				}
				if err := tree.Verify(context.Background(), 5); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 5 {
		grow(t, tree, 6, 15)
		require.NoError(t, tree.Prune(5))
		require.NoError(t, tree.Truncate(6))
	}
	close(stop)
	group.Wait()
}
