package attester_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attester"
)

// killedJournal names the journal that this process signs into until it is killed.
const killedJournal = "HEALTHD_TEST_KILLED_JOURNAL"

func TestMain(m *testing.M) {
	if path := os.Getenv(killedJournal); path != "" {
		permitUntilKilled(path)
	}
	os.Exit(m.Run())
}

// permitUntilKilled tells each number once it may be signed.
func permitUntilKilled(path string) {
	journal, err := attester.OpenJournal(path)
	for number := uint64(1); err == nil; number++ {
		if err = journal.Permit(attester.KindRange, here, number, one); err == nil {
			fmt.Println(number)
		}
	}
	fmt.Println(err)
	os.Exit(1)
}

// Whatever a process could have signed before it was killed, the next one knows.
func TestJournalSurvivesKill(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	for round := range 8 {
		path := filepath.Join(t.TempDir(), "journal")
		process := exec.Command(self)
		process.Env = append(os.Environ(), killedJournal+"="+path)
		output, err := process.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, process.Start())
		lines := bufio.NewScanner(output)
		last := uint64(0)
		read := func() bool {
			if !lines.Scan() {
				return false
			}
			number, err := strconv.ParseUint(lines.Text(), 10, 64)
			require.NoError(t, err, lines.Text())
			last = number
			return true
		}
		require.True(t, read())
		killed := time.AfterFunc(time.Duration(3+7*round)*time.Millisecond, func() { _ = process.Process.Kill() })
		for read() {
		}
		require.Error(t, process.Wait(), "it does not end by itself")
		killed.Stop()

		journal := open(t, path)
		first := uint64(1)
		if last > 100 {
			first = last - 100
		}
		for number := first; number <= last; number++ {
			require.ErrorIs(t, journal.Permit(attester.KindRange, here, number, two), attester.ErrConflict, "%d of %d", number, last)
		}
		require.NoError(t, journal.Close())
	}
}
