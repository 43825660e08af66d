package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/zkbatch/types"
)

const (
	// gasPerSignature is the price of finding out who signed, as of a transaction's own secp256k1 signature.
	gasPerSignature = 1_000
	// gasPerProof is the price of checking a proof, which takes about as long as ten operations.
	gasPerProof = 10_000
)

type msgServer struct{ keeper Keeper }

// NewMsgServer executes the module's messages.
func NewMsgServer(keeper Keeper) types.MsgServer { return msgServer{keeper} }

// SubmitBundle implements types.MsgServer.
func (s msgServer) SubmitBundle(goCtx context.Context, m *types.MsgSubmitBundle) (*types.MsgSubmitBundleResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	if err := s.keeper.requireActor(ctx, m.Submitter); err != nil {
		return nil, err
	}
	params, err := s.keeper.params.Get(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.keeper.requireRoom(ctx, params, m); err != nil {
		return nil, err
	}
	ctx.GasMeter().ConsumeGas(params.Gas(m), "operations")
	results, err := s.keeper.Execute(ctx, params, m.Envelopes)
	if err != nil {
		return nil, err
	}
	event := summarize(m.Submitter, results)
	return &types.MsgSubmitBundleResponse{Results: results}, ctx.EventManager().EmitTypedEvent(&event)
}

// SubmitProof implements types.MsgServer.
func (s msgServer) SubmitProof(goCtx context.Context, m *types.MsgSubmitProof) (*types.MsgSubmitProofResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	if err := s.keeper.requireActor(ctx, m.Submitter); err != nil {
		return nil, err
	}
	ctx.GasMeter().ConsumeGas(gasPerProof, "proof")
	status, err := s.keeper.acceptProof(ctx, m)
	if err != nil {
		return nil, err
	}
	return &types.MsgSubmitProofResponse{Status: status}, nil
}

// Attest implements types.MsgServer. What is no news is ignored, because several may bring the same signatures.
func (s msgServer) Attest(goCtx context.Context, m *types.MsgAttest) (*types.MsgAttestResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	if err := s.keeper.requireActor(ctx, m.Submitter); err != nil {
		return nil, err
	}
	ctx.GasMeter().ConsumeGas(gasPerSignature*uint64(len(m.Attestations)+len(m.Finality)), "attestations")
	accepted, err := s.keeper.TakeVotes(ctx, types.CollectedVotes{Attestations: m.Attestations, Finality: m.Finality})
	return &types.MsgAttestResponse{Accepted: accepted}, err
}

// UpdateParams implements types.MsgServer.
func (s msgServer) UpdateParams(goCtx context.Context, m *types.MsgUpdateParams) (*types.MsgUpdateParamsResponse, error) {
	if m.Authority != s.keeper.authority {
		return nil, types.ErrUnauthorized.Wrapf("only %s may change the parameters", s.keeper.authority)
	}
	if err := m.Params.Validate(); err != nil {
		return nil, err
	}
	for _, shape := range m.Params.Shapes { // an envelope that fits no provable shape must not be admitted
		if err := s.keeper.requireKey(goCtx, shape); err != nil {
			return nil, err
		}
	}
	return &types.MsgUpdateParamsResponse{}, s.keeper.setParams(sdk.UnwrapSDKContext(goCtx), m.Params)
}

// requireActor refuses submitters who are not active actors, so that whoever costs the network work can be named.
func (k Keeper) requireActor(ctx sdk.Context, submitter string) error {
	address, err := sdk.AccAddressFromBech32(submitter)
	if err != nil {
		return types.ErrNotRegistered.Wrap(err.Error())
	}
	may, err := k.actors.MaySubmit(ctx, address)
	if err != nil {
		k.fail(ctx, err)
		return err
	}
	if !may {
		return types.ErrNotRegistered.Wrapf("%s; an institution registers its key with `healthd tx identity register-actor`", submitter)
	}
	return nil
}

// requireRoom refuses operations while too many wait for their proofs. Revocations are never held up.
func (k Keeper) requireRoom(ctx context.Context, params types.Params, m *types.MsgSubmitBundle) error {
	if params.MaxUnprovenOps == 0 || m.OnlyRevokes() {
		return nil
	}
	unproven, err := k.UnprovenOps(ctx)
	if err != nil {
		return err
	}
	if unproven+m.OpCount() > params.MaxUnprovenOps {
		return types.ErrBacklog.Wrapf("%d of at most %d; only revocations are taken until proofs catch up: is a prover running?",
			unproven, params.MaxUnprovenOps)
	}
	return nil
}

// UnprovenOps is the number of logged operations that no proof covers yet.
func (k Keeper) UnprovenOps(ctx context.Context) (uint64, error) {
	state, err := k.state.Get(ctx)
	if err != nil {
		return 0, err
	}
	progress, err := k.progress.Get(ctx)
	return state.OpCount + 1 - progress.NextOp, err
}

func summarize(submitter string, results []types.EnvelopeResult) types.EventBundle {
	event := types.EventBundle{Submitter: submitter}
	for i := range results {
		if !results[i].Admitted {
			event.Dropped++
			continue
		}
		if event.FirstOp == 0 {
			event.FirstOp = results[i].FirstOpNumber
		}
		for j := range results[i].Results {
			if results[i].Results[j].Code == 0 {
				event.Applied++
			} else {
				event.Refused++
			}
		}
	}
	return event
}
