package keeper

import (
	"fmt"

	storetypes "github.com/cosmos/cosmos-sdk/store/v2/types"
	sdk "github.com/cosmos/cosmos-sdk/types"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/x/zkbatch/types"
)

// execution is one bundle on its way through the protocol's machine.
type execution struct {
	keeper      Keeper
	ctx         sdk.Context
	machine     protocol.Machine
	block       protocol.Block
	cells       protocol.State
	accumulator protocol.Word
	opCount     uint64
	badSigned   int
}

// Execute executes the envelopes of a bundle in order. An envelope that is dropped does not fail the others;
// an error fails the whole transaction.
func (k Keeper) Execute(ctx sdk.Context, params types.Params, envelopes []types.Envelope) ([]types.EnvelopeResult, error) {
	// Operations have their own price; what bookkeeping reads and writes must not make it depend on anything else.
	ctx = ctx.WithGasMeter(storetypes.NewInfiniteGasMeter())
	shape, err := params.LargestShape()
	if err != nil {
		return nil, err
	}
	domain, err := k.Domain(ctx)
	if err != nil {
		return nil, err
	}
	state, err := k.state.Get(ctx)
	if err != nil {
		return nil, err
	}
	e := execution{
		keeper:      k,
		ctx:         ctx,
		machine:     protocol.Machine{Domain: domain, Verify: k.node.verdicts.verify, Fits: protocol.FitsShape(shape)},
		block:       protocol.Block{Height: uint64(ctx.BlockHeight()), Time: uint64(ctx.BlockTime().Unix())},
		cells:       k.cells.State(ctx),
		accumulator: storedWord(state.Accumulator),
		opCount:     state.OpCount,
	}
	decoded := decodeEnvelopes(envelopes)
	e.verifyAhead(decoded)
	results := make([]types.EnvelopeResult, len(envelopes))
	for i := range decoded {
		if results[i], err = e.envelope(decoded[i]); err != nil {
			return nil, err
		}
		e.count(&results[i])
	}
	state.Accumulator, state.OpCount = wordbytes.FromWord(e.accumulator), e.opCount
	return results, k.state.Set(ctx, state)
}

// envelope executes one envelope; a nil one could not be decoded.
func (e *execution) envelope(envelope *protocol.Envelope) (types.EnvelopeResult, error) {
	if envelope == nil {
		return dropped(types.DROP_CODE_MALFORMED), nil
	}
	steps, err := e.machine.Execute(envelope, e.block, e.cells)
	if err != nil {
		code, ours := types.DropCodeOf(err)
		if !ours {
			e.keeper.fail(e.ctx, fmt.Errorf("executing an envelope of actor %d: %w", envelope.Ops[0].Actor, err))
			return types.EnvelopeResult{}, err
		}
		if code == types.DROP_CODE_SIGNATURE {
			if e.badSigned++; e.badSigned > types.MaxBadSignatures {
				return types.EnvelopeResult{}, types.ErrBadSignatures.Wrapf("more than %d; check signatures before bundling", types.MaxBadSignatures)
			}
		}
		return dropped(code), nil
	}
	return e.log(envelope, steps)
}

// log appends an executed envelope to the operation log.
func (e *execution) log(envelope *protocol.Envelope, steps []protocol.Step) (types.EnvelopeResult, error) {
	result := types.EnvelopeResult{Admitted: true, FirstOpNumber: e.opCount + 1, Results: make([]types.OpResult, len(steps))}
	for i := range steps {
		step := &steps[i]
		e.accumulator = protocol.Accumulate(e.accumulator, step)
		about, err := subjectOf(step)
		if err != nil {
			return result, err
		}
		result.Results[i] = resultOf(step, about)
		if err := e.keyed(step); err != nil {
			return result, err
		}
		emitOperation(e.ctx, e.opCount+uint64(i)+1, step.Op, &result.Results[i])
	}
	e.opCount += uint64(len(steps))
	encoded, err := envelope.Encode()
	if err != nil {
		return result, err
	}
	entry := types.TraceEntry{
		FirstOp: result.FirstOpNumber, Height: e.block.Height, Time: e.block.Time, Envelope: encoded,
		Accumulator: wordbytes.FromWord(e.accumulator), Results: result.Results,
	}
	logged, err := entry.Marshal()
	if err != nil {
		return result, err
	}
	e.keeper.cells.AppendTrace(e.ctx, entry.FirstOp, logged)
	return result, nil
}

// keyed tells x/identity of an actor that the operation gave a key.
func (e *execution) keyed(step *protocol.Step) error {
	if step.Result != protocol.Applied {
		return nil
	}
	slot := protocol.SlotTarget
	switch step.Op.Kind {
	case protocol.OpRegisterActor:
		slot = protocol.SlotAppend
	case protocol.OpRotateKey, protocol.OpFinishRecovery:
	default:
		return nil
	}
	touch := &step.Touches[slot]
	_, sequence := protocol.SplitIndex(touch.Index)
	var replaced, actor protocol.Actor
	found, err := protocol.DecodeCell(touch.Before, protocol.KindActor, &replaced)
	if err != nil {
		return err
	}
	if _, err := protocol.DecodeCell(touch.After, protocol.KindActor, &actor); err != nil {
		return err
	}
	if found {
		if err := e.keeper.actors.Unkeyed(e.ctx, sequence, &replaced); err != nil {
			return err
		}
	}
	return e.keeper.actors.Keyed(e.ctx, sequence, &actor)
}

func dropped(code types.DropCode) types.EnvelopeResult {
	return types.EnvelopeResult{DropCode: code, DropReason: code.Name()}
}

func resultOf(step *protocol.Step, about subject) types.OpResult {
	result := types.OpResult{
		Digest: wordbytes.FromWord(step.Digest), Code: uint32(step.Result), CodeName: step.Result.String(), Assigned: step.Assigned,
		Patient: about.patient, OnBehalfOf: about.onBehalfOf,
	}
	if step.Op.Kind == protocol.OpRequestAccess && step.Result == protocol.Applied {
		result.Reason, result.ReasonName = uint32(step.Reason), step.Reason.String()
	}
	return result
}

// decodeEnvelopes leaves nil where a message is no envelope of the protocol.
func decodeEnvelopes(envelopes []types.Envelope) []*protocol.Envelope {
	decoded := make([]*protocol.Envelope, len(envelopes))
	for i := range envelopes {
		if envelope, err := envelopes[i].Protocol(); err == nil {
			decoded[i] = envelope
		}
	}
	return decoded
}

// verifyAhead verifies on all cores what CheckTx has not seen, under the keys before the bundle. It is a guess that
// saves time: the machine reads each key again at the point of execution.
func (e *execution) verifyAhead(envelopes []*protocol.Envelope) {
	if len(envelopes) < 2 {
		return
	}
	inParallel(len(envelopes), func(i int) {
		envelope := envelopes[i]
		if envelope == nil || e.keeper.node.verdicts.seen(envelope.Signature) {
			return
		}
		var signer protocol.Actor
		if found, err := signerOf(e.cells, envelope, &signer); err == nil && found {
			_ = e.keeper.requireSigned(envelope, &signer, e.machine.Domain)
		}
	})
}
