package custody

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/protocol"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Network is what a [Submitter] needs of the chain.
type Network interface {
	// Nonce is the next one of an actor.
	Nonce(ctx context.Context, actor uint64) (uint64, error)
	// LargestEnvelope is how many operations one signature may cover.
	LargestEnvelope(ctx context.Context) (int, error)
	// Bundle submits envelopes as one transaction and waits for its block. It fails with [ErrNotTaken] where nothing
	// of the transaction happened or will.
	Bundle(ctx context.Context, envelopes ...zkbatchtypes.Envelope) (*opclient.Outcome, error)
}

// clientNetwork is the chain by a node's gRPC API.
type clientNetwork struct {
	client *chainclient.Client
	ledger *Ledger
}

// NewNetwork submits by a client, whose account pays.
func NewNetwork(client *chainclient.Client) Network {
	return clientNetwork{client, NewLedger(client.Conn(), nil)}
}

func (n clientNetwork) Nonce(ctx context.Context, actor uint64) (uint64, error) {
	found, err := identitytypes.NewQueryClient(n.client.Conn()).Actor(ctx, &identitytypes.QueryActorRequest{Sequence: actor})
	if err != nil {
		return 0, absent(err, "actor", actor)
	}
	return found.Actor.Actor.Nonce, nil
}

func (n clientNetwork) LargestEnvelope(ctx context.Context) (int, error) {
	_, params, err := n.ledger.network(ctx)
	if err != nil {
		return 0, err
	}
	shape, err := params.LargestShape()
	if err != nil {
		return 0, err
	}
	return min(shape.Ops, protocol.MaxEnvelopeOps), nil
}

func (n clientNetwork) Bundle(ctx context.Context, envelopes ...zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	landed, err := n.client.LandBundle(ctx, envelopes...)
	switch {
	case errors.Is(err, chainclient.ErrRefused) && strings.Contains(err.Error(), protocol.ErrNonce.Error()):
		return nil, fmt.Errorf("%w: %w", ErrOvertaken, err)
	case errors.Is(err, chainclient.ErrRefused):
		return nil, fmt.Errorf("%w: %w", ErrNotTaken, err)
	case errors.Is(err, chainclient.ErrNode):
		return nil, fmt.Errorf("%w (%w)", ErrUnreachable, err)
	case err != nil:
		return nil, Explain(err)
	}
	return opclient.NewOutcome(landed.TxHash, landed.Height, envelopes, landed.Results)
}
