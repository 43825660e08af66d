//go:build e2e

package e2e

import (
	"bytes"
	"encoding/json"
	"time"

	"github.com/stretchr/testify/require"
)

// pins are the files that an IPFS node of a member holds, by CID.
func (d *dataPlane) pins(of *person) map[string]bool {
	d.w.t.Helper()
	held := map[string]bool{}
	said := d.w.must("ipfs", "pins", "--home", of.home, "--output", "json")
	for line := range bytes.Lines(said) {
		var pin struct {
			CID string `json:"cid"`
		}
		require.NoError(d.w.t, json.Unmarshal(line, &pin))
		held[pin.CID] = true
	}
	return held
}

// replicas counts at how many of the nodes each file is.
func (d *dataPlane) replicas(nodes ...*person) map[string]int {
	d.w.t.Helper()
	count := map[string]int{}
	for _, node := range nodes {
		for file := range d.pins(node) {
			count[file]++
		}
	}
	return count
}

// fewest is the smallest number of replicas that any file has.
func fewest(replicas map[string]int) int {
	least := 1 << 30
	for _, count := range replicas {
		least = min(least, count)
	}
	return least
}

// killAndRepair ends the IPFS node of a member as a power failure would. The others take its part over.
func (d *dataPlane) killAndRepair() {
	d.w.t.Helper()
	all := []*person{d.hospital, d.clinic, d.insurer, d.valley}
	d.w.eventually("every file is at three nodes", 3*time.Minute, func() bool { return fewest(d.replicas(all...)) >= replicationFactor })
	before := d.replicas(all...)
	d.summary.ReplicasMin = fewest(before)
	lost := d.pins(d.valley)
	require.NotEmpty(d.w.t, lost, "the node that is killed must hold a part")
	require.NoError(d.w.t, d.w.net.Nodes[3].KillIPFS())
	rest := all[:3]
	d.w.eventually("the others have taken over what it held", 3*time.Minute, func() bool {
		now := d.replicas(rest...)
		for file := range before {
			if now[file] < replicationFactor {
				return false
			}
		}
		return true
	})
	require.NoError(d.w.t, d.w.net.Nodes[3].StartIPFS(d.w.t.Context()))
	d.w.eventually("the node is back and holds a part again", 3*time.Minute, func() bool {
		return len(d.pins(d.valley)) > 0 && fewest(d.replicas(all...)) >= replicationFactor
	})
	d.summary.NodeRepaired = true
}
