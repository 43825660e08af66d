package scenario

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/healthd/healthd/internal/protocol"
)

// Ethereum is what steps on Ethereum need of a network that settles there.
type Ethereum interface {
	// Censor has the validators turn an actor's operations away from now on, or take them again.
	Censor(actor uint64, censored bool) error
	// Force puts a signed revocation into the settlement contract's queue.
	Force(ctx context.Context, envelope *protocol.Envelope) error
	// AwaitSettled returns when everything that was executed by now is settled.
	AwaitSettled(ctx context.Context) error
	// AwaitHeldBack returns when the contract holds a range back because a forced revocation is overdue.
	AwaitHeldBack(ctx context.Context) error
	// AwaitAnswered returns when no forced revocation waits any more.
	AwaitAnswered(ctx context.Context) error
	// Look returns what the contract's membership view confirms of a cell at the newest settled range, in words.
	Look(ctx context.Context, kind protocol.CellKind, sequence uint64) (string, error)
}

// errNoEthereum says that a story needs Ethereum where there is none.
var errNoEthereum = errors.New("this step happens on Ethereum: play the file with 'healthd scenario run'")

// moments are what a step can wait for besides the ends of things.
var moments = map[string]func(Ethereum, context.Context) error{
	"all is settled":          Ethereum.AwaitSettled,
	"Ethereum holds back":     Ethereum.AwaitHeldBack,
	"the request is answered": Ethereum.AwaitAnswered,
}

// EthereumStep is something that happens on Ethereum, or to the network because of it. Exactly one of the names is there.
type EthereumStep struct {
	Look    string    // a thing, looked up on Ethereum
	kind    thingKind // of that thing
	Censor  string    // a person whom the validators turn away from now on
	Release string    // a person whom they take again
	Force   string    // a consent, revoked through Ethereum
	Expect  Expectation
}

const forceRevocation = "force-revocation"

// queued is the outcome of a revocation that was put into the contract's queue.
const queued = "queued"

// looks are the states that Ethereum can be found to know, by the kind of thing.
var looks = map[thingKind]struct {
	cell   protocol.CellKind
	states []string
}{
	aConsent: {protocol.KindConsent, []string{"requested", "active", "denied", "revoked"}},
	aAccess:  {protocol.KindAccess, []string{"allow", "deny"}},
	aClaim:   {protocol.KindClaim, []string{"submitted", "pended", "approved", "partial", "denied", "appealed", "cancelled", "settled"}},
}

// onEthereum reads a step of this kind, if it is one.
func (p *problems) onEthereum(m mapping, step *Step) bool {
	does := m.values["does"]
	switch {
	case m.values["on ethereum"] != nil:
		p.only(m, "a step that looks at Ethereum", "note", "on ethereum", "expect")
		step.Ethereum = &EthereumStep{Look: p.text(m, "on ethereum"), Expect: Expectation{Outcome: p.text(m, "expect")}}
	case m.values["censor"] != nil:
		p.only(m, "a step that censors", "note", "censor")
		step.Ethereum = &EthereumStep{Censor: p.text(m, "censor")}
	case m.values["stop censoring"] != nil:
		p.only(m, "a step that stops censoring", "note", "stop censoring")
		step.Ethereum = &EthereumStep{Release: p.text(m, "stop censoring")}
	case does != nil && does.Value == forceRevocation:
		p.only(m, "a forced revocation", "note", "who", "does", "consent", "expect")
		p.signer(m, step)
		step.Ethereum = &EthereumStep{Force: p.text(m, "consent"), Expect: Expectation{Outcome: p.text(m, "expect")}}
		p.known(m.line, "outcome of a forced revocation", step.Ethereum.Expect.Outcome, []string{queued})
	default:
		return false
	}
	return true
}

// ethereum checks the names of a step on Ethereum.
func (c *checker) ethereum(line int, step *EthereumStep) {
	switch {
	case step.Censor != "":
		c.name(line, "censor", step.Censor, aPerson)
	case step.Release != "":
		c.name(line, "stop censoring", step.Release, aPerson)
	case step.Force != "":
		c.name(line, "consent", step.Force, aConsent)
	default:
		step.kind = c.known[step.Look]
		look, ok := looks[step.kind]
		if !ok {
			c.add(line, "on ethereum: there is no consent, access or claim %q: %s", step.Look,
				suggest(step.Look, slices.Concat(c.namesOf(aConsent), c.namesOf(aAccess), c.namesOf(aClaim))))
			return
		}
		c.problems.known(line, "state of this thing", step.Expect.Outcome, look.states)
	}
}

// sentence tells what the step is.
func (s *EthereumStep) sentence(who string) string {
	switch {
	case s.Censor != "":
		return "the validators turn " + s.Censor + " away from now on"
	case s.Release != "":
		return "the validators take " + s.Release + "'s operations again"
	case s.Force != "":
		return who + " revokes " + s.Force + " through Ethereum"
	}
	return "anybody looks up " + s.Look + " on Ethereum"
}

// onEthereum plays a step.
func (p *play) onEthereum(ctx context.Context, step *Step, told *StepReport) error {
	ethereum, ok := p.target.(Ethereum)
	if !ok {
		return errNoEthereum
	}
	does := step.Ethereum
	switch {
	case does.Censor != "":
		return ethereum.Censor(p.people[does.Censor].actor, true)
	case does.Release != "":
		return ethereum.Censor(p.people[does.Release].actor, false)
	case does.Force != "":
		return p.force(ctx, ethereum, step, told)
	}
	state, err := ethereum.Look(ctx, looks[does.kind].cell, p.things[does.Look].sequence)
	told.judge(step.Line, does.Expect, Expectation{Outcome: state})
	return err
}

// force signs a revocation and takes it to Ethereum. The network will execute it, which uses up the signer's nonce.
func (p *play) force(ctx context.Context, ethereum Ethereum, step *Step, told *StepReport) error {
	who := p.people[step.Who]
	given := p.things[step.Ethereum.Force]
	sealed, err := protocol.Seal(p.target.Domain(), who.key, who.actor, who.nonce, protocol.Op{
		Kind: protocol.OpRevokeConsent, Operands: protocol.Operands{Consent: given.sequence},
	})
	if err != nil {
		return err
	}
	if err := ethereum.Force(ctx, sealed); err != nil {
		return err
	}
	who.nonce++
	given.consent.active = false
	told.Operations++
	told.judge(step.Line, step.Ethereum.Expect, Expectation{Outcome: queued})
	return nil
}

// waitOnEthereum waits for something that only a network with Ethereum knows.
func (p *play) waitOnEthereum(ctx context.Context, moment string) error {
	ethereum, ok := p.target.(Ethereum)
	if !ok {
		return errNoEthereum
	}
	if err := moments[moment](ethereum, ctx); err != nil {
		return fmt.Errorf("until %s: %w", moment, err)
	}
	return nil
}

// NeedsEthereum says whether a step of the scenario happens on Ethereum. Such a scenario is played on a network of its
// own that settles, and not against the rules alone.
func (s *Scenario) NeedsEthereum() bool {
	return slices.ContainsFunc(s.Steps, func(step Step) bool {
		return step.Ethereum != nil || (step.Wait != nil && step.Wait.Moment != "")
	})
}
