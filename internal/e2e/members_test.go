//go:build e2e

package e2e

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/chainclient"
	"github.com/healthd/healthd/internal/localnet"
	consortiumtypes "github.com/healthd/healthd/x/consortium/types"
	zkbatchtypes "github.com/healthd/healthd/x/zkbatch/types"
)

// height is that of the newest block that any of the first validators has.
func (w *world) height() (highest int64) {
	w.t.Helper()
	for _, node := range w.net.Nodes {
		if height, err := node.Height(w.t.Context()); err == nil {
			highest = max(highest, height)
		}
	}
	return highest
}

// eventuallyWithout waits while one validator is down.
func (w *world) eventuallyWithout(down *localnet.Node, what string, patience time.Duration, holds func() bool) {
	w.t.Helper()
	begun := time.Now()
	for !holds() {
		require.False(w.t, down.Running())
		require.Less(w.t, time.Since(begun), patience, what)
		time.Sleep(500 * time.Millisecond)
	}
	w.tell("%s", what)
}

// attesters are the set that L1 knows, and whether a newer one waits.
func (w *world) attesters() (id uint64, addresses []string, pending bool) {
	w.t.Helper()
	var answer *consortiumtypes.QueryCurrentAttesterSetResponse
	w.ask(func(ctx context.Context, client *chainclient.Client) (err error) {
		answer, err = consortiumtypes.NewQueryClient(client.Conn()).CurrentAttesterSet(ctx, &consortiumtypes.QueryCurrentAttesterSetRequest{})
		return err
	})
	for _, attester := range answer.Current.Attesters {
		addresses = append(addresses, attester.Validator)
	}
	return answer.Current.Id, addresses, answer.Pending != nil
}

// awaitHandover waits until L1 knows the set that a decision made.
func (w *world) awaitHandover(from uint64, then func([]string) bool) {
	w.t.Helper()
	w.eventually("Ethereum knows the new attesters", 5*time.Minute, func() bool {
		id, names, pending := w.attesters()
		return id > from && !pending && then(names)
	})
}

// newcomer is the name of the fifth validator, which the first member runs.
const newcomer = "st-mary-2"

// addValidator has a new machine join by state sync, and the members take it in.
func (w *world) addValidator() {
	w.t.Helper()
	first := w.net.Members[0]
	member := localnet.Member{Name: newcomer, Home: newcomer}
	home := w.net.HomeOf(member)
	require.NoError(w.t, os.MkdirAll(filepath.Join(home, "config"), 0o700))
	password := filepath.Join(home, "config", "attestation-password.txt")
	require.NoError(w.t, os.WriteFile(password, []byte("correct horse battery\n"), 0o600))
	made := read[struct {
		Attestation string `json:"attestation_address"`
	}](w.t, w.must("init", "--chain-id", chainID, "--member", newcomer, "--home", home, "--attestation-password-file", password, "--output", "json"))
	genesis, err := os.ReadFile(filepath.Join(w.net.HomeOf(first), "config", "genesis.json"))
	require.NoError(w.t, err)
	require.NoError(w.t, os.WriteFile(filepath.Join(home, "config", "genesis.json"), genesis, 0o600))

	w.joined = w.stateSync(member)
	w.summary.StateSyncOK = true
	consensus := read[struct {
		Key string `json:"consensus_key"`
	}](w.t, w.must("consortium", "show-key", "--home", home, "--output", "json"))
	from, _, _ := w.attesters()
	w.decide("add-validator", newcomer, first.Name, "--consensus-key", consensus.Key, "--attestation-address", made.Attestation, "--power", "100")
	w.awaitHandover(from, func(names []string) bool { return slices.Contains(names, newcomer) })
	w.summary.ValidatorAdded, w.summary.Validators = true, 5
}

