package keeper

import (
	"context"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/consent/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

type queryServer struct{ keeper Keeper }

// NewQueryServer answers queries from committed state.
func NewQueryServer(keeper Keeper) types.QueryServer { return queryServer{keeper} }

// Consent implements types.QueryServer.
func (s queryServer) Consent(ctx context.Context, request *types.QueryConsentRequest) (*types.QueryConsentResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var consent protocol.Consent
	if err := view.Read(protocol.KindConsent, request.Sequence, &consent); err != nil {
		return nil, err
	}
	return &types.QueryConsentResponse{Consent: types.ConsentOf(request.Sequence, &consent)}, nil
}

// ConsentsByPatient implements types.QueryServer.
func (s queryServer) ConsentsByPatient(ctx context.Context, request *types.QueryConsentsByPatientRequest) (*types.QueryConsentsByPatientResponse, error) {
	consents, page, err := s.consents(ctx, cellindex.ConsentsOfPatient, request.Patient, request.Status, request.Pagination)
	return &types.QueryConsentsByPatientResponse{Consents: consents, Pagination: page}, err
}

// ConsentsByGrantee implements types.QueryServer.
func (s queryServer) ConsentsByGrantee(ctx context.Context, request *types.QueryConsentsByGranteeRequest) (*types.QueryConsentsByGranteeResponse, error) {
	consents, page, err := s.consents(ctx, cellindex.ConsentsOfGrantee, request.Grantee, request.Status, request.Pagination)
	return &types.QueryConsentsByGranteeResponse{Consents: consents, Pagination: page}, err
}

// Access implements types.QueryServer.
func (s queryServer) Access(ctx context.Context, request *types.QueryAccessRequest) (*types.QueryAccessResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	var access protocol.Access
	if err := view.Read(protocol.KindAccess, request.Sequence, &access); err != nil {
		return nil, err
	}
	reason := protocol.Reason(access.Reason)
	return &types.QueryAccessResponse{
		Access: types.AccessOf(request.Sequence, &access), ReasonName: reason.String(), Explanation: reason.Explain(),
	}, nil
}

// AccessesByPatient implements types.QueryServer.
func (s queryServer) AccessesByPatient(ctx context.Context, request *types.QueryAccessesByPatientRequest) (*types.QueryAccessesByPatientResponse, error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, err
	}
	response := &types.QueryAccessesByPatientResponse{}
	response.Pagination, err = cells.Related(view, cellindex.AccessesOfPatient, request.Patient, request.Pagination, nil,
		func(sequence uint64, access *protocol.Access) error {
			response.Accesses = append(response.Accesses, types.AccessOf(sequence, access))
			return nil
		})
	return response, err
}

func (s queryServer) consents(
	ctx context.Context, relation cellindex.Relation, subject uint64, status types.ConsentStatus, request *query.PageRequest,
) (consents []types.Consent, page *query.PageResponse, err error) {
	view, err := s.keeper.cells.AsOf(sdk.UnwrapSDKContext(ctx))
	if err != nil {
		return nil, nil, err
	}
	keep := func(consent *protocol.Consent) (bool, error) {
		return status == types.CONSENT_STATUS_UNSPECIFIED || consent.Status == uint64(status), nil
	}
	page, err = cells.Related(view, relation, subject, request, keep, func(sequence uint64, consent *protocol.Consent) error {
		consents = append(consents, types.ConsentOf(sequence, consent))
		return nil
	})
	return consents, page, err
}
