package ratelimit_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/ratelimit"
)

func TestEachIdentityHasABucketOfItsOwn(t *testing.T) {
	limits := ratelimit.New(0.5)
	require.True(t, limits.Take("alice"))
	require.True(t, limits.Take("alice"))
	require.False(t, limits.Take("alice"), "four seconds' worth are used up")
	require.True(t, limits.Take("bob"))
}