// stateSync starts a new node, which fetches a snapshot of the state instead of all blocks.
func (w *world) stateSync(member localnet.Member) *localnet.Node {
	w.t.Helper()
	trusted := int64(1)
	w.eventually("there is a snapshot", 3*time.Minute, func() bool {
		found, _ := filepath.Glob(filepath.Join(w.net.HomeOf(w.net.Members[0]), "data", "snapshots", "[0-9]*"))
		for _, folder := range found {
			if height, err := strconv.ParseInt(filepath.Base(folder), 10, 64); err == nil && w.height() >= height+3 {
				trusted = height
			}
		}
		return trusted > 1
	})
	rpc, err := w.net.Nodes[0].Client()
	require.NoError(w.t, err)
	block, err := rpc.Commit(w.t.Context(), &trusted)
	require.NoError(w.t, err)
	var peers []string
	for _, other := range w.net.Members {
		peers = append(peers, other.NodeID+"@"+other.P2P)
	}
	node, err := w.net.Add(member, append(w.nodeFlags(),
		"--p2p.persistent_peers", strings.Join(peers, ","),
	)...)
	require.NoError(w.t, err)
	w.configure(w.net.HomeOf(member), "statesync", map[string]string{
		"enable": "true", "discovery_time": `"5s"`,
		"rpc_servers":  fmt.Sprintf("%q", "http://"+w.net.Members[0].RPC+",http://"+w.net.Members[1].RPC),
		"trust_height": strconv.FormatInt(trusted, 10), "trust_hash": fmt.Sprintf("%q", block.Hash().String()),
	})
	require.NoError(w.t, node.Start())
	w.eventually("a new node has caught up by state sync", 3*time.Minute, func() bool {
		require.NoError(w.t, node.Alive())
		height, err := node.Height(w.t.Context())
		return err == nil && height >= w.height()-2
	})
	client, err := node.Client()
	require.NoError(w.t, err)
	status, err := client.Status(w.t.Context())
	require.NoError(w.t, err)
	require.Greater(w.t, status.SyncInfo.EarliestBlockHeight, int64(1), "it must not have replayed the blocks")
	return node
}

// configure changes settings of a home's config.toml, below a section's heading.
func (w *world) configure(home, section string, settings map[string]string) {
	w.t.Helper()
	file := filepath.Join(home, "config", "config.toml")
	content, err := os.ReadFile(file)
	require.NoError(w.t, err)
	for name, value := range settings {
		line := regexp.MustCompile(`(?s)(\n\[` + section + `\]\n.*?\n` + name + ` = )[^\n]*`)
		require.Regexp(w.t, line, string(content))
		content = line.ReplaceAll(content, []byte("${1}"+value))
	}
	require.NoError(w.t, os.WriteFile(file, content, 0o600))
}

// removeValidator has the members let one of the first four go. Its machine stays: it attests until Ethereum knows.
func (w *world) removeValidator() {
	w.t.Helper()
	leaving := w.net.Members[3].Name
	from, _, _ := w.attesters()
	w.decide("remove-validator", leaving)
	w.awaitHandover(from, func(names []string) bool { return !slices.Contains(names, leaving) })
	w.summary.ValidatorRemoved, w.summary.Validators = true, 4
}

// rotateAttester gives a validator another attestation key.
func (w *world) rotateAttester() {
	w.t.Helper()
	node, member := w.net.Nodes[2], w.net.Members[2]
	config := filepath.Join(w.net.HomeOf(member), "config")
	keystore := filepath.Join(config, "attestation-key.json")
	require.NoError(w.t, os.Rename(keystore, keystore+".old"))
	made := read[struct {
		Address string `json:"address"`
	}](w.t, w.must("consortium", "new-attestation-key", "--home", w.net.HomeOf(member),
		"--password-file", filepath.Join(config, "attestation-password.txt"), "--output", "json"))
	from, _, _ := w.attesters()
	w.decide("rotate-attestation-key", member.Name, made.Address)
	w.awaitHandover(from, func([]string) bool { return true })
	require.NoError(w.t, node.Stop()) // it goes on with the new key
	require.NoError(w.t, node.Start())
	certified := w.status().CertifiedRange
	w.eventually("the new key attests", 4*time.Minute, func() bool { return w.signed(made.Address, certified+1) })
	w.summary.AttesterRotated = true
}

// signed says whether an address has signed any range from one on.
func (w *world) signed(address string, from uint64) bool {
	for number := from; number <= w.status().CertifiedRange; number++ {
		var answer *zkbatchtypes.QueryCertificateResponse
		w.ask(func(ctx context.Context, client *chainclient.Client) (err error) {
			answer, err = client.Batches().Certificate(ctx, &zkbatchtypes.QueryCertificateRequest{Range: number})
			return err
		})
		for _, attester := range answer.Certificate.Attesters {
			if len(attester.Signature) > 0 && bytes.Equal(common.HexToAddress(address).Bytes(), attester.Address) {
				return true
			}
		}
	}
	return false
}
