package gateway

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/httpsignature"
	"github.com/healthd/healthd/internal/requester"
)

// ServeHTTP answers a request, whatever becomes of it.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	begun := time.Now()
	answer := &answering{ResponseWriter: w}
	filled := r
	defer func() {
		if failure := recover(); failure != nil {
			if failure == http.ErrAbortHandler { //nolint:errorlint // the very value is what net/http knows
				panic(failure)
			}
			s.options.Log.Error("a request made the gateway panic", "route", pattern(filled), "failure", fmt.Sprintf("%T", failure), "stack", string(debug.Stack()))
			if !answer.begun {
				outcome.Write(answer, errors.New("panic"))
			}
		}
		s.account(pattern(filled), r.Method, answer.status, time.Since(begun))
	}()
	control := http.NewResponseController(w) // a recorder in tests has no deadlines
	_ = control.SetWriteDeadline(begun.Add(answerTime))
	_ = control.SetReadDeadline(begun.Add(bodyGrace)) // of a body that nobody reads: net/http waits for its rest
	answer.Header().Set("Cache-Control", "no-store")
	answer.Header().Set("X-Content-Type-Options", "nosniff")
	var err error
	if filled, err = s.serve(answer, r); err != nil {
		s.refuse(answer, filled, err)
	}
}

// refuse tells the asker, and the log what the asker is not told.
func (s *Server) refuse(w *answering, r *http.Request, err error) {
	if errors.Is(err, errNode) {
		err = outcome.New(http.StatusServiceUnavailable, outcome.Transient, "%s: try again later", errNode.Error()).Because(err)
	}
	told := outcome.Of(err)
	if told.Status >= http.StatusInternalServerError {
		s.options.Log.Error("a request failed", "route", pattern(r), "status", told.Status, "error", told.Cause)
	}
	if w.begun { // too late to say so: the asker must see that it is not the whole
		panic(http.ErrAbortHandler)
	}
	outcome.Write(w, err)
}

// serve is the way of a request. It returns the request with the values of its path as soon as it has a route.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) (*http.Request, error) {
	address, _, _ := net.SplitHostPort(r.RemoteAddr)
	if !s.addresses.Take(address) {
		return r, throttled()
	}
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	default:
		return r, throttled()
	}
	found, filled, status, allow := s.routes.find(r)
	if found == nil {
		return r, unrouted(w, r, status, allow)
	}
	r = filled
	if err := negotiate(r); err != nil {
		return r, err
	}
	interaction := found.interaction(r)
	if interaction.Public && !httpsignature.Signed(r) {
		return r, found.handler(w, r)
	}
	who, verified, err := s.identify(r)
	if err != nil {
		return r, err
	}
	if !s.requesters.Take(strconv.FormatUint(who.Actor, 10)) || !s.shares.take(who.Actor) {
		return r, throttled()
	}
	defer s.shares.giveBack(who.Actor)
	if who.Offline && !interaction.Offline && !s.isEmergency(who.Access) {
		return r, errNode
	}
	if err := permit(r, who, interaction); err != nil {
		return r, err
	}
	body, err := s.readBody(w, r)
	if err != nil {
		return r, err
	}
	if err := verified.VerifyBody(body); err != nil {
		return r, unverified(err)
	}
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	return r, found.handler(w, r.WithContext(requester.With(r.Context(), who)))
}

func throttled() error {
	refused := outcome.New(http.StatusTooManyRequests, outcome.Throttled, "too many requests: wait a second")
	refused.RetryAfter = 1
	return refused
}

func unrouted(w http.ResponseWriter, r *http.Request, status int, allow string) error {
	if status == http.StatusMethodNotAllowed {
		w.Header().Set("Allow", allow)
		return outcome.New(status, outcome.NotSupported, "%s is not offered here: %s is", r.Method, allow)
	}
	return outcome.New(http.StatusNotFound, outcome.NotSupported, "this gateway has no such type or operation: GET /fhir/metadata lists what it has")
}

// isEmergency says whether a request relies on an emergency, which goes on without the chain.
func (s *Server) isEmergency(access uint64) bool {
	return s.options.IsEmergency != nil && s.options.IsEmergency(access)
}
