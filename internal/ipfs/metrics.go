package ipfs

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics are in the registry that the node's consensus engine serves. They name the node, because several may share
// a process in development.
var (
	bytesDesc       = describe("bytes", "Size of the blocks on disk.")
	quotaDesc       = describe("quota_bytes", "Bound of the size of the blocks on disk; 0 is none.")
	blocksDesc      = describe("blocks", "Blocks on disk when they were last listed: at the start and by each collection.")
	pinsDesc        = describe("pins", "Pinned roots.")
	peersDesc       = describe("peers", "Members that are connected.")
	fetchedDesc     = describe("fetched_bytes_total", "Bytes of blocks received from peers.")
	servedDesc      = describe("served_bytes_total", "Bytes of blocks sent to peers.")
	collectionsDesc = describe("collections_total", "Garbage collections.")
	failuresDesc    = describe("collections_failed_total", "Garbage collections that stopped early.")
	collectedDesc   = describe("collected_blocks_total", "Blocks deleted by garbage collections.")
)

func describe(name, help string) *prometheus.Desc {
	return prometheus.NewDesc("healthd_ipfs_"+name, help, []string{"node"}, nil)
}

// openNodes reads the open nodes of the process when metrics are asked for.
type openNodes struct {
	mu    sync.Mutex
	nodes map[*Node]struct{}
}

var measured = func() *openNodes {
	o := &openNodes{nodes: map[*Node]struct{}{}}
	prometheus.MustRegister(o)
	return o
}()

func reportMetrics(n *Node) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	measured.nodes[n] = struct{}{}
}

// stopMetrics returns when nobody reads the node's any more.
func stopMetrics(n *Node) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	delete(measured.nodes, n)
}

// Describe implements prometheus.Collector.
func (o *openNodes) Describe(descs chan<- *prometheus.Desc) {
	for _, desc := range []*prometheus.Desc{
		bytesDesc, quotaDesc, blocksDesc, pinsDesc, peersDesc, fetchedDesc, servedDesc, collectionsDesc, failuresDesc, collectedDesc,
	} {
		descs <- desc
	}
}

// Collect implements prometheus.Collector.
func (o *openNodes) Collect(metrics chan<- prometheus.Metric) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for n := range o.nodes {
		n.measure(metrics)
	}
}

func (n *Node) measure(metrics chan<- prometheus.Metric) {
	send := func(desc *prometheus.Desc, kind prometheus.ValueType, value uint64) {
		metrics <- prometheus.MustNewConstMetric(desc, kind, float64(value), n.host.ID().String())
	}
	status := n.Status()
	send(bytesDesc, prometheus.GaugeValue, status.Bytes)
	send(quotaDesc, prometheus.GaugeValue, status.Quota)
	send(blocksDesc, prometheus.GaugeValue, status.Blocks)
	send(pinsDesc, prometheus.GaugeValue, status.Pins)
	send(peersDesc, prometheus.GaugeValue, uint64(status.Peers))
	send(fetchedDesc, prometheus.CounterValue, status.Fetched)
	send(servedDesc, prometheus.CounterValue, status.Served)
	send(collectionsDesc, prometheus.CounterValue, n.collector.runs.Load())
	send(failuresDesc, prometheus.CounterValue, n.collector.failures.Load())
	send(collectedDesc, prometheus.CounterValue, n.collector.deleted.Load())
}
