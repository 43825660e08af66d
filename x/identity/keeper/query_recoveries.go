package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Recovery implements types.QueryServer.
func (s queryServer) Recovery(ctx context.Context, request *types.QueryRecoveryRequest) (*types.QueryRecoveryResponse, error) {
	height, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var recovery protocol.Recovery
	if err := height.Read(protocol.KindRecovery, request.Sequence, &recovery); err != nil {
		return nil, err
	}
	return &types.QueryRecoveryResponse{Recovery: types.RecoveryOf(request.Sequence, &recovery)}, nil
}

// Recoveries implements types.QueryServer.
func (s queryServer) Recoveries(ctx context.Context, request *types.QueryRecoveriesRequest) (*types.QueryRecoveriesResponse, error) {
	height, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	keep := func(recovery *protocol.Recovery) (bool, error) {
		return !request.Open || recovery.Status == protocol.RecoveryPending, nil
	}
	response := &types.QueryRecoveriesResponse{}
	response.Pagination, err = cells.Related(height, cellindex.RecoveriesOfPatient, request.Patient, request.Pagination, keep,
		func(sequence uint64, recovery *protocol.Recovery) error {
			response.Recoveries = append(response.Recoveries, types.RecoveryOf(sequence, recovery))
			return nil
		})
	return response, err
}
