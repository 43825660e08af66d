package gateway

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/httpsignature"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/smart"
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
	if !s.requesters.Take(strconv.FormatUint(who.Actor, 10)) {
		return r, throttled()
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

// identify establishes who signed the request, and what it says of its grounds.
func (s *Server) identify(r *http.Request) (*requester.Requester, *httpsignature.Verified, error) {
	if !httpsignature.Signed(r) {
		return nil, nil, outcome.New(http.StatusUnauthorized, outcome.Login, "%s", httpsignature.ErrForm.Error())
	}
	verified, err := s.verifier.VerifyHead(r, time.Now())
	if err != nil {
		return nil, nil, unverified(err)
	}
	who, err := s.actors.requester(r.Context(), verified)
	if err != nil {
		return nil, nil, unverified(err)
	}
	if who.Access, err = accessOf(r); err != nil {
		return nil, nil, err
	}
	who.Purpose, err = purposeOf(r)
	return who, verified, err
}

func unverified(err error) error {
	kind := outcome.Login
	switch {
	case errors.Is(err, errNode), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, httpsignature.ErrClock):
		kind = outcome.Expired
	}
	return outcome.New(http.StatusUnauthorized, kind, "%s", err.Error())
}

func accessOf(r *http.Request) (uint64, error) {
	text := r.Header.Get(httpsignature.HeaderAccess)
	if text == "" {
		return 0, nil
	}
	access, err := strconv.ParseUint(text, 10, 64)
	if err != nil || access == 0 || strconv.FormatUint(access, 10) != text {
		return 0, outcome.New(http.StatusBadRequest, outcome.Value, "%s must be the number of a decision on the chain", httpsignature.HeaderAccess)
	}
	return access, nil
}

func purposeOf(r *http.Request) (codes.Purpose, error) {
	text := r.Header.Get(httpsignature.HeaderPurpose)
	if text == "" {
		return 0, nil
	}
	purpose, err := codes.ParsePurposes(text)
	if err != nil || !purpose.Single() {
		return 0, outcome.New(http.StatusBadRequest, outcome.Value, "%s must be one of %s", httpsignature.HeaderPurpose, codes.AllPurposes)
	}
	return purpose, nil
}

// permit holds the request to the scopes that it states.
func permit(r *http.Request, who *requester.Requester, interaction route.Interaction) error {
	if interaction.Letter == 0 {
		return nil
	}
	kind := interaction.Type
	if kind == "" {
		kind = "*"
	}
	context := contextOf(who)
	missing := outcome.New(http.StatusForbidden, outcome.Forbidden, "the request needs the scope %s/%s.%c in %s", context, kind, interaction.Letter, httpsignature.HeaderScope)
	text := r.Header.Get(httpsignature.HeaderScope)
	if text == "" {
		return missing
	}
	scopes, err := smart.Parse(text)
	if err != nil {
		return outcome.New(http.StatusBadRequest, outcome.Value, "%s: %s", httpsignature.HeaderScope, err.Error())
	}
	if !smart.Covers(scopes, context, interaction.Type, interaction.Letter) {
		return missing
	}
	return nil
}

// media types that are FHIR's JSON. Everything here is.
var media = []string{"application/fhir+json", "application/json", "*/*", "application/*"}

// negotiate refuses other representations below /fhir.
func negotiate(r *http.Request) error {
	if !strings.HasPrefix(r.URL.Path, "/fhir") || strings.HasPrefix(r.URL.Path, "/fhir/Binary/") {
		return nil
	}
	if accept := r.Header.Get("Accept"); accept != "" && !anyOf(strings.Split(accept, ",")) {
		return outcome.New(http.StatusNotAcceptable, outcome.NotSupported, "answers are application/fhir+json only")
	}
	content := r.Header.Get("Content-Type")
	form := strings.HasSuffix(r.URL.Path, "/_search") && strings.HasPrefix(content, "application/x-www-form-urlencoded")
	if content != "" && !form && !anyOf([]string{content}) {
		return outcome.New(http.StatusUnsupportedMediaType, outcome.NotSupported, "requests must be application/fhir+json")
	}
	return nil
}

func anyOf(offered []string) bool {
	for _, one := range offered {
		kind, _, _ := strings.Cut(one, ";")
		for _, known := range media {
			if strings.EqualFold(strings.TrimSpace(kind), known) {
				return true
			}
		}
	}
	return false
}

// answering remembers what was answered.
type answering struct {
	http.ResponseWriter
	begun  bool
	status int
}

func (a *answering) WriteHeader(status int) {
	if !a.begun {
		a.begun, a.status = true, status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answering) Write(content []byte) (int, error) {
	if !a.begun {
		a.begun, a.status = true, http.StatusOK
	}
	return a.ResponseWriter.Write(content)
}

// Unwrap lets a [http.ResponseController] reach the connection.
func (a *answering) Unwrap() http.ResponseWriter { return a.ResponseWriter }
