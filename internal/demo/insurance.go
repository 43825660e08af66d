package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/protocol"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

const (
	coverCents   = 1_000_000
	noAuthorised = 197 // CARC 197: precertification or authorisation absent
	maxBenefit   = 119 // CARC 119: benefit maximum reached
)

// insurance is journey 4 up to adjudication.
func (d *demo) insurance(ctx context.Context, bundles []*fhir.Bundle) error {
	d.tell.chapter("Journey 4: an insurer pays on evidence")
	for i, verdict := range []verdict{approve, reduce, deny} {
		if i >= len(d.patients) {
			return nil
		}
		p := d.patients[i]
		if err := d.claim(ctx, p, amountOf(bundles[i]), verdict); err != nil {
			return fmt.Errorf("the claim for %s: %w", p.name, err)
		}
	}
	return nil
}

// verdict decides a claim of some amount.
type verdict func(amount uint64) (approved uint64, reason uint32, words string)

func approve(amount uint64) (uint64, uint32, string) { return amount, 0, "approved in full" }
func reduce(amount uint64) (uint64, uint32, string) {
	return amount / 2, maxBenefit, "approved in part"
}
func deny(uint64) (uint64, uint32, string) { return 0, noAuthorised, "denied, with the reason" }

// amountOf is what the bundle's first claim asks for, in cents, kept within the cover.
func amountOf(bundle *fhir.Bundle) uint64 {
	claims, _ := bundle.Claims()
	for _, claim := range claims {
		if claim.Cents > 1 {
			return min(uint64(claim.Cents), coverCents/2)
		}
	}
	return 129_16
}

// claim opens a policy for a patient, claims on one record and has it decided.
func (d *demo) claim(ctx context.Context, p *patient, amount uint64, decide verdict) error {
	insurer, provider := d.net.insurer, p.registrar
	payment := consentFor(p, insurer)
	payment.Purposes, payment.Classes = uint32(codes.Payment), uint32(codes.Financial)
	consent, err := d.grant(ctx, p, payment)
	if err != nil {
		return err
	}
	now := uint64(time.Now().Unix())
	policy, err := d.one(ctx, insurer, insurer, &claimstypes.OpenPolicy{
		Patient: p.actor, PaymentConsent: consent, From: now - 86_400, To: now + 86_400, Limit: coverCents,
	}, protocol.Applied)
	if err != nil {
		return err
	}
	evidence, ok := p.find(codes.Routine)
	if !ok {
		return fmt.Errorf("%s has no routine record", p.name)
	}
	submission := &claimstypes.SubmitClaim{Policy: policy.Assigned, Record: evidence.record, Amount: amount, ServiceTime: now - 3600, Code: 99}
	claim, err := d.one(ctx, provider, provider, submission, protocol.Applied)
	if err != nil {
		return err
	}
	d.summary.Claims.Submitted++
	approved, reason, words := decide(amount)
	if approved > 0 {
		d.summary.Claims.Approved++
	} else {
		d.summary.Claims.Denied++
	}
	if _, err := d.one(ctx, insurer, insurer, &claimstypes.AdjudicateClaim{Claim: claim.Assigned, Approved: approved, Reason: reason}, protocol.Applied); err != nil {
		return err
	}
	d.tell.say("%s claims %d.%02d for %s; %s: %s", provider.name, amount/100, amount%100, p.name, insurer.name, words)
	if _, err := d.one(ctx, provider, provider, submission, protocol.RecordAlreadyClaimed); err != nil {
		return err
	}
	d.summary.Claims.Refused++
	d.tell.say("a second claim on the same record is refused: %s", protocol.RecordAlreadyClaimed.Explain())
	return nil
}
