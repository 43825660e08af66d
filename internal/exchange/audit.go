package exchange

import (
	"net/http"
	"strings"

	"github.com/samply/golang-fhir-models/fhir-models/fhir"

	"github.com/healthd/healthd/internal/access"
	"github.com/healthd/healthd/internal/disclosure"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
)

func (x *Exchange) registerAudit(routes route.Routes) {
	readable(routes, "AuditEvent", x.readAuditEvent)
	searchable(routes, "AuditEvent", x.searchAuditEvents)
}

// auditEvent is a decision on access, by its sequence.
func (x *Exchange) auditEvent(d *consenttypes.Disclosure) fhir.AuditEvent {
	event := disclosure.AuditEvent(string(x.network), d)
	event.Id = ptr(text(d.Access.Sequence))
	return event
}

func (x *Exchange) readAuditEvent(w http.ResponseWriter, r *http.Request) error {
	who, err := asker(r)
	if err != nil {
		return err
	}
	sequence, err := idOf(r)
	if err != nil {
		return err
	}
	answer, err := x.consents.Disclosure(r.Context(), &consenttypes.QueryDisclosureRequest{Access: sequence})
	if err != nil {
		return failed(err)
	}
	// An institution may list the accesses of its members, so it may read one too. Its practitioners see their own.
	if d := &answer.Disclosure; !who.IsInstitution() || d.RequesterInstitution != who.Actor {
		may, err := access.MayKnow(r.Context(), x.node, who.Actor, access.Named, kindAccess, sequence)
		if err != nil {
			return failed(err)
		}
		if !may {
			return outcome.Hidden()
		}
	}
	return write(w, http.StatusOK, x.auditEvent(&answer.Disclosure))
}

func (x *Exchange) searchAuditEvents(w http.ResponseWriter, r *http.Request) error {
	who, err := asker(r)
	if err != nil {
		return err
	}
	s, err := x.searchOf(w, r, auditParameters)
	if err != nil {
		return err
	}
	by, actor, err := s.oneOf("patient", "agent")
	if err != nil {
		return err
	}
	// What its colleagues read is not a practitioner's to know, so nobody acts for the institution here.
	if err := x.mayRead(r.Context(), who, access.Patient, kindActor, actor); err != nil {
		return err
	}
	request := &consenttypes.QueryDisclosuresRequest{Pagination: s.page()}
	if request.From, request.To, err = s.window("date"); err != nil {
		return err
	}
	switch by {
	case "patient":
		request.Patient = actor
	default:
		answer, err := x.actors.Actor(r.Context(), &identitytypes.QueryActorRequest{Sequence: actor})
		if err != nil {
			return failed(err)
		}
		if request.Requester = actor; answer.Actor.Actor.Institution == actor {
			request.Requester, request.Institution = 0, actor
		}
	}
	answer, err := x.consents.Disclosures(r.Context(), request)
	if err != nil {
		return failed(err)
	}
	results := make([]found, len(answer.Disclosures))
	for i := range answer.Disclosures {
		results[i] = found{answer.Disclosures[i].Access.Sequence, x.auditEvent(&answer.Disclosures[i])}
	}
	return x.writeList(w, "AuditEvent", s, s.next(answer.Pagination), results)
}

// window reads dates with their prefixes (https://hl7.org/fhir/R4/search.html#prefix) as the first second and the first one
// after; 0 is open.
func (s *search) window(name string) (from, to uint64, err error) {
	for _, value := range s.values[name] {
		prefix, date := "eq", value
		if len(value) > 2 && strings.Trim(value[:2], "abcdefghijklmnopqrstuvwxyz") == "" {
			prefix, date = value[:2], value[2:]
		}
		start, end, ok := parseMoment(date)
		var after, before uint64 // of this value
		switch prefix {
		case "eq":
			after, before = start, end
		case "ge":
			after = start
		case "gt":
			after = end
		case "le":
			before = end
		case "lt":
			before = start
		default:
			ok = false
		}
		if !ok || (from != 0 && after != 0) || (to != 0 && before != 0) || (before == 0 && after == 0) {
			return 0, 0, outcome.New(http.StatusBadRequest, outcome.Value, "it must be a date with eq, ge, gt, le or lt, one for each end").At(name)
		}
		from, to = max(from, after), max(to, before)
	}
	if to != 0 && from >= to {
		return 0, 0, outcome.New(http.StatusBadRequest, outcome.Value, "the window ends before it begins").At(name)
	}
	return from, to, nil
}
