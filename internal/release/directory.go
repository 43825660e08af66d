package release

import (
	"context"

	"github.com/cosmos/cosmos-sdk/types/query"

	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// Directory is what an office learns in good times for the time without the chain.
type Directory interface {
	// Actors lists all practitioners and institutions.
	Actors(ctx context.Context) ([]identitytypes.Actor, error)
	// Patients lists those whom an institution registered.
	Patients(ctx context.Context, institution uint64) ([]uint64, error)
	// Disclosures lists the decisions on a requester's access to a patient's records since a moment.
	Disclosures(ctx context.Context, patient, requester, since uint64) ([]consenttypes.Access, error)
}

var _ Directory = Ledger{}

// Actors implements [Directory].
func (l Ledger) Actors(ctx context.Context) (actors []identitytypes.Actor, err error) {
	for _, role := range []identitytypes.Role{
		identitytypes.ROLE_PRACTITIONER, identitytypes.ROLE_PROVIDER, identitytypes.ROLE_INSURER, identitytypes.ROLE_PUBLIC_BODY,
	} {
		err := pages(func(page *query.PageRequest) (*query.PageResponse, error) {
			answer, err := identitytypes.NewQueryClient(l.conn).Actors(ctx, &identitytypes.QueryActorsRequest{Role: role, Pagination: page})
			if err != nil {
				return nil, err
			}
			for i := range answer.Actors {
				actors = append(actors, answer.Actors[i].Actor)
			}
			return answer.Pagination, nil
		})
		if err != nil {
			return nil, err
		}
	}
	return actors, nil
}

// Patients implements [Directory].
func (l Ledger) Patients(ctx context.Context, institution uint64) (patients []uint64, err error) {
	return patients, pages(func(page *query.PageRequest) (*query.PageResponse, error) {
		answer, err := identitytypes.NewQueryClient(l.conn).Patients(ctx, &identitytypes.QueryPatientsRequest{Institution: institution, Pagination: page})
		if err != nil {
			return nil, err
		}
		for i := range answer.Actors {
			patients = append(patients, answer.Actors[i].Actor.Sequence)
		}
		return answer.Pagination, nil
	})
}

// Disclosures implements [Directory].
func (l Ledger) Disclosures(ctx context.Context, patient, requester, since uint64) (accesses []consenttypes.Access, err error) {
	return accesses, pages(func(page *query.PageRequest) (*query.PageResponse, error) {
		answer, err := consenttypes.NewQueryClient(l.conn).Disclosures(ctx, &consenttypes.QueryDisclosuresRequest{
			Patient: patient, Requester: requester, From: since, Pagination: page,
		})
		if err != nil {
			return nil, err
		}
		for i := range answer.Disclosures {
			accesses = append(accesses, answer.Disclosures[i].Access)
		}
		return answer.Pagination, nil
	})
}

// pages asks for page after page.
func pages(ask func(*query.PageRequest) (*query.PageResponse, error)) error {
	request := &query.PageRequest{}
	for {
		answer, err := ask(request)
		if err != nil || answer == nil || len(answer.NextKey) == 0 {
			return err
		}
		request.Key = answer.NextKey
	}
}
