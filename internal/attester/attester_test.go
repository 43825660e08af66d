package attester_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/attestation"
	"github.com/healthd/healthd/internal/attester"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/ethsign/ethsigntest"
)

const (
	patience = 20 * time.Second
	moment   = 5 * time.Millisecond
)

// logged keeps what an attester says.
type logged struct {
	mutex sync.Mutex
	text  bytes.Buffer
}

func (l *logged) Write(p []byte) (int, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.text.Write(p)
}

func (l *logged) count(text string) int {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return strings.Count(l.text.String(), text)
}

// running is an attester at work.
type running struct {
	*attester.Attester
	signer ethsign.Signer
	log    *logged
	stop   func()
}

func run(t *testing.T, signer ethsign.Signer, journal string, l1 attester.L1) *running {
	t.Helper()
	book, err := attester.OpenJournal(journal)
	require.NoError(t, err)
	r := &running{signer: signer, log: &logged{}}
	r.Attester = attester.New(attester.Options{
		Signer: signer, Journal: book, Log: slog.New(slog.NewTextHandler(r.log, nil)), L1: l1,
		MinBackoff: moment, MaxBackoff: 4 * moment,
	})
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- r.Run(ctx) }()
	r.stop = sync.OnceFunc(func() {
		cancel()
		require.NoError(t, <-done)
		require.NoError(t, book.Close())
	})
	t.Cleanup(r.stop)
	return r
}

func newJournal(t *testing.T) string { return filepath.Join(t.TempDir(), "journal") }

// due is work in which ranges from one number to another lack the signatures of accounts.
func due(from, to uint64, missing ...common.Address) attestation.Work {
	work := attestation.Work{Settlement: here, Domain: [32]byte{1}, Certified: from - 1}
	attesters := make([]attestation.Attester, len(missing))
	for i, account := range missing {
		attesters[i] = attestation.Attester{Account: account, Power: 1}
	}
	for number := from; number <= to; number++ {
		work.Ranges = append(work.Ranges, attestation.DueRange{
			Range:   attestation.Range{Domain: work.Domain, Number: number, OldRoot: [32]byte{byte(number - 1)}, NewRoot: [32]byte{byte(number)}},
			Missing: attesters,
		})
	}
	return work
}

func (r *running) requireVotes(t *testing.T, work attestation.Work, numbers ...uint64) {
	t.Helper()
	require.Eventually(t, func() bool { return len(r.Votes().Ranges) == len(numbers) }, patience, moment)
	for i, vote := range r.Votes().Ranges {
		require.Equal(t, numbers[i], vote.Number)
		for _, due := range work.Ranges {
			if due.Range.Number != vote.Number {
				continue
			}
			preimage, err := due.Range.Preimage(work.Settlement)
			require.NoError(t, err)
			account, err := attestation.Recover(attestation.Digest(preimage), vote.Signature)
			require.NoError(t, err)
			require.Equal(t, r.signer.Address(), account)
		}
	}
}

func TestAttesterSignsTheOldestRangesThatLackIt(t *testing.T) {
	signer := ethsign.NewLocal(ethsigntest.Key(t))
	r := run(t, signer, newJournal(t), attester.L1{})
	require.Empty(t, r.Votes())
	work := due(5, 40, common.HexToAddress("0x01"), signer.Address())
	r.Due(work)
	r.requireVotes(t, work, 5, 6, 7, 8)
	work = due(7, 40, signer.Address())
	work.Ranges[1].Missing = nil // range 8 has arrived, 7 has not
	r.Due(work)
	r.requireVotes(t, work, 7, 9, 10, 11)
	r.Due(due(40, 40, common.HexToAddress("0x01")))
	require.Empty(t, r.Votes().Ranges, "no attester of that range")
}

func TestAttesterOfNoRangeAsksNoSigner(t *testing.T) {
	key := ethsigntest.Key(t)
	server := ethsigntest.New(t, key)
	signer, err := ethsign.NewRemote(crypto.PubkeyToAddress(key.PublicKey), server.URL, ethsign.TLS{})
	require.NoError(t, err)
	r := run(t, signer, newJournal(t), attester.L1{})
	r.Due(due(1, 3, common.HexToAddress("0x01")))
	work := due(4, 4, signer.Address())
	r.Due(work)
	r.requireVotes(t, work, 4)
	require.Equal(t, 1, server.Asked())
}

