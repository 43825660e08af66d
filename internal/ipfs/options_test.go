package ipfs_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ipfs/go-cid"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ipfs"
)

func TestOpenRefusesBadOptions(t *testing.T) {
	for _, tc := range []struct {
		name    string
		options ipfs.Options
		want    string
	}{
		{"no folder", ipfs.Options{SwarmKey: swarm}, "set Options.Dir"},
		{"no swarm key", ipfs.Options{Dir: t.TempDir()}, "would join the public network"},
		{"malformed address", ipfs.Options{Dir: t.TempDir(), SwarmKey: swarm, ListenAddr: "127.0.0.1:4001"}, "want the form"},
		{"address without TCP", ipfs.Options{Dir: t.TempDir(), SwarmKey: swarm, ListenAddr: "/ip4/127.0.0.1/udp/1"}, "TCP only"},
		{"address that is not ours", ipfs.Options{Dir: t.TempDir(), SwarmKey: swarm, ListenAddr: "/ip4/192.0.2.1/tcp/1"}, "cannot listen"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := ipfs.Open(t.Context(), tc.options)
			require.ErrorContains(t, err, tc.want)
		})
	}
}

func TestOpenRefusesADamagedPeerKey(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "peer.key"), []byte("rubbish"), 0o600))
	_, err := ipfs.Open(t.Context(), ipfs.Options{Dir: dir, SwarmKey: swarm})
	require.ErrorContains(t, err, "peer.key is damaged")
}

func TestParsePeers(t *testing.T) {
	node := open(t, ipfs.Options{})
	parsed, err := ipfs.ParsePeers(node.Addrs()...)
	require.NoError(t, err)
	require.Equal(t, node.AddrInfo(), parsed[0])
	_, err = ipfs.ParsePeers("10.0.0.7:4001")
	require.ErrorContains(t, err, "want the form")
	_, err = ipfs.ParsePeers("/ip4/10.0.0.7/tcp/4001")
	require.ErrorContains(t, err, "lacks /p2p/")
}

func TestSwarmKeyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "swarm.key")
	created, err := ipfs.LoadOrCreateSwarmKey(path)
	require.NoError(t, err)
	loaded, err := ipfs.LoadOrCreateSwarmKey(path)
	require.NoError(t, err)
	require.Equal(t, created, loaded)
	info, err := os.Stat(path)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())

	digits := strings.Repeat("ab", 32)
	for _, bad := range []string{
		"", digits, "/key/swarm/psk/1.0.0/\n/base64/\n" + digits,
		"/key/swarm/psk/1.0.0/\n/base16/\n" + digits[2:], "/key/swarm/psk/1.0.0/\n/base16/\n" + digits[1:] + "x",
	} {
		_, err := ipfs.ParseSwarmKey([]byte(bad))
		require.Error(t, err)
		require.NotContains(t, err.Error(), "abab", "an error must not quote a secret")
	}
}

func TestDigest(t *testing.T) {
	small, err := ipfs.Sum(strings.NewReader("hello"))
	require.NoError(t, err)
	digest, err := ipfs.DigestOf(small)
	require.NoError(t, err)
	require.Equal(t, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", digest.String(), "SHA-256 of hello")
	require.Equal(t, byte(0x2c), digest.Hi[0])
	require.Equal(t, byte(0x1b), digest.Lo[0])
	require.Equal(t, small, digest.CID(true))
	require.Equal(t, uint64(cid.DagProtobuf), digest.CID(false).Prefix().Codec)

	var again ipfs.Digest
	require.NoError(t, again.UnmarshalText([]byte(digest.String())))
	require.Equal(t, digest, again)
	for _, bad := range []string{"", digest.String()[1:], digest.String() + "00", strings.ToUpper(digest.String()), strings.Repeat("x", 64)} {
		require.Error(t, again.UnmarshalText([]byte(bad)), bad)
	}
}

func TestDigestRefusesForeignCIDs(t *testing.T) {
	small, err := ipfs.Sum(strings.NewReader("hello"))
	require.NoError(t, err)
	prefix := small.Prefix()
	prefix.MhType = 0x13 // SHA-512
	prefix.MhLength = -1
	sha512, err := prefix.Sum([]byte("hello"))
	require.NoError(t, err)
	for name, bad := range map[string]cid.Cid{
		"empty": {}, "version 0": cid.NewCidV0(small.Hash()), "other codec": cid.NewCidV1(cid.DagCBOR, small.Hash()), "other hash": sha512,
	} {
		_, err := ipfs.DigestOf(bad)
		require.Error(t, err, name)
	}
}
