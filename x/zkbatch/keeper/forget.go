package keeper

import (
	"context"

	"cosmossdk.io/collections"
)

const (
	// keptAttestations is for how many of the newest settled ranges the chain keeps signatures.
	keptAttestations = 64
	// keptProofs is for how many of the newest settled ranges it keeps segments with their proofs.
	keptProofs = 1000
	// forgottenPerBlock bounds how many of each a block removes, more than a block adds in the long run.
	forgottenPerBlock = 512
)

// forgetSettled removes what L1 has anyway: signatures and proofs of ranges that were settled long ago.
func (k Keeper) forgetSettled(ctx context.Context, settled uint64) error {
	if settled > keptAttestations {
		if err := removeBelow(ctx, k.attestations, settled-keptAttestations+1); err != nil {
			return err
		}
	}
	if settled > keptProofs {
		return removeBelow(ctx, k.segments, settled-keptProofs+1)
	}
	return nil
}

// removeBelow removes the first entries of the ranges below a number.
func removeBelow[K, V any](ctx context.Context, stored collections.Map[collections.Pair[uint64, K], V], number uint64) error {
	var old []collections.Pair[uint64, K]
	err := stored.Walk(ctx, nil, func(key collections.Pair[uint64, K], _ V) (bool, error) {
		if key.K1() >= number {
			return true, nil
		}
		old = append(old, key)
		return len(old) == forgottenPerBlock, nil
	})
	if err != nil {
		return err
	}
	for _, key := range old {
		if err := stored.Remove(ctx, key); err != nil {
			return err
		}
	}
	return nil
}
