//go:build slow

package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	bigFile    = 1 << 30
	mostMemory = 200 << 20 // bytes
	leastRate  = 30 << 20  // bytes a second, storing included, on a machine that does other things, too
)

// TestVaultStreamsABigFile puts and gets a file of 1 GB and measures the memory of the processes that do it.
func TestVaultStreamsABigFile(t *testing.T) {
	home, _ := newVaultHome(t, "")
	path := filepath.Join(t.TempDir(), "scan.dcm")
	file, err := os.Create(path)
	require.NoError(t, err)
	want := sha256.New()
	_, err = io.Copy(io.MultiWriter(file, want), bufio.NewReaderSize(io.LimitReader(rand.NewChaCha8([32]byte{1}), bigFile), 1<<20))
	require.NoError(t, err)
	require.NoError(t, file.Close())

	stored := decode[vaultPutResult](t, measured(t, home, "vault", "put", path, "--class", "ACDI", "--output", "json"))
	require.NoError(t, os.Remove(path))
	measured(t, home, "vault", "get", stored.CID, "--out", path, "--output", "json")
	got := sha256.New()
	copied, err := os.Open(path)
	require.NoError(t, err)
	defer copied.Close()
	_, err = io.Copy(got, copied)
	require.NoError(t, err)
	require.Equal(t, want.Sum(nil), got.Sum(nil))
}

// measured runs a command and holds it to its bounds. Memory is all that was resident, the program's own pages included.
func measured(t *testing.T, home string, args ...string) []byte {
	t.Helper()
	process := command(t, home, args...)
	var output bytes.Buffer
	process.Stdout = &output
	start := time.Now()
	require.NoError(t, process.Start())
	ended, peak := make(chan struct{}), make(chan int64)
	go func() { peak <- watchMemory(process.Process.Pid, ended) }()
	err := process.Wait()
	took := time.Since(start)
	close(ended)
	most := <-peak
	require.NoError(t, err)
	rate := bigFile / took.Seconds()
	t.Logf("%s: %d MB at most, %.0f MB/s, %s of processor time", args[1], most>>20, rate/(1<<20), process.ProcessState.UserTime()+process.ProcessState.SystemTime())
	require.Positive(t, most)
	require.Less(t, most, int64(mostMemory))
	require.Greater(t, rate, float64(leastRate))
	return output.Bytes()
}

// watchMemory returns the most memory that a process had until it ended.
func watchMemory(pid int, ended <-chan struct{}) (most int64) {
	for {
		select {
		case <-ended:
			return most
		case <-time.After(10 * time.Millisecond):
		}
		status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if err != nil {
			continue // it is ending
		}
		for line := range strings.Lines(string(status)) {
			var kilobytes int64
			if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); err == nil {
				most = max(most, kilobytes<<10)
			}
		}
	}
}
