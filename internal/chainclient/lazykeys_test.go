package chainclient_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/prover"
)

func TestKeysAreLoadedUntilThatSucceeds(t *testing.T) {
	loads, failure := 0, errors.New("disk is away")
	keys := chainclient.LoadOnce(func() (*prover.Keys, error) {
		if loads++; loads == 1 {
			return nil, failure
		}
		return new(prover.Keys), nil
	})
	_, err := keys()
	require.ErrorIs(t, err, failure)
	first, err := keys()
	require.NoError(t, err)
	again, err := keys()
	require.NoError(t, err)
	require.Same(t, first, again)
	require.Equal(t, 2, loads)
}
