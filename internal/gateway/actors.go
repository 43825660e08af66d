package gateway

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/cosmos/gogoproto/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/internal/httpsignature"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/smart"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// errNode: nobody can tell who asks.
var errNode = errors.New("the node of this gateway does not answer")

const nodeTimeout = 5 * time.Second

// actors asks the chain who somebody is, at each request, so that a replaced key or a suspension counts at once.
type actors struct {
	node    grpc.ClientConn
	offline func(actor uint64) (*identitytypes.Actor, bool)
}

// of returns nil if there is none.
func (a actors) of(ctx context.Context, sequence uint64) (*identitytypes.Actor, error) {
	ctx, cancel := context.WithTimeout(ctx, nodeTimeout) // a node that hangs is one that does not answer
	defer cancel()
	answer, err := identitytypes.NewQueryClient(a.node).Actor(ctx, &identitytypes.QueryActorRequest{Sequence: sequence})
	switch status.Code(err) {
	case codes.OK:
		return &answer.Actor.Actor, nil
	case codes.NotFound, codes.InvalidArgument, codes.OutOfRange:
		return nil, nil
	}
	return nil, fmt.Errorf("%w: %w", errNode, err)
}

// standing returns an actor who may sign requests: a patient whatever its status, since what is its own stays so; others
// while they and their institution are active. It returns nil for anybody else. It says where only memory knows the actor,
// because the chain does not answer.
func (a actors) standing(ctx context.Context, sequence uint64) (found *identitytypes.Actor, offline bool, err error) {
	actor, err := a.of(ctx, sequence)
	if err != nil && a.offline != nil && ctx.Err() == nil { // not for whoever goes away in the midst of it
		if known, ok := a.offline(sequence); ok {
			return known, true, nil
		}
	}
	if actor == nil || actor.Role == identitytypes.ROLE_PATIENT {
		return actor, false, err
	}
	employer := actor
	if !isInstitution(actor.Role) {
		if employer, err = a.of(ctx, actor.Institution); err != nil {
			return nil, false, err
		}
	}
	active := identitytypes.ACTOR_STATUS_ACTIVE
	if employer == nil || actor.Status != active || employer.Status != active {
		return nil, false, nil
	}
	return actor, false, nil
}

// key implements [httpsignature.Keys].
func (a actors) key(ctx context.Context, sequence uint64) (zkcrypto.PublicKey, error) {
	actor, _, err := a.standing(ctx, sequence)
	if err != nil {
		return zkcrypto.PublicKey{}, err
	}
	if actor == nil {
		return zkcrypto.PublicKey{}, httpsignature.ErrSignature
	}
	key, err := zkcrypto.ParsePublicKey(actor.PublicKey)
	if err != nil {
		return key, httpsignature.ErrSignature
	}
	return key, nil
}

// requester is who signed, with what the chain knows of it.
func (a actors) requester(ctx context.Context, verified *httpsignature.Verified) (*requester.Requester, error) {
	actor, offline, err := a.standing(ctx, verified.Actor)
	if err != nil {
		return nil, err
	}
	// The key may have been one from memory, and replaced since.
	if key := verified.Key.Bytes(); actor == nil || !bytes.Equal(actor.PublicKey, key[:]) {
		return nil, httpsignature.ErrSignature
	}
	who := &requester.Requester{
		Actor: actor.Sequence, Role: actor.Role, Emergency: actor.Emergency, Offline: offline, Key: verified.Key, Signature: verified.Signature,
	}
	switch {
	case isInstitution(actor.Role):
		who.Institution = actor.Sequence
	case actor.Role != identitytypes.ROLE_PATIENT:
		who.Institution = actor.Institution
	}
	return who, nil
}

func isInstitution(role identitytypes.Role) bool {
	switch role {
	case identitytypes.ROLE_PROVIDER, identitytypes.ROLE_INSURER, identitytypes.ROLE_PUBLIC_BODY:
		return true
	}
	return false
}

// contextOf is on whose behalf somebody's scopes are.
func contextOf(who *requester.Requester) smart.Context {
	switch {
	case who.Role == identitytypes.ROLE_PATIENT:
		return smart.Patient
	case who.IsInstitution(), who.Role == identitytypes.ROLE_DEVICE:
		return smart.System
	}
	return smart.User
}
