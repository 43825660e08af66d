package gateway

import (
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// Metrics name routes, never paths, which would tell whose records they are about.
var requestSeconds = promauto.NewHistogramVec(prometheus.HistogramOpts{
	Name: "healthd_gateway_request_seconds", Help: "Time to answer a request, by route, method and status.",
	Buckets: []float64{.005, .02, .1, .5, 1, 2, 5, 15, 60},
}, []string{"route", "method", "status"})

func (s *Server) account(route, method string, status int, took time.Duration) {
	requestSeconds.WithLabelValues(route, knownMethod(method), strconv.Itoa(status)).Observe(took.Seconds())
	s.options.Log.Debug("answered", "route", route, "status", status, "took", took.Round(time.Millisecond).String())
}

// knownMethod keeps what anybody may write out of the labels.
func knownMethod(method string) string {
	switch method {
	case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS":
		return method
	}
	return "other"
}
