package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Members implements types.QueryServer.
func (s queryServer) Members(goCtx context.Context, request *types.QueryMembersRequest) (*types.QueryMembersResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	height, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	response := &types.QueryMembersResponse{}
	response.Pagination, err = cells.Related(height, cellindex.MembersOfInstitution, request.Institution, request.Pagination, nil,
		func(sequence uint64, actor *protocol.Actor) error {
			view, err := s.view(ctx, sequence, actor)
			response.Actors = append(response.Actors, view)
			return err
		})
	return response, err
}

// Patients implements types.QueryServer.
func (s queryServer) Patients(goCtx context.Context, request *types.QueryPatientsRequest) (*types.QueryPatientsResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	height, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	response := &types.QueryPatientsResponse{}
	response.Pagination, err = cells.Related(height, cellindex.PatientsOfRegistrar, request.Institution, request.Pagination, nil,
		func(patient uint64, _ *protocol.Index) error {
			actor, err := s.read(ctx, patient)
			if err != nil {
				return err
			}
			view, err := s.view(ctx, patient, actor)
			response.Actors = append(response.Actors, view)
			return err
		})
	return response, err
}

// changes says what endorsements of an institution in a status are for.
var changes = map[uint64]string{
	protocol.ActorCandidate: "admission", protocol.ActorSuspended: "return", protocol.ActorActive: "suspension",
}

// Endorsements implements types.QueryServer.
func (s queryServer) Endorsements(goCtx context.Context, request *types.QueryEndorsementsRequest) (*types.QueryEndorsementsResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	height, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	institution, err := s.read(ctx, request.Institution)
	if err != nil {
		return nil, err
	}
	if !protocol.IsInstitution(institution.Role) {
		return nil, status.Errorf(codes.InvalidArgument, "actor %d is no institution; only institutions are endorsed", request.Institution)
	}
	var system protocol.System
	if err := height.Read(protocol.KindSystem, 1, &system); err != nil {
		return nil, err
	}
	response := &types.QueryEndorsementsResponse{
		Change:             changes[institution.Status],
		Needed:             uint32(2*system.ActiveInstitutions/3 + 1),
		ActiveInstitutions: uint32(system.ActiveInstitutions),
		Void:               institution.Endorsements != 0 && institution.EndorsedIn != system.MembershipEpoch,
	}
	if response.Institution, err = s.view(ctx, request.Institution, institution); err != nil {
		return nil, err
	}
	if institution.Endorsements != 0 && !response.Void {
		response.Endorsers, err = s.endorsers(ctx, height, institution.Credential, &system)
	}
	return response, err
}

// endorsers lists the institutions whose bits are set, by ascending ordinal.
func (s queryServer) endorsers(ctx sdk.Context, height cells.View, bitmap protocol.Word, system *protocol.System) ([]types.Endorser, error) {
	byOrdinal := make([]types.Endorser, system.InstitutionOrdinals)
	for page := (&query.PageRequest{}); ; {
		next, err := cells.Related(height, cellindex.Institutions, cellindex.Everywhere, page, nil,
			func(sequence uint64, institution *protocol.Actor) error {
				if institution.Status == protocol.ActorCandidate || institution.Guardian >= uint64(len(byOrdinal)) {
					return nil // a candidate has no ordinal yet
				}
				name, err := s.keeper.Name(ctx, sequence)
				byOrdinal[institution.Guardian] = types.Endorser{Sequence: sequence, Ordinal: uint32(institution.Guardian), Name: name}
				return err
			})
		if err != nil {
			return nil, err
		}
		if page.Key = next.NextKey; len(page.Key) == 0 {
			break
		}
	}
	var endorsers []types.Endorser
	limbs := bitmap.Bits()
	for ordinal := range byOrdinal {
		if limbs[ordinal/64]>>(ordinal%64)&1 == 1 {
			endorsers = append(endorsers, byOrdinal[ordinal])
		}
	}
	return endorsers, nil
}
