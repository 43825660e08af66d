package main

import (
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	cmtcfg "github.com/cometbft/cometbft/config"
	cmtnode "github.com/cometbft/cometbft/node"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/healthd/healthd/internal/monitoring"
	"github.com/healthd/healthd/internal/relayer"
)

// alertRules is what of Prometheus' rule files we use.
type alertRules struct {
	Groups []struct {
		Name  string `yaml:"name"`
		Rules []struct {
			Alert       string            `yaml:"alert"`
			Expr        string            `yaml:"expr"`
			For         string            `yaml:"for"`
			Labels      map[string]string `yaml:"labels"`
			Annotations map[string]string `yaml:"annotations"`
		} `yaml:"rules"`
	} `yaml:"groups"`
}

// TestAlertsNameMetricsThatExist would fail after a metric is renamed, when an alert would go silent.
func TestAlertsNameMetricsThatExist(t *testing.T) {
	file, err := os.Open("../../docs/alerts.yaml")
	require.NoError(t, err)
	defer func() { require.NoError(t, file.Close()) }()
	decoder := yaml.NewDecoder(file)
	decoder.KnownFields(true)
	var rules alertRules
	require.NoError(t, decoder.Decode(&rules))

	require.NoError(t, monitoring.New(monitoring.Sources{}).Register(prometheus.DefaultRegisterer, prometheus.DefaultGatherer))
	instrumentation := cmtcfg.DefaultInstrumentationConfig()
	instrumentation.Prometheus = true
	_, _, _, _, _, _, _ = cmtnode.DefaultMetricsProvider(instrumentation)("test")
	ofRelayer := map[string]bool{}
	families, err := relayer.NewMetrics().Gatherer().Gather()
	require.NoError(t, err)
	for _, family := range families {
		ofRelayer[family.GetName()] = true
	}
	names := regexp.MustCompile(`\b(?:healthd|cometbft)_[a-z0-9_]+`)
	checked := 0
	for _, group := range rules.Groups {
		for _, rule := range group.Rules {
			require.NotEmpty(t, rule.Annotations["summary"], rule.Alert)
			require.Contains(t, []string{"warning", "critical"}, rule.Labels["severity"], rule.Alert)
			if rule.For != "" {
				_, err := time.ParseDuration(rule.For)
				require.NoError(t, err, rule.Alert)
			}
			for _, name := range names.FindAllString(rule.Expr, -1) {
				require.True(t, ofRelayer[name] || registered(name), "%s: there is no metric %s", rule.Alert, name)
				checked++
			}
		}
	}
	require.Greater(t, checked, 15)
	require.False(t, registered("healthd_no_such_metric"))
}

// registered says whether the default registry has a metric, with values or without: it takes no second description.
func registered(name string) bool {
	probe := prometheus.NewGauge(prometheus.GaugeOpts{Name: name, Help: "a probe that no metric of ours has as its help"})
	if prometheus.Register(probe) != nil {
		return true
	}
	prometheus.Unregister(probe)
	return false
}

func TestNodeIsWatched(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, "st-mary")
	address := freePorts(t, 1)[0]
	n := startNode(t, home, "--consensus.create_empty_blocks_interval", "1s", "--monitoring.listen", address)
	n.waitForHeight(t, 2)
	ask := func(path string) (int, string) {
		response, err := http.Get("http://" + address + path) //nolint:noctx // loopback
		require.NoError(t, err)
		defer func() { require.NoError(t, response.Body.Close()) }()
		content, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		return response.StatusCode, string(content)
	}
	status, answer := ask("/health")
	require.Equal(t, http.StatusOK, status, answer)
	status, answer = ask("/ready")
	require.Equal(t, http.StatusOK, status, answer)
	require.Contains(t, answer, `"ready"`)

	n.operate(t, "identity", "register-actor", "device", "st-mary", "--from", "st-mary")
	_, answer = ask("/metrics")
	for _, want := range []string{
		`healthd_operations_executed_total{result="applied"} 1`, "healthd_operations 1", "healthd_unproven_operations 1",
		`healthd_range{stage="open"} 1`, `healthd_oldest_range_age_seconds{lacks="proof"} 0`, "healthd_node_up 1",
		"cometbft_consensus_height{", "healthd_disk_free_bytes ",
	} {
		require.Contains(t, answer, want)
	}
	require.NotContains(t, strings.ToLower(answer), "st-mary", "no metric names anybody")
	n.stop(t)
}