func TestAttesterAsksARemoteSignerOnceAndOutlivesItsOutage(t *testing.T) {
	key := ethsigntest.Key(t)
	server := ethsigntest.New(t, key)
	server.Refuse(http.StatusServiceUnavailable)
	signer, err := ethsign.NewRemote(crypto.PubkeyToAddress(key.PublicKey), server.URL, ethsign.TLS{})
	require.NoError(t, err)
	r := run(t, signer, newJournal(t), attester.L1{})
	work := due(1, 2, signer.Address())
	for range 100 {
		r.Due(work)
	}
	require.Eventually(t, func() bool { return server.Asked() >= 3 }, patience, moment)
	require.Empty(t, r.Votes())
	require.Equal(t, 1, r.log.count("cannot be signed"), "told once")
	server.Refuse(0)
	r.requireVotes(t, work, 1, 2)
	require.Eventually(t, func() bool { return r.log.count("can be signed again") == 1 }, patience, moment)
	asked := server.Asked()
	for range 100 {
		r.Due(work)
		r.requireVotes(t, work, 1, 2)
	}
	require.Equal(t, asked, server.Asked())
}

func TestAttesterNeverSignsTwoContentsOfOneRange(t *testing.T) {
	key := ethsigntest.Key(t)
	signer := ethsign.NewLocal(key)
	journal := newJournal(t)
	r := run(t, signer, journal, attester.L1{})
	first := due(3, 3, signer.Address())
	r.Due(first)
	r.requireVotes(t, first, 3)
	r.stop()

	r = run(t, signer, journal, attester.L1{})
	second := due(3, 4, signer.Address())
	second.Ranges[0].Range.AppHash[0]++
	for range 10 {
		r.Due(second)
	}
	r.requireVotes(t, second, 4) // others go on
	require.Equal(t, 1, r.log.count("REFUSED"), "told once")
	r.Due(first)
	r.requireVotes(t, first, 3)
}

func TestAttesterSignsAnewForAnotherContract(t *testing.T) {
	signer := ethsign.NewLocal(ethsigntest.Key(t))
	r := run(t, signer, newJournal(t), attester.L1{})
	work := due(3, 3, signer.Address())
	r.Due(work)
	r.requireVotes(t, work, 3)
	before := r.Votes().Ranges[0].Signature
	work.Settlement = elsewhere[0]
	r.Due(work)
	r.requireVotes(t, work, 3)
	require.NotEqual(t, before, r.Votes().Ranges[0].Signature)
}

func TestASilentSignerHoldsUpNobody(t *testing.T) {
	release := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-release:
		case <-r.Context().Done():
		}
	}))
	defer server.Close()
	defer close(release)
	signer, err := ethsign.NewRemote(common.HexToAddress("0x02"), server.URL, ethsign.TLS{})
	require.NoError(t, err)
	r := run(t, signer, newJournal(t), attester.L1{})
	began := time.Now()
	for number := range uint64(1000) {
		r.Due(due(number+1, number+5, signer.Address()))
		require.Empty(t, r.Votes().Ranges)
	}
	require.Less(t, time.Since(began), 5*time.Second, "less than one answer may take")
	r.stop() // ends although the signer has not answered
}

// metric reads one of the node's metrics as its endpoint would serve it.
func metric(t *testing.T, name string, labels ...string) int {
	t.Helper()
	families, err := prometheus.DefaultGatherer.Gather()
	require.NoError(t, err)
	for _, family := range families {
		for _, m := range family.GetMetric() {
			var found []string
			for _, label := range m.GetLabel() {
				found = append(found, label.GetValue())
			}
			if family.GetName() == name && slices.Equal(found, labels) {
				return int(m.GetCounter().GetValue() + m.GetGauge().GetValue())
			}
		}
	}
	require.Failf(t, "no such metric", "%s %v", name, labels)
	return 0
}

func TestMetricsTellAnOperator(t *testing.T) {
	signer := ethsign.NewLocal(ethsigntest.Key(t))
	of := signer.Address().Hex()
	r := run(t, signer, newJournal(t), attester.L1{})
	work := due(1, 2, signer.Address())
	r.Due(work)
	r.requireVotes(t, work, 1, 2)
	require.Equal(t, 2, metric(t, "healthd_attester_waiting_ranges", of))
	require.Eventually(t, func() bool { return metric(t, "healthd_attester_signed_total", of, "range") == 2 }, patience, moment)
	require.Eventually(t, func() bool { return metric(t, "healthd_attester_signer_up", of) == 1 }, patience, moment)
	other := due(1, 1, signer.Address())
	other.Ranges[0].Range.Ops++
	r.Due(other)
	require.Eventually(t, func() bool { return metric(t, "healthd_attester_refused_total", of, "range") == 1 }, patience, moment)
	require.Zero(t, metric(t, "healthd_attester_refused_total", of, "finality"))
}
