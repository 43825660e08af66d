//go:build e2e

package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/child"
)

// service is a process besides the validators: the L1, the prover, a relayer.
type service struct {
	options child.Options
	process *child.Process
}

// serve starts a process that the end of the test ends.
func (w *world) serve(name string, args ...string) *service {
	w.t.Helper()
	s := &service{options: child.Options{Binary: w.binary, Args: args, LogFile: filepath.Join(w.dir, name+".log")}}
	w.start(s)
	w.t.Cleanup(func() { _ = s.process.Kill() }) // it may have ended already
	return s
}

func (w *world) start(s *service) {
	w.t.Helper()
	var err error
	s.process, err = child.Start(s.options)
	require.NoError(w.t, err)
}

// killAndRestart ends a process as a power failure would, and starts it again.
func (w *world) killAndRestart(s *service) {
	w.t.Helper()
	require.NoError(w.t, s.process.Alive())
	require.NoError(w.t, s.process.Kill())
	w.start(s)
	w.tell("killed and started again: healthd %s", s.options.Args[0])
}

// run runs healthd to its end and returns its standard output.
func (w *world) run(args ...string) ([]byte, error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(w.t.Context(), w.binary, args...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return stdout.Bytes(), fmt.Errorf("healthd %s: %w: %s", strings.Join(args, " "), err, stderr.String())
	}
	return stdout.Bytes(), nil
}

// must is run for what must succeed.
func (w *world) must(args ...string) []byte {
	w.t.Helper()
	stdout, err := w.run(args...)
	require.NoError(w.t, err)
	return stdout
}

// read decodes the JSON output of a command.
func read[T any](t *testing.T, stdout []byte) T {
	t.Helper()
	var into T
	require.NoError(t, json.Unmarshal(stdout, &into), "%s", stdout)
	return into
}

// eventually waits for what only other processes can bring about.
func (w *world) eventually(what string, patience time.Duration, holds func() bool) {
	w.t.Helper()
	begun := time.Now()
	for !holds() {
		w.requireRunning()
		if time.Since(begun) > patience {
			require.Fail(w.t, "waited in vain until "+what, "%s; logs are in %s", patience, w.dir)
		}
		time.Sleep(500 * time.Millisecond)
	}
	w.tell("%s (after %.0f s)", what, time.Since(begun).Seconds())
}

// requireRunning fails where a process has ended by itself.
func (w *world) requireRunning() {
	w.t.Helper()
	for _, s := range append([]*service{w.l1, w.prover}, w.relayers...) {
		if s != nil {
			require.NoError(w.t, s.process.Alive())
		}
	}
	for _, node := range w.validators() {
		require.NoError(w.t, node.Alive())
	}
}
