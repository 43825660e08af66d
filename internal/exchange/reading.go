package exchange

import (
	"context"
	"net/http"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// asker is who sent a request. Routes of this package are never public, so there is always one.
func asker(r *http.Request) (*requester.Requester, error) {
	if who := requester.From(r.Context()); who != nil {
		return who, nil
	}
	return nil, outcome.New(http.StatusUnauthorized, outcome.Login, "the request must be signed")
}

// actsFor says whether a request speaks for the gateway's institution: the institution itself, or one of its practitioners.
func (x *Exchange) actsFor(who *requester.Requester) bool {
	return who.Actor == x.institution || (who.Role == identitytypes.ROLE_PRACTITIONER && who.Institution == x.institution)
}

// staff refuses whoever does not act for the institution.
func (x *Exchange) staff(who *requester.Requester) error {
	if x.actsFor(who) {
		return nil
	}
	return outcome.New(http.StatusForbidden, outcome.Forbidden,
		"this gateway signs for its institution, actor %d, and for its practitioners only: use the gateway of your own institution", x.institution)
}

// mayRead hides a cell from whoever the policy of internal/access does not name. Practitioners of the institution see what
// names the institution.
func (x *Exchange) mayRead(ctx context.Context, who *requester.Requester, audience access.Audience, kind string, sequence uint64) error {
	readers := []uint64{who.Actor}
	if audience == access.Named && x.actsFor(who) && who.Actor != x.institution {
		readers = append(readers, x.institution)
	}
	for _, reader := range readers {
		may, err := access.MayKnow(ctx, x.node, reader, audience, kind, sequence)
		if err != nil {
			return failed(err)
		}
		if may {
			return nil
		}
	}
	return outcome.Hidden()
}

// mayList hides the list of an actor from everybody but the actor, its guardian and, for the institution, those who act for it.
func (x *Exchange) mayList(ctx context.Context, who *requester.Requester, actor uint64) error {
	if actor == x.institution && x.actsFor(who) {
		return nil
	}
	return x.mayRead(ctx, who, access.Patient, kindActor, actor)
}

// failed tells a failure of the node in the asker's terms.
func failed(err error) error {
	switch status.Code(err) {
	case codes.OK:
		return nil
	case codes.NotFound, codes.OutOfRange:
		return outcome.Hidden().Because(err)
	case codes.InvalidArgument:
		return outcome.New(http.StatusBadRequest, outcome.Value, "the network does not understand the question").Because(err)
	case codes.Unavailable, codes.DeadlineExceeded, codes.Canceled:
		told := outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the node of the network does not answer; try again later").Because(err)
		told.RetryAfter = 5
		return told
	}
	return err
}
