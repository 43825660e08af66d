package scenario

import "context"

func (p *play) openPolicy(_ context.Context, e *envelope, o *prepared) error {
	patient := p.people[o.act.Fields["patient"]]
	o.op.Patient, o.op.Amount, o.op.Digest = patient.actor, o.number("limit"), digest("cover")
	o.op.From, o.op.To = o.period(e.now)
	if name := o.act.Fields["payment consent"]; name != "" {
		o.op.Consent = p.things[name].sequence
	}
	p.remember(o, &thing{patient: patient, ends: o.op.To})
	return nil
}

func (p *play) closePolicy(_ context.Context, _ *envelope, o *prepared) error {
	o.op.Policy = p.things[o.act.Fields["policy"]].sequence
	return nil
}

// usualService is the code of a claim that states none: an office visit in the tables of the cast's insurers.
const usualService = 99

func (p *play) submitClaim(_ context.Context, e *envelope, o *prepared) error {
	evidence := p.things[o.act.Fields["record"]]
	o.op.Policy, o.op.Record, o.op.Amount = p.things[o.act.Fields["policy"]].sequence, evidence.sequence, o.number("amount")
	o.op.Service = evidence.record.time // a service is claimed for when it was recorded, unless the file says otherwise
	if o.act.Fields["service"] != "" {
		o.op.Service = o.moment("service", e.now)
	}
	if o.op.Code = o.number("code"); o.op.Code == 0 {
		o.op.Code = usualService
	}
	p.remember(o, &thing{patient: evidence.patient})
	return nil
}

// decideClaim builds an adjudication, or a question before it.
func (p *play) decideClaim(_ context.Context, _ *envelope, o *prepared) error {
	o.op.Case, o.op.Code, o.op.Digest = p.things[o.act.Fields["claim"]].sequence, o.number("reason"), digest("decision")
	if o.act.Fields["approved"] != "" {
		o.op.Amount = o.number("approved")
	}
	return nil
}

func (p *play) settleClaim(_ context.Context, _ *envelope, o *prepared) error {
	o.op.Case = p.things[o.act.Fields["claim"]].sequence
	if payment := o.act.Fields["payment"]; payment != "" {
		o.op.Digest = digest(payment)
	}
	return nil
}
