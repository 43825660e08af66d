package attester

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/settlement"
)

// lookTimeout bounds one look at L1, which takes a few requests.
const lookTimeout = 2 * time.Minute

// watchL1 looks at L1 again and again until ctx ends.
func (a *Attester) watchL1(ctx context.Context) {
	poll := cmp.Or(a.options.L1.PollInterval, defaultPoll)
	retry := backoff{minimum: poll, maximum: max(poll, a.options.MaxBackoff)}
	state := ""
	var connection *Settlement
	defer func() { closeConnection(connection) }()
	for {
		if !a.settlesSomewhere() {
			if !pause(ctx, poll) {
				return
			}
			continue
		}
		var err error
		connection, err = a.lookAtL1(ctx, connection)
		if ctx.Err() != nil {
			return
		}
		setUp(a.metrics.l1Answers, err)
		if now := stateOfL1(err); now != state {
			state = now
			a.tellL1(err)
		}
		if err == nil {
			retry.reset()
			if !pause(ctx, poll) {
				return
			}
		} else if !retry.wait(ctx) {
			return
		}
	}
}

// lookAtL1 finds the highest range that is final and that the chain does not know to be. It keeps the connection for
// the next look; after a failure it begins anew, because another network may answer then.
func (a *Attester) lookAtL1(ctx context.Context, connection *Settlement) (_ *Settlement, err error) {
	ctx, cancel := context.WithTimeout(ctx, lookTimeout)
	defer cancel()
	a.mutex.Lock()
	of, domain, settled, certified := a.work.Settlement, a.work.Domain, a.work.Settled, a.work.Certified
	a.mutex.Unlock()
	if connection != nil && connection.of != of {
		connection.Close()
		connection = nil
	}
	if connection == nil {
		if connection, err = a.options.L1.Inspect(ctx, of, domain); err != nil {
			return nil, err
		}
	}
	number, root, err := connection.HighestFinal(ctx, settled, certified)
	if err == nil && number > 0 {
		err = a.takeFinal(settledRange{of, attestation.Finality{Domain: domain, Number: number, NewRoot: root}})
	}
	if err != nil && !errors.Is(err, ErrDiverged) {
		connection.Close()
		return nil, err
	}
	a.metrics.l1Finalized.Set(float64(max(settled, number)))
	return connection, err
}

// takeFinal has the finality of a range signed, unless the chain has another root for it.
func (a *Attester) takeFinal(of settledRange) error {
	a.mutex.Lock()
	root, known := a.roots[of.value.Number]
	diverged := known && root != of.value.NewRoot
	if !diverged {
		a.final = &of
	}
	a.mutex.Unlock()
	if diverged {
		err := fmt.Errorf("%w: range %d has %x on L1, %x here", ErrDiverged, of.value.Number, of.value.NewRoot, root)
		a.refuse(KindFinality, of, err)
		return err
	}
	a.wakeUp()
	return nil
}

// stateOfL1 names what an operator is told once, when it changes. Errors differ in details from one to the next.
func stateOfL1(err error) string {
	if err == nil {
		return "up"
	}
	for _, kind := range []error{settlement.ErrUnreachable, settlement.ErrNoContract, ErrWrongL1, ErrOtherDeployment, ErrDiverged} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	return "failing"
}

func (a *Attester) tellL1(err error) {
	if err == nil {
		a.options.Log.Info("L1 answers for the settlement contract", "attester", a.options.Signer.Address())
		return
	}
	a.options.Log.Error("L1 cannot be judged, so this validator does not vote for what is final there", "attester", a.options.Signer.Address(), "error", err)
}

// settlesSomewhere says whether the chain has told where it settles.
func (a *Attester) settlesSomewhere() bool {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return a.work.Settlement != attestation.Settlement{}
}

func closeConnection(connection *Settlement) {
	if connection != nil {
		connection.Close()
	}
}
