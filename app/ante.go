package app

import (
	errorsmod "cosmossdk.io/errors"

	"github.com/cosmos/cosmos-sdk/baseapp"
	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"
	"github.com/cosmos/cosmos-sdk/types/tx/signing"
	"github.com/cosmos/cosmos-sdk/x/auth/ante"
	authkeeper "github.com/cosmos/cosmos-sdk/x/auth/keeper"
	authtypes "github.com/cosmos/cosmos-sdk/x/auth/types"
	txsigning "github.com/cosmos/cosmos-sdk/x/tx/signing"

	"github.com/healthd/healthd/internal/edwardskey"
	zkbatchante "github.com/healthd/healthd/x/zkbatch/ante"
)

const (
	// MaxTxBytes bounds one transaction: a bundle of 1,024 operations is about half a megabyte. Without it a
	// proposer could fill a block with one transaction that no mempool would have let in.
	MaxTxBytes = 640 * 1024

	// edwardsVerifyGas is the price of an Edwards signature; secp256k1 costs 1,000 and takes about half as long.
	edwardsVerifyGas = 2_000
)

// newAnteHandler lists what a transaction must satisfy before its messages run. The SDK's fee decorator is
// absent, because there are no coins: admission is earned by being a registered actor (x/zkbatch).
func newAnteHandler(
	base *baseapp.BaseApp, accounts authkeeper.AccountKeeper, operations zkbatchante.Keeper, signModes *txsigning.HandlerMap,
	censor devCensor,
) sdk.AnteHandler {
	return sdk.ChainAnteDecorators(
		ante.NewSetUpContextDecorator(), // first: it opens the gas meter and catches running out of gas
		restartDecorator{base},
		txSizeDecorator{},
		ante.NewExtensionOptionsDecorator(nil),
		ante.NewValidateBasicDecorator(),
		noFeeDecorator{},
		ante.NewTxTimeoutHeightDecorator(),
		ante.NewValidateMemoDecorator(accounts),
		ante.NewConsumeGasForTxSizeDecorator(accounts),
		ante.NewSetPubKeyDecorator(accounts), // before all that look at signatures
		ante.NewValidateSigCountDecorator(accounts),
		ante.NewSigGasConsumeDecorator(accounts, signatureGas),
		ante.NewSigVerificationDecorator(accounts, signModes),
		ante.NewIncrementSequenceDecorator(accounts),
		censor,
		zkbatchante.NewAdmissionDecorator(operations), // last: it counts against whoever signed
	)
}

// signatureGas charges for a signature and so decides which keys may sign transactions.
func signatureGas(meter storetypes.GasMeter, signature signing.SignatureV2, params authtypes.Params) error {
	if _, ok := signature.PubKey.(*edwardskey.PubKey); ok {
		meter.ConsumeGas(edwardsVerifyGas, "ante verify: edwards")
		return nil
	}
	return ante.DefaultSigVerificationGasConsumer(meter, signature, params)
}

// txSizeDecorator enforces MaxTxBytes.
type txSizeDecorator struct{}

func (txSizeDecorator) AnteHandle(ctx sdk.Context, tx sdk.Tx, simulate bool, next sdk.AnteHandler) (sdk.Context, error) {
	if size := len(ctx.TxBytes()); size > MaxTxBytes {
		return ctx, errorsmod.Wrapf(sdkerrors.ErrTxTooLarge, "%d bytes, at most %d; submit smaller bundles", size, MaxTxBytes)
	}
	return next(ctx, tx, simulate)
}

// noFeeDecorator refuses transactions that offer a fee, so that nobody believes they paid one.
type noFeeDecorator struct{}

func (noFeeDecorator) AnteHandle(ctx sdk.Context, tx sdk.Tx, simulate bool, next sdk.AnteHandler) (sdk.Context, error) {
	if feeTx, ok := tx.(sdk.FeeTx); ok && !feeTx.GetFee().IsZero() {
		return ctx, errorsmod.Wrapf(sdkerrors.ErrInvalidRequest, "this network has no fees; leave out the fee of %s", feeTx.GetFee())
	}
	return next(ctx, tx, simulate)
}
