package keeper

import (
	"context"
	"crypto/sha256"
	"sync"

	"cosmossdk.io/collections"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// verifierCache keeps the verifier of one set of keys: preparing one costs pairings.
type verifierCache struct {
	build types.VerifierFactory

	mu       sync.Mutex
	keys     [sha256.Size]byte
	verifier types.ProofVerifier
}

// get returns the verifier of the given keys.
func (c *verifierCache) get(keys []types.VerifyingKey) (types.ProofVerifier, error) {
	hash := sha256.New()
	for i := range keys {
		encoded, err := keys[i].Marshal()
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(encoded)
		hash.Write(sum[:])
	}
	digest := [sha256.Size]byte(hash.Sum(nil))
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.verifier != nil && c.keys == digest {
		return c.verifier, nil
	}
	verifier, err := c.build(keys)
	if err != nil {
		return nil, types.ErrNoVerifier.Wrap(err.Error())
	}
	c.keys, c.verifier = digest, verifier
	return verifier, nil
}

// verifier checks proofs with the keys of the chain's state.
func (k Keeper) verifier(ctx context.Context) (types.ProofVerifier, error) {
	keys, err := k.VerifyingKeys(ctx)
	if err != nil {
		return nil, err
	}
	if len(keys) == 0 {
		return nil, types.ErrNoVerifier.Wrap("the genesis file of this network has none")
	}
	return k.node.verifier.get(keys)
}

// requireKey refuses a shape whose proofs nobody could check.
func (k Keeper) requireKey(ctx context.Context, shape uint32) error {
	known, err := k.keys.Has(ctx, collections.Join(shape, uint32(protocol.RulesVersion)))
	if err != nil {
		return err
	}
	if !known {
		return types.ErrNoVerifier.Wrapf("shape %d under rules version %d", shape, protocol.RulesVersion)
	}
	return nil
}

// VerifyingKeys lists the keys in ascending order of shape and rules version.
func (k Keeper) VerifyingKeys(ctx context.Context) ([]types.VerifyingKey, error) {
	var keys []types.VerifyingKey
	err := k.keys.Walk(ctx, nil, func(_ collections.Pair[uint32, uint32], key types.VerifyingKey) (bool, error) {
		keys = append(keys, key)
		return false, nil
	})
	return keys, err
}
