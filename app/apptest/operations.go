package apptest

import (
	"testing"

	"github.com/cosmos/gogoproto/proto"
	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/client"
	sdk "github.com/cosmos/cosmos-sdk/types"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"

	"github.com/healthd/healthd/internal/edwardskey"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Seal signs operations of one actor for this chain.
func (c *Chain) Seal(t *testing.T, key *edwardskey.PrivKey, actor, nonce uint64, operations ...zkbatchtypes.Operation) zkbatchtypes.Envelope {
	t.Helper()
	signer, err := key.Signer()
	require.NoError(t, err)
	domain, err := c.App.Zkbatch.Domain(c.Context())
	require.NoError(t, err)
	envelope, err := zkbatchtypes.Seal(domain, signer, actor, nonce, operations...)
	require.NoError(t, err)
	return envelope
}

// BundleTx is the transaction that submits envelopes.
func (c *Chain) BundleTx(t *testing.T, submitter *edwardskey.PrivKey, envelopes ...zkbatchtypes.Envelope) []byte {
	t.Helper()
	bundle := &zkbatchtypes.MsgSubmitBundle{
		Submitter: sdk.AccAddress(submitter.PubKey().Address()).String(), Envelopes: envelopes,
	}
	params, err := c.App.Zkbatch.Params(c.Context())
	require.NoError(t, err)
	return c.SignTx(t, submitter, bundle, func(builder client.TxBuilder, _ *authsigning.SignerData) {
		builder.SetGasLimit(params.TxGasLimit(bundle))
	})
}

// Submit makes a block with one bundle and returns what became of its envelopes.
func (c *Chain) Submit(t *testing.T, submitter *edwardskey.PrivKey, envelopes ...zkbatchtypes.Envelope) []zkbatchtypes.EnvelopeResult {
	t.Helper()
	response := c.NextBlock(t, c.BundleTx(t, submitter, envelopes...))
	require.Len(t, response.TxResults, 1)
	require.Zero(t, response.TxResults[0].Code, response.TxResults[0].Log)
	var bundle zkbatchtypes.MsgSubmitBundleResponse
	DecodeResponse(t, response.TxResults[0].Data, &bundle)
	return bundle.Results
}

// DecodeResponse reads the response of a transaction's only message.
func DecodeResponse(t *testing.T, data []byte, into proto.Message) {
	t.Helper()
	var messages sdk.TxMsgData
	require.NoError(t, proto.Unmarshal(data, &messages))
	require.Len(t, messages.MsgResponses, 1)
	require.NoError(t, proto.Unmarshal(messages.MsgResponses[0].Value, into))
}
