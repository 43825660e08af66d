package client

import (
	"fmt"

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

// seal signs operations as one envelope.
func (s *Signer) seal(operations ...types.Operation) (types.Envelope, error) {
	return types.Seal(s.domain, s.key, s.Actor, s.Nonce, operations...)
}
