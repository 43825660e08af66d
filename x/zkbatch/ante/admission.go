// Package ante decides which of the module's messages enter a node's mempool. What it decides is the node's own
// business: it runs in CheckTx only, and blocks are judged by the message server.
package ante

import (
	sdk "github.com/cosmos/cosmos-sdk/types"
	sdkerrors "github.com/cosmos/cosmos-sdk/types/errors"
	authsigning "github.com/cosmos/cosmos-sdk/x/auth/signing"

	"github.com/healthd/healthd/x/zkbatch/types"
)

// Keeper judges one message each.
type Keeper interface {
	AdmitBundle(ctx sdk.Context, m *types.MsgSubmitBundle) error
	AdmitProof(ctx sdk.Context, m *types.MsgSubmitProof) error
	AdmitAttest(ctx sdk.Context, m *types.MsgAttest) error
	AdmitOther(ctx sdk.Context, sender sdk.AccAddress) error
}

type admissionDecorator struct{ keeper Keeper }

// NewAdmissionDecorator judges messages for the mempool. It belongs behind the check of the transaction's
// signature, so that nobody can use up somebody else's allowance.
func NewAdmissionDecorator(keeper Keeper) sdk.AnteDecorator { return admissionDecorator{keeper} }

// AnteHandle implements sdk.AnteDecorator.
func (d admissionDecorator) AnteHandle(ctx sdk.Context, tx sdk.Tx, simulate bool, next sdk.AnteHandler) (sdk.Context, error) {
	if simulate || (!ctx.IsCheckTx() && !ctx.IsReCheckTx()) {
		return next(ctx, tx, simulate)
	}
	for _, msg := range tx.GetMsgs() {
		if err := d.admit(ctx, tx, msg); err != nil {
			return ctx, err
		}
	}
	return next(ctx, tx, simulate)
}

func (d admissionDecorator) admit(ctx sdk.Context, tx sdk.Tx, msg sdk.Msg) error {
	switch m := msg.(type) {
	case *types.MsgSubmitBundle:
		return d.keeper.AdmitBundle(ctx, m)
	case *types.MsgSubmitProof:
		return d.keeper.AdmitProof(ctx, m)
	case *types.MsgAttest:
		return d.keeper.AdmitAttest(ctx, m)
	}
	signed, ok := tx.(authsigning.SigVerifiableTx)
	if !ok {
		return sdkerrors.ErrTxDecode.Wrap("a transaction without signatures")
	}
	signers, err := signed.GetSigners()
	if err != nil {
		return err
	}
	for _, signer := range signers {
		if err := d.keeper.AdmitOther(ctx, signer); err != nil {
			return err
		}
	}
	return nil
}
