package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/localnet"
)

// newLocalnet makes the homes of a network without proofs.
func newLocalnet(t *testing.T, validators int) localnet.Manifest {
	t.Helper()
	manifest, err := localnet.Init(t.Context(), localnet.Options{
		Binary: os.Args[0], Env: []string{runAsHealthd + "=1"}, Dir: filepath.Join(t.TempDir(), "net"),
		ChainID: "dev-localnet-1", Validators: validators,
	})
	require.NoError(t, err)
	return manifest
}

// startLocalnet runs a network until the test ends.
func startLocalnet(t *testing.T, dir string, flags ...string) *localnet.Network {
	t.Helper()
	network, err := localnet.Start(t.Context(), dir, localnet.RunOptions{Binary: os.Args[0], Env: []string{runAsHealthd + "=1"}, Flags: flags})
	require.NoError(t, err)
	t.Cleanup(func() {
		require.NoError(t, network.Stop())
		if t.Failed() {
			for _, node := range network.Nodes {
				content, _ := os.ReadFile(filepath.Join(dir, node.Home, "node.log"))
				t.Logf("%s:\n%s", node.Name, content[max(0, len(content)-4000):])
			}
		}
	})
	return network
}

func within(t *testing.T, patience time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return ctx
}

func TestLocalnetOutlivesAValidator(t *testing.T) {
	manifest := newLocalnet(t, 4)
	network := startLocalnet(t, manifest.Dir, "--consensus.create_empty_blocks_interval", "1s")
	running, err := localnet.Load(manifest.Dir)
	require.NoError(t, err)
	require.Equal(t, network.Nodes[3].PID, running.Members[3].PID, "for other programs")
	require.NotZero(t, running.Members[3].IPFSPID)

	killed := network.Nodes[3]
	require.NoError(t, killed.Kill())
	require.Error(t, killed.Alive())
	before, err := network.Nodes[0].Height(t.Context())
	require.NoError(t, err)
	for _, node := range network.Nodes[:3] {
		require.NoError(t, node.AwaitHeight(within(t, 20*time.Second), before+3), "three of four are more than two thirds")
	}
	require.NoError(t, killed.Start())
	require.NoError(t, network.AwaitHeight(within(t, 30*time.Second), before+6), "the fourth catches up")
	require.False(t, killed.Standing(t.Context()).CatchingUp)
}

func TestLocalnetHomesCanBeCopied(t *testing.T) {
	manifest := newLocalnet(t, 2)
	err := filepath.WalkDir(manifest.Dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		require.NotContains(t, string(content), manifest.Dir, path)
		return err
	})
	require.NoError(t, err)
	moved := manifest.Dir + "-moved"
	require.NoError(t, os.Rename(manifest.Dir, moved))
	network := startLocalnet(t, moved)
	require.Equal(t, []uint64{2, 1}, []uint64{network.Nodes[0].Actor, network.Nodes[1].Actor}, "by name: city-clinic, st-mary")
	require.NoError(t, network.AwaitHeight(within(t, 20*time.Second), 2))
}

func TestLocalnetCommandsSayWhatIsWrong(t *testing.T) {
	home := t.TempDir()
	refuses := func(expError string, args ...string) {
		t.Helper()
		_, err := tryHealthd(t, home, append([]string{"localnet"}, args...)...)
		require.ErrorContains(t, err, expError)
	}
	folder := filepath.Join(home, "net")
	refuses("dev-", "init", "--chain-id", "healthd-1", "--dir", folder)
	refuses("1 to 32", "init", "--validators", "0", "--no-proofs", "--dir", folder)
	refuses("not empty", "init", "--no-proofs", "--dir", home)
	refuses("localnet init", "start", folder)
	refuses("localnet init", "status", folder)
}

// replicasOf asks a member's IPFS node who holds a file.
func replicasOf(t *testing.T, network *localnet.Network, member int, root string) []string {
	t.Helper()
	output, err := tryHealthd(t, network.HomeOf(network.Nodes[member].Member), "ipfs", "replicas", root, "--output", "json")
	if err != nil {
		return nil
	}
	holders := []string{}
	for _, each := range decode[ipfsReplicasResult](t, output).Roots {
		for _, holder := range each.Holders {
			holders = append(holders, holder.String())
		}
	}
	return holders
}

func TestLocalnetHoldsCopiesWhenANodeDies(t *testing.T) {
	manifest := newLocalnet(t, 4)
	network, err := localnet.Start(t.Context(), manifest.Dir, localnet.RunOptions{
		Binary: os.Args[0], Env: []string{runAsHealthd + "=1"}, IPFSFlags: []string{"--grace", "2s", "--round", "500ms"},
	})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, network.Stop()) })
	control, running, err := ipfs.OpenControl(t.Context(), filepath.Join(network.HomeOf(network.Nodes[0].Member), "ipfs"))
	require.NoError(t, err)
	require.True(t, running)
	root, err := control.Add(t.Context(), strings.NewReader("ciphertext of a letter"))
	require.NoError(t, err)
	copies := func() int { return len(replicasOf(t, network, 0, root.String())) }
	require.Eventually(t, func() bool { return copies() == 3 }, 60*time.Second, 200*time.Millisecond, "the factor of the chain")

	holders := replicasOf(t, network, 0, root.String())
	for _, node := range network.Nodes[1:] {
		if slices.Contains(holders, node.IPFSID) {
			require.NoError(t, node.KillIPFS())
			require.Eventually(t, func() bool {
				return copies() == 3 && !slices.Contains(replicasOf(t, network, 0, root.String()), node.IPFSID)
			}, 60*time.Second, 200*time.Millisecond, "another takes its part over")
			require.NoError(t, node.StartIPFS(within(t, 30*time.Second)))
			break
		}
	}
}
