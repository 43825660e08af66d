package gateway

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
	"github.com/healthd/healthd/internal/httpsignature"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/smart"
)

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
