package release_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/custody"
	"github.com/healthd/healthd/internal/fhir/outcome"
	"github.com/healthd/healthd/internal/release"
	"github.com/healthd/healthd/internal/release/binding"
	"github.com/healthd/healthd/internal/requester"
	"github.com/healthd/healthd/internal/vault"
	"github.com/healthd/healthd/internal/wordbytes"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	recordstypes "github.com/healthd/healthd/x/records/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

var domainWord = zkcrypto.Digest31([]byte("a network of this test"))

// world is a chain with hospital 1, which keeps the records of patient 9, hospital 2 with clinician 7 and another clinician
// 8, and consent 4 to hospital 2. It implements everything that an office needs.
type world struct {
	t  *testing.T
	mu sync.Mutex

	now      time.Time
	down     error
	accesses map[uint64]*consenttypes.Access
	consents map[uint64]*consenttypes.Consent
	indexes  map[uint64]*recordstypes.Index
	actors   map[uint64]*identitytypes.Actor
	live     map[uint64][]custody.LiveVersion
	forced   map[uint64]error

	noteError error
	notes     map[uint64][]custody.KeyNote
	noteCalls int

	keys      map[uint64]*zkcrypto.PrivateKey
	submitted []zkbatchtypes.Envelope
	submit    func(zkbatchtypes.Envelope) (*opclient.Outcome, error)
}

func newWorld(t *testing.T) *world {
	w := &world{
		t: t, now: time.Unix(decided+60, 0),
		accesses: map[uint64]*consenttypes.Access{}, forced: map[uint64]error{}, notes: map[uint64][]custody.KeyNote{},
		keys: map[uint64]*zkcrypto.PrivateKey{}, actors: map[uint64]*identitytypes.Actor{}, live: map[uint64][]custody.LiveVersion{},
		indexes: map[uint64]*recordstypes.Index{9: {Patient: 9, Registrar: 1, Version: 3}, 10: {Patient: 10, Registrar: 2}},
		consents: map[uint64]*consenttypes.Consent{4: {
			Sequence: 4, Patient: 9, Grantee: 2, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Routine), Scopes: 1,
			From: decided - 1000, To: decided + 100_000, Status: consenttypes.CONSENT_STATUS_ACTIVE,
		}},
	}
	w.actor(1, identitytypes.ROLE_PROVIDER, 1)
	w.actor(2, identitytypes.ROLE_PROVIDER, 2)
	w.actor(7, identitytypes.ROLE_PRACTITIONER, 2).Emergency = true
	w.actor(8, identitytypes.ROLE_PRACTITIONER, 2)
	w.actor(9, identitytypes.ROLE_PATIENT, 0).Guardian = 11
	w.actor(10, identitytypes.ROLE_PATIENT, 0)
	w.actor(11, identitytypes.ROLE_PATIENT, 0)
	w.actor(12, identitytypes.ROLE_PRACTITIONER, 1)
	w.document(30, codes.Laboratory)
	w.document(31, codes.Laboratory)
	w.document(32, codes.Imaging)
	w.document(33, codes.HIV)
	return w
}

func (w *world) actor(sequence uint64, role identitytypes.Role, institution uint64) *identitytypes.Actor {
	w.keys[sequence] = zkcrypto.NewPrivateKey([32]byte{byte(sequence)})
	public := w.keys[sequence].Public().Bytes()
	w.actors[sequence] = &identitytypes.Actor{
		Sequence: sequence, Role: role, Institution: institution, Status: identitytypes.ACTOR_STATUS_ACTIVE, PublicKey: public[:], Nonce: 3,
	}
	return w.actors[sequence]
}

