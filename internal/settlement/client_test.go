package settlement_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/settlement"
)

func TestDialSaysWhatToDo(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	require.NoError(t, closed.Close())
	failing := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "out of order", http.StatusBadGateway)
	}))
	t.Cleanup(failing.Close)

	for name, endpoint := range map[string]string{
		"nobody listens":  "http://" + closed.Addr().String() + "/v3/access-key",
		"gateway failure": failing.URL + "/v3/access-key",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := settlement.Dial(t.Context(), endpoint)
			require.ErrorIs(t, err, settlement.ErrUnreachable)
			require.ErrorContains(t, err, "--l1-rpc")
			require.ErrorContains(t, err, "http://127.0.0.1:")
			require.NotContains(t, err.Error(), "access-key")
			require.NotContains(t, err.Error(), "\n")
		})
	}
	for _, endpoint := range []string{"", "localhost", "127.0.0.1:8545", "://"} {
		_, err := settlement.Dial(t.Context(), endpoint)
		require.ErrorContains(t, err, "--l1-rpc", "endpoint %q", endpoint)
	}
}

func TestDialFollowsItsContext(t *testing.T) {
	release := make(chan struct{})
	silent := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	t.Cleanup(silent.Close)
	t.Cleanup(func() { close(release) })
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := settlement.Dial(ctx, silent.URL)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

func TestOpenRefusesAnAddressWithoutContract(t *testing.T) {
	_, err := settlement.Open(t.Context(), dial(t), common.HexToAddress("0xdead"), nil, options)
	require.ErrorIs(t, err, settlement.ErrNoContract)
}

func TestOpenRefusesAnotherContract(t *testing.T) {
	v := deployVerifier(t, prover(t))
	_, err := settlement.Open(t.Context(), v.client, v.address, nil, options)
	require.Error(t, err)
}
