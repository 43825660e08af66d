package zkcrypto

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRequestSignatureIsNothingElse(t *testing.T) {
	key := testKey(5)
	text := []byte("GET /")
	request, transaction := key.SignRequest(text), key.SignTransaction(text)
	operation := key.SignOperation(requestWord([]byte("another")))
	public := key.Public()
	require.True(t, public.VerifyRequest(text, request[:]))
	require.False(t, public.VerifyRequest([]byte("GET /x"), request[:]))
	require.False(t, testKey(6).Public().VerifyRequest(text, request[:]))
	require.False(t, public.VerifyTransaction(text, request[:]))
	require.False(t, public.VerifyRequest(text, transaction[:]))
	require.False(t, public.VerifyRequest(text, operation[:]))
	// One word under one challenge function: no second signature of it exists that could reveal the key.
	again := key.SignOperation(requestWord(text))
	require.Equal(t, request, again)
}
