package release_test

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
)

func TestSessionGivesWhatWasDecided(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.decide(5, codes.Laboratory, w.signerKey(7))
	session, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	require.Equal(t, []uint64{30, 31}, recordsIn(session))
	require.Equal(t, uint64(9), session.Patient)
	require.Equal(t, uint64(5), session.Access)
	require.False(t, session.BreakGlass)
	require.Equal(t, w.now.Add(release.Window), session.Until)

	one := w.decide(6, codes.Laboratory, w.signerKey(7))
	one.Record = 31
	session, err = office.Session(context.Background(), w.asks(7, 6))
	require.NoError(t, err)
	require.Equal(t, []uint64{31}, recordsIn(session))
	require.Equal(t, []release.Release{
		{Number: 1, Form: release.Sitting, Time: decided + 60, Until: decided + 960, Access: 5, Requester: 7, Patient: 9, Consent: 4, Purpose: 1, Records: []uint64{30, 31}},
		{Number: 2, Form: release.Sitting, Time: decided + 60, Until: decided + 960, Access: 6, Requester: 7, Patient: 9, Consent: 4, Purpose: 1, Records: []uint64{31}},
	}, office.Releases())
}

// The chain's cell says which class a document has, whatever the index says, and the index may only say less.
func TestSessionTrustsTheChainOnClasses(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.live[9][0].Cell.Classes = uint32(codes.HIV)
	w.live[9][1].Class = codes.HIV
	w.live[9][2].Cell.Patient = 10
	w.decide(5, codes.Laboratory|codes.Imaging, w.signerKey(7))
	session, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	require.Empty(t, recordsIn(session))
}

func TestSessionGoesOn(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	office := w.open(dir)
	w.decide(5, codes.Laboratory, w.signerKey(7))
	first, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)

	w.now = w.now.Add(release.Window - time.Second)
	w.document(34, codes.Laboratory) // is not in a session that was open
	w.indexes[9].Version++
	for range 2 {
		session, err := office.Session(context.Background(), w.asks(7, 5))
		require.NoError(t, err)
		require.Equal(t, first, session)
		require.NoError(t, office.Close())
		office = w.open(dir) // and after a restart
	}
	w.live[9][0].Cell.State = recordstypes.RECORD_STATE_ERASED
	w.indexes[9].Version++
	session, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	require.Equal(t, []uint64{31}, recordsIn(session), "what was erased meanwhile is gone")

	w.now = w.now.Add(time.Second)
	_, err = office.Session(context.Background(), w.asks(7, 5))
	refusedBy(t, "window-over", err)
	require.Len(t, office.Releases(), 1)
}

// What a session gives belongs to its caller.
func TestSessionsShareNothing(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.decide(5, codes.Laboratory, w.signerKey(7))
	first, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	first.Versions[0].Cell.Sequence = 99
	second, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	require.Equal(t, []uint64{30, 31}, recordsIn(second))
}

// Each use is judged anew.
func TestSessionEnds(t *testing.T) {
	for name, test := range map[string]struct {
		rule   string
		change func(*world)
	}{
		"revoked":              {"consent-not-active", func(w *world) { w.consents[4].Status = consenttypes.CONSENT_STATUS_REVOKED }},
		"restricted":           {"restricted", func(w *world) { w.indexes[9].Restrictions = uint32(codes.Laboratory) }},
		"forced revocation":    {"revocation-forced", func(w *world) { w.forced[4] = errors.New("waits on Ethereum") }},
		"L1 cannot be seen":    {"revocation-forced", func(w *world) { w.forced[4] = context.DeadlineExceeded }},
		"suspended":            {"requester-suspended", func(w *world) { w.actors[7].Status = 2 }},
		"institution":          {"institution-suspended", func(w *world) { w.actors[2].Status = 2 }},
		"patient moved":        {"other-custodian", func(w *world) { w.indexes[9].Registrar = 2 }},
		"key replaced":         {"key-replaced", func(w *world) { w.actors[7].PublicKey = w.actors[8].PublicKey }},
		"request by a new key": {"other-context", func(w *world) { w.keys[7] = w.keys[8] }},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			office := w.open(t.TempDir())
			w.decide(5, codes.Laboratory, w.signerKey(7))
			_, err := office.Session(context.Background(), w.asks(7, 5))
			require.NoError(t, err)
			test.change(w)
			_, err = office.Session(context.Background(), w.asks(7, 5))
			refusedBy(t, test.rule, err)
		})
	}
}

