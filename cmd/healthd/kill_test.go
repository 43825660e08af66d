package main

import (
	"encoding/hex"
	"encoding/json"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/app"
	"github.com/healthd/healthd/internal/zkcrypto"
	identitytypes "github.com/healthd/healthd/x/identity/types"
	opclient "github.com/healthd/healthd/x/zkbatch/client"
)

// submitters are the institutions that register patients side by side, so that there is always a transaction under
// way when the node is killed.
var submitters = []string{"st-mary", "city-clinic", "valley-practice"}

// registrations are the operations that a node has acknowledged.
type registrations struct {
	mu       sync.Mutex
	next     byte // seed of the next patient's key
	byNumber map[uint64]acknowledged
}

// acknowledged is what a node told about an operation in a block.
type acknowledged struct {
	height int64
	opclient.OperationOutcome
}

func (r *registrations) count() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.byNumber)
}

// patient is the public key of somebody who is not registered.
func (r *registrations) patient() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.next++
	public := zkcrypto.NewPrivateKey([zkcrypto.SeedSize]byte{r.next}).Public().Bytes()
	return hex.EncodeToString(public[:])
}

// register sends one registration and remembers it if the node acknowledges it.
func (r *registrations) register(t *testing.T, n *node, from string) error {
	output, err := tryHealthd(t, n.home,
		"tx", "identity", "register-actor", "patient", r.patient(), "--from", from, "--node", n.rpc, "--output", "json")
	if err != nil {
		return err
	}
	var outcome opclient.Outcome
	if err := json.Unmarshal(output, &outcome); err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.byNumber[outcome.Operations[0].Number] = acknowledged{outcome.Height, outcome.Operations[0]}
	return nil
}

// killUnderLoad kills the node while every submitter is at work, once some more operations are acknowledged.
func (r *registrations) killUnderLoad(t *testing.T, n *node, more int) {
	t.Helper()
	enough := r.count() + more
	var working sync.WaitGroup
	for _, from := range submitters {
		working.Go(func() {
			gone := false
			for !gone {
				gone = r.register(t, n, from) != nil
			}
		})
	}
	require.Eventually(t, func() bool { return r.count() >= enough }, time.Minute, time.Millisecond)
	require.NoError(t, n.process.Process.Kill())
	<-n.finished
	require.ErrorContains(t, n.err, "killed")
	working.Wait()
}

// requireKept checks that the node has every acknowledged operation, each under the number it was given.
func (r *registrations) requireKept(t *testing.T, n *node) {
	t.Helper()
	require.GreaterOrEqual(t, queryStatus(t, n).State.OpCount, uint64(r.count()))
	for number, told := range r.byNumber {
		kept := queryExplain(t, n, strconv.FormatUint(number, 10))
		require.Equal(t, told.Kind, kept.Kind, "operation %d", number)
		require.Equal(t, told.Code, kept.Result.CodeName, "operation %d", number)
		require.Equal(t, told.Digest, hex.EncodeToString(kept.Result.Digest), "operation %d", number)
		require.Equal(t, told.Sequence, kept.Result.Assigned, "operation %d", number)
	}
}

// last is the latest acknowledged operation.
func (r *registrations) last() (last acknowledged) {
	for _, told := range r.byNumber {
		if told.Number > last.Number {
			last = told
		}
	}
	return last
}

// exportedActors lists the actors of an exported state.
func exportedActors(t *testing.T, home string, height int64) []identitytypes.Actor {
	t.Helper()
	exported := decode[struct {
		InitialHeight int64                      `json:"initial_height"`
		AppState      map[string]json.RawMessage `json:"app_state"`
	}](t, healthd(t, home, "export", "--height", strconv.FormatInt(height, 10)))
	require.Equal(t, height+1, exported.InitialHeight)
	encoding, err := app.NewEncoding()
	require.NoError(t, err)
	var state identitytypes.GenesisState
	require.NoError(t, encoding.Codec.UnmarshalJSON(exported.AppState[identitytypes.ModuleName], &state))
	return state.Actors
}

// TestKilledNodeKeepsWhatItAcknowledged kills a node at work, twice, and takes it through everything that an operator
// may do with what is left.
func TestKilledNodeKeepsWhatItAcknowledged(t *testing.T) {
	home := t.TempDir()
	initialise(t, home, submitters[0])
	for _, name := range submitters[1:] {
		healthd(t, home, "keys", "add", name)
		healthd(t, home, "genesis", "add-institution", name, "provider", name)
	}
	done := &registrations{byNumber: map[uint64]acknowledged{}}
	first := startNode(t, home)
	first.waitForHeight(t, 1)
	done.killUnderLoad(t, first, 4)

	t.Run("it continues where it was", func(t *testing.T) {
		second := startNode(t, home)
		second.waitForHeight(t, done.last().height)
		done.requireKept(t, second)
		before := queryStatus(t, second).State.OpCount
		require.NoError(t, done.register(t, second, submitters[0]))
		require.Equal(t, before+1, done.last().Number)
		done.killUnderLoad(t, second, 4)
	})
	last := done.last()
	t.Run("its state at an older height can be exported", func(t *testing.T) {
		actors := exportedActors(t, home, last.height-1)
		require.GreaterOrEqual(t, len(actors), len(submitters)+4)
		require.Less(t, len(actors), int(last.Sequence), "the last registration comes later")
	})
	t.Run("it can be rolled back and starts again", func(t *testing.T) {
		rolledBack := decode[rollbackResult](t, healthd(t, home, "rollback", "--output", "json"))
		require.GreaterOrEqual(t, rolledBack.Height, last.height-1)
		third := startNode(t, home)
		third.waitForHeight(t, last.height)
		done.requireKept(t, third)
		require.NoError(t, done.register(t, third, submitters[0]))
		third.stop(t)
	})
	t.Run("it exports all of its state", func(t *testing.T) {
		require.Len(t, exportedActors(t, home, done.last().height), int(done.last().Sequence))
	})
}
