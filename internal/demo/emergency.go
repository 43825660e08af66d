package demo

import (
	"context"
	"fmt"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/protocol"
	consenttypes "github.com/healthd/healthd/x/consent/types"
)

// emergency is journey 3, without the review: break-glass access.
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
	if err := d.ask(ctx, d.net.hospitalB, d.doctor, breakGlass(d.doctor), protocol.Allowed); err != nil {
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
	return nil
}
