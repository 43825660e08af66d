package release_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// cutOff is an office that has learned what it needs, and then lost the chain.
func (w *world) cutOff(dir string) *release.Office {
	w.t.Helper()
	office := w.open(dir)
	stop := w.run(office)
	eventually(w.t, func() bool {
		_, known := office.Credential(7)
		_, err := os.Stat(filepath.Join(dir, "charts", "9.sealed"))
		return known && err == nil
	})
	stop()
	w.lose()
	return office
}

func (w *world) lose() {
	w.with(func() { w.down, w.now = errors.New("no answer"), w.now.Add(release.CutOff) })
}

func TestEmergency(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	office := w.cutOff(dir)
	session, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
	require.NoError(t, err)
	require.True(t, session.Emergency)
	require.True(t, session.BreakGlass)
	require.Equal(t, []uint64{30, 31}, recordsIn(session))
	require.Equal(t, release.EmergencyBase+1, session.Access)

	again, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
	require.NoError(t, err)
	require.Equal(t, session, again, "the same envelope is the same emergency")
	require.NoError(t, office.Close())

	office = w.open(dir) // the credentials are on the disk
	again, err = office.Session(context.Background(), w.asks(7, session.Access))
	require.NoError(t, err)
	require.Equal(t, session, again)
	_, err = office.Session(context.Background(), w.asks(8, session.Access))
	require.Equal(t, outcome.Hidden().Text, told(t, err).Text)
	_, err = office.Session(context.Background(), w.asks(7, session.Access+1))
	require.Equal(t, outcome.Hidden().Text, told(t, err).Text)

	w.now = w.now.Add(release.GlassWindow)
	_, err = office.Session(context.Background(), w.asks(7, session.Access))
	require.Equal(t, outcome.Expired, told(t, err).Type)
}

// The office decides whether the chain answers: neither who asks nor one slow moment.
func TestEmergencyOnlyWithoutTheChain(t *testing.T) {
	w := newWorld(t)
	office := w.cutOff(t.TempDir())
	w.down = nil
	_, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
	require.Equal(t, http.StatusConflict, told(t, err).Status)

	gone, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = office.Emergency(gone, w.asks(7, 0), w.envelope(7, 3, nil))
	require.Equal(t, http.StatusConflict, told(t, err).Status, "who hangs up is no emergency")

	w.down = errors.New("slow")
	_, err = office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
	require.Equal(t, outcome.Transient, told(t, err).Type)
	require.Empty(t, office.Releases())
}

func TestEmergencyRules(t *testing.T) {
	seen := map[string]bool{}
	for name, test := range map[string]struct {
		rule  string
		asker uint64
		make  func(*world) *zkbatchtypes.Envelope
	}{
		"nobody known": {"no-credential", 8, func(w *world) *zkbatchtypes.Envelope { return w.envelope(8, 3, nil) }},
		"known too long ago": {"no-credential", 7, func(w *world) *zkbatchtypes.Envelope {
			w.now = w.now.Add(release.CredentialAge + time.Minute)
			return w.envelope(7, 3, nil)
		}},
		"another key":              {"key-replaced", 7, func(w *world) *zkbatchtypes.Envelope { w.keys[7] = w.keys[8]; return w.envelope(7, 3, nil) }},
		"somebody else's envelope": {"envelope-shape", 7, func(w *world) *zkbatchtypes.Envelope { return w.envelope(8, 3, nil) }},
		"no break-glass": {"envelope-shape", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.BreakGlass = false })
		}},
		"for treatment": {"envelope-shape", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Purpose = uint32(codes.Treatment) })
		}},
		"under a consent": {"envelope-shape", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Consent = 4 })
		}},
		"no class": {"envelope-shape", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Classes = 0 })
		}},
		"another operation": {"envelope-shape", 7, func(w *world) *zkbatchtypes.Envelope {
			sealed, err := zkbatchtypes.Seal(domainWord, w.keys[7], 7, 3, &consenttypes.RevokeConsent{Consent: 4})
			require.NoError(w.t, err)
			return &sealed
		}},
		"two operations": {"envelope-shape", 7, func(w *world) *zkbatchtypes.Envelope {
			e := w.envelope(7, 3, nil)
			e.Ops = append(e.Ops, e.Ops[0])
			return e
		}},
		"no context": {"other-context", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Context = nil })
		}},
		"used nonce": {"nonce-used", 7, func(w *world) *zkbatchtypes.Envelope { return w.envelope(7, 2, nil) }},
		"forged": {"signature", 7, func(w *world) *zkbatchtypes.Envelope {
			e := w.envelope(7, 3, nil)
			e.Signature = w.envelope(7, 4, nil).Signature
			return e
		}},
		"changed": {"signature", 7, func(w *world) *zkbatchtypes.Envelope {
			e := w.envelope(7, 3, nil)
			e.Ops[0].GetRequestAccess().Classes = uint32(codes.AllClasses)
			return e
		}},
		"unknown patient": {"unknown-patient", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Patient = 77 })
		}},
		"another custodian's patient": {"unknown-patient", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Patient = 10 })
		}},
		"a record that is not the patient's": {"unknown-patient", 7, func(w *world) *zkbatchtypes.Envelope {
			return w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Record = 99 })
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			office := w.cutOff(t.TempDir())
			envelope := test.make(w)
			_, err := office.Emergency(context.Background(), w.asks(test.asker, 0), envelope)
			refusedBy(t, "emergency-"+test.rule, err)
			require.Empty(t, office.Releases())
		})
		seen[test.rule] = true
	}
	w := newWorld(t)
	office := w.cutOff(t.TempDir())
	for nonce := uint64(3); ; nonce++ {
		if _, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, nonce, nil)); err != nil {
			refusedBy(t, "emergency-too-many-open", err)
			seen["too-many-open"] = true
			break
		}
	}
	for _, rule := range release.EmergencyRules {
		require.True(t, seen[rule.Name], "no case breaks %s", rule.Name)
	}
}

