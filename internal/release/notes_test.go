package release_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
)

// patience is far more than any of these takes.
const patience = time.Minute

func eventually(t *testing.T, condition func() bool) {
	t.Helper()
	require.Eventually(t, condition, patience, 5*time.Millisecond)
}

// release opens sessions under several decisions.
func (w *world) release(office *release.Office, accesses ...uint64) {
	for _, access := range accesses {
		w.decide(access, codes.Laboratory, w.signerKey(7))
		_, err := office.Session(context.Background(), w.asks(7, access))
		require.NoError(w.t, err)
	}
}

func TestReleasesAreNotedTogether(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	reader := newRecipient(t)
	w.release(office, 5, 6)
	w.decide(7, codes.Imaging, binding.RecipientKey(reader.String()))
	_, err := office.HandOver(context.Background(), w.asks(7, 7), reader)
	require.NoError(t, err)
	stop := w.run(office)
	eventually(t, func() bool { return len(w.noted()) == 3 })
	stop()
	require.Equal(t, []custody.KeyNote{
		{Time: decided + 60, Change: "release", Actor: 7, Consent: 4, Access: 5, Records: []uint64{30, 31}},
		{Time: decided + 60, Change: "release", Actor: 7, Consent: 4, Access: 6, Records: []uint64{30, 31}},
		{Time: decided + 60, Change: "hand-over", Actor: 7, Consent: 4, Access: 7, Records: []uint64{32}},
	}, w.noted())
	require.Equal(t, 1, w.noteCalls)
}

// What was released is noted when the gateway stops, and otherwise by the next process.
func TestNotesSurvive(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	options := w.options(dir)
	options.NoteEvery = time.Hour
	office := w.openWith(options)
	stop := w.run(office)
	w.release(office, 5)
	stop()
	require.Len(t, w.noted(), 1, "noted at the end")

	w.release(office, 6)
	w.with(func() { w.noteError = errors.New("the chain is busy") })
	w.run(office)()
	require.Len(t, w.noted(), 1)
	require.Equal(t, 1, gathered(t, "healthd_release_unnoted"))
	require.NoError(t, office.Close())

	w.with(func() { w.noteError = nil })
	office = w.open(dir)
	stop = w.run(office)
	eventually(t, func() bool { return len(w.noted()) == 2 })
	stop()
	require.NoError(t, office.Close())

	office = w.open(dir)
	w.run(office)()
	require.Len(t, w.noted(), 2, "noted once")
	require.Zero(t, gathered(t, "healthd_release_unnoted"))
}

// A patient without records has no register yet, and a release without records gives no key.
func TestNothingToNote(t *testing.T) {
	w := newWorld(t)
	w.live[9] = nil
	office := w.open(t.TempDir())
	w.release(office, 5)
	w.run(office)()
	require.Empty(t, w.noted())
	require.Zero(t, gathered(t, "healthd_release_unnoted"))
}

func TestBreakGlassIsNotedAtOnce(t *testing.T) {
	w := newWorld(t)
	options := w.options(t.TempDir())
	options.NoteEvery = time.Hour
	office := w.openWith(options)
	stop := w.run(office)
	defer stop()
	w.with(func() { w.decideGlass(5, codes.Laboratory, w.signerKey(7)) })
	_, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	eventually(t, func() bool { return len(w.noted()) == 1 })
	require.Equal(t, "break-glass", w.noted()[0].Change)
}

// receiver is the address that is notified.
type receiver struct {
	mu       sync.Mutex
	failures int
	bodies   []string
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	body, err := io.ReadAll(request.Body)
	if err != nil || r.failures > 0 {
		r.failures--
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	r.bodies = append(r.bodies, string(body))
}

func (r *receiver) received() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]string(nil), r.bodies...)
}

func TestBreakGlassNotifies(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	inbox := &receiver{failures: 1 << 30}
	server := httptest.NewServer(inbox)
	defer server.Close()
	options := w.options(dir)
	options.NotifyURL = server.URL
	office := w.openWith(options)
	w.decideGlass(5, codes.Laboratory, w.signerKey(7))
	_, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	w.release(office, 6) // which is nobody else's business
	w.run(office)()
	require.Empty(t, inbox.received())
	require.NoError(t, office.Close())

	inbox.mu.Lock()
	inbox.failures = 0
	inbox.mu.Unlock()
	office = w.openWith(options)
	stop := w.run(office)
	eventually(t, func() bool { return len(inbox.received()) == 1 })
	stop()
	require.NoError(t, office.Close())
	var notice release.Notice
	require.NoError(t, json.Unmarshal([]byte(inbox.received()[0]), &notice))
	require.Equal(t, release.Notice{Chain: "healthd-test", Patient: 9, Access: 5, Requester: 7, Time: decided + 60}, notice)

	w.run(w.openWith(options))()
	require.Len(t, inbox.received(), 1, "told once")
}

func TestNotificationsStayConfidential(t *testing.T) {
	w := newWorld(t)
	for _, address := range []string{"http://example.org/hook", "ftp://example.org", "example.org", "https://", "http://127.0.0.1.example.org/"} {
		options := w.options(t.TempDir())
		options.NotifyURL = address
		_, err := release.Open(options)
		require.ErrorContains(t, err, "https://", address)
	}
}

// gathered is the value of a metric of the only open office.
func gathered(t *testing.T, name string) int {
	t.Helper()
	families, err := prometheus.DefaultGatherer.Gather()
	require.NoError(t, err)
	for _, family := range families {
		if family.GetName() == name {
			return int(family.GetMetric()[0].GetGauge().GetValue())
		}
	}
	require.Fail(t, "no metric", name)
	return 0
}

// Metrics name rules and forms, and neither patients nor decisions.
func TestMetricsNameNobody(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.release(office, 5)
	w.accesses[6] = w.accesses[5]
	w.accesses[6].Decision = 2
	_, err := office.Session(context.Background(), w.asks(7, 6))
	refusedBy(t, "denied", err)
	families, err := prometheus.DefaultGatherer.Gather()
	require.NoError(t, err)
	rules := 0
	for _, family := range families {
		if !strings.HasPrefix(family.GetName(), "healthd_release_") {
			continue
		}
		for _, metric := range family.GetMetric() {
			for _, label := range metric.GetLabel() {
				require.Contains(t, []string{"custodian", "form", "rule"}, label.GetName())
				if label.GetName() == "rule" {
					require.Equal(t, "denied", label.GetValue())
					rules++
				}
			}
		}
	}
	require.Equal(t, 1, rules)
}
