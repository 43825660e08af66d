package roster_test

import (
	"log/slog"
	"path/filepath"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/replication"
	"github.com/healthd/healthd/internal/roster"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
)

const (
	one = "12D3KooWGC6TvWhfapngX6wvJHMYvKpDMXPb3ZnCZ6dMoaMtimQ5"
	two = "12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo"
)

var quiet = slog.New(slog.DiscardHandler)

func id(t *testing.T, text string) peer.ID {
	t.Helper()
	decoded, err := peer.Decode(text)
	require.NoError(t, err)
	return decoded
}

func TestRosterOfTheChainOutlastsIt(t *testing.T) {
	c := &chain{down: true}
	conn, file := c.serve(t), filepath.Join(t.TempDir(), "roster.json")
	first, err := roster.NewChain(conn, id(t, one), file, quiet)
	require.NoError(t, err)
	_, err = first.Roster(t.Context())
	require.ErrorContains(t, err, "healthd start", "without any roster a node must not decide what to hold")

	c.change(func(c *chain) {
		c.down, c.factor = false, 2
		c.nodes = []consortiumtypes.StorageNode{
			{PeerId: one, Member: "st-mary", Addresses: []string{"/ip4/10.0.0.7/tcp/4001"}, Region: "eu-west"},
			{PeerId: two, Member: "city-clinic", Left: true},
		}
		c.rules = []consortiumtypes.Residency{{Member: "st-mary", Regions: []string{"eu-west"}}}
	})
	require.NoError(t, first.Await(t.Context()))
	want := replication.Roster{
		Factor: 2,
		Members: []replication.Member{
			{ID: id(t, one), Institution: "st-mary", Region: "eu-west", Addresses: []string{"/ip4/10.0.0.7/tcp/4001"}},
			{ID: id(t, two), Institution: "city-clinic", Left: true},
		},
		Residency: map[string]replication.Residency{"st-mary": {Regions: []string{"eu-west"}}},
	}
	now, err := first.Roster(t.Context())
	require.NoError(t, err)
	require.Equal(t, want, now)

	c.change(func(c *chain) { c.down = true })
	second, err := roster.NewChain(conn, id(t, one), file, quiet)
	require.NoError(t, err)
	kept, err := second.Roster(t.Context())
	require.NoError(t, err, "a node that starts while the chain is down knows its peers")
	require.Equal(t, want, kept)
}

func TestANodeThatIsNotAnnouncedKeepsItsOwn(t *testing.T) {
	c := &chain{}
	source, err := roster.NewChain(c.serve(t), id(t, one), filepath.Join(t.TempDir(), "roster.json"), quiet)
	require.NoError(t, err)
	now, err := source.Roster(t.Context())
	require.NoError(t, err)
	require.Equal(t, []replication.Member{{ID: id(t, one)}}, now.Members)
	require.Equal(t, consortiumtypes.DefaultReplicationFactor, now.Factor)
}
