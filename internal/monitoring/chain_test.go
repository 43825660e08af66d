package monitoring

import (
	"context"
	"testing"

	"github.com/cosmos/gogoproto/proto"
	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// node answers as one does at which range n closed at time 100·n.
type node struct {
	status zkbatchtypes.QueryStatusResponse
	params zkbatchtypes.Params
}

func (n node) Invoke(_ context.Context, _ string, request, response any, _ ...grpc.CallOption) error {
	switch request := request.(type) {
	case *zkbatchtypes.QueryStatusRequest:
		proto.Merge(response.(proto.Message), &n.status)
	case *zkbatchtypes.QueryParamsRequest:
		response.(*zkbatchtypes.QueryParamsResponse).Params = n.params
	case *zkbatchtypes.QueryRangeRequest:
		response.(*zkbatchtypes.QueryRangeResponse).Range.LastTime = 100 * request.Number
	}
	return nil
}

func (node) NewStream(context.Context, *grpc.StreamDesc, string, ...grpc.CallOption) (grpc.ClientStream, error) {
	panic("the monitor streams nothing")
}

func TestOldestRangeThatLacksSomething(t *testing.T) {
	for name, c := range map[string]struct {
		contract                              string
		settled, certified, proven, closed    uint64
		unproven, uncertified, unsettledSince uint64
	}{
		"nothing is closed":                 {contract: "0x1"},
		"all is settled":                    {contract: "0x1", settled: 4, certified: 4, proven: 4, closed: 4},
		"each stage lags":                   {"0x1", 1, 2, 3, 4, 400, 300, 200},
		"what is unproven cannot be signed": {"0x1", 2, 2, 2, 4, 300, 0, 300},
		"no contract, nothing settles":      {"", 0, 0, 3, 4, 400, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var answers node
			answers.params.SettlementContract = c.contract
			answers.status.SettledRange, answers.status.CertifiedRange = c.settled, c.certified
			answers.status.Progress.Range, answers.status.OpenRange.Number = c.proven+1, c.closed+1
			sources := Sources{Node: answers, Engine: func(context.Context) (Engine, error) { return Engine{}, nil }}
			seen, err := sources.look(t.Context())
			require.NoError(t, err)
			require.Equal(t, []uint64{c.unproven, c.uncertified, c.unsettledSince}, []uint64{seen.unproven, seen.uncertified, seen.unsettled})
		})
	}
}
