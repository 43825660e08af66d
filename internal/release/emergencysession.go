package release

import (
	"bytes"
	"context"
	"net/http"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/requester"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

// continueEmergency is a further use of a session that was opened without the chain.
func (o *Office) continueEmergency(ctx context.Context, who *requester.Requester) (*Session, error) {
	r := o.journal.byHandle(who.Access)
	if r == nil || r.Requester != who.Actor {
		return nil, outcome.Hidden()
	}
	return o.continueRelease(ctx, who, r)
}

func (o *Office) continueRelease(ctx context.Context, who *requester.Requester, r *Release) (*Session, error) {
	switch {
	case o.Now().Unix() >= r.Until:
		return nil, emergencyOver("the time of this emergency is over: ask the chain for a decision", outcome.Expired)
	case r.Result == Denied || r.Result == Stale:
		return nil, emergencyOver("the chain did not allow this emergency", outcome.Forbidden)
	}
	stands, err := o.stillStands(ctx, who, r)
	if err != nil {
		return nil, err
	}
	if !stands {
		return nil, emergencyOver("your key or credential does not stand any more, or this use of break-glass was found to be abuse", outcome.Forbidden)
	}
	s := o.sitting(r.Handle())
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.loaded {
		known, err := o.chart(r.Patient)
		if err != nil {
			return nil, outcome.Of(err)
		}
		if known != nil {
			s.versions = stillThere(known.Versions, r.Records)
		}
		s.loaded = true
	}
	return s.session(r), nil
}

// stillStands asks the chain about the requester and the decision where it can, and the memory where not.
func (o *Office) stillStands(ctx context.Context, who *requester.Requester, r *Release) (bool, error) {
	key := who.Key.Bytes()
	if answers, _ := o.reach(ctx); !answers {
		holder, known := o.Credential(who.Actor)
		return known && bytes.Equal(holder.PublicKey, key[:]), nil
	}
	actor, err := present(o.Chain.Actor(ctx, who.Actor))
	if err != nil {
		return false, unreachable(err)
	}
	if !active(actor) || !actor.Emergency || actor.Role != identitytypes.ROLE_PRACTITIONER || !bytes.Equal(actor.PublicKey, key[:]) {
		return false, nil
	}
	institution, err := present(o.Chain.Actor(ctx, actor.Institution))
	if err != nil {
		return false, unreachable(err)
	}
	if !active(institution) || r.Access == 0 {
		return active(institution), nil
	}
	access, err := present(o.Chain.Access(ctx, r.Access))
	if err != nil {
		return false, unreachable(err)
	}
	return access != nil && access.Review != consenttypes.REVIEW_STATE_ABUSE, nil
}

func emergencyOver(text string, kind outcome.Type) *outcome.Error {
	return outcome.New(http.StatusForbidden, kind, "%s", text)
}