// document adds a live record of patient 9.
func (w *world) document(record uint64, class codes.Class) {
	hash, err := multihash.Sum([]byte{byte(record)}, multihash.SHA2_256, -1)
	require.NoError(w.t, err)
	w.live[9] = append(w.live[9], custody.LiveVersion{
		Version: vault.Version{Record: fmt.Sprintf("record-%d", record), Content: cid.NewCidV1(cid.Raw, hash), Class: class, Action: vault.ActionCreate},
		Cell:    recordstypes.Record{Sequence: record, Patient: 9, Classes: uint32(class), State: recordstypes.RECORD_STATE_LIVE},
	})
}

// decide allows clinician 7 to read classes of patient 9 for a key.
func (w *world) decide(sequence uint64, classes codes.Class, key binding.Key) *consenttypes.Access {
	context := binding.Context(wordbytes.FromWord(domainWord), 1, key)
	w.accesses[sequence] = &consenttypes.Access{
		Sequence: sequence, Requester: 7, Patient: 9, Consent: 4, Purpose: uint32(codes.Treatment), Classes: uint32(classes),
		Decision: consenttypes.DECISION_ALLOW, Time: decided, Context: context[:],
	}
	return w.accesses[sequence]
}

// decideGlass allows the same by breaking the glass.
func (w *world) decideGlass(sequence uint64, classes codes.Class, key binding.Key) *consenttypes.Access {
	access := w.decide(sequence, classes, key)
	access.Consent, access.Purpose, access.Review = 0, uint32(codes.EmergencyTreatment), consenttypes.REVIEW_STATE_PENDING
	return access
}

func (w *world) signerKey(actor uint64) binding.Key { return binding.SignerKey(w.keys[actor].Public()) }

// asks is an actor who relies on a decision.
func (w *world) asks(actor, access uint64) *requester.Requester {
	a := w.actors[actor]
	return &requester.Requester{Actor: actor, Role: a.Role, Institution: a.Institution, Emergency: a.Emergency, Key: w.keys[actor].Public(), Access: access}
}

func (w *world) options(dir string) release.Options {
	return release.Options{
		Dir: dir, ChainID: "healthd-test", Domain: wordbytes.FromWord(domainWord), Custodian: 1, Chain: w, Custody: w, Forced: w,
		Now: w.clock, NoteEvery: time.Millisecond,
		Emergency: &release.EmergencyOptions{Directory: w, Submitter: w, Seal: w, LearnEvery: time.Millisecond},
	}
}

func (w *world) open(dir string) *release.Office {
	w.t.Helper()
	return w.openWith(w.options(dir))
}

func (w *world) openWith(options release.Options) *release.Office {
	w.t.Helper()
	office, err := release.Open(options)
	require.NoError(w.t, err)
	w.t.Cleanup(func() { _ = office.Close() }) // tests close it themselves, to open another
	return office
}

// run runs the office's background work until the returned function is called.
func (w *world) run(office *release.Office) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- office.Run(ctx) }()
	return func() {
		cancel()
		require.NoError(w.t, <-done)
	}
}

func (w *world) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// with changes the world while an office runs.
func (w *world) with(change func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	change()
}

func cell[T any](w *world, cells map[uint64]*T, sequence uint64) (*T, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.down != nil {
		return nil, w.down
	}
	found, exists := cells[sequence]
	if !exists {
		return nil, release.ErrAbsent
	}
	copied := *found
	return &copied, nil
}

func (w *world) Access(_ context.Context, sequence uint64) (*consenttypes.Access, error) {
	return cell(w, w.accesses, sequence)
}

func (w *world) Consent(_ context.Context, sequence uint64) (*consenttypes.Consent, error) {
	return cell(w, w.consents, sequence)
}

func (w *world) Actor(_ context.Context, sequence uint64) (*identitytypes.Actor, error) {
	return cell(w, w.actors, sequence)
}

func (w *world) Index(_ context.Context, patient uint64) (*recordstypes.Index, error) {
	return cell(w, w.indexes, patient)
}

func (w *world) Record(_ context.Context, sequence uint64) (*recordstypes.Record, error) {
	records := map[uint64]*recordstypes.Record{}
	w.with(func() {
		for i := range w.live[9] {
			records[w.live[9][i].Cell.Sequence] = &w.live[9][i].Cell
		}
	})
	return cell(w, records, sequence)
}

