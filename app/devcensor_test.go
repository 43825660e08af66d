package app

import (
	"os"
	"path/filepath"
	"testing"

	cmtproto "github.com/cometbft/cometbft/proto/tendermint/types"
	"github.com/stretchr/testify/require"

	"cosmossdk.io/log/v2"

	simtestutil "github.com/cosmos/cosmos-sdk/testutil/sims"
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

func TestDevCensorTurnsAwayListedActorsFromTheMempoolOnly(t *testing.T) {
	file := filepath.Join(t.TempDir(), "censored")
	censor, err := newDevCensor(simtestutil.AppOptionsMap{FlagDevCensorFile: file}, DefaultChainID, log.NewNopLogger())
	require.NoError(t, err)
	encoding, err := NewEncoding()
	require.NoError(t, err)
	builder := encoding.TxConfig.NewTxBuilder()
	require.NoError(t, builder.SetMsgs(&zkbatchtypes.MsgSubmitBundle{Envelopes: []zkbatchtypes.Envelope{{Actor: 1}, {Actor: 7}}}))
	block := sdk.NewContext(nil, cmtproto.Header{}, false, log.NewNopLogger())
	admitted := func(ctx sdk.Context) error {
		passed := false
		_, err := censor.AnteHandle(ctx, builder.GetTx(), false, func(ctx sdk.Context, _ sdk.Tx, _ bool) (sdk.Context, error) {
			passed = true
			return ctx, nil
		})
		require.Equal(t, err == nil, passed)
		return err
	}

	require.NoError(t, admitted(block.WithIsCheckTx(true)), "no file, nobody is censored")
	require.NoError(t, os.WriteFile(file, []byte("17\n"), 0o600))
	require.NoError(t, admitted(block.WithIsCheckTx(true)), "another actor")
	require.NoError(t, os.WriteFile(file, []byte("17\n7\n"), 0o600))
	require.ErrorIs(t, admitted(block.WithIsCheckTx(true)), sdkerrors.ErrUnauthorized)
	require.NoError(t, admitted(block), "a block is judged by the rules alone")
}

func TestDevCensorIsRefusedInProduction(t *testing.T) {
	_, err := newDevCensor(simtestutil.AppOptionsMap{FlagDevCensorFile: "censored"}, "healthd-1", log.NewNopLogger())
	require.ErrorContains(t, err, "must not turn patients away")
}
