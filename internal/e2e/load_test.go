//go:build e2e

package e2e

import (
	"context"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"strconv"
	"sync"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/codes"
	"github.com/healthd/healthd/internal/edwardskey"
	"github.com/healthd/healthd/internal/protocol"
	"github.com/healthd/healthd/internal/zkcrypto"
	consenttypes "github.com/healthd/healthd/x/consent/types"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// pause lies between two operations of one patient.
const pause = 8 * time.Second

// actor is somebody with a key of its own.
type actor struct {
	sequence, nonce uint64
	seed            [zkcrypto.SeedSize]byte
}

func newActor(name byte) *actor { return &actor{seed: [zkcrypto.SeedSize]byte{0xe2, name}} }

func (a *actor) key() *zkcrypto.PrivateKey    { return zkcrypto.NewPrivateKey(a.seed) }
func (a *actor) account() *edwardskey.PrivKey { return edwardskey.NewPrivKey(a.seed) }

// acknowledged is an operation of which a node said that a block holds it.
type acknowledged struct {
	digest   string
	number   uint64
	asked    time.Time
	final    time.Time
	settled  time.Time
	assigned uint64
}

// load has patients act all the time, through whichever validator answers.
type load struct {
	world       *world
	institution *actor // registers the patients, and submits for them
	registering sync.Mutex
	gateway     *edwardskey.PrivKey
	grantee     uint64

	mutex sync.Mutex
	done  []*acknowledged
	stop  context.CancelFunc
	ended sync.WaitGroup
}

// beginLoad registers patients with an institution and lets each of them act until the load is stopped.
func beginLoad(w *world, institution *actor, grantee uint64, patients int) *load {
	w.t.Helper()
	l := &load{world: w, institution: institution, gateway: institution.account(), grantee: grantee}
	ctx, stop := context.WithCancel(w.t.Context())
	l.stop = stop
	w.t.Cleanup(stop)
	l.ended.Go(func() { l.watchSettlement(ctx) })
	for i := range patients {
		patient := newActor(byte(100 + i))
		patient.sequence = l.register(w.t.Context(), patient)
		l.ended.Go(func() { l.live(ctx, patient) })
	}
	w.tell("%d patients act from here on", patients)
	return l
}

// register makes somebody a patient.
func (l *load) register(ctx context.Context, patient *actor) uint64 {
	l.world.t.Helper()
	l.registering.Lock()
	defer l.registering.Unlock()
	key := patient.key().Public().Bytes()
	op, err := l.perform(ctx, l.institution, &identitytypes.RegisterActor{Role: identitytypes.ROLE_PATIENT, PublicKey: key[:]})
	require.NoError(l.world.t, err)
	return op.assigned
}

// consent is what patients grant.
func (l *load) consent(patient *actor) *consenttypes.GrantConsent {
	now := uint64(time.Now().Unix())
	return &consenttypes.GrantConsent{
		Patient: patient.sequence, Grantee: l.grantee, Purposes: uint32(codes.Treatment), Classes: uint32(codes.Routine),
		Scopes: uint32(protocol.ScopeRead), From: now - 600, To: now + 3600, Uses: uint32(protocol.UsesUnlimited),
	}
}

// live has a patient grant and revoke a consent again and again.
func (l *load) live(ctx context.Context, patient *actor) {
	for ctx.Err() == nil {
		granted, err := l.perform(ctx, patient, l.consent(patient))
		if err == nil {
			_, err = l.perform(ctx, patient, &consenttypes.RevokeConsent{Consent: granted.assigned})
		}
		if err != nil && ctx.Err() == nil {
			l.world.t.Errorf("actor %d: %v", patient.sequence, err)
			return
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause/2 + rand.N(pause)):
		}
	}
}

// watchSettlement notes when operations are settled.
func (l *load) watchSettlement(ctx context.Context) {
	for ctx.Err() == nil {
		status, err := l.world.rollup.Status(ctx)
		if err == nil && status.SettledCount == status.RangeCount {
			l.mutex.Lock()
			for _, op := range l.done {
				if op.settled.IsZero() && op.number <= status.TotalOps {
					op.settled = time.Now()
				}
			}
			l.mutex.Unlock()
		}
		select {
		case <-ctx.Done():
		case <-time.After(500 * time.Millisecond):
		}
	}
}

// perform signs one operation and offers it to one validator after the other until a block holds it.
func (l *load) perform(ctx context.Context, by *actor, op zkbatchtypes.Operation) (*acknowledged, error) {
	envelope, err := zkbatchtypes.Seal(l.world.domain, by.key(), by.sequence, by.nonce, op)
	if err != nil {
		return nil, err
	}
	sealed, err := envelope.Protocol()
	if err != nil {
		return nil, err
	}
	digests, err := sealed.Digests(l.world.domain)
	if err != nil {
		return nil, err
	}
	ack := &acknowledged{digest: hex.EncodeToString(wordBytes(digests[len(digests)-1])), asked: time.Now()}
	var last error
	for ctx.Err() == nil {
		for _, node := range l.world.entries() {
			if last = l.offer(ctx, node, envelope, ack); last == nil {
				ack.final = time.Now()
				by.nonce++
				l.mutex.Lock()
				l.done = append(l.done, ack)
				l.mutex.Unlock()
				return ack, nil
			}
		}
		select {
		case <-ctx.Done():
		case <-time.After(time.Second):
		}
	}
	return nil, fmt.Errorf("%w: %w", ctx.Err(), last)
}

// offer submits an envelope to a node, and asks for what became of an earlier attempt where it is turned away.
func (l *load) offer(ctx context.Context, node *chainclient.Client, envelope zkbatchtypes.Envelope, ack *acknowledged) error {
	attempt, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	results, err := node.As(l.gateway).SubmitBundle(attempt, envelope)
	if err == nil && results[0].Admitted {
		ack.number, ack.assigned = results[0].FirstOpNumber, results[0].Results[0].Assigned
		if code := results[0].Results[0].Code; protocol.Code(code) != protocol.Applied {
			l.world.t.Errorf("operation %d was refused with code %d", ack.number, code)
		}
		return nil
	}
	told, found := node.Batches().Explain(attempt, &zkbatchtypes.QueryExplainRequest{Op: ack.digest})
	if found == nil {
		ack.number, ack.assigned = told.Number, told.Result.Assigned
		return nil
	}
	if err == nil {
		err = fmt.Errorf("dropped: %s", results[0].DropReason)
	}
	return err
}

// end stops the load and waits for what is under way.
func (l *load) end() []*acknowledged {
	l.stop()
	l.ended.Wait()
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.done
}

// lost counts acknowledged operations that the log does not have.
func (l *load) lost(done []*acknowledged) int {
	l.world.t.Helper()
	lost := 0
	for _, op := range done {
		var told *zkbatchtypes.QueryExplainResponse
		l.world.ask(func(ctx context.Context, client *chainclient.Client) (err error) {
			told, err = client.Batches().Explain(ctx, &zkbatchtypes.QueryExplainRequest{Op: strconv.FormatUint(op.number, 10)})
			return err
		})
		if hex.EncodeToString(told.Result.Digest) != op.digest {
			lost++
		}
	}
	return lost
}

func wordBytes(word protocol.Word) []byte {
	bytes := word.Bytes()
	return bytes[:]
}
