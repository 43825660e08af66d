package main

import (
	"net"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// examine runs the doctor; failures are no error here.
func examine(t *testing.T, home string) diagnosis {
	t.Helper()
	output, _ := tryHealthd(t, home, "doctor", "--output", "json")
	return decode[diagnosis](t, output)
}

// says finds what the doctor says of a check, with a verdict.
func (d diagnosis) says(t *testing.T, check, verdict string) string {
	t.Helper()
	for _, found := range d.Findings {
		if found.Check == check && found.Verdict == verdict {
			if verdict != verdictOK {
				require.NotEmpty(t, found.Advice, "it says what to do")
			}
			return found.Found
		}
	}
	require.Failf(t, "no such finding", "%s %s in %+v", verdict, check, d.Findings)
	return ""
}

// freeListeners moves a home's listeners to free ports.
func freeListeners(t *testing.T, home string) {
	t.Helper()
	ports := freePorts(t, 4)
	setConfig(t, home, "rpc", map[string]string{"laddr": `"tcp://` + ports[0] + `"`})
	setConfig(t, home, "p2p", map[string]string{"laddr": `"tcp://` + ports[1] + `"`})
	edit(t, filepath.Join(home, "config", "app.toml"), `(?s)(\n\[api\]\n.*?\naddress = )[^\n]*`, `${1}"tcp://`+ports[2]+`"`)
	edit(t, filepath.Join(home, "config", "app.toml"), `(?s)(\n\[grpc\]\n.*?\naddress = )[^\n]*`, `${1}"`+ports[3]+`"`)
}

func edit(t *testing.T, file, pattern, replacement string) {
	t.Helper()
	content, err := os.ReadFile(file)
	require.NoError(t, err)
	found := regexp.MustCompile(pattern)
	require.Regexp(t, found, string(content))
	require.NoError(t, os.WriteFile(file, found.ReplaceAll(content, []byte(replacement)), 0o600))
}

func TestDoctorOfAHealthyHome(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, "st-mary")
	freeListeners(t, home)
	before := examine(t, home)
	require.Zero(t, before.Failures, "%+v", before.Findings)
	require.Contains(t, before.says(t, "verifying keys", verdictWarn), "nothing can be proven")
	require.Contains(t, before.says(t, "data", verdictOK), "none yet")

	ports := freePorts(t, 1)
	n := startNode(t, home, "--grpc.address", ports[0])
	n.waitForHeight(t, 2)
	running := examine(t, home)
	require.Contains(t, running.says(t, "data", verdictWarn), "a node runs")
	require.Contains(t, running.says(t, "port p2p", verdictWarn), "nobody listens", "it was started with other ports than the files say")
	require.Contains(t, running.says(t, "node", verdictWarn), "does not answer")
	setConfig(t, home, "rpc", map[string]string{"laddr": `"` + n.rpc + `"`})
	running = examine(t, home)
	require.Contains(t, running.says(t, "node", verdictOK), "follows the network")
	running.says(t, "clock", verdictOK)
	running.says(t, "port rpc", verdictOK)
	n.stop(t)

	text := string(healthd(t, home, "doctor"))
	require.Contains(t, text, "the root that the stores commit to")
	require.Contains(t, text, "0 failures")
	stopped := examine(t, home)
	stopped.says(t, "clock", verdictOK)

	require.NoError(t, os.RemoveAll(filepath.Join(home, "data", "statetree")))
	require.NoError(t, os.MkdirAll(filepath.Join(home, "data", "statetree"), 0o700))
	require.Contains(t, examine(t, home).says(t, "data", verdictFail), "behind the application")
}

func TestDoctorFindsWhatIsWrong(t *testing.T) {
	for name, test := range map[string]struct {
		harm    func(t *testing.T, home string)
		check   string
		verdict string
		found   string
	}{
		"a configuration that cannot be read": {func(t *testing.T, home string) {
			require.NoError(t, os.WriteFile(filepath.Join(home, "config", "config.toml"), []byte("moniker = "), 0o600))
		}, "configuration", verdictFail, "config.toml"},
		"a configuration that is not valid": {func(t *testing.T, home string) {
			edit(t, filepath.Join(home, "config", "app.toml"), `\npruning = "default"`, "\npruning = \"everything\"")
		}, "configuration", verdictFail, "pruning"},
		"no genesis file": {func(t *testing.T, home string) {
			require.NoError(t, os.Remove(filepath.Join(home, "config", "genesis.json")))
		}, "genesis", verdictFail, "genesis.json"},
		"a genesis file of another program": {func(t *testing.T, home string) {
			edit(t, filepath.Join(home, "config", "genesis.json"), `"zkbatch":`, `"zkbatch": 7, "other":`)
		}, "genesis", verdictFail, "module zkbatch"},
		"another chain id": {func(t *testing.T, home string) {
			edit(t, clientConfigFile(home), `chain-id = [^\n]*`, `chain-id = "dev-other-1"`)
		}, "chain id", verdictFail, "dev-other-1"},
		"a key that others can read": {func(t *testing.T, home string) {
			require.NoError(t, os.Chmod(filepath.Join(home, filepath.FromSlash(validatorKeyPath)), 0o644))
		}, "permissions", verdictFail, "open to other users"},
		"no validator key": {func(t *testing.T, home string) {
			require.NoError(t, os.Remove(filepath.Join(home, filepath.FromSlash(validatorKeyPath))))
		}, "keys", verdictFail, "no validator key"},
		"no signing state": {func(t *testing.T, home string) {
			require.NoError(t, os.Remove(filepath.Join(home, filepath.FromSlash(signingStatePath))))
		}, "keys", verdictFail, "priv_validator_state.json"},
		"no snapshots": {func(t *testing.T, home string) {
			edit(t, filepath.Join(home, "config", "app.toml"), `\nsnapshot-interval = \d+`, "\nsnapshot-interval = 0")
		}, "snapshots", verdictWarn, "takes none"},
		"nothing pruned": {func(t *testing.T, home string) {
			edit(t, filepath.Join(home, "config", "app.toml"), `\npruning = "default"`, "\npruning = \"nothing\"")
		}, "pruning", verdictWarn, "without bounds"},
		"a port in use": {func(t *testing.T, home string) {
			listener, err := net.Listen("tcp", "127.0.0.1:0")
			require.NoError(t, err)
			t.Cleanup(func() { require.NoError(t, listener.Close()) })
			setConfig(t, home, "rpc", map[string]string{"laddr": `"tcp://` + listener.Addr().String() + `"`})
		}, "port rpc", verdictFail, "cannot be used"},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			healthd(t, home, "init")
			freeListeners(t, home)
			test.harm(t, home)
			require.Contains(t, examine(t, home).says(t, test.check, test.verdict), test.found)
			output, err := tryHealthd(t, home, "doctor")
			if test.verdict == verdictFail {
				require.ErrorContains(t, err, "checks failed")
			} else {
				require.NoError(t, err)
			}
			require.Contains(t, string(output), "→")
		})
	}
}

func TestDoctorOfAHomeThatIsNone(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	examine(t, home).says(t, "configuration", verdictFail)
	require.NoDirExists(t, home, "it makes nothing")
}

func TestDoctorJudgesTheClock(t *testing.T) {
	for _, test := range []struct {
		age     time.Duration
		verdict string
	}{
		{-time.Hour, verdictFail}, {-time.Second, verdictOK}, {time.Minute, verdictOK}, {48 * time.Hour, verdictWarn},
	} {
		var e examination
		e.clockBehind(test.age)
		diagnosis{Findings: e.findings}.says(t, "clock", test.verdict)
	}
}