func (w *world) Time(ctx context.Context) (time.Time, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now.Add(-time.Second), errors.Join(w.down, ctx.Err())
}

func (w *world) Live(_ context.Context, patient uint64) ([]custody.LiveVersion, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]custody.LiveVersion(nil), w.live[patient]...), w.down
}

func (w *world) Grant(_ context.Context, content cid.Cid, to vault.Recipient) ([]byte, error) {
	return []byte("grant of " + content.String() + " to " + to.String()), nil
}

func (w *world) NoteKeys(_ context.Context, patient uint64, notes []custody.KeyNote, _ func(*vault.Index) error) (vault.Changed, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err := errors.Join(w.noteError, w.down); err != nil {
		return vault.Changed{}, err
	}
	w.noteCalls++
	w.notes[patient] = append(w.notes[patient], notes...)
	return vault.Changed{}, nil
}

// noted are the notes of patient 9.
func (w *world) noted() []custody.KeyNote {
	w.mu.Lock()
	defer w.mu.Unlock()
	return append([]custody.KeyNote(nil), w.notes[9]...)
}

func (w *world) Pending(_ context.Context, consent uint64) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.forced[consent]
}

func (w *world) Actors(context.Context) (actors []identitytypes.Actor, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, a := range w.actors {
		actors = append(actors, *a)
	}
	return actors, w.down
}

func (w *world) Patients(_ context.Context, institution uint64) (patients []uint64, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for patient, index := range w.indexes {
		if index.Registrar == institution {
			patients = append(patients, patient)
		}
	}
	return patients, w.down
}

func (w *world) Disclosures(_ context.Context, patient, asker, since uint64) (found []consenttypes.Access, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, access := range w.accesses {
		if access.Patient == patient && access.Requester == asker && access.Time >= since {
			found = append(found, *access)
		}
	}
	return found, w.down
}

func (w *world) SubmitEnvelope(_ context.Context, envelope zkbatchtypes.Envelope) (*opclient.Outcome, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.down != nil {
		return nil, w.down
	}
	w.submitted = append(w.submitted, envelope)
	return w.submit(envelope)
}

// Seal hides what it is given well enough for a search of the disk.
func (w *world) Seal(content []byte) ([]byte, error) { return flipped(content), nil }

func (w *world) Unseal(sealed []byte) ([]byte, error) { return flipped(sealed), nil }

func flipped(content []byte) []byte {
	out := make([]byte, len(content))
	for i := range content {
		out[i] = content[i] ^ 0x55
	}
	return out
}

// refusedBy checks the rule that refused.
func refusedBy(t *testing.T, rule string, err error) {
	t.Helper()
	var refusal *release.RefusalError
	require.ErrorAs(t, err, &refusal)
	require.Equal(t, rule, refusal.Rule)
}

func told(t *testing.T, err error) *outcome.Error {
	t.Helper()
	var told *outcome.Error
	require.ErrorAs(t, err, &told)
	return told
}

func recordsIn(session *release.Session) (records []uint64) {
	for _, v := range session.Versions {
		records = append(records, v.Cell.Sequence)
	}
	return records
}

// envelope is a signed request of an actor to break the glass for laboratory records of patient 9.
func (w *world) envelope(actor, nonce uint64, change func(*consenttypes.RequestAccess)) *zkbatchtypes.Envelope {
	context := binding.Context(wordbytes.FromWord(domainWord), 1, w.signerKey(actor))
	op := &consenttypes.RequestAccess{
		Patient: 9, Purpose: uint32(codes.EmergencyTreatment), Classes: uint32(codes.Laboratory), BreakGlass: true, Context: context[:],
	}
	if change != nil {
		change(op)
	}
	sealed, err := zkbatchtypes.Seal(domainWord, w.keys[actor], actor, nonce, op)
	require.NoError(w.t, err)
	return &sealed
}
