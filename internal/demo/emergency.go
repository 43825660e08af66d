package demo

import (
	"context"
	"fmt"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// emergency is journey 3: break-glass access and its review.
func (d *demo) emergency(ctx context.Context) error {
	d.tell.chapter("Journey 3: an emergency without consent")
	p := d.patients[0]
	routine, ok := p.find(codes.Routine)
	if !ok {
		return fmt.Errorf("%s has no routine record", p.name)
	}
	breakGlass := func(who *person) *consenttypes.RequestAccess {
		return &consenttypes.RequestAccess{
			Patient: p.actor, Record: routine.record, Purpose: uint32(codes.EmergencyTreatment), BreakGlass: true, Context: context31(who),
		}
	}
	access, err := d.decide(ctx, d.net.hospitalB, d.doctor, breakGlass(d.doctor), protocol.Allowed)
	if err != nil {
		return err
	}
	d.tell.say("%s breaks the glass: access is given, flagged, and waits for a review", d.doctor.name)
	if err := d.ask(ctx, d.net.hospitalA, d.nurse, breakGlass(d.nurse), protocol.DeniedNoEmergencyCredential); err != nil {
		return err
	}
	d.tell.say("%s may not: %s", d.nurse.name, protocol.DeniedNoEmergencyCredential.Explain())
	curious := breakGlass(d.doctor)
	curious.Purpose = uint32(codes.Research)
	if err := d.ask(ctx, d.net.hospitalB, d.doctor, curious, protocol.DeniedNotEmergency); err != nil {
		return err
	}
	d.tell.say("nor may the doctor for research: %s", protocol.DeniedNotEmergency.Explain())
	return d.review(ctx, access)
}

// review has the hospitals' reviewers judge an emergency access of City Clinic's doctor.
func (d *demo) review(ctx context.Context, access uint64) error {
	n := d.net
	colleague, err := d.newcomer(ctx, "Reviewer Haas", n.hospitalB, identitytypes.ROLE_REVIEWER, n.hospitalB.holder)
	if err != nil {
		return err
	}
	independent, err := d.newcomer(ctx, "Reviewer Novak", n.hospitalA, identitytypes.ROLE_REVIEWER, n.hospitalA.holder)
	if err != nil {
		return err
	}
	verdict := &consenttypes.ReviewBreakGlass{Access: access, Verdict: consenttypes.REVIEW_STATE_JUSTIFIED}
	_, err = d.tellSteps(ctx, n.hospitalB,
		step{d.doctor, verdict, protocol.NotReviewer, d.doctor.name + " reviews the own access"},
		step{colleague, verdict, protocol.ReviewerNotIndependent, colleague.name + " of the same clinic reviews it"},
		step{independent, verdict, protocol.Applied, independent.name + " of " + n.hospitalA.name + " finds it justified"},
		step{independent, verdict, protocol.ReviewNotPending, "a second review"})
	return err
}
