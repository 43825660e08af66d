package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

// ipfsMember is one `healthd ipfs serve`.
type ipfsMember struct {
	home    string
	result  ipfsServeResult
	process *exec.Cmd
	control *ipfs.Remote
}

func (m *ipfsMember) start(t *testing.T, args ...string) {
	t.Helper()
	m.process = command(t, m.home, append([]string{"ipfs", "serve", "--output", "json", "--round", "500ms", "--grace", "2s"}, args...)...)
	stdout, err := m.process.StdoutPipe()
	require.NoError(t, err)
	var stderr bytes.Buffer
	m.process.Stderr = &stderr
	require.NoError(t, m.process.Start())
	t.Cleanup(func() { m.kill() })
	line, err := bufio.NewReader(stdout).ReadBytes('\n')
	require.NoError(t, err, "%s", &stderr)
	m.result = decode[ipfsServeResult](t, line)
	control, running, err := ipfs.OpenControl(t.Context(), filepath.Join(m.home, "ipfs"))
	require.NoError(t, err)
	require.True(t, running)
	m.control = control
}

// kill ends the process as a power cut does, by its own handle.
func (m *ipfsMember) kill() {
	if m.process == nil {
		return
	}
	_ = m.process.Process.Kill()
	_ = m.process.Wait()
	m.process = nil
}

func (m *ipfsMember) pins(ctx context.Context, c cid.Cid) bool {
	if m.process == nil {
		return false
	}
	pinned, err := m.control.Pinned(ctx, c)
	return err == nil && pinned
}

// newIPFSNetwork runs nodes that share a swarm key and a roster.
func newIPFSNetwork(t *testing.T, size int) (members []*ipfsMember, key ipfs.SwarmKey) {
	t.Helper()
	key = ipfs.NewSwarmKey()
	roster := replication.Roster{Factor: 2}
	for i := range size {
		m := &ipfsMember{home: t.TempDir()}
		require.NoError(t, os.MkdirAll(filepath.Join(m.home, "vault"), 0o700))
		require.NoError(t, os.WriteFile(filepath.Join(m.home, "vault", "swarm.key"), key.Format(), 0o600))
		m.start(t) // without a roster: it tells its id and keeps its port
		require.False(t, m.result.Replicates)
		info, err := ipfs.ParsePeers(m.result.Addresses[0])
		require.NoError(t, err)
		roster.Members = append(roster.Members, replication.Member{
			ID: info[0].ID, Addresses: []string{info[0].Addrs[0].String()}, Institution: fmt.Sprintf("institution-%d", i),
		})
		m.kill()
		members = append(members, m)
	}
	text, err := json.Marshal(roster)
	require.NoError(t, err)
	for i, m := range members {
		require.NoError(t, os.WriteFile(filepath.Join(m.home, "ipfs", "roster.json"), text, 0o600))
		m.start(t, "--listen", roster.Members[i].Addresses[0])
		require.True(t, m.result.Replicates)
	}
	return members, key
}

func TestIPFSNetworkOfProcesses(t *testing.T) {
	members, _ := newIPFSNetwork(t, 3)
	copies := func(c cid.Cid) (count int) {
		for _, m := range members {
			if m.pins(t.Context(), c) {
				count++
			}
		}
		return count
	}
	soon := func(what string, holds func() bool) {
		t.Helper()
		require.Eventually(t, holds, 60*time.Second, 100*time.Millisecond, what)
	}
	content := bytes.Repeat([]byte("ciphertext of a scan. "), 100_000)
	c, err := members[0].control.Add(t.Context(), bytes.NewReader(content))
	require.NoError(t, err)
	soon("two hold it", func() bool { return copies(c) == 2 })

	var holder, other *ipfsMember
	for _, m := range members {
		if m.pins(t.Context(), c) && m != members[0] {
			holder = m
		} else if m != members[0] {
			other = m
		}
	}
	require.NotNil(t, holder)
	holder.kill()
	soon("the others know that it is down", func() bool {
		return strings.Contains(string(healthd(t, members[0].home, "ipfs", "status")), "others take its part over")
	})
	soon("the file has two copies again", func() bool { return copies(c) == 2 })
	soon("it is counted", func() bool {
		status := decode[ipfsStatusResult](t, healthd(t, members[0].home, "ipfs", "status", "--output", "json"))
		return status.Running && status.Replication != nil && status.Replication.Roots == 1
	})
	if other != nil {
		require.Contains(t, string(healthd(t, members[0].home, "ipfs", "peers")), other.result.ID)
	}

	require.Contains(t, string(healthd(t, members[0].home, "ipfs", "forget", c.String())), "deleted here")
	soon("it is gone from those that run", func() bool { return copies(c) == 0 })
	require.Empty(t, string(healthd(t, members[0].home, "ipfs", "pins")))
	holder.start(t)
	soon("and from the one that was down", func() bool {
		var now ipfs.Status
		return holder.control.Ask(t.Context(), "status", nil, &now) == nil && now.Pins == 0 && len(blocksOf(t, holder.home)) == 0
	})
}

