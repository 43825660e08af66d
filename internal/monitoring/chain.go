package monitoring

import (
	"context"
	"time"

	"github.com/cosmos/gogoproto/grpc"

	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Engine is what the consensus engine knows of the chain.
type Engine struct {
	Height     int64
	Time       time.Time // of the latest block
	CatchingUp bool
}

// Sources are where a Monitor looks.
type Sources struct {
	Node   grpc.ClientConn
	Engine func(context.Context) (Engine, error)
	Data   string // folder whose disk is measured; none if empty
}

// snapshot is one look at the chain.
type snapshot struct {
	engine Engine
	status *zkbatchtypes.QueryStatusResponse
	// The times, in seconds since 1970, at which the oldest range closed that lacks its proof, that is proven and lacks its
	// certificate, that lacks its settlement; 0 if there is none. Without a settlement contract nothing lacks the last two.
	unproven, uncertified, unsettled uint64
}

func (s Sources) look(ctx context.Context) (snapshot, error) {
	var seen snapshot
	var err error
	if seen.engine, err = s.Engine(ctx); err != nil {
		return seen, err
	}
	client := zkbatchtypes.NewQueryClient(s.Node)
	if seen.status, err = client.Status(ctx, &zkbatchtypes.QueryStatusRequest{}); err != nil {
		return seen, err
	}
	params, err := client.Params(ctx, &zkbatchtypes.QueryParamsRequest{})
	if err != nil {
		return seen, err
	}
	closed := seen.status.OpenRange.Number - 1
	closedAt := func(number uint64) (uint64, error) {
		answer, err := client.Range(ctx, &zkbatchtypes.QueryRangeRequest{Number: number})
		if err != nil {
			return 0, err
		}
		return answer.Range.LastTime, nil
	}
	for _, stage := range []struct {
		next, upTo uint64
		settles    bool // the stage is there with a settlement contract only
		at         *uint64
	}{
		{seen.status.Progress.Range, closed, false, &seen.unproven},
		{seen.status.CertifiedRange + 1, seen.status.Progress.Range - 1, true, &seen.uncertified},
		{seen.status.SettledRange + 1, closed, true, &seen.unsettled},
	} {
		if stage.next > stage.upTo || stage.settles && !params.Params.Attests() {
			continue
		}
		if *stage.at, err = closedAt(stage.next); err != nil {
			return seen, err
		}
	}
	return seen, nil
}
