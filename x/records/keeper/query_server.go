package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/records/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

type queryServer struct{ keeper Keeper }

// NewQueryServer answers queries from committed state.
func NewQueryServer(keeper Keeper) types.QueryServer { return queryServer{keeper} }

// Index implements types.QueryServer.
func (s queryServer) Index(ctx context.Context, request *types.QueryIndexRequest) (*types.QueryIndexResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var index protocol.Index
	if err := view.Read(protocol.KindIndex, request.Patient, &index); err != nil {
		return nil, err
	}
	return &types.QueryIndexResponse{Index: types.IndexOf(request.Patient, &index)}, nil
}

// Record implements types.QueryServer.
func (s queryServer) Record(ctx context.Context, request *types.QueryRecordRequest) (*types.QueryRecordResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var record protocol.Record
	if err := view.Read(protocol.KindRecord, request.Sequence, &record); err != nil {
		return nil, err
	}
	return &types.QueryRecordResponse{Record: types.RecordOf(request.Sequence, &record)}, nil
}

// RecordsByPatient implements types.QueryServer.
func (s queryServer) RecordsByPatient(ctx context.Context, request *types.QueryRecordsByPatientRequest) (*types.QueryRecordsByPatientResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	response := &types.QueryRecordsByPatientResponse{}
	response.Pagination, err = cells.Related(view, cellindex.RecordsOfPatient, request.Patient, request.Pagination, nil,
		func(sequence uint64, record *protocol.Record) error {
			response.Records = append(response.Records, types.RecordOf(sequence, record))
			return nil
		})
	return response, err
}
