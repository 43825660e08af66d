package relayer

import (
	"math/big"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics of a relayer. They are all under healthd_relayer_.
type Metrics struct {
	registry *prometheus.Registry

	settled, certified, lag, inFlightAge prometheus.Gauge
	l1Up, chainUp                        prometheus.Gauge
	balance, settlementsLeft             prometheus.Gauge
	forcedPending, forcedOverdue         prometheus.Gauge
	heldBack, stuck                      prometheus.Gauge
	reorgs, replaced, failures           prometheus.Counter
	reorgDepth                           prometheus.Gauge
}

// NewMetrics makes the metrics in a registry of their own.
func NewMetrics() *Metrics {
	m := &Metrics{registry: prometheus.NewRegistry()}
	gauge := func(name, help string) prometheus.Gauge {
		g := prometheus.NewGauge(prometheus.GaugeOpts{Namespace: "healthd", Subsystem: "relayer", Name: name, Help: help})
		m.registry.MustRegister(g)
		return g
	}
	counter := func(name, help string) prometheus.Counter {
		c := prometheus.NewCounter(prometheus.CounterOpts{Namespace: "healthd", Subsystem: "relayer", Name: name, Help: help})
		m.registry.MustRegister(c)
		return c
	}
	m.settled = gauge("settled_range", "Newest range that the contract has.")
	m.certified = gauge("certified_range", "Newest range that the chain has certified.")
	m.lag = gauge("settlement_lag_seconds", "Time since the end of the last settled range, while a certified one waits; else 0.")
	m.inFlightAge = gauge("in_flight_age_seconds", "Time since the transaction in flight was first signed; 0 without one.")
	m.l1Up = gauge("l1_up", "Whether the Ethereum endpoint answered last time.")
	m.chainUp = gauge("chain_up", "Whether the healthd node answered last time.")
	m.balance = gauge("balance_wei", "Wei that the account that pays has.")
	m.settlementsLeft = gauge("settlements_left", "Settlements that the balance pays for at the present gas price.")
	m.forcedPending = gauge("forced_pending", "Forced revocations that wait for an answer.")
	m.forcedOverdue = gauge("forced_overdue", "Forced revocations whose deadline has passed.")
	m.heldBack = gauge("held_back", "Forced revocations that are due and cannot be answered, so that what is delivered does not count as settled.")
	m.stuck = gauge("stuck", "Whether the last attempt failed for a reason that needs a person.")
	m.reorgs = counter("reorgs_total", "Reorganisations of L1 that were noticed.")
	m.reorgDepth = gauge("reorg_depth", "Blocks that the newest reorganisation replaced.")
	m.replaced = counter("replaced_total", "Transactions that were sent again at higher fees.")
	m.failures = counter("failures_total", "Attempts that failed.")
	return m
}

// Gatherer gives the metrics to an exporter.
func (m *Metrics) Gatherer() prometheus.Gatherer { return m.registry }

// Replaced counts a transaction that was sent again at higher fees.
func (m *Metrics) Replaced() { m.replaced.Inc() }

func set(gauge prometheus.Gauge, yes bool) {
	gauge.Set(0)
	if yes {
		gauge.Set(1)
	}
}

// setWei loses the last digits, which nobody alarms on.
func setWei(gauge prometheus.Gauge, wei *big.Int) {
	value, _ := new(big.Float).SetInt(wei).Float64()
	gauge.Set(value)
}
