package replication_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
	"github.com/healthd/healthd/internal/replication"
)

// intruder is a node that has the swarm key. With membership it is in the roster too, and answers with what it likes.
func intruder(t *testing.T, n *network, membership bool, answer func() replication.Answer) *ipfs.Node {
	t.Helper()
	node, err := ipfs.Open(t.Context(), ipfs.Options{Dir: t.TempDir(), SwarmKey: n.key, FetchTimeout: time.Second})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, node.Close()) })
	node.Serve(replication.ProtocolID, time.Minute, func(_ context.Context, _ peer.ID, stream io.ReadWriter) error {
		var q replication.Question
		if err := replication.ReadMessage(stream, &q); err != nil {
			return err
		}
		return replication.WriteMessage(stream, answer())
	})
	if membership {
		n.roster.change(func(r *replication.Roster) {
			r.Members = append(r.Members, replication.Member{ID: node.AddrInfo().ID, Institution: "intruder"})
		})
	}
	for _, m := range n.members {
		require.NoError(t, node.Connect(t.Context(), m.node.AddrInfo()))
	}
	return node
}

func exchange(node *ipfs.Node, to peer.ID, q any) (a replication.Answer, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	err = node.Exchange(ctx, to, replication.ProtocolID, func(stream io.ReadWriter) error {
		if err := replication.WriteMessage(stream, q); err != nil {
			return err
		}
		return replication.ReadMessage(stream, &a)
	})
	return a, err
}

func TestStrangersLearnNothing(t *testing.T) {
	n := newNetwork(t, 2)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(2, root)
	member := n.members[1]
	a, err := exchange(member.node, n.members[0].id, replication.Since())
	require.NoError(t, err)
	require.Len(t, a.Rulings, 1, "a member is told")

	stranger := intruder(t, n, false, func() replication.Answer { return replication.Answer{} })
	_, err = exchange(stranger, n.members[0].id, replication.Since())
	require.Error(t, err, "who has the swarm key only is not")

	n.roster.change(func(r *replication.Roster) { r.Members[1].Left = true })
	require.Eventually(t, func() bool {
		_, err := exchange(member.node, n.members[0].id, replication.Since())
		return err != nil
	}, 20*time.Second, 50*time.Millisecond, "nor who has left")
}

func TestForgedRulingsAreSkipped(t *testing.T) {
	n := newNetwork(t, 2)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(2, root)
	home := n.members[0].id

	var forged []replication.Ruling
	var node *ipfs.Node
	ready := make(chan struct{})
	var honest cid.Cid
	node = intruder(t, n, true, func() replication.Answer {
		<-ready
		return replication.Answer{Log: "log", Rulings: forged, After: uint64(len(forged))}
	})
	var err error
	honest, err = node.Add(t.Context(), bytes.NewReader(noise(7000)))
	require.NoError(t, err)
	self := node.AddrInfo().ID
	now := time.Now()
	outsider := intruder(t, n, false, func() replication.Answer { return replication.Answer{} })
	changed := replication.SignRuling(node, self, honest, replication.Claim, now)
	changed.Root = root
	forged = []replication.Ruling{
		replication.SignRuling(node, home, root, replication.Forget, now),                        // in another's name
		replication.SignRuling(node, self, root, replication.Forget, now),                        // of another's content
		replication.SignRuling(node, self, root, replication.Forget, now.Add(48*time.Hour)),      // from the future
		replication.SignRuling(node, self, root, replication.Forget, now.Add(-400*24*time.Hour)), // long past
		replication.SignRuling(node, self, cid.NewCidV0(root.Hash()), replication.Claim, now),    // not a CID of ours
		replication.SignRuling(node, self, root, "burn", now),                                    // of no known kind
		replication.SignRuling(outsider, outsider.AddrInfo().ID, root, replication.Claim, now),   // of no member
		changed, // signed for another root
		replication.SignRuling(node, self, honest, replication.Claim, now), // the only one that is right, behind all others
	}
	close(ready)
	n.copiesBecome(2, honest)
	require.Equal(t, 2, n.copies(root), "nobody else's word erases")
	require.NoError(t, n.members[0].Keep(t.Context(), root))
}

func TestHostileMessages(t *testing.T) {
	n := newNetwork(t, 2)
	root, _ := n.add(n.members[0], 5000)
	n.copiesBecome(2, root)
	node, to := n.members[1].node, n.members[0].id
	long := make([]cid.Cid, 513)
	for i := range long {
		long[i] = root
	}
	for name, q := range map[string]any{
		"too many roots": replication.Question{Have: long},
		"no CID":         map[string]any{"have": []string{"x"}},
		"foreign CID":    replication.Question{Have: []cid.Cid{cid.NewCidV0(root.Hash())}},
		"not an object":  "hello",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := exchange(node, to, q)
			require.Error(t, err)
		})
	}
	for name, raw := range map[string][]byte{
		"a length without end": binary.BigEndian.AppendUint32(nil, 1<<31),
		"not JSON":             append(binary.BigEndian.AppendUint32(nil, 4), "{{{{"...),
		"cut":                  append(binary.BigEndian.AppendUint32(nil, 400), "{"...),
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
			defer cancel()
			err := node.Exchange(ctx, to, replication.ProtocolID, func(stream io.ReadWriter) error {
				if _, err := stream.Write(raw); err != nil {
					return err
				}
				var a replication.Answer
				return replication.ReadMessage(stream, &a)
			})
			require.Error(t, err)
		})
	}
	_, err := exchange(node, to, replication.Question{Have: []cid.Cid{root}})
	require.NoError(t, err, "and it still answers")
}

// A member that confirms everything and holds nothing, or has news without end, must cost no more than its own copy.
func TestLyingMember(t *testing.T) {
	n := newNetwork(t, 3)
	n.roster.change(func(r *replication.Roster) { r.Factor = 2 })
	intruder(t, n, true, func() replication.Answer {
		return replication.Answer{Log: "log", More: true, Pinned: []bool{true}}
	})
	root, _ := n.add(n.members[0], 5000)
	marker, _ := n.add(n.members[1], 5000)
	n.soon("rounds go on", func() bool { return n.copies(root) >= 1 && n.copies(marker) >= 1 && n.members[2].Status().Roots == 2 })
}
