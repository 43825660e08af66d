package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/vault"
)

// vaultNetwork is a running node and the homes of people with vaults in one swarm.
type vaultNetwork struct {
	*node
	tmp string // where the commands keep temporary files
}

// vaultParty is somebody with a key on the chain and a vault.
type vaultParty struct {
	network *vaultNetwork
	home    string
	key     string // name in the node's keyring
	vault   vaultInitResult
}

// newVaultNetwork starts a node with two hospitals, st-mary (1) and hope (2), a patient alice (3) whom st-mary registered,
// and her guardian bob (4).
func newVaultNetwork(t *testing.T) (network *vaultNetwork, mary, hope, alice, bob *vaultParty) {
	t.Helper()
	home := t.TempDir()
	initialise(t, home, "st-mary")
	for _, name := range []string{"hope", "alice", "bob"} {
		healthd(t, home, "keys", "add", name)
	}
	healthd(t, home, "genesis", "add-institution", "Hope Clinic", "provider", "hope")
	network = &vaultNetwork{node: startNode(t, home), tmp: t.TempDir()}
	network.waitForHeight(t, 1)
	network.operate(t, "identity", "register-actor", "patient", "alice", "--from", "st-mary")
	network.operate(t, "identity", "register-actor", "patient", "bob", "--from", "st-mary")
	mary = network.party(t, "st-mary", "")
	return network, mary, network.party(t, "hope", mary.vault.SwarmKey), network.party(t, "alice", mary.vault.SwarmKey), network.party(t, "bob", mary.vault.SwarmKey)
}

func (n *vaultNetwork) party(t *testing.T, key, swarmKey string) *vaultParty {
	t.Helper()
	t.Setenv("TMPDIR", n.tmp)
	home, created := newVaultHome(t, swarmKey)
	return &vaultParty{network: n, home: home, key: key, vault: created}
}

// reads are the arguments of a command that asks the node; writes are those of one that signs, too.
func (p *vaultParty) reads(args ...string) []string {
	return append(append([]string{"vault"}, args...), "--node", p.network.rpc)
}

func (p *vaultParty) writes(args ...string) []string {
	return append(p.reads(args...), "--from", p.key, "--keyring-backend", "test", "--keyring-dir", p.network.home)
}

func (p *vaultParty) read(t *testing.T, args ...string) []byte {
	t.Helper()
	return healthd(t, p.home, p.reads(args...)...)
}

func write[T any](t *testing.T, p *vaultParty, args ...string) T {
	t.Helper()
	return decode[T](t, healthd(t, p.home, append(p.writes(args...), "--output", "json")...))
}

// serving keeps a party's node up during an action.
func (p *vaultParty) serving(t *testing.T, action func(address string)) {
	t.Helper()
	address, stop := serveVault(t, p.home)
	action(address)
	stop()
}

