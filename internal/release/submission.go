package release

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// Submitter brings what others signed to the chain and waits for its block. What was refused or dropped is in the outcome.
type Submitter interface {
	SubmitEnvelope(ctx context.Context, envelope zkbatchtypes.Envelope) (*opclient.Outcome, error)
}

const (
	learnEvery = 5 * time.Minute
	// submitEvery is how often it is tried to bring emergencies to the chain.
	submitEvery = 5 * time.Second
	// submitTimeout bounds the wait for a block.
	submitTimeout = time.Minute
)

// runEmergencies learns what is needed without the chain, and brings emergencies to it.
func (o *Office) runEmergencies(ctx context.Context) error {
	options := o.Options.Emergency
	if options == nil {
		return nil
	}
	learn := time.NewTicker(cmp.Or(options.LearnEvery, learnEvery))
	defer learn.Stop()
	submit := time.NewTicker(submitEvery)
	defer submit.Stop()
	o.learn(ctx)
	retries := newRetries()
	for {
		o.submitAll(ctx, retries)
		select {
		case <-ctx.Done():
			return nil
		case <-learn.C:
			o.learn(ctx)
		case <-submit.C:
		}
	}
}

// learn reads credentials and charts. What fails leaves what was known, which grows old.
func (o *Office) learn(ctx context.Context) {
	if answers, _ := o.reach(ctx); !answers {
		return
	}
	if err := o.learnCredentials(ctx); err != nil {
		o.Log.Warn("emergency credentials are not up to date", "error", err)
	}
	patients, err := o.Options.Emergency.Directory.Patients(ctx, o.Custodian)
	if err != nil {
		return
	}
	for _, patient := range patients {
		if ctx.Err() != nil {
			return
		}
		if err := o.remember(ctx, patient); err != nil { // tried again at the next time
			o.Log.Warn("what is live is not remembered for emergencies", "patient", patient, "error", err)
		}
	}
}

func (o *Office) learnCredentials(ctx context.Context) error {
	actors, err := o.Options.Emergency.Directory.Actors(ctx)
	if err != nil {
		return err
	}
	known := credentialsOf(actors, o.Now())
	if err := saveSealed(o.credentialFile(), credentialFormat, o.Options.Emergency.Seal, known); err != nil {
		return err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.known = known
	return nil
}

// submitAll brings what waits to the chain, each actor's envelopes in the order of their nonces.
func (o *Office) submitAll(ctx context.Context, retries *retries) {
	waiting := o.journal.Unsubmitted()
	if answers, _ := o.reach(ctx); !answers || len(waiting) == 0 {
		return
	}
	slices.SortStableFunc(waiting, func(a, b Release) int {
		return cmp.Or(cmp.Compare(a.Requester, b.Requester), cmp.Compare(a.Nonce, b.Nonce))
	})
	for i := range waiting {
		if ctx.Err() != nil || !retries.due(waiting[i].Requester, o.Now()) {
			continue
		}
		err := o.submit(ctx, &waiting[i])
		if err != nil {
			o.Log.Warn("an emergency is not on the chain yet", "release", waiting[i].Number, "error", err)
		}
		retries.done(waiting[i].Requester, o.Now(), err)
	}
}

// submit brings one emergency to the chain and writes down what came of it.
func (o *Office) submit(ctx context.Context, r *Release) error {
	ctx, cancel := context.WithTimeout(ctx, submitTimeout)
	defer cancel()
	content, err := o.Options.Emergency.Seal.Unseal(o.journal.Envelope(r.Number))
	if err != nil {
		return err
	}
	var envelope zkbatchtypes.Envelope
	if err := envelope.Unmarshal(content); err != nil {
		return fmt.Errorf("release: emergency %d: %w", r.Number, err)
	}
	// An earlier attempt may have come through without an answer.
	access, err := o.submitted(ctx, r, &envelope)
	if err != nil {
		return err
	}
	if access == nil {
		answer, err := o.Options.Emergency.Submitter.SubmitEnvelope(ctx, envelope)
		if errors.Is(err, custody.ErrNotTaken) {
			if late, unknown := o.tooLate(ctx, r, &envelope); unknown != nil || late {
				return errors.Join(unknown, o.judgedIf(late, r.Number))
			}
		}
		if err != nil {
			return err
		}
		if len(answer.Operations) != 1 || answer.Operations[0].Result != "applied" {
			return o.judged(r.Number, 0, Stale)
		}
		if access, err = o.Chain.Access(ctx, answer.Operations[0].Sequence); err != nil {
			return err
		}
	}
	if access.Decision == consenttypes.DECISION_ALLOW {
		return o.judged(r.Number, access.Sequence, Confirmed)
	}
	return o.judged(r.Number, access.Sequence, Denied)
}

// submitted finds the decision that an emergency's envelope led to already; nil for none.
func (o *Office) submitted(ctx context.Context, r *Release, envelope *zkbatchtypes.Envelope) (*consenttypes.Access, error) {
	requester, err := o.Chain.Actor(ctx, r.Requester)
	if err != nil {
		return nil, err
	}
	if requester.Nonce <= envelope.Nonce {
		return nil, nil // it is still to be used
	}
	op := envelope.Ops[0].GetRequestAccess()
	found, err := o.Options.Emergency.Directory.Disclosures(ctx, r.Patient, r.Requester, uint64(r.Time)-uint64(MaxLag/time.Second))
	if err != nil {
		return nil, err
	}
	for i := range found {
		access := &found[i]
		named := access.Record == op.Record && (op.Record != 0 || access.Classes == op.Classes)
		if named && access.Consent == 0 && bytes.Equal(access.Context, op.Context) && o.journal.Of(access.Sequence) == nil {
			return access, nil
		}
	}
	return nil, nil
}

// tooLate says whether the chain will never take an envelope: its nonce is used up by something else, or the key that
// signed it no longer stands. Without this, whoever spends the nonce elsewhere would keep an emergency from ever being judged.
func (o *Office) tooLate(ctx context.Context, r *Release, envelope *zkbatchtypes.Envelope) (bool, error) {
	requester, err := o.Chain.Actor(ctx, r.Requester)
	if err != nil {
		return false, err
	}
	if requester.Nonce > envelope.Nonce || requester.Status != identitytypes.ACTOR_STATUS_ACTIVE {
		return true, nil
	}
	key, err := zkcrypto.ParsePublicKey(requester.PublicKey)
	if err != nil {
		return true, nil //nolint:nilerr // no key, so nothing that it could have signed
	}
	signed, err := envelope.Protocol()
	if err != nil {
		return false, err
	}
	digests, err := signed.Digests(o.domain)
	return err == nil && !key.VerifyOperation(digests[len(digests)-1], signed.Signature[:]), err
}

func (o *Office) judgedIf(late bool, number uint64) error {
	if !late {
		return nil
	}
	return o.judged(number, 0, Stale)
}

// judged writes down what the chain made of an emergency, and has the patient's register told.
func (o *Office) judged(number, access uint64, result Result) error {
	o.noting.Lock()
	if result != Confirmed {
		o.Log.Error("the chain did not allow an emergency release: find out why", "release", number, "result", result)
	}
	err := o.journal.Judged(number, access, result)
	o.noting.Unlock()
	o.announce(&Release{BreakGlass: true})
	return err
}
