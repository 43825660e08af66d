package keeper

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestLimiterRefills(t *testing.T) {
	l := newLimiter()
	clock := time.Unix(0, 0)
	l.now = func() time.Time { return clock }
	require.True(t, l.take("a", 10, 2, 10), "a bucket starts full")
	require.False(t, l.take("a", 1, 2, 10))
	require.True(t, l.take("b", 1, 2, 10), "everybody has an own bucket")
	clock = clock.Add(time.Second)
	require.True(t, l.take("a", 2, 2, 10))
	require.False(t, l.take("a", 1, 2, 10))
	clock = clock.Add(time.Hour)
	require.False(t, l.take("a", 11, 2, 10), "a bucket does not overflow")
	require.True(t, l.take("a", 10, 2, 10))
	require.True(t, l.take("a", 1<<40, 0, 0), "no rate is no limit")
}
