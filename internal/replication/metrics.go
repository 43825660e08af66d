package replication

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics are in the registry that the node's consensus engine serves, next to those of the IPFS node.
var (
	rootsDesc   = describe("replication_roots", "Roots that the consortium wants, as this node knows.")
	heldDesc    = describe("replication_held", "Wanted roots that this node holds.")
	deficitDesc = describe("replication_deficit", "Missing copies of the roots of which this node is the first holder; the sum over all nodes is the network's.")
	pendingDesc = describe("replication_pending", "Roots that this node is about to fetch.")
	takenDesc   = describe("replication_copies_total", "Copies that this node took.")
	failedDesc  = describe("replication_copies_failed_total", "Copies that this node tried to take and could not.")
)

func describe(name, help string) *prometheus.Desc {
	return prometheus.NewDesc("healthd_ipfs_"+name, help, []string{"node"}, nil)
}

// openReplicators reads the replicators of the process when metrics are asked for.
type openReplicators struct {
	mu          sync.Mutex
	replicators map[*Replicator]struct{}
}

var measured = func() *openReplicators {
	o := &openReplicators{replicators: map[*Replicator]struct{}{}}
	prometheus.MustRegister(o)
	return o
}()

func reportMetrics(r *Replicator) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	measured.replicators[r] = struct{}{}
}

func stopMetrics(r *Replicator) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	delete(measured.replicators, r)
}

// Describe implements prometheus.Collector.
func (o *openReplicators) Describe(descs chan<- *prometheus.Desc) {
	for _, desc := range []*prometheus.Desc{rootsDesc, heldDesc, deficitDesc, pendingDesc, takenDesc, failedDesc} {
		descs <- desc
	}
}

// Collect implements prometheus.Collector.
func (o *openReplicators) Collect(metrics chan<- prometheus.Metric) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for r := range o.replicators {
		send := func(desc *prometheus.Desc, kind prometheus.ValueType, value uint64) {
			metrics <- prometheus.MustNewConstMetric(desc, kind, float64(value), r.self.String())
		}
		r.mu.Lock()
		last := r.last
		r.mu.Unlock()
		send(rootsDesc, prometheus.GaugeValue, last.Roots)
		send(heldDesc, prometheus.GaugeValue, last.Held)
		send(deficitDesc, prometheus.GaugeValue, last.Deficit)
		send(pendingDesc, prometheus.GaugeValue, uint64(r.pinning.pending()))
		send(takenDesc, prometheus.CounterValue, r.pinning.pinned.Load())
		send(failedDesc, prometheus.CounterValue, r.pinning.failed.Load())
	}
}
