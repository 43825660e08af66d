package simulation

import "github.com/healthd/healthd/internal/protocol"

// Random is a source of choices: math/rand/v2 or a property test's draws.
type Random interface {
	IntN(n int) int
	Uint64() uint64
}

// RandomAct lets an actor seal a few random operations, some plausible, some absurd. The machine may
// drop the envelope, refuse operations or apply them.
func (w *World) RandomAct(random Random) (*protocol.Envelope, error) {
	c := w.chooser(random)
	first, entitled := c.draft()
	if entitled != 0 && entitled < w.System().NextActor && !c.oneIn(4) {
		c.actor = entitled
	}
	ops := []protocol.Op{first}
	if first.Kind == protocol.OpAnchorRecord && first.Flags == protocol.FlagContinues {
		ops = append(ops, w.Anchor(first.Patient, first.Classes, "the last of several"))
	}
	for range random.IntN(3) {
		if ops[len(ops)-1].Kind.SignerChange() != protocol.ChangesOthers && !c.oneIn(4) {
			break // nothing may follow it
		}
		ops = append(ops, c.another())
	}
	if c.oneIn(3) {
		op := &ops[random.IntN(len(ops))]
		fields := protocol.Fields(&op.Operands)
		for range 1 + random.IntN(2) {
			distort(random, op, fields[random.IntN(len(fields))])
		}
	}
	return w.Seal(c.actor, ops...)
}

// AbsurdAct lets any actor seal one to four operations of any kind, in any order, whose operands are
// anything that fits their widths.
func (w *World) AbsurdAct(random Random) (*protocol.Envelope, error) {
	c := w.chooser(random)
	var ops []protocol.Op
	for range 1 + random.IntN(4) {
		op, _ := c.draft()
		for _, field := range protocol.Fields(&op.Operands) {
			if c.oneIn(3) {
				distort(random, &op, field)
			}
		}
		ops = append(ops, op)
	}
	return w.Seal(c.actor, ops...)
}

// RandomPause moves the clock, seldom beyond the delay of a recovery and the end of a consent.
func (w *World) RandomPause(random Random) {
	pause := uint64(random.IntN(20))
	if random.IntN(40) == 0 {
		pause = RecoveryDelay - 1 + uint64(random.IntN(3))
	}
	if w.Block.Height+1 < 1<<protocol.BitsHeight && w.Block.Time+pause < 1<<protocol.BitsTime {
		w.NextBlock(pause)
	}
}

// chooser makes one actor's random choices.
type chooser struct {
	*World
	random Random
	actor  uint64
}

func (w *World) chooser(random Random) *chooser {
	c := &chooser{World: w, random: random}
	c.actor = max(1, c.reference(protocol.KindActor))
	return c
}

// drafts make an operation of one kind about cells that mostly exist and belong together, and name
// somebody who may well do it, or 0. Where nothing is there to act on, they mostly make the operation
// that has to come first.
var drafts = map[protocol.OpKind]func(*chooser) (op protocol.Op, entitled uint64){
	protocol.OpRegisterActor:      (*chooser).registerActor,
	protocol.OpRotateKey:          (*chooser).rotateKey,
	protocol.OpSetGuardian:        (*chooser).setGuardian,
	protocol.OpRemoveGuardian:     (*chooser).removeGuardian,
	protocol.OpStartRecovery:      (*chooser).startRecovery,
	protocol.OpCancelRecovery:     (*chooser).cancelRecovery,
	protocol.OpFinishRecovery:     (*chooser).finishRecovery,
	protocol.OpSuspendActor:       (*chooser).suspendActor,
	protocol.OpReactivateActor:    (*chooser).reactivateActor,
	protocol.OpEndorseInstitution: (*chooser).endorseInstitution,
	protocol.OpEndorseSuspension:  (*chooser).endorseSuspension,
	protocol.OpAnchorRecord:       (*chooser).anchorRecord,
	protocol.OpEraseRecord:        (*chooser).eraseRecord,
	protocol.OpSetRestrictions:    (*chooser).setRestrictions,
	protocol.OpGrantConsent:       (*chooser).grantConsent,
	protocol.OpRequestConsent:     (*chooser).requestConsent,
	protocol.OpDenyConsent:        (*chooser).denyConsent,
	protocol.OpRevokeConsent:      (*chooser).revokeConsent,
	protocol.OpRequestAccess:      (*chooser).requestAccess,
	protocol.OpReviewBreakGlass:   (*chooser).reviewBreakGlass,
	protocol.OpOpenPolicy:         (*chooser).openPolicy,
	protocol.OpClosePolicy:        (*chooser).closePolicy,
	protocol.OpSubmitClaim:        (*chooser).submitClaim,
	protocol.OpPendClaim:          (*chooser).pendClaim,
	protocol.OpAdjudicateClaim:    (*chooser).adjudicateClaim,
	protocol.OpAppealClaim:        (*chooser).appealClaim,
	protocol.OpCancelClaim:        (*chooser).cancelClaim,
	protocol.OpSettleClaim:        (*chooser).settleClaim,
}