func TestCredentialsAreOfThoseWhoStand(t *testing.T) {
	for name, change := range map[string]func(*world){
		"suspended":             func(w *world) { w.actors[7].Status = identitytypes.ACTOR_STATUS_SUSPENDED },
		"no credential":         func(w *world) { w.actors[7].Emergency = false },
		"institution suspended": func(w *world) { w.actors[2].Status = identitytypes.ACTOR_STATUS_SUSPENDED },
		"institution unknown":   func(w *world) { delete(w.actors, 2) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.actor(20, identitytypes.ROLE_PRACTITIONER, 1).Emergency = true
			change(w)
			office := w.open(t.TempDir())
			stop := w.run(office)
			defer stop()
			eventually(t, func() bool { _, known := office.Credential(20); return known })
			_, known := office.Credential(7)
			require.False(t, known)
		})
	}
}

// back brings the chain back, which decides what the submitted envelopes ask for.
func (w *world) back(decision consenttypes.Decision) {
	w.with(func() {
		w.down = nil
		w.submit = func(e zkbatchtypes.Envelope) (*opclient.Outcome, error) {
			if decision == consenttypes.DECISION_UNSPECIFIED {
				return &opclient.Outcome{Operations: []opclient.OperationOutcome{{Result: "dropped"}}}, nil
			}
			w.appendAccess(50, e, decision)
			return &opclient.Outcome{Operations: []opclient.OperationOutcome{{Result: "applied", Sequence: 50}}}, nil
		}
	})
}

func (w *world) appendAccess(sequence uint64, e zkbatchtypes.Envelope, decision consenttypes.Decision) {
	op := e.Ops[0].GetRequestAccess()
	w.accesses[sequence] = &consenttypes.Access{
		Sequence: sequence, Requester: e.Actor, Patient: op.Patient, Purpose: op.Purpose, Classes: op.Classes, Decision: decision,
		Review: consenttypes.REVIEW_STATE_PENDING, Time: uint64(w.now.Unix()), Context: op.Context,
	}
	w.actors[e.Actor].Nonce = e.Nonce + 1
}

func TestEmergencyIsSubmitted(t *testing.T) {
	for name, test := range map[string]struct {
		decision consenttypes.Decision
		result   release.Result
		access   uint64
		goesOn   bool
		alarms   int
	}{
		"confirmed": {consenttypes.DECISION_ALLOW, release.Confirmed, 50, true, 0},
		"denied":    {consenttypes.DECISION_DENY, release.Denied, 50, false, 1},
		"stale":     {consenttypes.DECISION_UNSPECIFIED, release.Stale, 0, false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			dir := t.TempDir()
			office := w.cutOff(dir)
			session, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
			require.NoError(t, err)
			require.Equal(t, 1, gathered(t, "healthd_release_emergencies_unsubmitted"))
			require.NoError(t, office.Close())

			w.back(test.decision)
			office = w.open(dir)
			stop := w.run(office)
			eventually(t, func() bool {
				return len(w.noted()) == 1 && w.noted()[0].Change == "emergency-"+string(test.result) || len(w.noted()) == 2
			})
			stop()
			require.Len(t, w.submitted, 1)
			require.Equal(t, w.envelope(7, 3, nil).Signature, w.submitted[0].Signature)
			require.Equal(t, test.result, office.Releases()[0].Result)
			require.Equal(t, test.access, office.Releases()[0].Access)
			require.Equal(t, test.alarms, gathered(t, "healthd_release_emergencies_unconfirmed"))
			last := w.noted()[len(w.noted())-1]
			require.Equal(t, "emergency-"+string(test.result), last.Change)
			require.Equal(t, test.access, last.Access)

			_, err = office.Session(context.Background(), w.asks(7, session.Access))
			require.Equal(t, test.goesOn, err == nil)
			if test.access != 0 {
				_, err = office.Session(context.Background(), w.asks(7, test.access))
				require.Error(t, err, "the decision was used by the emergency")
			}
		})
	}
}

