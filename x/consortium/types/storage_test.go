package types_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/x/consortium/types"
)

const somePeer = "12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5"

func storageNode(change func(*types.StorageNode)) types.StorageNode {
	node := types.StorageNode{PeerId: somePeer, Member: "st-mary", Region: "eu-west", Addresses: []string{
		"/ip4/10.0.0.7/tcp/4001", "/ip6/2001:db8::1/tcp/4001", "/dns/ipfs.st-mary.example/tcp/443",
	}}
	change(&node)
	return node
}

func TestStorageNodeForm(t *testing.T) {
	require.NoError(t, storageNode(func(*types.StorageNode) {}).Validate())
	for name, change := range map[string]func(*types.StorageNode){
		"no peer id":        func(n *types.StorageNode) { n.PeerId = "" },
		"a cut peer id":     func(n *types.StorageNode) { n.PeerId = somePeer[:40] },
		"an RSA peer id":    func(n *types.StorageNode) { n.PeerId = "QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N" },
		"a leading one":     func(n *types.StorageNode) { n.PeerId = "1" + somePeer },
		"a long peer id":    func(n *types.StorageNode) { n.PeerId = strings.Repeat("1", 1<<16) },
		"no member":         func(n *types.StorageNode) { n.Member = "" },
		"a region in words": func(n *types.StorageNode) { n.Region = "Western Europe" },
		"an address twice":  func(n *types.StorageNode) { n.Addresses = append(n.Addresses, n.Addresses[0]) },
		"many addresses":    func(n *types.StorageNode) { n.Addresses = make([]string, types.MaxStorageAddresses+1) },
		"no address":        func(n *types.StorageNode) { n.Addresses = []string{""} },
		"UDP":               func(n *types.StorageNode) { n.Addresses = []string{"/ip4/10.0.0.7/udp/4001"} },
		"port 0":            func(n *types.StorageNode) { n.Addresses = []string{"/ip4/10.0.0.7/tcp/0"} },
		"a padded port":     func(n *types.StorageNode) { n.Addresses = []string{"/ip4/10.0.0.7/tcp/04001"} },
		"everywhere":        func(n *types.StorageNode) { n.Addresses = []string{"/ip4/0.0.0.0/tcp/4001"} },
		"the wrong family":  func(n *types.StorageNode) { n.Addresses = []string{"/ip4/::1/tcp/4001"} },
		"a zone":            func(n *types.StorageNode) { n.Addresses = []string{"/ip6/fe80::1%eth0/tcp/4001"} },
		"a name with blank": func(n *types.StorageNode) { n.Addresses = []string{"/dns/a b/tcp/4001"} },
		"a peer at the end": func(n *types.StorageNode) { n.Addresses = []string{"/ip4/10.0.0.7/tcp/4001/p2p/" + somePeer} },
	} {
		t.Run(name, func(t *testing.T) { require.Error(t, storageNode(change).Validate()) })
	}
}

func TestGenesisStorage(t *testing.T) {
	node := storageNode(func(n *types.StorageNode) { n.Member = "a" })
	for name, test := range map[string]struct {
		change   func(*types.GenesisState)
		expError error
	}{
		"a node and a rule": {func(g *types.GenesisState) {
			g.StorageNodes, g.Residencies = []types.StorageNode{node}, []types.Residency{{Member: "a", Regions: []string{"eu-west"}}}
		}, nil},
		"a node twice": {func(g *types.GenesisState) { g.StorageNodes = []types.StorageNode{node, node} }, types.ErrDuplicate},
		"a node of nobody": {func(g *types.GenesisState) {
			g.Members, g.Validators, g.StorageNodes = nil, nil, []types.StorageNode{node}
		}, types.ErrUnknownMember},
		"a rule about nothing": {func(g *types.GenesisState) { g.Residencies = []types.Residency{{Member: "a"}} }, types.ErrInvalidStorage},
		"too many copies":      {func(g *types.GenesisState) { g.Params.ReplicationFactor = types.MaxReplicationFactor + 1 }, types.ErrInvalidParams},
	} {
		t.Run(name, func(t *testing.T) {
			g := genesis()
			test.change(g)
			require.ErrorIs(t, g.Validate(), test.expError)
		})
	}
}

func FuzzValidatePeerID(f *testing.F) {
	f.Add(somePeer)
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		if types.ValidatePeerID(text) == nil {
			require.LessOrEqual(t, len(text), 64)
		}
	})
}
