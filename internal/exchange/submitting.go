package exchange

import (
	"context"
	"net/http"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// What became of an operation, in the words of [opclient.OperationOutcome].
const (
	refused = "refused"
	dropped = "dropped"
)

// submit signs one operation as the institution, for those who act for it.
func (x *Exchange) submit(ctx context.Context, who *requester.Requester, operation zkbatchtypes.Operation) (*opclient.OperationOutcome, error) {
	if err := x.staff(who); err != nil {
		return nil, err
	}
	done, err := x.submitter.Submit(ctx, operation)
	return only(done, err)
}

// submitSigned brings an envelope that holds exactly the wanted operation. It comes from whoever signed it, or through the
// institution's desk.
func (x *Exchange) submitSigned(
	ctx context.Context, who *requester.Requester, envelope *zkbatchtypes.Envelope, want zkbatchtypes.Operation,
) (*opclient.OperationOutcome, error) {
	if envelope == nil {
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.Required,
			"the patient's or guardian's signature is missing: add the extension %s, for example by `healthd gateway sign-consent`", extensionEnvelope).At("extension")
	}
	if envelope.Actor != who.Actor && !x.actsFor(who) {
		return nil, outcome.New(http.StatusForbidden, outcome.Forbidden, "the envelope is signed by another actor than the request")
	}
	if err := checkEnvelope(envelope, want); err != nil {
		return nil, err
	}
	done, err := x.submitter.SubmitEnvelope(ctx, *envelope)
	return only(done, err)
}

// only is what became of the one operation that was submitted. A refusal is told by the code of the protocol.
func only(done *opclient.Outcome, err error) (*opclient.OperationOutcome, error) {
	if err != nil {
		return nil, failed(err)
	}
	if len(done.Operations) != 1 {
		return nil, outcome.New(http.StatusInternalServerError, outcome.Exception, "the network answered for %d operations instead of one", len(done.Operations))
	}
	op := &done.Operations[0]
	switch op.Result {
	case refused:
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "%s: %s", op.Code, op.Explanation)
	case dropped:
		return nil, outcome.New(http.StatusConflict, outcome.Conflict, "%s: %s", op.Code, op.Explanation)
	}
	return op, nil
}
