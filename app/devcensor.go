package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cast"

	errorsmod "cosmossdk.io/errors"
	"cosmossdk.io/log/v2"

	servertypes "github.com/cosmos/cosmos-sdk/server/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// FlagDevCensorFile names the file of actors whose operations this node turns away. Networks for trying things out have
// it so that somebody can see what patients do against a consortium that censors them.
const FlagDevCensorFile = "dev-censor-file"

// devCensor turns operations of some actors away from the mempool, as a censoring validator would.
type devCensor struct {
	file string // one actor's number per line, read anew for each transaction; empty for none
}

func newDevCensor(options servertypes.AppOptions, chainID string, log log.Logger) (devCensor, error) {
	file := cast.ToString(options.Get(FlagDevCensorFile))
	if file == "" {
		return devCensor{}, nil
	}
	if !IsDevelopment(chainID) {
		return devCensor{}, fmt.Errorf("--%s is for development networks, and %q is none: a validator must not turn patients away", FlagDevCensorFile, chainID)
	}
	log.Warn("DEVELOPMENT ONLY: this node turns away the operations of the actors in a file", "file", file)
	return devCensor{file: file}, nil
}

// AnteHandle implements sdk.AnteDecorator.
func (c devCensor) AnteHandle(ctx sdk.Context, tx sdk.Tx, simulate bool, next sdk.AnteHandler) (sdk.Context, error) {
	if c.file == "" || simulate || (!ctx.IsCheckTx() && !ctx.IsReCheckTx()) {
		return next(ctx, tx, simulate)
	}
	content, err := os.ReadFile(c.file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return ctx, err
	}
	censored := strings.Fields(string(content))
	for _, msg := range tx.GetMsgs() {
		bundle, ok := msg.(*zkbatchtypes.MsgSubmitBundle)
		if !ok {
			continue
		}
		for i := range bundle.Envelopes {
			if slices.Contains(censored, fmt.Sprint(bundle.Envelopes[i].Actor)) {
				return ctx, errorsmod.Wrapf(sdkerrors.ErrUnauthorized, "this development node censors actor %d", bundle.Envelopes[i].Actor)
			}
		}
	}
	return next(ctx, tx, simulate)
}