func blocksOf(t *testing.T, home string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(home, "ipfs", "blocks", "*", "*.data"))
	require.NoError(t, err)
	return files
}

func TestIPFSCommandsWithoutARunningNode(t *testing.T) {
	path, _ := document(t)
	home, _ := newVaultHome(t, "")
	stored := put(t, home, path)
	status := decode[ipfsStatusResult](t, healthd(t, home, "ipfs", "status", "--output", "json"))
	require.False(t, status.Running)
	require.NotZero(t, status.Pins)
	require.Contains(t, string(healthd(t, home, "ipfs", "pins")), stored.CID)
	require.Contains(t, string(healthd(t, home, "ipfs", "gc")), "Deleted 0 blocks")
	require.Contains(t, string(healthd(t, home, "ipfs", "verify")), "0 files were not whole")
	require.Contains(t, string(healthd(t, home, "ipfs", "peers")), "not running")

	require.NoError(t, os.Remove(blocksOf(t, home)[0]))
	verification := exec.Command(os.Args[0], "ipfs", "verify", "--home", home)
	verification.Env = append(os.Environ(), runAsHealthd+"=1")
	output, err := verification.CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(output), "not whole: ")
}

func TestIPFSErrorsSayWhatToDo(t *testing.T) {
	home, _ := newVaultHome(t, "")
	require.NoError(t, os.MkdirAll(filepath.Join(home, "ipfs"), 0o700))
	for name, c := range map[string]struct {
		home  string
		args  []string
		words []string
	}{
		"no node yet":    {t.TempDir(), []string{"status"}, []string{"'healthd ipfs serve'"}},
		"no swarm key":   {t.TempDir(), []string{"serve"}, []string{"swarm.key is missing", "copy"}},
		"bad quota":      {home, []string{"serve", "--quota", "5 apples"}, []string{"--quota", "500GB"}},
		"limit too low":  {home, []string{"serve", "--upload-limit", "5kB"}, []string{"too low"}},
		"no roster file": {home, []string{"serve", "--roster", "nowhere"}, []string{"cannot read the roster"}},
		"forget offline": {home, []string{"forget", strings.Repeat("ab", 32)}, []string{"not running", "healthd ipfs serve"}},
		"forget what":    {home, []string{"forget", "scan"}, []string{"neither a CID nor a digest"}},
	} {
		t.Run(name, func(t *testing.T) {
			requireOneLine(t, c.home, append([]string{"ipfs"}, c.args...), c.words...)
		})
	}
}

func TestParseBytes(t *testing.T) {
	for text, want := range map[string]uint64{"0": 0, "12": 12, "7B": 7, "3kB": 3000, "500GB": 500e9, "1TiB": 1 << 40, "20 MB": 20e6} {
		got, err := parseBytes(text)
		require.NoError(t, err, text)
		require.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "GB", "-1", "1.5GB", "99999999TB", "12 bytes"} {
		_, err := parseBytes(text)
		require.Error(t, err, text)
	}
	require.Equal(t, []string{"12 B", "1.5 kB", "2.0 TB"}, []string{formatBytes(12), formatBytes(1500), formatBytes(2e12)})
}