// An envelope that came through without an answer is found, not submitted again and lost as stale.
func TestEmergencyThatCameThrough(t *testing.T) {
	w := newWorld(t)
	office := w.cutOff(t.TempDir())
	envelope := w.envelope(7, 3, nil)
	_, err := office.Emergency(context.Background(), w.asks(7, 0), envelope)
	require.NoError(t, err)
	w.back(consenttypes.DECISION_UNSPECIFIED)
	w.appendAccess(51, *envelope, consenttypes.DECISION_ALLOW)
	_, err = office.Session(context.Background(), w.asks(7, 51))
	refusedBy(t, "already-released", err)
	stop := w.run(office)
	eventually(t, func() bool { return office.Releases()[0].Result != "" })
	stop()
	require.Equal(t, release.Confirmed, office.Releases()[0].Result)
	require.Equal(t, uint64(51), office.Releases()[0].Access)
	require.Empty(t, w.submitted)
}

// TestEmergencyThatTheChainWillNeverTake: who spends the nonce elsewhere, or replaces the key, does not keep the emergency
// from being judged.
func TestEmergencyThatTheChainWillNeverTake(t *testing.T) {
	for name, change := range map[string]func(*world){
		"its nonce was spent":      func(w *world) { w.actors[7].Nonce = 4 },
		"its key was replaced":     func(w *world) { w.actors[7].PublicKey = w.actors[8].PublicKey },
		"its signer was suspended": func(w *world) { w.actors[7].Status = identitytypes.ACTOR_STATUS_SUSPENDED },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			office := w.cutOff(t.TempDir())
			_, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
			require.NoError(t, err)
			w.back(consenttypes.DECISION_UNSPECIFIED)
			w.mu.Lock()
			change(w)
			w.submit = func(zkbatchtypes.Envelope) (*opclient.Outcome, error) { return nil, custody.ErrOvertaken }
			w.mu.Unlock()
			stop := w.run(office)
			eventually(t, func() bool { return office.Releases()[0].Result != "" })
			stop()
			require.Equal(t, release.Stale, office.Releases()[0].Result)
			require.Equal(t, 1, gathered(t, "healthd_release_emergencies_unconfirmed"))
		})
	}
}

// TestEmergencyIsOfOnePatient: a nonce that was used for one patient does not show another's records as this one's.
func TestEmergencyIsOfOnePatient(t *testing.T) {
	w := newWorld(t)
	office := w.cutOff(t.TempDir())
	_, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
	require.NoError(t, err)
	other := w.envelope(7, 3, func(op *consenttypes.RequestAccess) { op.Patient = 10 })
	_, err = office.Emergency(context.Background(), w.asks(7, 0), other)
	require.ErrorContains(t, err, "emergency of another patient")
}

// Once the chain is back, it says who still stands.
func TestEmergencySessionEnds(t *testing.T) {
	for name, change := range map[string]func(*world){
		"suspended":    func(w *world) { w.actors[7].Status = identitytypes.ACTOR_STATUS_SUSPENDED },
		"institution":  func(w *world) { w.actors[2].Status = identitytypes.ACTOR_STATUS_SUSPENDED },
		"credential":   func(w *world) { w.actors[7].Emergency = false },
		"key replaced": func(w *world) { w.actors[7].PublicKey = w.actors[8].PublicKey },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			office := w.cutOff(t.TempDir())
			session, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
			require.NoError(t, err)
			w.down = nil
			_, err = office.Session(context.Background(), w.asks(7, session.Access))
			require.NoError(t, err)
			change(w)
			_, err = office.Session(context.Background(), w.asks(7, session.Access))
			require.Equal(t, outcome.Forbidden, told(t, err).Type)
		})
	}
}

// Nothing in the office's folder names a document or holds an envelope in the clear.
func TestDiskTellsNothing(t *testing.T) {
	w := newWorld(t)
	dir := t.TempDir()
	office := w.cutOff(dir)
	envelope := w.envelope(7, 3, nil)
	_, err := office.Emergency(context.Background(), w.asks(7, 0), envelope)
	require.NoError(t, err)
	files := 0
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		content, err := os.ReadFile(path)
		require.NoError(t, err)
		require.False(t, bytes.Contains(content, []byte("record-30")), path)
		require.False(t, bytes.Contains(content, envelope.Signature), path)
		info, err := entry.Info()
		require.NoError(t, err)
		require.Equal(t, fs.FileMode(0o600), info.Mode().Perm(), path)
		return nil
	}))
	require.GreaterOrEqual(t, files, 4)
}

func TestNoEmergenciesUnlessWanted(t *testing.T) {
	w := newWorld(t)
	options := w.options(t.TempDir())
	options.Emergency = nil
	office := w.openWith(options)
	w.lose()
	_, err := office.Emergency(context.Background(), w.asks(7, 0), w.envelope(7, 3, nil))
	require.Equal(t, outcome.NotSupported, told(t, err).Type)
	_, err = office.Emergency(context.Background(), nil, w.envelope(7, 3, nil))
	require.Equal(t, outcome.Login, told(t, err).Type)
}
