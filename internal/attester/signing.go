package attester

import (
	"context"
	"errors"
	"fmt"

	"github.com/healthd/healthd/internal/attestation"
)

// task is one signature to make.
type task struct {
	kind       Kind
	settlement attestation.Settlement
	number     uint64
	preimage   func(attestation.Settlement) ([]byte, error)
	of         any // dueRange or settledRange
}

// signAll signs whatever is due until ctx ends. It is the only one that asks the signer, one signature at a time.
func (a *Attester) signAll(ctx context.Context) {
	retry := backoff{minimum: a.options.MinBackoff, maximum: a.options.MaxBackoff}
	failing := false
	for {
		next, ok := a.nextTask()
		if !ok {
			select {
			case <-ctx.Done():
				return
			case <-a.wake:
			}
			continue
		}
		err := a.signOne(ctx, next)
		if ctx.Err() != nil {
			return
		}
		setUp(a.metrics.signer, err)
		if err == nil {
			if failing {
				a.options.Log.Info("attestations can be signed again", "attester", a.options.Signer.Address())
			}
			failing = false
			retry.reset()
			continue
		}
		if !failing {
			a.options.Log.Error("attestations cannot be signed; trying again until they can", "attester", a.options.Signer.Address(), "error", err)
		}
		failing = true
		if !retry.wait(ctx) {
			return
		}
	}
}

// nextTask is the oldest signature that is due and not made, of ranges before finality.
func (a *Attester) nextTask() (task, bool) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	ahead := 0
	for i := range a.work.Ranges {
		due := &a.work.Ranges[i]
		if !a.lacksMine(due) {
			continue
		}
		if ahead++; ahead > maxAhead {
			break
		}
		of := dueRange{a.work.Settlement, due.Range}
		if a.ranges[of] == nil && !a.refused[of] {
			return task{KindRange, of.settlement, of.value.Number, of.value.Preimage, of}, true
		}
	}
	if a.final == nil || !a.inReach(*a.final) || a.refused[*a.final] || (a.finality != nil && a.finality.of == *a.final) {
		return task{}, false
	}
	of := *a.final
	return task{KindFinality, of.settlement, of.value.Number, of.value.Preimage, of}, true
}

// signOne makes a signature, or refuses it for good, which is no error. Errors are worth another try.
func (a *Attester) signOne(ctx context.Context, t task) error {
	preimage, err := t.preimage(t.settlement)
	if err != nil {
		return err
	}
	err = a.options.Journal.Permit(t.kind, t.settlement, t.number, attestation.Digest(preimage))
	if errors.Is(err, ErrConflict) {
		a.refuse(t.kind, t.of, err)
		return nil
	}
	if err != nil {
		return err
	}
	signature, err := a.options.Signer.Sign(ctx, preimage)
	if err != nil {
		return fmt.Errorf("%s %d: %w", t.kind, t.number, err)
	}
	a.keep(t.of, signature)
	a.metrics.signed[t.kind].Inc()
	return nil
}

func (a *Attester) keep(of any, signature []byte) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	switch of := of.(type) {
	case dueRange:
		a.ranges[of] = signature
	case settledRange:
		a.finality = &signedFinality{of, signature}
	}
}

// refuse counts and tells once that something will not be signed.
func (a *Attester) refuse(kind Kind, of any, why error) {
	a.mutex.Lock()
	known := a.refused[of]
	a.refused[of] = true
	a.mutex.Unlock()
	if known {
		return
	}
	a.metrics.refused[kind].Inc()
	a.options.Log.Error("REFUSED to sign an attestation", "attester", a.options.Signer.Address(), "error", why)
}
