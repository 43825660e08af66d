//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/stretchr/testify/require"
)

const bigFile = 1 << 30 // bytes

// imaging has a patient put a file of 1 GB into the records and read it back. The patient's home has no running node, so
// that the processes that are measured do it all.
func (d *dataPlane) imaging() {
	d.w.t.Helper()
	patient := d.patient(d.hospital, "imaged")
	path, want := d.bigFile()
	put, putMemory, putSeconds := d.measured(patient, "vault", "put", path, "--class", "ACDI", "--patient-key", patient.vault.RecipientFile)
	stored := read[struct {
		Records []struct {
			Record uint64 `json:"record"`
		} `json:"records"`
	}](d.w.t, put)
	require.NoError(d.w.t, os.Remove(path))
	_, getMemory, getSeconds := d.measured(patient, "vault", "get", number(stored.Records[0].Record), "--out", path)
	require.Equal(d.w.t, want, digestOf(d.w.t, path))
	require.NoError(d.w.t, os.Remove(path))
	s := d.summary
	s.BigFileMB, s.BigFileMemory = bigFile>>20, max(putMemory, getMemory)>>20
	s.PutMBPerSecond, s.GetMBPerSecond = (bigFile>>20)/putSeconds, (bigFile>>20)/getSeconds
	d.w.tell("1 GB: put %.0f MB/s, get %.0f MB/s, at most %d MB of memory", s.PutMBPerSecond, s.GetMBPerSecond, s.BigFileMemory)
}

// bigFile writes a file that nothing can compress.
func (d *dataPlane) bigFile() (path string, sum []byte) {
	d.w.t.Helper()
	path = filepath.Join(d.plain, "scan.dcm")
	file, err := os.Create(path)
	require.NoError(d.w.t, err)
	hash := sha256.New()
	_, err = io.Copy(io.MultiWriter(file, hash), bufio.NewReaderSize(io.LimitReader(rand.NewChaCha8([32]byte{1}), bigFile), 1<<20))
	require.NoError(d.w.t, err)
	require.NoError(d.w.t, file.Close())
	return path, hash.Sum(nil)
}

func digestOf(t require.TestingT, path string) []byte {
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	hash := sha256.New()
	_, err = io.Copy(hash, file)
	require.NoError(t, err)
	return hash.Sum(nil)
}

// measured runs a command of somebody and returns what it said, the most memory that it had resident in bytes, the
// program's own pages included, and the seconds that it took.
func (d *dataPlane) measured(who *person, args ...string) (said []byte, most int64, seconds float64) {
	d.w.t.Helper()
	var stdout, stderr bytes.Buffer
	command := exec.CommandContext(d.w.t.Context(), d.w.binary, who.sign(args)...)
	command.Stdout, command.Stderr = &stdout, &stderr
	begun := time.Now()
	require.NoError(d.w.t, command.Start())
	ended, peak := make(chan struct{}), make(chan int64)
	go func() { peak <- watchMemory(command.Process.Pid, ended) }()
	err := command.Wait()
	seconds = time.Since(begun).Seconds()
	close(ended)
	most = <-peak
	require.NoError(d.w.t, err, "%v: %s", args, stderr.String())
	require.Positive(d.w.t, most)
	return stdout.Bytes(), most, seconds
}

// watchMemory returns the high water mark of a process's resident memory, in bytes, as it was last before its end.
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
