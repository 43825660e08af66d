package replication_test

import (
	"bytes"
	"io"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

const mebibyte = 1 << 20

func TestEveryRootGetsItsCopiesAndNoMore(t *testing.T) {
	n := newNetwork(t, 4)
	var roots []cid.Cid
	contents := map[cid.Cid][]byte{}
	for i := range 24 {
		root, content := n.add(n.members[i%4], 1000+i*150_000)
		roots, contents[root] = append(roots, root), content
	}
	n.copiesBecome(3, roots...)
	n.soon("nothing is missing", func() bool { return n.deficit() == 0 })
	for i, root := range roots {
		require.True(t, bytes.Equal(contents[root], readAll(t, n.members[(i+1)%4], root)), "read from another node than the one that stored it")
	}
	n.soon("the load is spread, and nobody holds too much", func() bool {
		held := 0
		for _, m := range n.members {
			count := int(m.node.Status().Pins)
			if count < 10 {
				return false
			}
			held += count
		}
		return held == 3*len(roots)
	})
}

func TestDeadNodeIsRepairedAndReturns(t *testing.T) {
	n := newNetwork(t, 4)
	var roots []cid.Cid
	for i := range 12 {
		root, _ := n.add(n.members[i%4], 200_000+i)
		roots = append(roots, root)
	}
	n.copiesBecome(3, roots...)

	dead := n.members[1]
	n.kill(dead)
	started := time.Now()
	n.copiesBecome(3, roots...)
	t.Logf("repaired %d roots in %s", len(roots), time.Since(started).Round(100*time.Millisecond))
	n.soon("nothing is missing", func() bool { return n.deficit() == 0 })
	late, _ := n.add(n.members[0], 300_000) // while it is away
	n.copiesBecome(3, late)

	n.restart(dead)
	n.soon("it has its part again, and of what it missed", func() bool {
		return dead.Status().Held > 0 && dead.Status().Roots == uint64(len(roots)+1)
	})
	n.copiesBecome(3, append(roots, late)...)
}

func TestFewerMembersThanTheFactorHoldAll(t *testing.T) {
	n := newNetwork(t, 2)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(2, root)
	n.soon("nothing is missing", func() bool { return n.deficit() == 0 })
}

func TestFactorChanges(t *testing.T) {
	n := newNetwork(t, 4)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(3, root)
	n.roster.change(func(r *replication.Roster) { r.Factor = 4 })
	n.copiesBecome(4, root)
	n.roster.change(func(r *replication.Roster) { r.Factor = 2 })
	n.copiesBecome(2, root)
}

func TestDeficitShowsWhatCannotBeRepaired(t *testing.T) {
	n := newNetwork(t, 3)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(3, root)
	n.kill(n.members[2])
	n.soon("a copy is missing and there is nobody to take it", func() bool { return n.deficit() == 1 })
}

func TestForgottenContentIsGoneEverywhereForEver(t *testing.T) {
	n := newNetwork(t, 4)
	n.roster.change(func(r *replication.Roster) { r.Factor = 4 })
	home, away, reader := n.members[0], n.members[3], n.members[2]
	root, content := n.add(home, 2*mebibyte+12345)
	other, _ := n.add(home, 5000)
	n.copiesBecome(4, root, other)
	digest, err := ipfs.DigestOf(root)
	require.NoError(t, err)
	piece := content[mebibyte+77 : mebibyte+141]
	readAll(t, reader, root)
	require.True(t, onDisk(t, away, piece))

	n.kill(away) // it does not hear of the erasure
	require.NoError(t, home.Forget(t.Context(), digest))
	require.False(t, onDisk(t, home, piece), "here it is gone at once")
	n.soon("it is gone from the running members' disks", func() bool {
		return !onDisk(t, n.members[1], piece) && !onDisk(t, reader, piece)
	})

	n.restart(away) // with a copy and a claim
	n.soon("it is gone from the disk of the one that was away", func() bool { return !onDisk(t, away, piece) })
	n.copiesBecome(4, other)
	require.Zero(t, n.copies(root), "and nobody took it back from there")
	require.ErrorIs(t, home.Keep(t.Context(), root), replication.ErrForgotten)
	_, err = home.Add(t.Context(), bytes.NewReader(content))
	require.ErrorIs(t, err, replication.ErrForgotten)
	require.Zero(t, n.copies(root))
}

func TestForgottenWhileItIsRead(t *testing.T) {
	n := newNetwork(t, 2)
	root, content := n.add(n.members[0], 3*mebibyte)
	n.copiesBecome(2, root)
	reader, err := n.members[1].Get(t.Context(), root)
	require.NoError(t, err)
	digest, err := ipfs.DigestOf(root)
	require.NoError(t, err)
	require.NoError(t, n.members[0].Forget(t.Context(), digest))
	n.copiesBecome(0, root)
	read, err := io.ReadAll(reader)
	require.NoError(t, err)
	require.True(t, bytes.Equal(content, read), "a read goes on to its end")
	require.NoError(t, reader.Close())
	n.soon("then it is gone as well", func() bool { return !onDisk(t, n.members[1], content[:64]) })
}

func TestMetrics(t *testing.T) {
	n := newNetwork(t, 2)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(2, root)
	n.soon("it is counted", func() bool { return n.members[0].Status().Held == 1 && n.members[1].Status().Held == 1 })
	families, err := prometheus.DefaultGatherer.Gather()
	require.NoError(t, err)
	values := map[string]float64{}
	for _, family := range families {
		for _, metric := range family.Metric {
			if len(metric.Label) > 0 && metric.Label[0].GetValue() == n.members[1].id.String() {
				values[family.GetName()] = metric.GetGauge().GetValue() + metric.GetCounter().GetValue()
			}
		}
	}
	for name, want := range map[string]float64{
		"healthd_ipfs_pins": 1, "healthd_ipfs_peers": 1, "healthd_ipfs_quota_bytes": 0, "healthd_ipfs_served_bytes_total": 0, "healthd_ipfs_fetched_bytes_total": 5000,
		"healthd_ipfs_replication_roots": 1, "healthd_ipfs_replication_held": 1, "healthd_ipfs_replication_deficit": 0, "healthd_ipfs_replication_copies_total": 1,
	} {
		got, reported := values[name]
		require.True(t, reported, name)
		require.InDelta(t, want, got, 0, name)
	}
	require.Greater(t, values["healthd_ipfs_bytes"], 4999.0)
}

func TestForgetIsTheWordOfTheInstitutionOnly(t *testing.T) {
	n := newNetwork(t, 3)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(3, root)
	digest, err := ipfs.DigestOf(root)
	require.NoError(t, err)

	require.NoError(t, n.members[1].Forget(t.Context(), digest))
	n.copiesBecome(2, root) // a stranger's word binds its own node only
	marker, _ := n.add(n.members[1], 6000)
	n.soon("the others have heard what came after the stranger's word", func() bool { return n.copies(marker) == 3 })
	require.Equal(t, 2, n.copies(root))

	n.roster.change(func(r *replication.Roster) { r.Members[2].Institution = r.Members[0].Institution })
	require.NoError(t, n.members[2].Forget(t.Context(), digest))
	n.copiesBecome(0, root) // another node of the same institution speaks for it
}

func TestResidencyRule(t *testing.T) {
	n := newNetwork(t, 4) // regions 0, 1, 0, 1
	n.roster.change(func(r *replication.Roster) {
		r.Residency = map[string]replication.Residency{
			"institution-0": {Regions: []string{"region-0"}},
			"institution-1": {Institutions: []string{"institution-0", "institution-1", "institution-3"}},
		}
	})
	for range 6 {
		regional, _ := n.add(n.members[0], 4000)
		listed, _ := n.add(n.members[1], 4000)
		n.copiesBecome(2, regional)
		n.copiesBecome(3, listed)
		for i, allowed := range []bool{true, false, true, false} {
			pinned, err := n.members[i].node.Pinned(t.Context(), regional)
			require.NoError(t, err)
			require.Equal(t, allowed, pinned)
		}
		pinned, err := n.members[2].node.Pinned(t.Context(), listed)
		require.NoError(t, err)
		require.False(t, pinned)
	}
}

func TestNodeThatWasAwayForLongDoesNotBringBackWhatWasForgotten(t *testing.T) {
	n := newNetwork(t, 3)
	root, content := n.add(n.members[0], 5000)
	kept, _ := n.add(n.members[0], 6000)
	n.copiesBecome(3, root, kept)
	away := n.members[2]
	n.soon("it was in touch", func() bool { return away.Status().Roots == 2 })
	n.kill(away)
	digest, err := ipfs.DigestOf(root)
	require.NoError(t, err)
	require.NoError(t, n.members[0].Forget(t.Context(), digest))
	n.copiesBecome(0, root)

	// A year passes and the tombstone with it.
	year := func() time.Time { return time.Now().Add(365 * 24 * time.Hour) }
	for _, m := range n.members[:2] {
		n.kill(m)
		m.clock = year
	}
	n.restart(n.members[0])
	n.restart(n.members[1])
	n.soon("tombstones are dropped", func() bool {
		return n.members[0].Status().Tombstones == 0 && n.members[1].Status().Tombstones == 0
	})
	away.clock = year
	n.restart(away)
	n.soon("it gives up what nobody else knows", func() bool { return !onDisk(t, away, content[:64]) })
	n.copiesBecome(3, kept)
	require.Zero(t, n.copies(root))
}

func TestOpenRefusesBadOptions(t *testing.T) {
	n := newNetwork(t, 1)
	node := n.members[0].node
	for name, c := range map[string]struct {
		options replication.Options
		want    string
	}{
		"no node":       {replication.Options{Dir: t.TempDir(), Consortium: n.roster}, "set Options.Node"},
		"no folder":     {replication.Options{Node: node, Consortium: n.roster}, "set Options.Dir"},
		"no consortium": {replication.Options{Node: node, Dir: t.TempDir()}, "set Options.Consortium"},
		"no file":       {replication.Options{Node: node, Dir: t.TempDir(), Consortium: replication.RosterFile("nowhere")}, "cannot read the roster"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := replication.Open(t.Context(), c.options)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}
