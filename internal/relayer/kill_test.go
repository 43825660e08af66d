package relayer_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/consensys/gnark-crypto/ecc/bn254/fr"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/devnet"
	"github.com/healthd/healthd/internal/ethsign"
	"github.com/healthd/healthd/internal/relayer"
	"github.com/healthd/healthd/internal/settlement"
	"github.com/healthd/healthd/internal/settlement/settlementtest"
)

// victimVariable makes a test binary run the relayer that a file describes until it is killed, instead of tests.
const victimVariable = "RELAYER_TEST_VICTIM"

// victim is a relayer process that a test kills.
type victim struct {
	Endpoint, Key, State string
	Contract             common.Address
	Domain, Genesis      fr.Element
	Ranges               []settlement.SettleRequest
	// Suicide names a moment at which the process kills itself; empty: it is killed from outside.
	Suicide string
}

func TestMain(m *testing.M) {
	if file := os.Getenv(victimVariable); file != "" {
		if err := runVictim(file); err != nil {
			slog.Error("victim", "error", err)
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func runVictim(file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var v victim
	if err := json.Unmarshal(content, &v); err != nil {
		return err
	}
	key, err := crypto.HexToECDSA(v.Key)
	if err != nil {
		return err
	}
	gate := v.gate()
	client, err := settlement.Dial(context.Background(), gate)
	if err != nil {
		return err
	}
	signer := ethsign.NewLocal(key)
	store, err := relayer.OpenStore(v.State, relayer.Identity{L1ChainID: client.ChainID().Uint64(), Contract: v.Contract, Account: signer.Address()})
	if err != nil {
		return err
	}
	contract, err := settlement.Open(context.Background(), client, v.Contract, v.signer(signer), settlement.Options{
		PollInterval: fast, ResubmitAfter: 5 * fast, Journal: v.journal(store),
	})
	if err != nil {
		return err
	}
	chain := &certifiedChain{ledger: &settlementtest.Ledger{Domain: v.Domain}, genesis: v.Genesis, ranges: v.Ranges}
	return relayer.New(chain, contract, relayer.Options{
		PollInterval: fast, MinBackoff: fast, MaxBackoff: fast, Store: store, Log: slog.Default(),
	}).Run(context.Background())
}

func (v victim) killAt(moment string) {
	if v.Suicide == moment {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {}
	}
}

// dyingSigner dies before it signs.
type dyingSigner struct {
	settlement.Signer
	victim victim
}

func (v victim) signer(signer settlement.Signer) settlement.Signer { return dyingSigner{signer, v} }

func (s dyingSigner) Sign(ctx context.Context, preimage []byte) ([]byte, error) {
	s.victim.killAt("before signing")
	return s.Signer.Sign(ctx, preimage)
}

// dyingJournal dies around a record.
type dyingJournal struct {
	settlement.Journal
	victim victim
}

func (v victim) journal(store *relayer.Store) settlement.Journal { return dyingJournal{store, v} }

func (j dyingJournal) Record(flights []settlement.InFlight) error {
	j.victim.killAt("before the journal")
	err := j.Journal.Record(flights)
	j.victim.killAt("after the journal")
	return err
}

// gate stands before the L1 and dies around the sending of a transaction and after a receipt.
func (v victim) gate() string {
	target, err := url.Parse(v.Endpoint)
	if err != nil {
		panic(err) // a test's own
	}
	forward := httputil.NewSingleHostReverseProxy(target)
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		r.Body = io.NopCloser(strings.NewReader(string(body)))
		r.Header.Del("Accept-Encoding") // answers are read below
		sends := strings.Contains(string(body), "eth_sendRawTransaction")
		if sends {
			v.killAt("before sending")
		}
		answer := httptest.NewRecorder()
		forward.ServeHTTP(answer, r)
		if sends {
			v.killAt("after sending")
		}
		if strings.Contains(string(body), "eth_getTransactionReceipt") && strings.Contains(answer.Body.String(), "blockHash") {
			v.killAt("after the receipt")
		}
		for name, values := range answer.Header() {
			w.Header()[name] = values
		}
		_, _ = w.Write(answer.Body.Bytes())
	})).URL
}

// start runs the victim as a process of its own.
func (v victim) start(t *testing.T) *exec.Cmd {
	t.Helper()
	content, err := json.Marshal(&v) // field elements encode through their pointers
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "victim.json")
	require.NoError(t, os.WriteFile(file, content, 0o600))
	process := exec.CommandContext(t.Context(), os.Args[0])
	process.Env = append(os.Environ(), victimVariable+"="+file)
	process.Stderr = os.Stderr
	require.NoError(t, process.Start())
	return process
}

func (n *network) victim(t *testing.T, chain *certifiedChain) victim {
	t.Helper()
	return victim{
		Endpoint: n.l1.Endpoint(), Key: common.Bytes2Hex(crypto.FromECDSA(n.l1.FundedKey())), State: t.TempDir(),
		Contract: n.contract.Address(), Domain: n.ledger.Domain, Genesis: chain.genesis, Ranges: chain.ranges,
	}
}

// Killed with SIGKILL at each point around a transaction, a relayer goes on with that transaction and pays for it once.
func TestRelayerKilledAtEveryPoint(t *testing.T) {
	for _, moment := range []string{
		"before signing", "before the journal", "after the journal", "before sending", "after sending", "after the receipt",
	} {
		t.Run(moment, func(t *testing.T) {
			n := newNetwork(t, devnet.L1Options{Period: fast})
			v := n.victim(t, n.chain(t, 1, 2))
			v.Suicide = moment
			first := v.start(t)
			slow := time.AfterFunc(patience, func() { _ = first.Process.Signal(syscall.SIGTERM) })
			require.ErrorContains(t, first.Wait(), "killed")
			slow.Stop()
			v.Suicide = ""
			again := v.start(t)
			require.Eventually(t, n.has(t, 2), patience, fast)
			require.NoError(t, again.Process.Kill())
			_ = again.Wait()
			require.Equal(t, 2, n.transactionsSent(t))
		})
	}
}

// Killed at random moments again and again, it settles all ranges, each with one transaction.
func TestRelayerKilledAtRandom(t *testing.T) {
	n := newNetwork(t, devnet.L1Options{Period: 5 * fast})
	v := n.victim(t, n.chain(t, 1, 1, 1, 1, 1, 1))
	kills := 0
	deadline := time.Now().Add(2 * patience)
	for !n.has(t, 6)() && time.Now().Before(deadline) {
		process := v.start(t)
		time.Sleep(100*time.Millisecond + rand.N(400*time.Millisecond)) // the moment is the point
		require.NoError(t, process.Process.Kill())
		_ = process.Wait()
		kills++
	}
	require.True(t, n.has(t, 6)())
	require.Equal(t, 6, n.transactionsSent(t))
	require.Greater(t, kills, 1)
	t.Logf("killed %d times", kills)
	state, err := relayer.ReadState(v.State)
	require.NoError(t, err)
	require.LessOrEqual(t, state.Settled, uint64(6))
}
