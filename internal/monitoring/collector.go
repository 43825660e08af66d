package monitoring

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// scrapeTimeout bounds the questions to the node for one answer to Prometheus.
const scrapeTimeout = 5 * time.Second

func describe(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("healthd_"+name, help, labels, nil)
}

var (
	nodeUp      = describe("node_up", "1 if the node answered when it was asked for what follows.")
	blockHeight = describe("block_height", "Height of the latest block.")
	blockTime   = describe("block_time_seconds", "Time of the latest block, in seconds since 1970.")
	catchingUp  = describe("catching_up", "1 while the node still fetches old blocks.")
	operations  = describe("operations", "Operations logged since genesis.")
	backlog     = describe("unproven_operations", "Logged operations that no proof covers yet.")
	rangeNumber = describe("range", "Number of the newest range of a stage: open, closed, proven, certified, settled.", "stage")
	oldestAge   = describe("oldest_range_age_seconds",
		"Seconds since the oldest range closed that is unproven, proven and uncertified, or unsettled; 0 if there is none, or no settlement contract.", "lacks")
	treeOldest = describe("tree_oldest_height", "Oldest height whose cells and operations this node keeps.")
	treeLatest = describe("tree_latest_version", "Height of the state tree's latest version.")
	diskFree   = describe("disk_free_bytes", "Bytes that may still be written where the data is.")
	diskSize   = describe("disk_size_bytes", "Size of the disk where the data is.")

	descriptions = []*prometheus.Desc{
		nodeUp, blockHeight, blockTime, catchingUp, operations, backlog, rangeNumber, oldestAge, treeOldest, treeLatest, diskFree, diskSize,
	}
)

// Describe implements prometheus.Collector.
func (m *Monitor) Describe(out chan<- *prometheus.Desc) {
	for _, each := range descriptions {
		out <- each
	}
}

// Collect implements prometheus.Collector: it asks the node at each scrape.
func (m *Monitor) Collect(out chan<- prometheus.Metric) {
	gauge := func(desc *prometheus.Desc, value float64, labels ...string) {
		out <- prometheus.MustNewConstMetric(desc, prometheus.GaugeValue, value, labels...)
	}
	if free, size, err := disk(m.sources.Data); err == nil {
		gauge(diskFree, free)
		gauge(diskSize, size)
	}
	ctx, cancel := context.WithTimeout(context.Background(), scrapeTimeout)
	defer cancel()
	seen, err := m.sources.look(ctx)
	if err != nil {
		gauge(nodeUp, 0)
		return
	}
	now := m.now()
	gauge(nodeUp, 1)
	gauge(blockHeight, float64(seen.engine.Height))
	gauge(blockTime, float64(seen.engine.Time.Unix()))
	gauge(catchingUp, one(seen.engine.CatchingUp))
	status := seen.status
	gauge(operations, float64(status.State.OpCount))
	gauge(backlog, float64(status.UnprovenOps))
	for stage, number := range map[string]uint64{
		"open": status.OpenRange.Number, "closed": status.OpenRange.Number - 1, "proven": status.Progress.Range - 1,
		"certified": status.CertifiedRange, "settled": status.SettledRange,
	} {
		gauge(rangeNumber, float64(number), stage)
	}
	for lacks, at := range map[string]uint64{"proof": seen.unproven, "certificate": seen.uncertified, "settlement": seen.unsettled} {
		gauge(oldestAge, age(now, at), lacks)
	}
	gauge(treeOldest, float64(status.OldestHeight))
	gauge(treeLatest, float64(status.State.Version))
}

func age(now time.Time, at uint64) float64 {
	if at == 0 {
		return 0
	}
	return max(0, float64(now.Unix())-float64(at))
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
