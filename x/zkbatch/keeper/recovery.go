package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/zkbatch/types"
)

// RecoverAttestation implements types.MsgServer. What others attested and is not settled is attested anew.
func (s msgServer) RecoverAttestation(goCtx context.Context, m *types.MsgRecoverAttestation) (*types.MsgRecoverAttestationResponse, error) {
	if m.Authority != s.keeper.authority {
		return nil, types.ErrUnauthorized.Wrapf("only %s may recover attestation", s.keeper.authority)
	}
	ctx := sdk.UnwrapSDKContext(goCtx)
	progress, err := s.keeper.attesting.Get(ctx)
	if err != nil {
		return nil, err
	}
	first := progress.Settled + 1
	set, err := s.keeper.consortium.AttestFrom(ctx, first)
	if err != nil {
		return nil, err
	}
	attests, err := s.keeper.Attests(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.keeper.restartAttestation(ctx, attests); err != nil {
		return nil, err
	}
	return &types.MsgRecoverAttestationResponse{FirstRange: first, AttesterSet: set},
		ctx.EventManager().EmitTypedEvent(&types.EventAttestationRecovered{FirstRange: first, AttesterSet: set})
}
