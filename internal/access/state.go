package access

import (
	"context"
	"strconv"

	"github.com/cosmos/gogoproto/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	claimstypes "github.com/healthd/healthd/x/claims/types"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// parties are the actors whom a cell or an operation concerns.
type parties struct {
	patient uint64   // whose it is; for an actor's cell the actor
	named   []uint64 // who may see it because it names them
	public  bool     // an institution: every actor may know it
}

// state is what the policy needs to know of the chain, asked of the node at each request, so that a removed member or a
// replaced key counts at once.
type state struct{ node grpc.ClientConn }

func (s state) domain(ctx context.Context) ([]byte, error) {
	answer, err := zkbatchtypes.NewQueryClient(s.node).Status(ctx, &zkbatchtypes.QueryStatusRequest{})
	if err != nil {
		return nil, err
	}
	return answer.Domain, nil
}

// isMember says whether the consortium has a member of that name.
func (s state) isMember(ctx context.Context, name string) (bool, error) {
	_, err := consortiumtypes.NewQueryClient(s.node).Member(ctx, &consortiumtypes.QueryMemberRequest{Name: name})
	return found(err)
}

// actor returns nil if there is none.
func (s state) actor(ctx context.Context, sequence uint64) (*identitytypes.Actor, error) {
	if sequence == 0 {
		return nil, nil
	}
	answer, err := identitytypes.NewQueryClient(s.node).Actor(ctx, &identitytypes.QueryActorRequest{Sequence: sequence})
	if ok, err := found(err); !ok {
		return nil, err
	}
	return &answer.Actor.Actor, nil
}

// concerned returns nil if there is no such thing. A kind that nobody but members may see has none either.
func (s state) concerned(ctx context.Context, kind string, sequence uint64) (*parties, error) {
	switch kind {
	case "actor", "index":
		return s.ofActor(ctx, kind, sequence)
	case "record":
		answer, err := recordstypes.NewQueryClient(s.node).Record(ctx, &recordstypes.QueryRecordRequest{Sequence: sequence})
		if ok, err := found(err); !ok {
			return nil, err
		}
		return &parties{patient: answer.Record.Patient, named: []uint64{answer.Record.Author}}, nil
	case "consent":
		answer, err := consenttypes.NewQueryClient(s.node).Consent(ctx, &consenttypes.QueryConsentRequest{Sequence: sequence})
		if ok, err := found(err); !ok {
			return nil, err
		}
		return &parties{patient: answer.Consent.Patient, named: []uint64{answer.Consent.Grantee}}, nil
	case "access":
		answer, err := consenttypes.NewQueryClient(s.node).Access(ctx, &consenttypes.QueryAccessRequest{Sequence: sequence})
		if ok, err := found(err); !ok {
			return nil, err
		}
		return &parties{patient: answer.Access.Patient, named: []uint64{answer.Access.Requester}}, nil
	case "recovery":
		answer, err := identitytypes.NewQueryClient(s.node).Recovery(ctx, &identitytypes.QueryRecoveryRequest{Sequence: sequence})
		if ok, err := found(err); !ok {
			return nil, err
		}
		return &parties{patient: answer.Recovery.Patient, named: []uint64{answer.Recovery.Initiator}}, nil
	case "policy":
		return s.ofPolicy(ctx, sequence)
	case "claim":
		return s.ofClaim(ctx, sequence)
	case "op":
		return s.ofOperation(ctx, sequence)
	}
	return nil, nil
}

func (s state) ofActor(ctx context.Context, kind string, sequence uint64) (*parties, error) {
	actor, err := s.actor(ctx, sequence)
	if actor == nil {
		return nil, err
	}
	concerned := &parties{patient: actor.Sequence}
	if kind == "actor" { // where a patient's records are is not its registrar's to know
		concerned.named = []uint64{actor.Institution}
		concerned.public = isInstitution(actor)
	}
	return concerned, nil
}

func (s state) ofPolicy(ctx context.Context, sequence uint64) (*parties, error) {
	answer, err := claimstypes.NewQueryClient(s.node).Policy(ctx, &claimstypes.QueryPolicyRequest{Sequence: sequence})
	if ok, err := found(err); !ok {
		return nil, err
	}
	return &parties{patient: answer.Policy.Patient, named: []uint64{answer.Policy.Insurer}}, nil
}

func (s state) ofClaim(ctx context.Context, sequence uint64) (*parties, error) {
	answer, err := claimstypes.NewQueryClient(s.node).Claim(ctx, &claimstypes.QueryClaimRequest{Sequence: sequence})
	if ok, err := found(err); !ok {
		return nil, err
	}
	concerned, err := s.ofPolicy(ctx, answer.Claim.Policy)
	if concerned != nil {
		concerned.named = append(concerned.named, answer.Claim.Provider)
	}
	return concerned, err
}

func (s state) ofOperation(ctx context.Context, number uint64) (*parties, error) {
	request := &zkbatchtypes.QueryExplainRequest{Op: strconv.FormatUint(number, 10)}
	answer, err := zkbatchtypes.NewQueryClient(s.node).Explain(ctx, request)
	if ok, err := found(err); !ok {
		return nil, err
	}
	return &parties{patient: answer.Result.Patient, named: []uint64{answer.Actor, answer.Result.OnBehalfOf}}, nil
}

// found turns an answer's error into whether there is one. Only a failure of the node is an error.
func found(err error) (bool, error) {
	switch status.Code(err) {
	case codes.OK:
		return true, nil
	case codes.NotFound, codes.InvalidArgument, codes.OutOfRange:
		return false, nil
	}
	return false, err
}

func isInstitution(actor *identitytypes.Actor) bool {
	switch actor.Role {
	case identitytypes.ROLE_PROVIDER, identitytypes.ROLE_INSURER, identitytypes.ROLE_PUBLIC_BODY:
		return true
	}
	return false
}
