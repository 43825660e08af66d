package keeper

import (
	"context"
	"encoding/hex"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	"github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/cells"
)

type queryServer struct{ keeper Keeper }

// NewQueryServer answers queries from committed state.
func NewQueryServer(keeper Keeper) types.QueryServer { return queryServer{keeper} }

// Actor implements types.QueryServer.
func (s queryServer) Actor(goCtx context.Context, request *types.QueryActorRequest) (*types.QueryActorResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	actor, err := s.read(ctx, request.Sequence)
	if err != nil {
		return nil, err
	}
	view, err := s.view(ctx, request.Sequence, actor)
	return &types.QueryActorResponse{Actor: view}, err
}

// Actors implements types.QueryServer.
func (s queryServer) Actors(goCtx context.Context, request *types.QueryActorsRequest) (*types.QueryActorsResponse, error) {
	ctx := sdk.UnwrapSDKContext(goCtx)
	height, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	keep := func(actor *protocol.Actor) bool {
		return request.Role == types.ROLE_UNSPECIFIED || actor.Role == uint64(request.Role)
	}
	response := &types.QueryActorsResponse{}
	var failed error
	response.Pagination, err = cells.List(height, protocol.KindActor, request.Pagination, keep, func(sequence uint64, actor *protocol.Actor) {
		view, err := s.view(ctx, sequence, actor)
		if err != nil {
			failed = err
		}
		response.Actors = append(response.Actors, view)
	})
	if err != nil {
		return nil, err
	}
	return response, failed
}

// ActorByAddress implements types.QueryServer.
func (s queryServer) ActorByAddress(goCtx context.Context, request *types.QueryActorByAddressRequest) (*types.QueryActorByAddressResponse, error) {
	address, err := sdk.AccAddressFromBech32(request.Address)
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	actors, err := s.byAddress(sdk.UnwrapSDKContext(goCtx), address)
	return &types.QueryActorByAddressResponse{Actors: actors}, err
}

// ActorByKey implements types.QueryServer.
func (s queryServer) ActorByKey(goCtx context.Context, request *types.QueryActorByKeyRequest) (*types.QueryActorByKeyResponse, error) {
	encoded, err := hex.DecodeString(request.PublicKey)
	if err != nil {
		return nil, status.Errorf(codes.InvalidArgument, "public_key: %s", err)
	}
	key, err := zkcrypto.ParsePublicKey(encoded)
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	actors, err := s.byAddress(sdk.UnwrapSDKContext(goCtx), types.AddressOf(key))
	return &types.QueryActorByKeyResponse{Actors: actors}, err
}

// Nonce implements types.QueryServer.
func (s queryServer) Nonce(goCtx context.Context, request *types.QueryNonceRequest) (*types.QueryNonceResponse, error) {
	actor, err := s.read(sdk.UnwrapSDKContext(goCtx), request.Sequence)
	if err != nil {
		return nil, err
	}
	return &types.QueryNonceResponse{Nonce: actor.Nonce}, nil
}

func (s queryServer) read(ctx sdk.Context, sequence uint64) (*protocol.Actor, error) {
	height, err := s.keeper.cells.AsOf(ctx)
	if err != nil {
		return nil, err
	}
	actor := new(protocol.Actor)
	return actor, height.Read(protocol.KindActor, sequence, actor)
}

// byAddress lists the actors that hold the key of an account now; a rotated key's account has none.
func (s queryServer) byAddress(ctx sdk.Context, address sdk.AccAddress) ([]types.ActorView, error) {
	sequences, err := s.keeper.SequencesOf(ctx, address)
	if err != nil {
		return nil, status.Error(codes.Internal, err.Error())
	}
	var actors []types.ActorView
	for _, sequence := range sequences {
		actor, err := s.read(ctx, sequence)
		if err != nil {
			return nil, err
		}
		view, err := s.view(ctx, sequence, actor)
		if err != nil {
			return nil, err
		}
		if view.Address == address.String() {
			actors = append(actors, view)
		}
	}
	if len(actors) == 0 {
		return nil, status.Errorf(codes.NotFound, "no actor holds the key of %s; an institution registers it with `healthd tx identity register-actor`", address)
	}
	return actors, nil
}

func (s queryServer) view(ctx sdk.Context, sequence uint64, actor *protocol.Actor) (types.ActorView, error) {
	name, err := s.keeper.Name(ctx, sequence)
	if err != nil {
		return types.ActorView{}, status.Error(codes.Internal, err.Error())
	}
	key := zkcrypto.PublicKey{X: actor.KeyX, Y: actor.KeyY}
	return types.ActorView{Actor: types.ActorOf(sequence, actor), Address: types.AddressOf(key).String(), Name: name}, nil
}
