package app_test

import (
	"strings"
	"testing"
	"time"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/stretchr/testify/require"

	errorsmod "cosmossdk.io/errors"

	"github.com/cosmos/cosmos-sdk/client"
	"github.com/cosmos/cosmos-sdk/crypto/keys/secp256k1"
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"
	upgradetypes "github.com/cosmos/cosmos-sdk/x/upgrade/types"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/app/apptest"
	"github.com/healthd/healthd/internal/edwardskey"
)

// message passes the ante chain and then fails, because the signer is not the consortium. That is all these
// tests need: a failure in x/upgrade shows that the ante chain let the transaction through.
func message(signer *edwardskey.PrivKey) sdk.Msg {
	return &upgradetypes.MsgCancelUpgrade{Authority: sdk.AccAddress(signer.PubKey().Address()).String()}
}

func unordered(timeout time.Time) apptest.TxOption {
	return func(builder client.TxBuilder, signer *authsigning.SignerData) {
		builder.SetUnordered(true)
		builder.SetTimeoutTimestamp(timeout)
		signer.Sequence = 0
	}
}

func requirePassed(t *testing.T, result *abci.ExecTxResult) {
	t.Helper()
	require.Contains(t, result.Log, "authority", "the message itself must be what fails")
	require.Contains(t, result.Log, "message index: 0")
}

func TestEdwardsKeySignsTransactions(t *testing.T) {
	chain := apptest.New(t, key(1))
	requirePassed(t, chain.NextBlock(t, chain.SignTx(t, key(1), message(key(1)))).TxResults[0])

	account := chain.App.Account.GetAccount(chain.Context(), sdk.AccAddress(key(1).PubKey().Address()))
	require.Equal(t, uint64(1), account.GetSequence())
	require.True(t, key(1).PubKey().Equals(account.GetPubKey()))
}

func TestAnteRefuses(t *testing.T) {
	fee := sdk.NewCoins(sdk.NewInt64Coin("health", 1))
	for name, test := range map[string]struct {
		option   apptest.TxOption
		expError *errorsmod.Error
	}{
		"a signature for another chain":  {func(_ client.TxBuilder, s *authsigning.SignerData) { s.ChainID = "other" }, sdkerrors.ErrUnauthorized},
		"another sequence":               {func(_ client.TxBuilder, s *authsigning.SignerData) { s.Sequence = 7 }, sdkerrors.ErrWrongSequence},
		"a fee":                          {func(b client.TxBuilder, _ *authsigning.SignerData) { b.SetFeeAmount(fee) }, sdkerrors.ErrInvalidRequest},
		"a memo that is too long":        {func(b client.TxBuilder, _ *authsigning.SignerData) { b.SetMemo(strings.Repeat("m", 257)) }, sdkerrors.ErrMemoTooLarge},
		"a transaction that is too long": {func(b client.TxBuilder, _ *authsigning.SignerData) { b.SetMemo(strings.Repeat("m", app.MaxTxBytes)) }, sdkerrors.ErrTxTooLarge},
		"too little gas":                 {func(b client.TxBuilder, _ *authsigning.SignerData) { b.SetGasLimit(1_000) }, sdkerrors.ErrOutOfGas},
		"a height that has passed":       {func(b client.TxBuilder, _ *authsigning.SignerData) { b.SetTimeoutHeight(1) }, sdkerrors.ErrTxTimeoutHeight},
		"unordered without a timeout":    {func(b client.TxBuilder, s *authsigning.SignerData) { b.SetUnordered(true) }, sdkerrors.ErrInvalidRequest},
	} {
		t.Run(name, func(t *testing.T) {
			chain := apptest.New(t, key(1))
			chain.NextBlock(t)
			result := chain.NextBlock(t, chain.SignTx(t, key(1), message(key(1)), test.option)).TxResults[0]
			require.Equal(t, test.expError.ABCICode(), result.Code, result.Log)
			require.Equal(t, test.expError.Codespace(), result.Codespace)
		})
	}
}

func TestAnteRefusesUnknownAccounts(t *testing.T) {
	chain := apptest.New(t, key(1))
	chain.NextBlock(t)
	result := chain.NextBlock(t, chain.SignTx(t, key(2), message(key(2)))).TxResults[0]
	require.Equal(t, sdkerrors.ErrUnknownAddress.ABCICode(), result.Code, result.Log)
}

func TestAnteRefusesAKeyThatDoesNotOwnTheAddress(t *testing.T) {
	chain := apptest.New(t, key(1))
	chain.NextBlock(t)
	result := chain.NextBlock(t, chain.SignTx(t, key(2), message(key(1)))).TxResults[0]
	require.Equal(t, sdkerrors.ErrInvalidPubKey.ABCICode(), result.Code, result.Log)
	other := secp256k1.GenPrivKeyFromSecret([]byte("other"))
	result = chain.NextBlock(t, chain.SignTx(t, other, message(key(1)))).TxResults[0]
	require.Equal(t, sdkerrors.ErrInvalidPubKey.ABCICode(), result.Code, result.Log)
}

func TestUnorderedTransactionsRunInAnyOrderAndOnce(t *testing.T) {
	chain := apptest.New(t, key(1))
	chain.NextBlock(t)
	soon, later := chain.Time.Add(30*time.Second), chain.Time.Add(time.Minute)
	first := chain.SignTx(t, key(1), message(key(1)), unordered(soon))
	second := chain.SignTx(t, key(1), message(key(1)), unordered(later))

	results := chain.NextBlock(t, second, first).TxResults
	requirePassed(t, results[0])
	requirePassed(t, results[1])
	replay := chain.NextBlock(t, first).TxResults[0]
	require.Equal(t, sdkerrors.ErrInvalidRequest.ABCICode(), replay.Code, replay.Log)
}