func (c *chooser) draft() (op protocol.Op, entitled uint64) {
	kinds := protocol.OpKinds()
	kind := kinds[c.random.IntN(len(kinds))]
	if endings[kind] && c.oneIn(2) {
		kind = kinds[c.random.IntN(len(kinds))]
	}
	return drafts[kind](c)
}

// endings are drawn less often, so that there is something left to end.
var endings = map[protocol.OpKind]bool{
	protocol.OpSuspendActor: true, protocol.OpEndorseSuspension: true, protocol.OpRevokeConsent: true,
	protocol.OpEraseRecord: true, protocol.OpClosePolicy: true, protocol.OpCancelClaim: true,
}

// another is an operation that the chosen actor may well do, if a few drafts bring one up.
func (c *chooser) another() protocol.Op {
	for range 4 {
		if op, entitled := c.draft(); entitled == c.actor {
			return op
		}
	}
	op, _ := c.draft()
	return op
}

// unready says whether to draft what must come first, for a case that is mostly not as it should be.
func (c *chooser) unready(ready bool) bool { return !ready && !c.oneIn(4) }

func (c *chooser) oneIn(n int) bool { return c.random.IntN(n) == 0 }

// mask is one to three of the lowest classes or purposes.
func (c *chooser) mask() uint64 { return c.random.Uint64()&7 | 1<<c.random.IntN(3) }

// few is how many of the first and of the last cells of a kind random operations are about.
const few = 20

// reference is 0 (none) or the sequence of a cell, one of the first or of the last.
func (c *chooser) reference(kind protocol.CellKind) uint64 {
	system := c.System()
	next := *system.Next(kind)
	if next > few && c.oneIn(2) {
		return next - 1 - uint64(c.random.IntN(few))
	}
	return uint64(c.random.IntN(int(min(next, few))))
}

// among is mostly the sequence of a cell for which something holds, if one of the first or last does.
func (c *chooser) among(kind protocol.CellKind, holds func(sequence uint64) bool) uint64 {
	system := c.System()
	next := *system.Next(kind)
	if next == 1 || c.oneIn(5) {
		return c.reference(kind)
	}
	window := min(next, 2*few)
	start := uint64(c.random.IntN(int(window)))
	for i := range window {
		sequence := (start + i) % window
		if next > window && sequence >= few {
			sequence += next - window
		}
		if sequence > 0 && holds(sequence) {
			return sequence
		}
	}
	return c.reference(kind)
}

// anybody is an actor of which something holds, or 0.
func (c *chooser) anybody(holds func(sequence uint64, actor protocol.Actor) bool) uint64 {
	return c.among(protocol.KindActor, func(sequence uint64) bool { return holds(sequence, c.ReadActor(sequence)) })
}
