package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"
	"github.com/cosmos/cosmos-sdk/types/query"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/consent/types"
	"github.com/healthd/healthd/x/zkbatch/cellindex"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

// Disclosure implements types.QueryServer.
func (s queryServer) Disclosure(goCtx context.Context, request *types.QueryDisclosureRequest) (*types.QueryDisclosureResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	view, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	var access protocol.Access
	if err := view.Read(protocol.KindAccess, request.Access, &access); err != nil {
		return nil, err
	}
	disclosure, err := s.describe(ctx, view, request.Access, &access)
	return &types.QueryDisclosureResponse{Disclosure: disclosure}, err
}

// Disclosures implements types.QueryServer.
func (s queryServer) Disclosures(ctx context.Context, request *types.QueryDisclosuresRequest) (*types.QueryDisclosuresResponse, error) {
	if request.To != 0 && request.From >= request.To {
		return nil, status.Errorf(codes.InvalidArgument, "the window from %d to %d is empty: from must lie before to", request.From, request.To)
	}
	relation, subject, err := widest(request)
	if err != nil {
		return nil, err
	}
	inWindow := func(access *protocol.Access) bool {
		return request.From <= access.Time && (request.To == 0 || access.Time < request.To)
	}
	disclosures, page, err := s.disclosures(ctx, relation, subject, request.Pagination, func(view cells.View, access *protocol.Access) (bool, error) {
		if !inWindow(access) || !matches(request.Patient, access.Patient) || !matches(request.Requester, access.Requester) {
			return false, nil
		}
		return ofInstitution(view, request.Institution, access)
	})
	return &types.QueryDisclosuresResponse{Disclosures: disclosures, Pagination: page}, err
}

// widest is the relation that a request is answered from; its other fields narrow the list.
func widest(request *types.QueryDisclosuresRequest) (cellindex.Relation, uint64, error) {
	switch {
	case request.Patient != 0:
		return cellindex.AccessesOfPatient, request.Patient, nil
	case request.Requester != 0:
		return cellindex.AccessesOfRequester, request.Requester, nil
	case request.Institution != 0:
		return cellindex.AccessesOfInstitution, request.Institution, nil
	}
	return 0, 0, status.Error(codes.InvalidArgument, "say whose accesses: name a patient, a requester or an institution by its sequence, which starts at 1")
}

// PendingReviews implements types.QueryServer.
func (s queryServer) PendingReviews(ctx context.Context, request *types.QueryPendingReviewsRequest) (*types.QueryPendingReviewsResponse, error) {
	disclosures, page, err := s.disclosures(ctx, cellindex.BrokenGlass, cellindex.Everywhere, request.Pagination,
		func(view cells.View, access *protocol.Access) (bool, error) {
			if access.Review != protocol.ReviewPending || !matches(request.Patient, access.Patient) {
				return false, nil
			}
			return ofInstitution(view, request.Institution, access)
		})
	return &types.QueryPendingReviewsResponse{Disclosures: disclosures, Pagination: page}, err
}

func (s queryServer) disclosures(
	goCtx context.Context, relation cellindex.Relation, subject uint64, request *query.PageRequest,
	keep func(cells.View, *protocol.Access) (bool, error),
) (disclosures []types.Disclosure, page *query.PageResponse, err error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	view, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, nil, err
	}
	page, err = cells.Related(view, relation, subject, request,
		func(access *protocol.Access) (bool, error) { return keep(view, access) },
		func(sequence uint64, access *protocol.Access) error {
			disclosure, err := s.describe(ctx, view, sequence, access)
			disclosures = append(disclosures, disclosure)
			return err
		})
	return disclosures, page, err
}

// ofInstitution says whether the requester belongs to an institution; 0 asks for none.
func ofInstitution(view cells.View, institution uint64, access *protocol.Access) (bool, error) {
	if institution == 0 {
		return true, nil
	}
	of, err := cellindex.AccessesOfInstitution.Of(view, access)
	return of == institution, err
}

// matches says whether a filter that may be absent lets a reference through.
func matches(filter, reference uint64) bool { return filter == 0 || filter == reference }
