package keeper

import (
	"context"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/ethereum/go-ethereum/common"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Certificate implements types.QueryServer.
func (s queryServer) Certificate(ctx context.Context, request *types.QueryCertificateRequest) (*types.QueryCertificateResponse, error) {
	r, err := s.keeper.Range(ctx, request.Range)
	if err != nil {
		return nil, storeError(err)
	}
	if r.Status == types.RANGE_STATUS_OPEN || len(r.AppHash) == 0 {
		return nil, status.Errorf(codes.FailedPrecondition, "range %d is not closed yet, or only with the newest block", r.Number)
	}
	certificate, err := s.keeper.certificate(ctx, r)
	return &types.QueryCertificateResponse{Certificate: certificate}, storeError(err)
}

func (k Keeper) certificate(ctx context.Context, r types.Range) (types.Certificate, error) {
	params, err := k.params.Get(ctx)
	if err != nil {
		return types.Certificate{}, err
	}
	attested, err := k.AttestedRange(ctx, r)
	if err != nil {
		return types.Certificate{}, err
	}
	set, err := k.consortium.AttesterSetOfRange(ctx, r.Number)
	if err != nil {
		return types.Certificate{}, err
	}
	next, err := k.consortium.AttesterSetOfRange(ctx, r.Number+1)
	if err != nil {
		return types.Certificate{}, err
	}
	signatures, err := k.signatures(ctx, r.Number)
	certificate := types.Certificate{
		Status: r.Status, L1ChainId: params.L1ChainId, SettlementContract: params.SettlementContract,
		Range: types.AttestedRangeOf(&attested), Attesters: listed(attestersOf(set), signatures), TotalPower: uint64(set.TotalPower),
		SignedPower: powerOf(signatures, powersOf(set)),
	}
	if next.Id != set.Id {
		certificate.Next = listed(attestersOf(next), nil)
	}
	return certificate, err
}

func listed(attesters []attestation.Attester, signatures map[common.Address][]byte) []types.CertificateAttester {
	list := make([]types.CertificateAttester, len(attesters))
	for i, attester := range attesters {
		list[i] = types.CertificateAttester{
			Address: attester.Account.Bytes(), Power: attester.Power, Signature: signatures[attester.Account],
		}
	}
	return list
}
