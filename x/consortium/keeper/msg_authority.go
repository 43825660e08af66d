package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/x/consortium/types"
)

// requireConsortium refuses messages that the members have not decided.
func (s msgServer) requireConsortium(authority string) error {
	if authority != s.keeper.authority {
		return types.ErrUnauthorized.Wrapf("only the consortium, %s, may do this: propose it with `healthd consortium propose`", s.keeper.authority)
	}
	return nil
}

// AddMember implements types.MsgServer.
func (s msgServer) AddMember(goCtx context.Context, m *types.MsgAddMember) (*types.MsgAddMemberResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	known, err := s.keeper.members.Has(goCtx, m.Member.Name)
	if err != nil {
		return nil, err
	}
	if known {
		return nil, types.ErrDuplicate.Wrapf("there is a member %s already", m.Member.Name)
	}
	return &types.MsgAddMemberResponse{}, s.keeper.setMember(sdk.UnwrapSDKContext(goCtx), m.Member)
}

// UpdateMember implements types.MsgServer.
func (s msgServer) UpdateMember(goCtx context.Context, m *types.MsgUpdateMember) (*types.MsgUpdateMemberResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	member, err := s.keeper.Member(goCtx, m.Name)
	if err != nil {
		return nil, err
	}
	if member.Actor == m.Actor {
		return nil, types.ErrNoChange.Wrapf("%s has actor %d already", m.Name, m.Actor)
	}
	member.Actor = m.Actor
	return &types.MsgUpdateMemberResponse{}, s.keeper.setMember(sdk.UnwrapSDKContext(goCtx), member)
}

// RemoveMember implements types.MsgServer.
func (s msgServer) RemoveMember(goCtx context.Context, m *types.MsgRemoveMember) (*types.MsgRemoveMemberResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	return &types.MsgRemoveMemberResponse{}, s.keeper.removeMember(sdk.UnwrapSDKContext(goCtx), m.Name)
}

// AddValidator implements types.MsgServer.
func (s msgServer) AddValidator(goCtx context.Context, m *types.MsgAddValidator) (*types.MsgAddValidatorResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	if err := m.Validator.Validate(); err != nil {
		return nil, err
	}
	// The first validators may come without an attestation key, to try things out; whoever joins brings one.
	if _, err := types.ParseAttestationAddress(m.Validator.AttestationAddress); err != nil {
		return nil, err
	}
	if _, err := s.keeper.Member(goCtx, m.Validator.Member); err != nil {
		return nil, err
	}
	return &types.MsgAddValidatorResponse{}, s.keeper.changeDraft(goCtx, func(validators types.Validators) (types.Validators, error) {
		return validators.With(m.Validator)
	})
}

// RemoveValidator implements types.MsgServer.
func (s msgServer) RemoveValidator(goCtx context.Context, m *types.MsgRemoveValidator) (*types.MsgRemoveValidatorResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	return &types.MsgRemoveValidatorResponse{}, s.keeper.changeDraft(goCtx, func(validators types.Validators) (types.Validators, error) {
		return validators.Without(m.Validator)
	})
}

// SetPower implements types.MsgServer.
func (s msgServer) SetPower(goCtx context.Context, m *types.MsgSetPower) (*types.MsgSetPowerResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	if err := types.ValidatePower(m.Power); err != nil {
		return nil, err
	}
	return &types.MsgSetPowerResponse{}, s.change(goCtx, m.Validator, func(v *types.Validator) { v.Power = m.Power })
}

// RotateConsensusKey implements types.MsgServer.
func (s msgServer) RotateConsensusKey(goCtx context.Context, m *types.MsgRotateConsensusKey) (*types.MsgRotateConsensusKeyResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	if err := types.ValidateConsensusKey(m.ConsensusKey); err != nil {
		return nil, err
	}
	return &types.MsgRotateConsensusKeyResponse{}, s.change(goCtx, m.Validator, func(v *types.Validator) { v.ConsensusKey = m.ConsensusKey })
}

// RotateAttestationKey implements types.MsgServer.
func (s msgServer) RotateAttestationKey(goCtx context.Context, m *types.MsgRotateAttestationKey) (*types.MsgRotateAttestationKeyResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	if _, err := types.ParseAttestationAddress(m.AttestationAddress); err != nil {
		return nil, err
	}
	return &types.MsgRotateAttestationKeyResponse{}, s.change(goCtx, m.Validator, func(v *types.Validator) { v.AttestationAddress = m.AttestationAddress })
}

// change changes one validator with the next hand-over.
func (s msgServer) change(ctx context.Context, name string, change func(*types.Validator)) error {
	return s.keeper.changeDraft(ctx, func(validators types.Validators) (types.Validators, error) {
		return validators.Changed(name, change)
	})
}

// JailValidator implements types.MsgServer.
func (s msgServer) JailValidator(goCtx context.Context, m *types.MsgJailValidator) (*types.MsgJailValidatorResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	if m.Reason == "" || len(m.Reason) > types.MaxTextLength {
		return nil, types.ErrInvalidProposal.Wrapf("the reason must have 1 to %d bytes", types.MaxTextLength)
	}
	return &types.MsgJailValidatorResponse{}, s.keeper.jail(sdk.UnwrapSDKContext(goCtx), m.Validator, m.Reason)
}

// UnjailValidator implements types.MsgServer.
func (s msgServer) UnjailValidator(goCtx context.Context, m *types.MsgUnjailValidator) (*types.MsgUnjailValidatorResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	return &types.MsgUnjailValidatorResponse{}, s.keeper.unjail(sdk.UnwrapSDKContext(goCtx), m.Validator)
}

// CancelHandovers implements types.MsgServer.
func (s msgServer) CancelHandovers(goCtx context.Context, m *types.MsgCancelHandovers) (*types.MsgCancelHandoversResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	return &types.MsgCancelHandoversResponse{}, s.keeper.cancelHandovers(sdk.UnwrapSDKContext(goCtx))
}

// UpdateParams implements types.MsgServer.
func (s msgServer) UpdateParams(goCtx context.Context, m *types.MsgUpdateParams) (*types.MsgUpdateParamsResponse, error) {
	if err := s.requireConsortium(m.Authority); err != nil {
		return nil, err
	}
	if err := m.Params.Validate(); err != nil {
		return nil, err
	}
	return &types.MsgUpdateParamsResponse{}, s.keeper.setParams(goCtx, m.Params)
}