func textFile(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

const (
	labText  = "haemoglobin 13.9 g/dl of Featherstonehaugh\n"
	labFixed = "haemoglobin 14.9 g/dl of Featherstonehaugh\n"
)

// TestVaultJourneys walks through upload, sharing, revocation, correction and erasure by commands alone.
func TestVaultJourneys(t *testing.T) {
	network, mary, hope, alice, _ := newVaultNetwork(t)
	lab, psychiatry := textFile(t, "lab.txt", labText), textFile(t, "notes.txt", "sleeps badly, says Featherstonehaugh\n")

	first := write[vaultAnchorResult](t, mary, "put", lab, "--class", "ACLAB", "--patient", "3", "--patient-key", alice.vault.RecipientFile)
	require.Equal(t, uint64(1), first.Records[0].Record)
	again := write[vaultAnchorResult](t, mary, "put", lab, "--class", "ACLAB", "--patient", "3")
	require.True(t, again.Records[0].Again)
	require.Equal(t, first.Records[0].CID, again.Records[0].CID, "put is not done twice")
	two := write[vaultAnchorResult](t, mary, "put", psychiatry, textFile(t, "more.txt", "more\n"), "--class", "PSY", "--patient", "3")
	require.Equal(t, uint64(2), two.Version, "two records, one move")
	require.Len(t, two.Records, 2)

	network.operate(t, "consent", "grant", "2", "--classes", "ACLAB", "--from", "alice")
	var grant madeGrant
	mary.serving(t, func(address string) {
		require.Equal(t, labText, string(alice.read(t, "get", "1", "--peer", address)), "journey 1")
		listed := decode[vaultListResult](t, alice.read(t, "ls", "--patient", "3", "--peer", address, "--output", "json"))
		require.Len(t, listed.Records, 3)
		require.Equal(t, "live", listed.Records[0].State)
		require.Equal(t, []vault.Role{vault.RoleCustodian, vault.RolePatient}, []vault.Role{listed.Keyholders[0].Role, listed.Keyholders[1].Role})

		requireOneLine(t, alice.home, alice.writes("share", "2", "--consent", "1", "--to", hope.vault.RecipientFile, "--peer", address), "not allowed", "does not cover")
		shared := write[vaultGrantsResult](t, alice, "share", "1", "--consent", "1", "--to", hope.vault.RecipientFile, "--peer", address)
		require.Equal(t, uint64(2), shared.Grantee)
		grant = shared.Grants[0]
	})
	alice.serving(t, func(address string) {
		require.Equal(t, labText, string(healthd(t, hope.home, "vault", "open", grant.Grant, "--peer", address)), "journey 2")
		requireOneLine(t, hope.home, hope.reads("get", "1", "--peer", address), "this key does not open")
	})

	revoked := write[vaultRevokeResult](t, alice, "revoke", "1")
	require.Equal(t, []uint64{1}, revoked.Revoked)
	require.Equal(t, 1, revoked.Grants)
	require.Equal(t, 1, revoked.Unpinned)
	requireOneLine(t, alice.home, alice.writes("share", "1", "--consent", "1", "--to", hope.vault.RecipientFile), "not allowed", "not active")

	amended := write[vaultAnchorResult](t, alice, "amend", "1", textFile(t, "fixed.txt", labFixed))
	alice.serving(t, func(address string) {
		requireOneLine(t, hope.home, []string{"vault", "get", amended.Records[0].CID, "--peer", address}, "this key does not open")
		require.Equal(t, labFixed, string(mary.read(t, "get", "6", "--peer", address)), "the custodian reads what the patient corrects")
	})
	history := decode[vaultHistoryResult](t, alice.read(t, "history", "1", "--output", "json"))
	require.Len(t, history.Versions, 2)
	require.Equal(t, []string{"superseded", "live"}, []string{history.Versions[0].State, history.Versions[1].State})
	require.Positive(t, history.Versions[0].Grants[0].Revoked)

	mary.serving(t, func(address string) { alice.export(t, address) })
	erased := write[vaultEraseResult](t, alice, "erase", "6")
	require.Len(t, erased.Erased, 2, "both versions")
	require.Positive(t, erased.Unpinned)
	require.Equal(t, erased.Erased, write[vaultEraseResult](t, alice, "erase", "1").Erased, "it can be repeated")
	requireOneLine(t, alice.home, alice.reads("get", "1"), "was erased")
	requireOneLine(t, alice.home, []string{"vault", "get", amended.Records[0].CID}, "no peer is connected")

	mary.serving(t, func(address string) {
		checked := decode[vaultVerifyResult](t, alice.read(t, "verify", "--patient", "3", "--peer", address, "--output", "json"))
		require.Empty(t, checked.Problems)
		require.Equal(t, 2, checked.Erased-1, "two versions, and the note in their place")
	})
	for _, dir := range []string{mary.home, hope.home, alice.home, network.home, network.tmp} {
		requireNoPlaintext(t, dir)
	}
}

// export reads everything out, and looks at what it wrote.
func (p *vaultParty) export(t *testing.T, address string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "records")
	exported := decode[vaultExportResult](t, p.read(t, "export", "--patient", "3", "--out", out, "--peer", address, "--output", "json"))
	require.Equal(t, 3, exported.Files)
	requireOneLine(t, p.home, p.reads("export", "--patient", "3", "--out", out), "is not replaced")
	content, err := os.ReadFile(filepath.Join(out, "6-lab.txt"))
	require.NoError(t, err)
	require.Equal(t, labFixed, string(content))
	var manifest exportManifest
	described, err := os.ReadFile(filepath.Join(out, "manifest.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(described, &manifest))
	require.Len(t, manifest.Files, 3)
	require.NoError(t, filepath.WalkDir(out, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		require.Zero(t, info.Mode().Perm()&0o077, "%s is for its owner only", path)
		return err
	}))
}

// requireNoPlaintext searches every file below a folder.
func requireNoPlaintext(t *testing.T, dir string) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		require.False(t, bytes.Contains(content, []byte("Featherstonehaugh")), "plaintext in %s", path)
		return err
	}))
}

