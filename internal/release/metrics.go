package release

import (
	"errors"
	"strconv"
	"sync"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/healthd/healthd/internal/fhir/outcome"
)

var (
	releasesDesc    = describe("releases", "Releases in the journal, by form.", "form")
	refusedDesc     = describe("refused_total", "Refused releases since the start, by the rule that refused.", "rule")
	unnotedDesc     = describe("unnoted", "Releases that wait to be noted in the patient's register of keys.")
	oldestDesc      = describe("unnoted_oldest_seconds", "Age of the oldest release that waits to be noted; 0 for none.")
	unnotifiedDesc  = describe("unnotified", "Break-glass releases of which the webhook was not told yet.")
	unsubmittedDesc = describe("emergencies_unsubmitted", "Emergency releases that the chain does not know yet.")
	alarmDesc       = describe("emergencies_unconfirmed", "Emergency releases that the chain denied or did not take: each needs a person to look at it.")
)

func describe(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("healthd_release_"+name, help, append([]string{"custodian"}, labels...), nil)
}

// openOffices reads the offices of the process when metrics are asked for.
type openOffices struct {
	mu      sync.Mutex
	offices map[*Office]struct{}
}

var measured = func() *openOffices {
	o := &openOffices{offices: map[*Office]struct{}{}}
	prometheus.MustRegister(o)
	return o
}()

func reportMetrics(o *Office) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	measured.offices[o] = struct{}{}
}

func stopMetrics(o *Office) {
	measured.mu.Lock()
	defer measured.mu.Unlock()
	delete(measured.offices, o)
}

// refuse counts a refusal by its rule, and returns it.
func (o *Office) refuse(refused *outcome.Error) error {
	var refusal *RefusalError
	if errors.As(refused, &refusal) {
		o.mu.Lock()
		defer o.mu.Unlock()
		o.refused[refusal.Rule]++
	}
	return refused
}

// Describe implements prometheus.Collector.
func (c *openOffices) Describe(descs chan<- *prometheus.Desc) {
	for _, desc := range []*prometheus.Desc{releasesDesc, refusedDesc, unnotedDesc, oldestDesc, unnotifiedDesc, unsubmittedDesc, alarmDesc} {
		descs <- desc
	}
}

// Collect implements prometheus.Collector.
func (c *openOffices) Collect(metrics chan<- prometheus.Metric) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for o := range c.offices {
		o.collect(metrics)
	}
}

func (o *Office) collect(metrics chan<- prometheus.Metric) {
	gauge := func(desc *prometheus.Desc, value float64, labels ...string) {
		labels = append([]string{strconv.FormatUint(o.Custodian, 10)}, labels...)
		metrics <- prometheus.MustNewConstMetric(desc, prometheus.GaugeValue, value, labels...)
	}
	forms := map[Form]int{Sitting: 0, HandingOver: 0, Emergency: 0}
	unconfirmed := 0
	for _, r := range o.journal.All() {
		forms[r.Form]++
		if r.Result == Denied || r.Result == Stale {
			unconfirmed++
		}
	}
	for form, count := range forms {
		gauge(releasesDesc, float64(count), string(form))
	}
	unnoted := o.journal.Unnoted()
	oldest := 0.0
	if len(unnoted) > 0 {
		oldest = max(0, float64(o.Now().Unix()-unnoted[0].Time))
	}
	gauge(unnotedDesc, float64(len(unnoted)))
	gauge(oldestDesc, oldest)
	gauge(unnotifiedDesc, float64(len(o.journal.Unnotified())))
	gauge(unsubmittedDesc, float64(len(o.journal.Unsubmitted())))
	gauge(alarmDesc, float64(unconfirmed))
	o.mu.Lock()
	defer o.mu.Unlock()
	for rule, count := range o.refused {
		labels := []string{strconv.FormatUint(o.Custodian, 10), rule}
		metrics <- prometheus.MustNewConstMetric(refusedDesc, prometheus.CounterValue, float64(count), labels...)
	}
}
