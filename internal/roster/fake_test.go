package roster_test

import (
	"context"
	"errors"
	"net"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/cosmos/cosmos-sdk/codec"
	codectypes "github.com/cosmos/cosmos-sdk/codec/types"

	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

// chain answers the queries of this package over gRPC, from lists that a test changes.
type chain struct {
	mu       sync.Mutex
	down     bool
	factor   uint32
	nodes    []consortiumtypes.StorageNode
	rules    []consortiumtypes.Residency
	receipts []recordstypes.Erasure
	asked    []uint64 // cursors
}

type members struct {
	consortiumtypes.UnimplementedQueryServer
	*chain
}

type records struct {
	recordstypes.UnimplementedQueryServer
	*chain
}

// change edits the lists.
func (c *chain) change(edit func(*chain)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	edit(c)
}

func (c *chain) answers(fill func()) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.down {
		return errors.New("the chain stands still")
	}
	fill()
	return nil
}

func (m members) Params(context.Context, *consortiumtypes.QueryParamsRequest) (answer *consortiumtypes.QueryParamsResponse, err error) {
	err = m.answers(func() {
		answer = &consortiumtypes.QueryParamsResponse{Params: consortiumtypes.Params{ReplicationFactor: m.factor}}
	})
	return answer, err
}

func (m members) StorageNodes(context.Context, *consortiumtypes.QueryStorageNodesRequest) (answer *consortiumtypes.QueryStorageNodesResponse, err error) {
	err = m.answers(func() { answer = &consortiumtypes.QueryStorageNodesResponse{StorageNodes: m.nodes} })
	return answer, err
}

func (m members) Residencies(context.Context, *consortiumtypes.QueryResidenciesRequest) (answer *consortiumtypes.QueryResidenciesResponse, err error) {
	err = m.answers(func() { answer = &consortiumtypes.QueryResidenciesResponse{Residencies: m.rules} })
	return answer, err
}

// Erasures returns two at a time, so that every test walks pages.
func (r records) Erasures(_ context.Context, request *recordstypes.QueryErasuresRequest) (answer *recordstypes.QueryErasuresResponse, err error) {
	err = r.answers(func() {
		r.asked = append(r.asked, request.After)
		answer = &recordstypes.QueryErasuresResponse{Through: request.After}
		for _, erasure := range r.receipts {
			if answer.More = len(answer.Erasures) == 2; answer.More {
				return
			}
			if erasure.Receipt > request.After {
				answer.Erasures = append(answer.Erasures, erasure)
				answer.Through = erasure.Receipt
			}
		}
	})
	return answer, err
}

// serve runs the chain's gRPC server and connects to it.
func (c *chain) serve(t *testing.T) *grpc.ClientConn {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	form := codec.NewProtoCodec(codectypes.NewInterfaceRegistry()).GRPCCodec()
	server := grpc.NewServer(grpc.ForceServerCodec(form))
	consortiumtypes.RegisterQueryServer(server, &members{chain: c})
	recordstypes.RegisterQueryServer(server, &records{chain: c})
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(server.Stop)
	conn, err := grpc.NewClient(listener.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.ForceCodec(form)))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, conn.Close()) })
	return conn
}
