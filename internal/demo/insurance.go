package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	claimstypes "github.com/healthd/healthd/x/claims/types"
)

const (
	coverCents       = 1_000_000
	lacksInformation = 16  // CARC 16: information is missing
	noAuthorised     = 197 // CARC 197: precertification or authorisation absent
	maxBenefit       = 119 // CARC 119: benefit maximum reached

	denied = "denied, with the reason"
)

// insurance is journey 4.
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
func deny(uint64) (uint64, uint32, string) { return 0, noAuthorised, denied }

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
	if err := d.withdraw(ctx, provider, submission); err != nil {
		return err
	}
	claim, err := d.one(ctx, provider, provider, submission, protocol.Applied)
	if err != nil {
		return err
	}
	d.summary.Claims.Submitted++
	decision, err := d.adjudicate(ctx, claim.Assigned, amount, decide)
	if err != nil {
		return err
	}
	d.tell.say("%s claims %d.%02d for %s; %s: %s", provider.name, amount/100, amount%100, p.name, insurer.name, decision)
	if _, err := d.tellSteps(ctx, provider, step{provider, submission, protocol.RecordAlreadyClaimed, "a second claim on the same record"}); err != nil {
		return err
	}
	d.summary.Claims.Refused++
	return d.afterDecision(ctx, provider, policy.Assigned, claim.Assigned, decision)
}

// withdraw submits a claim by mistake and cancels it, which frees the record.
func (d *demo) withdraw(ctx context.Context, provider *person, submission *claimstypes.SubmitClaim) error {
	claim, err := d.one(ctx, provider, provider, submission, protocol.Applied)
	if err != nil {
		return err
	}
	_, err = d.tellSteps(ctx, provider, step{provider, &claimstypes.CancelClaim{Claim: claim.Assigned}, protocol.Applied, ""})
	return err
}

// adjudicate has the insurer ask for information and decide.
func (d *demo) adjudicate(ctx context.Context, claim, amount uint64, decide verdict) (words string, err error) {
	insurer := d.net.insurer
	approved, reason, words := decide(amount)
	if approved > 0 {
		d.summary.Claims.Approved++
	} else {
		d.summary.Claims.Denied++
	}
	_, err = d.tellSteps(ctx, insurer,
		step{insurer, &claimstypes.PendClaim{Claim: claim, Reason: lacksInformation}, protocol.Applied, ""},
		step{insurer, &claimstypes.AdjudicateClaim{Claim: claim, Approved: approved, Reason: reason}, protocol.Applied, ""})
	return words, err
}

// afterDecision settles what was approved, and has the provider appeal a denial.
func (d *demo) afterDecision(ctx context.Context, provider *person, policy, claim uint64, decision string) error {
	insurer := d.net.insurer
	appeal, settle := &claimstypes.AppealClaim{Claim: claim}, &claimstypes.SettleClaim{Claim: claim, Payment: reference("payment")}
	steps := []step{
		{insurer, settle, protocol.Applied, "settled, with the reference of the payment"},
		{provider, appeal, protocol.ClaimNotAppealable, "an appeal of the settled claim"},
		{provider, &claimstypes.CancelClaim{Claim: claim}, protocol.ClaimNotCancellable, "and cancelling it"},
		{insurer, &claimstypes.ClosePolicy{Policy: policy}, protocol.Applied, ""},
	}
	if decision == denied {
		reduced := &claimstypes.AdjudicateClaim{Claim: claim, Approved: 1_00, Reason: maxBenefit}
		steps = append([]step{
			{insurer, settle, protocol.ClaimNotPayable, "settling the denied claim"},
			{provider, appeal, protocol.Applied, provider.name + " appeals"},
			{insurer, reduced, protocol.Applied, insurer.name + " decides again: a part is paid"},
		}, steps...)
	}
	_, err := d.tellSteps(ctx, provider, steps...)
	return err
}

// reference is the 31-byte digest of a document that both sides keep.
func reference(text string) []byte {
	word := zkcrypto.Digest31([]byte(text))
	bytes := word.Bytes()
	return bytes[1:]
}
