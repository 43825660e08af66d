package release

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
)

// MaxLag is how far the newest block may be from the gateway's clock. A node that is cut off goes on answering, and knows of
// no revocation: then nothing is released but in an emergency. An idle chain makes a block every half minute.
const MaxLag = 2 * time.Minute

// hear judges what somebody asks, with the key that the decision must be bound to.
func (o *Office) hear(ctx context.Context, who *requester.Requester, key binding.Key, handOver bool) (*Case, error) {
	if who == nil {
		return nil, outcome.New(http.StatusUnauthorized, outcome.Login, "sign the request with your key")
	}
	if who.Access == 0 {
		return nil, outcome.New(http.StatusForbidden, outcome.Forbidden,
			"name the decision that allows this in the header Healthd-Access: 'healthd tx consent request-access --custodian %d' asks for one", o.Custodian)
	}
	c := &Case{Who: who, Custodian: o.Custodian, HandOver: handOver}
	bound := binding.Context(o.Domain, o.Custodian, key)
	c.Context = bound[:]
	if err := o.load(ctx, c); err != nil {
		return nil, unreachable(err)
	}
	if refusal := Judge(c); refusal != nil {
		return nil, o.refuse(refusal)
	}
	return c, nil
}

// load asks the chain for what the rules look at. Of somebody else's decision it asks no more, so that neither the answer
// nor how long it takes depends on what that decision is about.
func (o *Office) load(ctx context.Context, c *Case) (err error) {
	if c.Time, err = o.time(ctx); err != nil {
		return err
	}
	if c.Access, err = present(o.Chain.Access(ctx, c.Who.Access)); err != nil || c.Access == nil || c.Access.Requester != c.Who.Actor {
		return err
	}
	if c.Released = o.journal.Of(c.Who.Access); c.Released == nil && c.breaksGlass() {
		// It may be what an emergency's envelope led to, which the journal does not know yet.
		c.Released = o.journal.owed(c.Access.Requester, c.Access.Patient)
	}
	if c.Index, err = present(o.Chain.Index(ctx, c.Access.Patient)); err != nil {
		return err
	}
	if c.Requester, err = present(o.Chain.Actor(ctx, c.Who.Actor)); err != nil {
		return err
	}
	if c.Requester != nil && c.Requester.Institution != 0 {
		if c.Institution, err = present(o.Chain.Actor(ctx, c.Requester.Institution)); err != nil {
			return err
		}
	}
	if c.Access.Record != 0 {
		if c.Record, err = present(o.Chain.Record(ctx, c.Access.Record)); err != nil {
			return err
		}
	}
	if c.Access.Consent == 0 || c.breaksGlass() {
		return nil
	}
	if c.Consent, err = present(o.Chain.Consent(ctx, c.Access.Consent)); err != nil || c.Consent == nil {
		return err
	}
	c.Forced = o.Forced.Pending(ctx, c.Access.Consent)
	return ctx.Err()
}

// present turns a cell that does not exist into none.
func present[T any](cell *T, err error) (*T, error) {
	if errors.Is(err, ErrAbsent) {
		return nil, nil
	}
	return cell, err
}

// time is the later of the chain's clock and the gateway's, so that nothing is fresh for longer because one of them stands.
func (o *Office) time(ctx context.Context) (time.Time, error) {
	chain, err := o.Chain.Time(ctx)
	if err != nil {
		return time.Time{}, err
	}
	now := o.Now()
	if lag := now.Sub(chain).Abs(); lag > MaxLag {
		return time.Time{}, fmt.Errorf("the newest block that the node knows is %s away from the gateway's clock", lag.Round(time.Second))
	}
	o.reached.Store(now.Unix())
	if chain.After(now) {
		return chain, nil
	}
	return now, nil
}

// unreachable is what a requester is told where the chain could not be asked.
func unreachable(err error) error {
	told := outcome.New(http.StatusServiceUnavailable, outcome.Transient,
		"the gateway cannot ask the chain at the moment, and releases nothing without it: try again soon").Because(err)
	told.RetryAfter = 5
	return told
}
