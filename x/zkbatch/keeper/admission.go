package keeper

import (
	"fmt"

	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/x/zkbatch/types"
)

const (
	// nonceWindow is how far ahead of its signer's nonce an envelope may be when it enters the mempool: the
	// operations before it may be waiting there too.
	nonceWindow = 4096
	// proofBurst is how many proofs of one submitter a node checks at once.
	proofBurst = 16
)

// AdmitBundle decides whether this node lets a bundle into its mempool. There are no fees, so admission is
// earned: by being a registered actor, by staying within an allowance and by bundling only what can be admitted.
// It also fills the cache of verdicts, so that the block finds its signatures checked.
func (k Keeper) AdmitBundle(ctx sdk.Context, m *types.MsgSubmitBundle) error {
	if err := k.requireActor(ctx, m.Submitter); err != nil {
		return err
	}
	params, err := k.params.Get(ctx)
	if err != nil {
		return err
	}
	if err := k.requireRoom(ctx, params, m); err != nil {
		return err
	}
	if ctx.IsReCheckTx() {
		// Signatures do not change; nonces do.
		return k.requireAdmissible(ctx, decodeEnvelopes(m.Envelopes), nil)
	}
	if !k.node.ops.take(m.Submitter, float64(m.OpCount()), float64(params.SubmitterOpsPerSecond), float64(params.SubmitterBurstOps)) {
		return types.ErrRateLimited.Wrapf("this node takes %d operations a second of one submitter; try again in a moment",
			params.SubmitterOpsPerSecond)
	}
	domain, err := k.Domain(ctx)
	if err != nil {
		return err
	}
	return k.requireAdmissible(ctx, decodeEnvelopes(m.Envelopes), &domain)
}

// AdmitProof decides whether this node lets a proof into its mempool: the next segment's only, checked.
func (k Keeper) AdmitProof(ctx sdk.Context, m *types.MsgSubmitProof) error {
	if err := k.requireActor(ctx, m.Submitter); err != nil {
		return err
	}
	if err := k.takeRequest(ctx, m.Submitter); err != nil {
		return err
	}
	_, _, err := k.CheckProof(ctx, m)
	return err
}

// AdmitAttest decides whether this node lets signatures into its mempool: those of which at least one is news.
func (k Keeper) AdmitAttest(ctx sdk.Context, m *types.MsgAttest) error {
	if err := k.requireActor(ctx, m.Submitter); err != nil {
		return err
	}
	if err := k.takeSignatures(ctx, m); err != nil {
		return err
	}
	useful, err := k.UsefulVotes(ctx, types.CollectedVotes{Attestations: m.Attestations, Finality: m.Finality})
	if err != nil {
		return err
	}
	if len(useful.Attestations)+len(useful.Finality) == 0 {
		return types.ErrInvalidAttestation.Wrap("none of the signatures is news: they are known, too late, or not by an attester of " +
			"that range; `healthd query zkbatch certificate RANGE` shows who is missing and what is to be signed")
	}
	return nil
}

// AdmitOther decides about every other message. Only the consortium's authority may send those, so all that is
// left to do is to bound how many failing ones an account can put into blocks.
func (k Keeper) AdmitOther(ctx sdk.Context, sender sdk.AccAddress) error {
	return k.takeRequest(ctx, sender.String())
}

// takeSignatures counts a message's signatures, each of which costs a recovery, against an allowance of their own.
func (k Keeper) takeSignatures(ctx sdk.Context, m *types.MsgAttest) error {
	params, err := k.params.Get(ctx)
	if err != nil || ctx.IsReCheckTx() {
		return err
	}
	count := float64(len(m.Attestations) + len(m.Finality))
	if !k.node.votes.take(m.Submitter, count, float64(params.SubmitterProofsPerMinute)/60, types.MaxAttestSignatures) {
		return types.ErrRateLimited.Wrapf("this node takes %d signatures a minute of one submitter", params.SubmitterProofsPerMinute)
	}
	return nil
}

// takeRequest counts one request against the allowance for proofs.
func (k Keeper) takeRequest(ctx sdk.Context, sender string) error {
	params, err := k.params.Get(ctx)
	if err != nil {
		return err
	}
	if !ctx.IsReCheckTx() && !k.node.proofs.take(sender, 1, float64(params.SubmitterProofsPerMinute)/60, proofBurst) {
		return types.ErrRateLimited.Wrapf("this node takes %d proofs a minute of one submitter", params.SubmitterProofsPerMinute)
	}
	return nil
}

// requireAdmissible refuses bundles of which nothing can be admitted, and those with many bad signatures. With a
// nil domain signatures are taken as checked.
func (k Keeper) requireAdmissible(ctx sdk.Context, envelopes []*protocol.Envelope, domain *protocol.Word) error {
	state := k.cells.State(ctx)
	verdicts := make([]error, len(envelopes))
	inParallel(len(envelopes), func(i int) {
		verdicts[i] = types.ErrInvalidOp.Wrap("malformed")
		if envelopes[i] != nil {
			verdicts[i] = k.admissible(state, envelopes[i], domain)
		}
	})
	bad, admissible := 0, 0
	var why error
	for i, err := range verdicts {
		if err == nil {
			admissible++
			continue
		}
		if why == nil {
			why = fmt.Errorf("envelope %d: %w", i+1, err)
		}
		if code, _ := types.DropCodeOf(err); code == types.DROP_CODE_SIGNATURE {
			if bad++; bad > types.MaxBadSignatures {
				return types.ErrBadSignatures.Wrapf("more than %d, the first in %s", types.MaxBadSignatures, why)
			}
		}
	}
	if admissible == 0 {
		return types.ErrNothingAdmissible.Wrap(why.Error())
	}
	return nil
}

// admissible says why an envelope cannot be admitted now or soon.
func (k Keeper) admissible(state protocol.State, envelope *protocol.Envelope, domain *protocol.Word) error {
	first := &envelope.Ops[0]
	var signer protocol.Actor
	found, err := signerOf(state, envelope, &signer)
	if err != nil {
		return err
	}
	if !found {
		return fmt.Errorf("%w: %d", protocol.ErrActorMissing, first.Actor)
	}
	if first.Nonce < signer.Nonce || first.Nonce >= signer.Nonce+nonceWindow {
		return fmt.Errorf("%w: actor %d is at nonce %d, the envelope starts at %d", protocol.ErrNonce, first.Actor, signer.Nonce, first.Nonce)
	}
	if domain == nil {
		return nil
	}
	return k.requireSigned(envelope, &signer, *domain)
}

// signerOf reads the actor that an envelope names. It reports false where there is none.
func signerOf(state protocol.State, envelope *protocol.Envelope, signer *protocol.Actor) (bool, error) {
	sequence := envelope.Ops[0].Actor
	if sequence > protocol.MaxSequence {
		return false, nil
	}
	return protocol.ReadFields(state, protocol.KindActor, sequence, signer)
}

// requireSigned verifies an envelope's signature, or remembers what came of it.
func (k Keeper) requireSigned(envelope *protocol.Envelope, signer *protocol.Actor, domain protocol.Word) error {
	digests, err := envelope.Digests(domain)
	if err != nil {
		return fmt.Errorf("%w: %w", protocol.ErrMalformed, err)
	}
	if !k.node.verdicts.verify(keyOf(signer), digests[len(digests)-1], envelope.Signature[:]) {
		first := &envelope.Ops[0]
		return fmt.Errorf("%w: actor %d, nonce %d: check the key and the chain id", protocol.ErrSignature, first.Actor, first.Nonce)
	}
	return nil
}
