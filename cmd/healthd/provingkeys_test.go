package main

import (
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// provingKeys are one folder of dev keys for all tests that prove, because a setup takes a minute. TestMain
// removes it.
var provingKeys struct {
	make sync.Once
	home string
	err  error
}

// linkProvingKeys puts the shared keys into a home that has none.
func linkProvingKeys(t *testing.T, home string) {
	t.Helper()
	provingKeys.make.Do(makeProvingKeys)
	require.NoError(t, provingKeys.err)
	require.NoError(t, os.Symlink(keyCache(provingKeys.home), keyCache(home)))
}

// makeProvingKeys belongs to no test: whichever comes first runs it.
func makeProvingKeys() {
	if provingKeys.home, provingKeys.err = os.MkdirTemp("", "healthd-keys-"); provingKeys.err != nil {
		return
	}
	setup := exec.Command(os.Args[0], "zk", "setup", "--home", provingKeys.home)
	setup.Env = append(os.Environ(), runAsHealthd+"=1")
	if output, err := setup.CombinedOutput(); err != nil {
		provingKeys.err = fmt.Errorf("zk setup: %w: %s", err, output)
		return
	}
	_, provingKeys.err = os.Stat(keyCache(provingKeys.home))
}

// removeProvingKeys removes what makeProvingKeys left, if it ran.
func removeProvingKeys() {
	if provingKeys.home != "" {
		_ = os.RemoveAll(provingKeys.home) // a folder of the system's for temporary files: nothing depends on it
	}
}
