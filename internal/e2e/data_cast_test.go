//go:build e2e

package e2e

import (
	"crypto/rand"
	"encoding/hex"
	"os"
	"path/filepath"
	"strconv"

	"github.com/stretchr/testify/require"

	"github.com/healthd/healthd/internal/localnet"
)

// person is somebody with a key of its own: staff in the institution's home, a patient in a home of its own.
type person struct {
	name  string
	home  string
	node  localnet.Member // whom it asks
	actor uint64
	vault vaultHome
	// passphrase is the file with that of the vault; empty where it has none.
	passphrase string
}

// sign completes a command that somebody signs.
func (p *person) sign(args []string) []string {
	return append(args, "--home", p.home, "--from", p.name, "--keyring-backend", "test", "--chain-id", chainID,
		"--node", "tcp://"+p.node.RPC, "--output", "json")
}

// vaultHome is what `vault init` says.
type vaultHome struct {
	Recipient     string `json:"recipient"`
	RecipientFile string `json:"recipient_file"`
	SwarmKey      string `json:"swarm_key_file"`
}

// swarmKey is the one that all have.
func (d *dataPlane) swarmKey() string {
	return filepath.Join(d.w.net.HomeOf(d.w.net.Members[0]), "vault", "swarm.key")
}

// institution is a member with its own key.
func (d *dataPlane) institution(member localnet.Member) *person {
	return &person{name: member.Name, home: d.w.net.HomeOf(member), node: member, actor: member.Actor}
}

// staff registers somebody who works for an institution.
func (d *dataPlane) staff(of *person, role, name string, flags ...string) *person {
	d.w.t.Helper()
	d.w.must("keys", "add", name, "--home", of.home, "--keyring-backend", "test")
	someone := &person{name: name, home: of.home, node: of.node}
	someone.actor = d.register(of, role, name, flags...)
	return someone
}

// patient makes somebody a patient of an institution, with a key and a vault at home.
func (d *dataPlane) patient(of *person, name string) *person {
	d.w.t.Helper()
	someone := &person{name: name, home: filepath.Join(d.w.dir, "patients", name), node: of.node}
	require.NoError(d.w.t, os.MkdirAll(someone.home, 0o700))
	made := read[struct {
		PublicKey string `json:"pubkey"`
	}](d.w.t, d.w.must("keys", "add", name, "--home", someone.home, "--keyring-backend", "test", "--output", "json"))
	key := read[struct {
		Key []byte `json:"key"`
	}](d.w.t, []byte(made.PublicKey))
	someone.vault = read[vaultHome](d.w.t, d.w.must("vault", "init", "--home", someone.home, "--swarm-key", d.swarmKey(), "--output", "json"))
	someone.actor = d.register(of, "patient", hex.EncodeToString(key.Key))
	return someone
}

func (d *dataPlane) register(of *person, role, key string, flags ...string) uint64 {
	d.w.t.Helper()
	return d.operate(of, append([]string{"tx", "identity", "register-actor", role, key}, flags...)...).Sequence
}

// seal gives an institution's vault a passphrase that lies elsewhere, as everybody must who runs a gateway.
func (d *dataPlane) seal(of *person) {
	d.w.t.Helper()
	of.passphrase = d.w.file(of.name+".passphrase", rand.Text()+"\n")
	require.NoError(d.w.t, os.Remove(filepath.Join(of.home, "vault", "identity")))
	of.vault = read[vaultHome](d.w.t, d.w.must("vault", "init", "--home", of.home, "--passphrase-file", of.passphrase, "--output", "json"))
}

// operation is what became of one.
type operation struct {
	Kind        string `json:"kind"`
	Result      string `json:"result"`
	Code        string `json:"code"`
	Explanation string `json:"explanation"`
	Sequence    uint64 `json:"sequence"`
	Decision    string `json:"decision"`
	Reason      string `json:"reason"`
}

// as runs a command for somebody, who signs.
func (d *dataPlane) as(who *person, args ...string) ([]byte, error) {
	return d.w.run(who.sign(args)...)
}

// attempt submits operations and returns what became of them, whatever it is.
func (d *dataPlane) attempt(who *person, args ...string) []operation {
	d.w.t.Helper()
	said, err := d.as(who, args...)
	var outcome struct {
		Operations []operation `json:"operations"`
	}
	require.True(d.w.t, jsonLine(string(said), &outcome), "%v: %s: %v", args, said, err)
	require.NotEmpty(d.w.t, outcome.Operations, "%v: %v", args, err)
	return outcome.Operations
}

// operate is attempt for one operation that must be applied.
func (d *dataPlane) operate(who *person, args ...string) operation {
	d.w.t.Helper()
	one := d.attempt(who, args...)[0]
	require.Equal(d.w.t, "applied", one.Result, "%v: %s", args, one.Explanation)
	return one
}

// ask runs a query of somebody's node.
func (d *dataPlane) ask(who *person, args ...string) []byte {
	d.w.t.Helper()
	return d.w.must(append(args, "--home", who.home, "--node", "tcp://"+who.node.RPC, "--output", "json")...)
}

func number(sequence uint64) string { return strconv.FormatUint(sequence, 10) }
