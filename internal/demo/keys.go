package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// recoveryDelay is short, so that the demo need not wait for days.
const recoveryDelay = 4 // seconds

// keys is about a lost key, a guardian and a stolen key.
func (d *demo) keys(ctx context.Context) error {
	d.tell.chapter("Keys are lost, guardians help")
	p, guardian := d.patients[1], d.patients[2]
	_, err := d.tellSteps(ctx, p.registrar,
		step{p.person, &identitytypes.SetGuardian{Guardian: p.actor}, protocol.GuardianSelf, p.name + " names herself as guardian"},
		step{p.person, &identitytypes.SetGuardian{Guardian: guardian.actor}, protocol.Applied, fmt.Sprintf("%s names %s as guardian", p.name, guardian.name)},
		step{guardian.person, &identitytypes.SetGuardian{Guardian: p.actor}, protocol.GuardianMutual, fmt.Sprintf("%s wants %s in return", guardian.name, p.name)},
	)
	if err != nil {
		return err
	}
	if err := d.recover(ctx, p, guardian.person); err != nil {
		return err
	}
	return d.defend(ctx, p)
}

// recover gives a patient who lost a key a new one, after the delay.
func (d *demo) recover(ctx context.Context, p *patient, guardian *person) error {
	seed, public, err := newKey()
	if err != nil {
		return err
	}
	assigned, err := d.tellSteps(ctx, p.registrar,
		step{guardian, &identitytypes.StartRecovery{Patient: p.actor, PublicKey: public}, protocol.Applied, fmt.Sprintf("%s lost the key; %s proposes a new one", p.name, guardian.name)})
	if err != nil {
		return err
	}
	finish := &identitytypes.FinishRecovery{Recovery: assigned[0]}
	if _, err := d.tellSteps(ctx, p.registrar, step{guardian, finish, protocol.RecoveryTooEarly, "finishing at once"}); err != nil {
		return err
	}
	if err := pause(ctx, (recoveryDelay+1)*time.Second); err != nil {
		return err
	}
	if _, err := d.tellSteps(ctx, p.registrar, step{guardian, finish, protocol.Applied, p.name + " did not object within the delay: the new key is hers"}); err != nil {
		return err
	}
	p.adopt(seed)
	p.nonce++ // the recovery took one, so that it voids others that are pending
	return nil
}

// defend is what a patient does about a registrar who oversteps and a key that may be stolen.
func (d *demo) defend(ctx context.Context, p *patient) error {
	seed, public, err := newKey()
	if err != nil {
		return err
	}
	assigned, err := d.tellSteps(ctx, p.registrar,
		step{p.registrar, &identitytypes.RotateKey{Actor: p.actor, PublicKey: public}, protocol.NotKeyHolder, p.registrar.name + " tries to take over the account"},
		step{p.registrar, &identitytypes.StartRecovery{Patient: p.actor, PublicKey: public}, protocol.Applied, p.registrar.name + " starts a recovery instead"})
	if err != nil {
		return err
	}
	_, err = d.tellSteps(ctx, p.registrar,
		step{p.person, &identitytypes.CancelRecovery{Recovery: assigned[1]}, protocol.Applied, p.name + " cancels it"},
		step{p.person, &identitytypes.RemoveGuardian{}, protocol.Applied, p.name + " needs no guardian any more"},
		step{p.person, &identitytypes.SuspendActor{Actor: p.actor}, protocol.Applied, p.name + " fears for the phone and suspends the account"},
		step{p.person, &identitytypes.ReactivateActor{Actor: p.actor}, protocol.Applied, "the phone is found: the account is active again"},
		step{p.person, &identitytypes.RotateKey{Actor: p.actor, PublicKey: public}, protocol.Applied, p.name + " changes the key all the same"})
	if err != nil {
		return err
	}
	p.adopt(seed)
	return nil
}

// newKey makes a key.
func newKey() (seed [zkcrypto.SeedSize]byte, public []byte, err error) {
	if _, err = rand.Read(seed[:]); err != nil {
		return seed, nil, err
	}
	bytes := zkcrypto.NewPrivateKey(seed).Public().Bytes()
	return seed, bytes[:], nil
}

// adopt makes a key the person's.
func (p *person) adopt(seed [zkcrypto.SeedSize]byte) {
	p.seed, p.key = seed, zkcrypto.NewPrivateKey(seed)
}

// pause waits, unless ctx ends first.
func pause(ctx context.Context, length time.Duration) error {
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-time.After(length):
		return nil
	}
}
