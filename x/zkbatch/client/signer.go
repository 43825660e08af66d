package client

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cosmos/cosmos-sdk/client"

	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// Signer is the actor on whose behalf a command runs, as the node knows it.
type Signer struct {
	Context client.Context
	Actor   uint64
	Nonce   uint64

	key    *zkcrypto.PrivateKey
	domain protocol.Word
}

// NewSigner finds the actor of the --from key, for commands that do more than send one set of operations. The command
// has the flags of [AddTxFlags] and of [AddActorFlag].
func NewSigner(cmd *cobra.Command) (*Signer, error) { return newSigner(cmd) }

// Submit signs operations with the actor's next nonces, submits them and waits for their block. What was refused or
// dropped is in the outcome, and not an error.
func (s *Signer) Submit(cmd *cobra.Command, operations ...types.Operation) (*Outcome, error) {
	actor, err := s.actor(cmd)
	if err != nil {
		return nil, err
	}
	s.Nonce = actor.Nonce
	envelopes, err := s.seal(cmd.Context(), operations)
	if err != nil {
		return nil, err
	}
	return submit(cmd, s.Context, envelopes...)
}

// newSigner finds the actor that belongs to the --from key, its nonce and the network's domain.
func newSigner(cmd *cobra.Command) (*Signer, error) {
	clientCtx, err := client.GetClientTxContext(cmd)
	if err != nil {
		return nil, err
	}
	if clientCtx.FromName == "" {
		return nil, fmt.Errorf("--from is missing: name the key in the keyring that signs; `healthd keys add` makes one")
	}
	record, err := clientCtx.Keyring.Key(clientCtx.FromName)
	if err != nil {
		return nil, fmt.Errorf("key %q: %w", clientCtx.FromName, err)
	}
	s := &Signer{Context: clientCtx}
	if s.key, err = edwardskey.SignerFromRecord(record); err != nil {
		return nil, err
	}
	status, err := types.NewQueryClient(clientCtx).Status(cmd.Context(), &types.QueryStatusRequest{})
	if err != nil {
		return nil, fmt.Errorf("ask the node for its status: %w", err)
	}
	if s.domain, err = wordbytes.Word(status.Domain); err != nil {
		return nil, fmt.Errorf("the node's domain: %w", err)
	}
	actor, err := s.actor(cmd)
	if err != nil {
		return nil, err
	}
	s.Actor, s.Nonce = actor.Sequence, actor.Nonce
	if cmd.Flags().Changed(flagNonce) {
		s.Nonce, err = cmd.Flags().GetUint64(flagNonce)
	}
	return s, err
}

// actor is the one that --actor names, or the only one that holds the key.
func (s *Signer) actor(cmd *cobra.Command) (*identitytypes.Actor, error) {
	actors := identitytypes.NewQueryClient(s.Context)
	if sequence, _ := cmd.Flags().GetUint64(flagActor); sequence != 0 {
		found, err := actors.Actor(cmd.Context(), &identitytypes.QueryActorRequest{Sequence: sequence})
		if err != nil {
			return nil, err
		}
		return &found.Actor.Actor, nil
	}
	address := identitytypes.AddressOf(s.key.Public()).String()
	found, err := actors.ActorByAddress(cmd.Context(), &identitytypes.QueryActorByAddressRequest{Address: address})
	if err != nil {
		return nil, err
	}
	if len(found.Actors) > 1 {
		return nil, fmt.Errorf("%d actors hold this key; say which with --%s", len(found.Actors), flagActor)
	}
	return &found.Actors[0].Actor, nil
}

// Key is the public key of the --from key.
func (s *Signer) Key() []byte {
	public := s.key.Public().Bytes()
	return public[:]
}

// Domain is the network's, which every digest binds.
func (s *Signer) Domain() protocol.Word { return s.domain }

// seal signs operations as one envelope, or as several where the largest proof shape holds fewer.
func (s *Signer) seal(ctx context.Context, operations []types.Operation) ([]types.Envelope, error) {
	limit := len(operations)
	if limit > 1 {
		answer, err := types.NewQueryClient(s.Context).Params(ctx, &types.QueryParamsRequest{})
		if err != nil {
			return nil, err
		}
		shape, err := answer.Params.LargestShape()
		if err != nil {
			return nil, err
		}
		limit = min(shape.Ops, protocol.MaxEnvelopeOps)
	}
	var envelopes []types.Envelope
	nonce := s.Nonce
	for part := range slices.Chunk(operations, max(limit, 1)) {
		envelope, err := types.Seal(s.domain, s.key, s.Actor, nonce, part...)
		if err != nil {
			return nil, err
		}
		envelopes = append(envelopes, envelope)
		nonce += uint64(len(part))
	}
	if len(envelopes) == 0 {
		return nil, errors.New("there is no operation to sign")
	}
	return envelopes, nil
}