// TestVaultRecoveryAndWriters lets a guardian and a hospital with a write consent open an index.
func TestVaultRecoveryAndWriters(t *testing.T) {
	network, _, hope, alice, bob := newVaultNetwork(t)
	write[vaultAnchorResult](t, alice, "put", textFile(t, "lab.txt", labText), "--class", "ACLAB")
	requireOneLine(t, alice.home, alice.writes("admit", "4", "--as", "guardian", "--to", bob.vault.RecipientFile), "not allowed", "set-guardian")
	network.operate(t, "identity", "set-guardian", "4", "--from", "alice")
	alice.serving(t, func(address string) {
		requireOneLine(t, bob.home, bob.reads("get", "1", "--peer", address), "this key does not open")
	})
	admitted := write[vaultAdmitResult](t, alice, "admit", "4", "--as", "guardian", "--to", bob.vault.RecipientFile)
	require.Len(t, admitted.Grants, 1, "the key of what exists")

	t.Run("a writer adds to the index and opens only its own", func(t *testing.T) {
		requireOneLine(t, hope.home, hope.writes("put", textFile(t, "x.txt", "x"), "--class", "ACLAB", "--patient", "3", "--timeout", "5s"), "--peer")
		network.operate(t, "consent", "grant", "2", "--classes", "ACLAB", "--scopes", "write", "--from", "alice")
		write[vaultAdmitResult](t, alice, "admit", "2", "--as", "writer", "--consent", "1", "--to", hope.vault.RecipientFile)
		alice.serving(t, func(address string) {
			put := write[vaultAnchorResult](t, hope, "put", textFile(t, "hope.txt", "by hope\n"), "--class", "ACLAB", "--patient", "3", "--consent", "1", "--peer", address)
			require.Equal(t, "by hope\n", string(hope.read(t, "get", put.Records[0].CID)))
			requireOneLine(t, hope.home, hope.reads("get", "1", "--peer", address), "this key does not open")
		})
	})
	t.Run("the guardian opens everything and lets the recovered patient in", func(t *testing.T) {
		recovered := network.party(t, "alice", alice.vault.SwarmKey)
		network.operate(t, "consent", "revoke", "1", "--from", "alice")
		hope.serving(t, func(atHope string) {
			alice.serving(t, func(address string) {
				peers := address + "," + atHope
				require.Equal(t, labText, string(bob.read(t, "get", "1", "--peer", peers)))
				admitted := write[vaultAdmitResult](t, bob, "admit", "3", "--as", "patient", "--patient", "3", "--to", recovered.vault.RecipientFile, "--peer", peers)
				require.Len(t, admitted.Grants, 2, "that of the writer's record, too")
			})
		})
		bob.serving(t, func(address string) {
			listed := decode[vaultListResult](t, recovered.read(t, "ls", "--patient", "3", "--peer", address, "--output", "json"))
			for _, holder := range listed.Keyholders {
				require.NotEqual(t, uint64(2), holder.Actor, "whose consent was revoked on the chain is out with the next change")
			}
			require.Equal(t, labText, string(recovered.read(t, "get", "1", "--peer", address)))
		})
	})
}

