package client

import (
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var noon = time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)

func TestParseTime(t *testing.T) {
	for text, want := range map[string]int64{
		"now": noon.Unix(), "+1h": noon.Unix() + 3600, "2026-01-31": noon.Unix() - 12*3600,
		"2026-01-31T13:00:00+01:00": noon.Unix(), "1700000000": 1_700_000_000, "0": 0,
	} {
		got, err := ParseTime(text, noon)
		require.NoError(t, err, text)
		require.Equal(t, uint64(want), got, text)
	}
	for _, text := range []string{"", "+", "+-1h", "-5", "31.1.2026", "1969-12-31", "1099511627776"} {
		_, err := ParseTime(text, noon)
		require.ErrorContains(t, err, "seconds since 1970", text)
	}
}

func TestParseHash(t *testing.T) {
	digest := strings.Repeat("ab", 32)
	want, err := hex.DecodeString(digest)
	require.NoError(t, err)
	got, err := ParseHash(digest)
	require.NoError(t, err)
	require.Equal(t, want, got)

	got, err = ParseHash("bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy") // an ordinary raw CIDv1
	require.NoError(t, err)
	require.Len(t, got, 32)

	got, err = ParseHash("")
	require.NoError(t, err)
	require.Nil(t, got)
	for _, text := range []string{"ab", digest + "ab", "bafy", "bafkrgqaqceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirceirce"} {
		_, err := ParseHash(text)
		require.Error(t, err, text)
	}
}

func TestParseDigest(t *testing.T) {
	file := filepath.Join(t.TempDir(), "terms.txt")
	require.NoError(t, os.WriteFile(file, []byte("abc"), 0o600))
	got, err := ParseDigest("@" + file)
	require.NoError(t, err)
	require.Equal(t, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015", hex.EncodeToString(got))
	again, err := ParseDigest(hex.EncodeToString(got))
	require.NoError(t, err)
	require.Equal(t, got, again)
	for _, text := range []string{"@missing", "ab", strings.Repeat("ab", 32), "zz"} {
		_, err := ParseDigest(text)
		require.Error(t, err, text)
	}
}

func TestParseSequence(t *testing.T) {
	got, err := ParseSequence("patient", "7")
	require.NoError(t, err)
	require.Equal(t, uint64(7), got)
	for _, text := range []string{"", "0", "-1", "x"} {
		_, err := ParseSequence("patient", text)
		require.ErrorContains(t, err, "patient", text)
	}
}
