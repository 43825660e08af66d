package scenario

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/cosmos/cosmos-sdk/client/grpc/cmtservice"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/devchain"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var _ Target = (*chainTarget)(nil)

// chainTarget submits to a real node, with the account of one institution for everybody.
type chainTarget struct {
	network *devchain.Network
	gateway *chainclient.Client
}

func newChainTarget(network *devchain.Network, gateway *party) *chainTarget {
	return &chainTarget{network: network, gateway: network.Client.As(edwardskey.NewPrivKey(gateway.seed))}
}

func (t *chainTarget) Domain() protocol.Word { return t.network.Domain }

// Now is the time of the newest block: the next one's is not earlier.
func (t *chainTarget) Now(ctx context.Context) (uint64, error) {
	blocks := cmtservice.NewServiceClient(t.network.Client.Conn())
	answer, err := blocks.GetLatestBlock(ctx, &cmtservice.GetLatestBlockRequest{})
	if err != nil {
		return 0, err
	}
	return uint64(answer.SdkBlock.Header.Time.Unix()), nil
}

// clockPoll is how often the time of the chain is asked for.
const clockPoll = 200 * time.Millisecond

func (t *chainTarget) WaitUntil(ctx context.Context, until uint64) error {
	for {
		now, err := t.Now(ctx)
		if err != nil || now >= until {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(clockPoll):
		}
	}
}

func (t *chainTarget) Submit(ctx context.Context, envelope *protocol.Envelope) ([]OpResult, error) {
	message, err := zkbatchtypes.EnvelopeOf(envelope)
	if err != nil {
		return nil, err
	}
	answers, err := t.gateway.SubmitBundle(ctx, message)
	if errors.Is(err, chainclient.ErrRefused) {
		return nil, dropOf(err)
	}
	if err != nil {
		return nil, err
	}
	if len(answers) != 1 {
		return nil, fmt.Errorf("one envelope was submitted, %d answers came back", len(answers))
	}
	if !answers[0].Admitted {
		for _, drop := range drops {
			if dropName(drop) == answers[0].DropReason {
				return nil, drop
			}
		}
		return nil, fmt.Errorf("the envelope was dropped: %s", answers[0].DropReason)
	}
	results := make([]OpResult, len(answers[0].Results))
	for i := range results {
		result := &answers[0].Results[i]
		results[i] = OpResult{Code: protocol.Code(result.Code), Reason: protocol.Reason(result.Reason), Assigned: result.Assigned}
	}
	return results, nil
}

// dropOf finds the protocol's reason in a refusal. A bundle in which nothing can be admitted never
// enters a block: the node turns the transaction away and says why in words.
func dropOf(refusal error) error {
	for _, drop := range drops {
		if strings.Contains(refusal.Error(), drop.Error()) {
			return errors.Join(drop, refusal)
		}
	}
	return refusal
}
