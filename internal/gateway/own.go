package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/gateway/route"
)

const readyTimeout = 5 * time.Second

// registerOwn adds what the server itself answers, after all parts.
func (s *Server) registerOwn() {
	public := route.Fixed(route.Interaction{Public: true})
	s.routes.Handle("GET /fhir/metadata", public, s.metadata)
	s.routes.Handle("GET /.well-known/smart-configuration", public, smartConfiguration)
	s.routes.Handle("GET /health", public, func(w http.ResponseWriter, _ *http.Request) error {
		return writeJSON(w, "application/json", map[string]string{"status": "alive"})
	})
	s.routes.Handle("GET /ready", public, func(w http.ResponseWriter, r *http.Request) error {
		ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
		defer cancel()
		if !s.verifier.Ready(time.Now()) {
			return outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the gateway has just started: try again in a moment")
		}
		if s.options.Ready != nil {
			if err := s.options.Ready(ctx); err != nil {
				return outcome.New(http.StatusServiceUnavailable, outcome.Transient, "the gateway is not ready: its operator finds the reason in its log").Because(err)
			}
		}
		return writeJSON(w, "application/json", map[string]string{"status": "ready"})
	})
}

func writeJSON(w http.ResponseWriter, media string, content any) error {
	encoded, err := json.Marshal(content)
	if err != nil {
		return errors.New("an answer cannot be encoded")
	}
	w.Header().Set("Content-Type", media)
	_, _ = w.Write(append(encoded, '\n')) // the asker may have gone
	return nil
}

// smartConfiguration says how requests are authorised here (SMART App Launch 2, section 2.4): by signatures of the actors'
// own keys, so that there is nobody who gives tokens.
func smartConfiguration(w http.ResponseWriter, _ *http.Request) error {
	return writeJSON(w, "application/json", map[string]any{
		"grant_types_supported":            []string{},
		"code_challenge_methods_supported": []string{"S256"},
		"scopes_supported":                 []string{"patient/*.cruds", "user/*.cruds", "system/*.cruds"},
		"capabilities":                     []string{"permission-patient", "permission-user", "permission-v1", "permission-v2"},
	})
}
