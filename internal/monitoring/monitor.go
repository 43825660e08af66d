package monitoring

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Limits within which a node counts as ready.
const (
	// MaxBlockAge is three of the empty blocks that an idle chain makes, and a little.
	MaxBlockAge = 100 * time.Second
	// MaxProofLag is for how long a closed range may wait for its proof.
	MaxProofLag = 30 * time.Minute
)

// Monitor answers /health, /ready and /metrics.
type Monitor struct {
	sources Sources
	now     func() time.Time
	mux     *http.ServeMux
}

// New makes a monitor. It asks the node anew at each request.
func New(sources Sources) *Monitor {
	m := &Monitor{sources: sources, now: time.Now, mux: http.NewServeMux()}
	m.mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, health{Status: "alive"}) })
	m.mux.HandleFunc("GET /ready", m.ready)
	return m
}

// Register adds the chain's metrics to a registry, and /metrics with all that it gathers.
func (m *Monitor) Register(registry prometheus.Registerer, gatherer prometheus.Gatherer) error {
	if err := registry.Register(m); err != nil {
		return err
	}
	m.mux.Handle("GET /metrics", promhttp.HandlerFor(gatherer, promhttp.HandlerOpts{MaxRequestsInFlight: 2}))
	return nil
}

// ServeHTTP implements http.Handler.
func (m *Monitor) ServeHTTP(w http.ResponseWriter, r *http.Request) { m.mux.ServeHTTP(w, r) }

// health is the answer to both questions about health.
type health struct {
	Status  string   `json:"status"`
	Height  int64    `json:"height,omitempty"`
	Reasons []string `json:"reasons,omitempty"`
}

func (m *Monitor) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), scrapeTimeout)
	defer cancel()
	seen, err := m.sources.look(ctx)
	if err != nil {
		answer(w, http.StatusServiceUnavailable, health{Status: "not ready", Reasons: []string{"the node does not answer queries"}})
		return
	}
	reasons := seen.reasons(m.now())
	if len(reasons) > 0 {
		answer(w, http.StatusServiceUnavailable, health{Status: "not ready", Height: seen.engine.Height, Reasons: reasons})
		return
	}
	answer(w, http.StatusOK, health{Status: "ready", Height: seen.engine.Height})
}

// reasons why the node is not to be relied on.
func (s *snapshot) reasons(now time.Time) []string {
	var reasons []string
	if s.engine.CatchingUp {
		reasons = append(reasons, "the node still fetches old blocks")
	}
	if old := now.Sub(s.engine.Time); old > MaxBlockAge {
		reasons = append(reasons, fmt.Sprintf("the latest block is %d s old", int(old.Seconds())))
	}
	if s.status.State.Version > uint64(max(0, s.engine.Height)) {
		reasons = append(reasons, "the state tree is ahead of the chain")
	}
	if lag := age(now, s.unproven); lag > MaxProofLag.Seconds() {
		reasons = append(reasons, fmt.Sprintf("the oldest unproven range closed %d s ago", int(lag)))
	}
	return reasons
}

func answer(w http.ResponseWriter, status int, content health) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(content)
}
