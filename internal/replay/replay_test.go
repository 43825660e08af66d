package replay_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/replay"
)

func TestEachNonceCountsOnce(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	memory := replay.New(time.Minute, now)
	one := [replay.NonceSize]byte{1}
	require.True(t, memory.Use(7, one, now))
	require.False(t, memory.Use(7, one, now))
	require.True(t, memory.Use(8, one, now), "another actor's")
	require.True(t, memory.Use(7, [replay.NonceSize]byte{2}, now))
	for at := now; at.Before(now.Add(2 * time.Minute)); at = at.Add(time.Second) {
		require.False(t, memory.Use(7, one, at), "for as long as its time counts, after %s", at.Sub(now))
	}
}

func TestNobodyUsesUpTheMemoryOfOthers(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	memory := replay.New(time.Minute, now)
	taken := 0
	for i := range 20_000 {
		if memory.Use(7, [replay.NonceSize]byte{byte(i), byte(i >> 8)}, now) {
			taken++
		}
	}
	require.Equal(t, 1<<13, taken)
	require.True(t, memory.Use(8, [replay.NonceSize]byte{}, now))
}