func TestSessionOfAnother(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.decide(5, codes.Laboratory, w.signerKey(7))
	_, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	_, stolen := office.Session(context.Background(), w.asks(8, 5))
	_, missing := office.Session(context.Background(), w.asks(8, 6))
	require.Equal(t, told(t, missing).Text, told(t, stolen).Text)
	require.Equal(t, http.StatusNotFound, told(t, stolen).Status)
}

// A refused request does not use the decision up, nor does a record that cannot be opened.
func TestRefusalUsesNothingUp(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.decide(5, codes.Laboratory, w.signerKey(7)).Record = 31
	kept := w.live[9]
	w.live[9] = kept[:1]
	w.document(31, codes.Laboratory)
	w.live[9][1].Record = "healthd:keys"
	_, err := office.Session(context.Background(), w.asks(7, 5))
	require.Equal(t, outcome.NotFound, told(t, err).Type)
	require.Empty(t, office.Releases())
	w.forced[4] = errors.New("waits")
	_, err = office.Session(context.Background(), w.asks(7, 5))
	refusedBy(t, "revocation-forced", err)
	require.Empty(t, office.Releases())
	w.live[9][1].Record = "record-31"
	w.forced[4] = nil
	_, err = office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
}

func TestManyFirstUsesAreOneRelease(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.decide(5, codes.Laboratory, w.signerKey(7))
	var wait sync.WaitGroup
	var served atomic.Int64
	for range 30 {
		wait.Go(func() {
			session, err := office.Session(context.Background(), w.asks(7, 5))
			if err == nil && len(session.Versions) == 2 {
				served.Add(1)
			}
		})
	}
	wait.Wait()
	require.Equal(t, int64(30), served.Load())
	require.Len(t, office.Releases(), 1)
}

// Without the chain, or with a node that is cut off, nothing is released.
func TestNothingWithoutTheChain(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.decide(5, codes.Laboratory, w.signerKey(7))
	w.down = errors.New("no answer")
	_, err := office.Session(context.Background(), w.asks(7, 5))
	require.Equal(t, outcome.Transient, told(t, err).Type)
	w.down = nil
	options := w.options(t.TempDir())
	options.Now = func() time.Time { return w.clock().Add(release.MaxLag) }
	_, err = w.openWith(options).Session(context.Background(), w.asks(7, 5))
	require.Equal(t, outcome.Transient, told(t, err).Type)
}

func TestSessionNeedsSignatureAndDecision(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	_, err := office.Session(context.Background(), nil)
	require.Equal(t, http.StatusUnauthorized, told(t, err).Status)
	_, err = office.Session(context.Background(), w.asks(7, 0))
	require.ErrorContains(t, err, "Healthd-Access")
}

func TestBreakGlassSession(t *testing.T) {
	w := newWorld(t)
	office := w.open(t.TempDir())
	w.indexes[9].Restrictions = uint32(codes.HIV)
	w.decideGlass(5, codes.HIV|codes.Laboratory, w.signerKey(7))
	session, err := office.Session(context.Background(), w.asks(7, 5))
	require.NoError(t, err)
	require.True(t, session.BreakGlass)
	require.Equal(t, []uint64{30, 31, 33}, recordsIn(session))
	require.Equal(t, w.now.Add(release.GlassWindow), session.Until)
	w.accesses[5].Review = consenttypes.REVIEW_STATE_ABUSE
	_, err = office.Session(context.Background(), w.asks(7, 5))
	refusedBy(t, "abuse", err)
}
