package statetree

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const adoptDirectory = "STATETREE_ADOPT_DIRECTORY"

// adoptOnce is the process that TestKilledWhileAdopting kills. It announces the adoption, and its end.
func adoptOnce(dir string) {
	must := func(err error) {
		if err != nil {
			panic(err)
		}
	}
	other, err := Open(filepath.Join(dir, "other"))
	must(err)
	tree, err := Open(filepath.Join(dir, "tree"))
	must(err)
	scratch := filepath.Join(dir, "scratch")
	must(os.RemoveAll(scratch))
	must(os.MkdirAll(scratch, 0o700))
	fmt.Println("adopting")
	must(tree.Adopt(other, scratch))
	fmt.Println("adopted")
	select {}
}

// TestKilledWhileAdopting kills a process while a tree adopts another. It must have nothing of it, or all.
func TestKilledWhileAdopting(t *testing.T) {
	rounds := 8
	if testing.Short() {
		rounds = 3
	}
	dir := t.TempDir()
	other, err := Open(filepath.Join(dir, "other"))
	require.NoError(t, err)
	writes := map[uint64]Cell{}
	for n := range uint64(3000) {
		writes[leafIndex(1, n)] = fullCell(n)
	}
	root := commit(t, other, 5, writes, []byte("op"))
	require.NoError(t, other.Close())

	// The first adoption has all the time that it needs, and tells how much that is.
	patience, empty := time.Minute, 0
	for range rounds {
		require.NoError(t, os.RemoveAll(filepath.Join(dir, "tree")))
		if took := killWhileAdopting(t, dir, patience); patience == time.Minute {
			patience = 2 * took
		}
		tree, err := Open(filepath.Join(dir, "tree"))
		require.NoError(t, err)
		if tree.Empty() {
			empty++
		} else {
			_, found := tree.Latest()
			require.Equal(t, root, found)
			require.NoError(t, tree.Verify(t.Context(), 5))
		}
		require.NoError(t, tree.Close())
	}
	t.Logf("%d of %d rounds left an empty tree", empty, rounds)
}

// killWhileAdopting kills the process at a random moment within some time, or once it is done, and returns how long it ran.
func killWhileAdopting(t *testing.T, dir string, patience time.Duration) time.Duration {
	t.Helper()
	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), adoptDirectory+"="+dir)
	child.Stderr = os.Stderr
	output, err := child.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, child.Start())
	lines := bufio.NewScanner(output)
	require.True(t, lines.Scan(), "it begins")
	begun := time.Now()
	timer := time.AfterFunc(patience/8+rand.N(patience), func() { _ = child.Process.Kill() })
	lines.Scan() // its end, or that of the process
	took := time.Since(begun)
	timer.Stop()
	_ = child.Process.Kill()
	require.Error(t, child.Wait(), "it ends only by the signal")
	return took
}
