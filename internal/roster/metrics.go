package roster

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics of the one follower of the process.
var (
	cursorDesc  = prometheus.NewDesc("healthd_ipfs_erasure_cursor", "Sequence of the record up to which erasures on chain were followed.", nil, nil)
	backlogDesc = prometheus.NewDesc("healthd_ipfs_erasure_backlog", "Erasures that are known and not yet followed.", nil, nil)
	erasedDesc  = prometheus.NewDesc("healthd_ipfs_erasures_total", "Erasures that were followed since the start.", nil, nil)
	failingDesc = prometheus.NewDesc("healthd_ipfs_erasure_failing", "1 while the last look at the chain's erasures did not succeed.", nil, nil)
)

// running is the follower that metrics are about.
type running struct {
	mu       sync.Mutex
	follower *Follower
}

var measured = func() *running {
	r := &running{}
	prometheus.MustRegister(r)
	return r
}()

func measure(f *Follower) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	measured.follower = f
}

func unmeasure(f *Follower) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	if measured.follower == f {
		measured.follower = nil
	}
}

// Describe implements prometheus.Collector.
func (r *running) Describe(descs chan<- *prometheus.Desc) {
	for _, desc := range []*prometheus.Desc{cursorDesc, backlogDesc, erasedDesc, failingDesc} {
		descs <- desc
	}
}

// Collect implements prometheus.Collector.
func (r *running) Collect(metrics chan<- prometheus.Metric) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.follower == nil {
		return
	}
	at := r.follower.Progress()
	failing := 0.0
	if at.Failure != "" {
		failing = 1
	}
	metrics <- prometheus.MustNewConstMetric(cursorDesc, prometheus.GaugeValue, float64(at.Cursor))
	metrics <- prometheus.MustNewConstMetric(backlogDesc, prometheus.GaugeValue, float64(at.Backlog))
	metrics <- prometheus.MustNewConstMetric(erasedDesc, prometheus.CounterValue, float64(at.Erased))
	metrics <- prometheus.MustNewConstMetric(failingDesc, prometheus.GaugeValue, failing)
}
