package exchange

import (
	"context"
	"errors"
	"net/http"

	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// submit signs one operation as the institution, for those who act for it.
func (x *Exchange) submit(ctx context.Context, who *requester.Requester, operation zkbatchtypes.Operation) (*opclient.OperationOutcome, error) {
	if err := x.staff(who); err != nil {
		return nil, err
	}
	done, err := x.submitter.Submit(ctx, operation)
	if err != nil {
		return nil, unsubmitted(err, false)
	}
	return only(done)
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
	if err != nil {
		return nil, unsubmitted(err, true)
	}
	return only(done)
}

// only is what became of the one operation that was submitted. A refusal is told by the code of the protocol.
func only(done *opclient.Outcome) (*opclient.OperationOutcome, error) {
	if len(done.Operations) != 1 {
		return nil, outcome.New(http.StatusInternalServerError, outcome.Exception, "the network answered for %d operations instead of one", len(done.Operations))
	}
	op := &done.Operations[0]
	switch op.Result {
	case opclient.Refused:
		return nil, outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule, "%s: %s", op.Code, op.Explanation)
	case opclient.Dropped:
		return nil, outcome.New(http.StatusConflict, outcome.Conflict, "%s: %s", op.Code, op.Explanation)
	}
	return op, nil
}

// unsubmitted tells why nothing is known of an operation. Only what the node did not take has certainly not happened.
func unsubmitted(err error, signed bool) error {
	switch {
	case signed && errors.Is(err, custody.ErrOvertaken):
		return outcome.New(http.StatusConflict, outcome.Conflict, "the signer has signed another operation since: sign the resource again").Because(err)
	case signed && errors.Is(err, custody.ErrNotTaken):
		return outcome.New(http.StatusUnprocessableEntity, outcome.BusinessRule,
			"the network does not take the envelope: it must be signed with the signer's present key, for this network, by an active actor, and but once").Because(err)
	case errors.Is(err, custody.ErrNotTaken):
		return outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the network did not take the operation, and nothing has happened; try again").Because(err)
	}
	return outcome.New(http.StatusGatewayTimeout, outcome.Timeout,
		"it is not known whether the network has the operation: read the resource before you send it again").Because(err)
}
