package devchain

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/healthd/healthd/internal/ipfs"
)

// Swarm is a private swarm of IPFS nodes on this machine.
type Swarm struct{ Nodes []*ipfs.Node }

// OpenSwarm starts a node for each name, in folders of a folder, and connects them to the first.
func OpenSwarm(ctx context.Context, dir string, names ...string) (*Swarm, error) {
	s := &Swarm{}
	key := ipfs.NewSwarmKey()
	for _, name := range names {
		node, err := ipfs.Open(ctx, ipfs.Options{Dir: filepath.Join(dir, name), SwarmKey: key})
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
		s.Nodes = append(s.Nodes, node)
		if node == s.Nodes[0] {
			continue
		}
		if err := s.Nodes[0].Connect(ctx, node.AddrInfo()); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	return s, nil
}

// Bytes is what all nodes store.
func (s *Swarm) Bytes() (uint64, error) {
	total := uint64(0)
	for _, node := range s.Nodes {
		size, err := node.Bytes()
		if err != nil {
			return 0, err
		}
		total += size
	}
	return total, nil
}

// Close stops all nodes.
func (s *Swarm) Close() error {
	var problems []error
	for _, node := range s.Nodes {
		problems = append(problems, node.Close())
	}
	return errors.Join(problems...)
}
