package apptest

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cosmos/cosmos-sdk/client"
	clienttx "github.com/cosmos/cosmos-sdk/client/tx"
	cryptotypes "github.com/cosmos/cosmos-sdk/crypto/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/tx/signing"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"
)

// DefaultGas is enough for any transaction of a test.
const DefaultGas = 1_000_000

// TxOption changes a transaction before it is signed.
type TxOption func(client.TxBuilder, *authsigning.SignerData)

// SignTx encodes a transaction that the key signs, with the account's current sequence.
func (c *Chain) SignTx(t *testing.T, key cryptotypes.PrivKey, message sdk.Msg, options ...TxOption) []byte {
	t.Helper()
	address := sdk.AccAddress(key.PubKey().Address())
	signer := authsigning.SignerData{Address: address.String(), ChainID: ChainID, PubKey: key.PubKey()}
	if account := c.App.Account.GetAccount(c.Context(), address); account != nil {
		signer.AccountNumber, signer.Sequence = account.GetAccountNumber(), account.GetSequence()
	}
	config := c.App.Encoding().TxConfig
	builder := config.NewTxBuilder()
	require.NoError(t, builder.SetMsgs(message))
	builder.SetGasLimit(DefaultGas)
	for _, option := range options {
		option(builder, &signer)
	}
	// The sign bytes cover the public key and the sequence, so both are set before signing.
	unsigned := signing.SignatureV2{
		PubKey: key.PubKey(), Sequence: signer.Sequence,
		Data: &signing.SingleSignatureData{SignMode: signing.SignMode_SIGN_MODE_DIRECT},
	}
	require.NoError(t, builder.SetSignatures(unsigned))
	signature, err := clienttx.SignWithPrivKey(
		context.Background(), signing.SignMode_SIGN_MODE_DIRECT, signer, builder, key, config, signer.Sequence)
	require.NoError(t, err)
	require.NoError(t, builder.SetSignatures(signature))
	encoded, err := config.TxEncoder()(builder.GetTx())
	require.NoError(t, err)
	return encoded
}

// Context reads the latest committed state.
func (c *Chain) Context() sdk.Context {
	return c.App.NewContext(true).WithBlockTime(c.Time)
}
