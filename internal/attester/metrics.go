package attester

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"

	"github.com/ethereum/go-ethereum/common"
)

// Metrics are in the registry that the node's consensus engine serves. They name the attester, because several
// validators may share a process in development.
var (
	signedTotal = promauto.NewCounterVec(prometheus.CounterOpts{
		Name: "healthd_attester_signed_total", Help: "Signatures made, by kind: range or finality.",
	}, []string{"attester", "kind"})
	refusedTotal = promauto.NewCounterVec(prometheus.CounterOpts{
		Name: "healthd_attester_refused_total",
		Help: "What the chain asked for and this node will not sign: it has signed something else, or L1 shows another root.",
	}, []string{"attester", "kind"})
	waitingRanges = promauto.NewGaugeVec(prometheus.GaugeOpts{
		Name: "healthd_attester_waiting_ranges", Help: "Proven ranges that lack this validator's signature on chain.",
	}, []string{"attester"})
	signerUp = promauto.NewGaugeVec(prometheus.GaugeOpts{
		Name: "healthd_attester_signer_up", Help: "1 if the last signature could be made.",
	}, []string{"attester"})
	l1Up = promauto.NewGaugeVec(prometheus.GaugeOpts{
		Name: "healthd_attester_l1_up", Help: "1 if the last look at the settlement contract on L1 went well.",
	}, []string{"attester"})
	l1FinalizedRange = promauto.NewGaugeVec(prometheus.GaugeOpts{
		Name: "healthd_attester_l1_finalized_range", Help: "Highest range that is settled in a final block of L1.",
	}, []string{"attester"})
)

// metrics are those of one attester.
type metrics struct {
	signed, refused                         map[Kind]prometheus.Counter
	waiting, signer, l1Answers, l1Finalized prometheus.Gauge
}

func newMetrics(address common.Address) metrics {
	of := address.Hex()
	m := metrics{
		signed: map[Kind]prometheus.Counter{}, refused: map[Kind]prometheus.Counter{},
		waiting: waitingRanges.WithLabelValues(of), signer: signerUp.WithLabelValues(of),
		l1Answers: l1Up.WithLabelValues(of), l1Finalized: l1FinalizedRange.WithLabelValues(of),
	}
	for _, kind := range []Kind{KindRange, KindFinality} {
		m.signed[kind] = signedTotal.WithLabelValues(of, string(kind))
		m.refused[kind] = refusedTotal.WithLabelValues(of, string(kind))
	}
	return m
}

func setUp(gauge prometheus.Gauge, err error) {
	if err != nil {
		gauge.Set(0)
		return
	}
	gauge.Set(1)
}