// TestVaultChartErrorsSayWhatToDo meets what goes wrong between vault, index and chain.
func TestVaultChartErrorsSayWhatToDo(t *testing.T) {
	network, mary, hope, alice, _ := newVaultNetwork(t)
	lab := textFile(t, "lab.txt", labText)
	put := []string{"put", lab, "--class", "ACLAB", "--patient", "3"}
	requireOneLine(t, alice.home, alice.reads("ls", "--patient", "3"), "no index yet", "'put'")
	requireOneLine(t, mary.home, mary.writes(put...), "--patient-key")
	requireOneLine(t, hope.home, hope.writes(append(put, "--patient-key", alice.vault.RecipientFile)...), "neither patient 3 nor", "--consent")
	requireOneLine(t, mary.home, mary.writes("put", lab, "--class", "ACLAB", "--patient", "2", "--patient-key", alice.vault.RecipientFile), "actor 2 is no patient")
	write[vaultAnchorResult](t, mary, append(put, "--patient-key", alice.vault.RecipientFile)...)

	for name, c := range map[string]struct {
		args  []string
		words []string
	}{
		"no such record":         {mary.reads("get", "99"), []string{"no record 99", "vault ls"}},
		"whose records":          {mary.reads("ls"), []string{"--patient is missing"}},
		"the node is down":       {[]string{"vault", "ls", "--patient", "3", "--node", "tcp://127.0.0.1:1"}, []string{"does not answer", "healthd start"}},
		"unknown output":         {mary.reads("ls", "--patient", "3", "--output", "xml"), []string{"want text or json"}},
		"share without consent":  {mary.writes("share", "1", "--patient", "3", "--to", hope.vault.RecipientFile), []string{"--consent is missing", "tx consent grant"}},
		"unknown correction":     {mary.writes("amend", "1", lab, "--action", "delete"), []string{"entered-in-error"}},
		"an error without a why": {mary.writes("amend", "1", "--action", "entered-in-error"), []string{"--why"}},
		"another's record":       {alice.writes("erase", "99"), []string{"is not on this node", "--peer"}},
		"a name that is taken":   {mary.writes("put", textFile(t, "lab.txt", labFixed), "--class", "ACLAB", "--patient", "3"), []string{"the record exists", "amend"}},
		"a writer admits nobody": {mary.writes("admit", "4", "--as", "guardian", "--patient", "3", "--to", hope.vault.RecipientFile), []string{"only the patient"}},
		"erased by a hospital":   {mary.writes("erase", "1", "--patient", "3"), []string{"not-patient-or-guardian"}},
		"export to nowhere":      {mary.reads("export", "--patient", "3"), []string{"--out is missing"}},
	} {
		t.Run(name, func(t *testing.T) {
			home := mary.home
			if name == "another's record" {
				home = alice.home
			}
			requireOneLine(t, home, c.args, c.words...)
		})
	}
	t.Run("entered in error, and shared with a classic key", func(t *testing.T) {
		network.operate(t, "consent", "grant", "2", "--classes", "ACLAB", "--from", "alice")
		key, err := age.GenerateX25519Identity()
		require.NoError(t, err)
		identity := textFile(t, "classic", key.String()+"\n")
		share := []string{"share", "1", "--patient", "3", "--consent", "1", "--to", key.Recipient().String()}
		requireOneLine(t, mary.home, mary.writes(share...), "post-quantum")
		shared := write[vaultGrantsResult](t, mary, append(share, "--classic")...)
		require.Equal(t, labText, string(healthd(t, mary.home, "vault", "open", shared.Grants[0].Grant, "--identity", identity)))

		write[vaultAnchorResult](t, mary, "amend", "1", "--action", "entered-in-error", "--why", "another patient's sample", "--patient", "3")
		listed := decode[vaultListResult](t, mary.read(t, "ls", "--patient", "3", "--output", "json"))
		require.Empty(t, listed.Records)
		history := decode[vaultHistoryResult](t, mary.read(t, "history", "1", "--output", "json"))
		require.Equal(t, "in error", history.Versions[0].State)
		require.True(t, history.Versions[0].Grants[0].Classic)
	})
	t.Run("what is not here is missed", func(t *testing.T) {
		require.Empty(t, decode[vaultVerifyResult](t, mary.read(t, "verify", "--patient", "3", "--output", "json")).Problems)
		_, err := tryHealthd(t, hope.home, hope.reads("verify", "--patient", "3", "--timeout", "5s")...)
		require.ErrorContains(t, err, "is not on this node")
	})
}

// TestVaultPutSurvivesKills kills a put again and again, and runs it to its end.
func TestVaultPutSurvivesKills(t *testing.T) {
	network, mary, _, alice, _ := newVaultNetwork(t)
	path := filepath.Join(t.TempDir(), "scan.dcm")
	require.NoError(t, os.WriteFile(path, bytes.Repeat([]byte("slice of a scan "), 4<<20), 0o600))
	put := mary.writes("put", path, "--class", "ACDI", "--patient", "3", "--patient-key", alice.vault.RecipientFile, "--output", "json")
	journal := filepath.Join(mary.home, "vault", "journal")
	stored := func() bool { entries, err := os.ReadDir(journal); return err == nil && len(entries) > 0 }
	for _, wait := range []struct {
		name  string
		until func() bool
	}{
		{"while it stores", func() bool { return size(t, filepath.Join(mary.home, "ipfs")) > 1<<20 }},
		{"when it is stored", stored},
		{"soon after", stored},
	} {
		process := command(t, mary.home, put...)
		require.NoError(t, process.Start())
		require.Eventually(t, wait.until, 30*time.Second, time.Millisecond, wait.name)
		_ = process.Process.Kill() // it may have ended
		_ = process.Wait()
	}
	done := decode[vaultAnchorResult](t, healthd(t, mary.home, put...))
	require.Equal(t, uint64(1), done.Records[0].Record)
	require.Equal(t, uint64(1), done.Version)
	require.NotContains(t, network.ask(t, "records", "by-patient", "3"), `"sequence": "2"`)
	mary.serving(t, func(address string) {
		out := filepath.Join(t.TempDir(), "scan.dcm")
		alice.read(t, "get", "1", "--out", out, "--peer", address)
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		got, err := os.ReadFile(out)
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got))
	})
}

// size is that of a folder's files.
func size(t *testing.T, dir string) (total int64) {
	t.Helper()
	_ = filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err == nil {
			if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
				total += info.Size()
			}
		}
		return nil // files come and go
	})
	return total
}
