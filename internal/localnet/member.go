package localnet

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/healthd/healthd/internal/genesisfile"
)

// makeHome does what an institution does on its own machine, up to its contribution.
func (o Options) makeHome(ctx context.Context, m Manifest, member Member) error {
	home := m.HomeOf(member)
	password := filepath.Join(home, "config", passwordFile)
	if err := os.MkdirAll(filepath.Dir(password), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(password, []byte(rand.Text()+"\n"), 0o600); err != nil {
		return err
	}
	vault := []string{"vault", "init"}
	if founder := m.Members[0]; founder.Name != member.Name {
		vault = append(vault, "--swarm-key", filepath.Join(m.HomeOf(founder), "vault", "swarm.key"))
	}
	for _, args := range [][]string{
		{"init", "--chain-id", o.ChainID, "--member", member.Name, "--attestation-password-file", password},
		{"keys", "add", member.Name},
		vault,
		{"genesis", "contribute", "--terms", filepath.Join(o.Dir, termsFile), "--member", member.Name, "--role", roleOf(member.Name), "--address", member.P2P,
			"--attestation-password-file", password, "--out", filepath.Join(o.Dir, contributions, member.Name+".json")},
	} {
		if _, err := o.run(ctx, home, args...); err != nil {
			return fmt.Errorf("%s: %w", member.Name, err)
		}
	}
	return configure(home, member)
}

// identify fills in what the contributions say about the members. Actors are numbered as genesisfile does it.
func (m *Manifest) identify() error {
	names := make([]string, len(m.Members))
	for i, member := range m.Members {
		names[i] = member.Name
	}
	slices.Sort(names)
	for i := range m.Members {
		member := &m.Members[i]
		content, err := os.ReadFile(filepath.Join(m.Dir, contributions, member.Name+".json"))
		if err != nil {
			return err
		}
		var contribution genesisfile.Contribution
		if err := json.Unmarshal(content, &contribution); err != nil {
			return err
		}
		member.NodeID, _, _ = strings.Cut(contribution.Statement.Peer, "@")
		member.Attestation = contribution.Statement.AttestationAddress
		member.Actor = uint64(slices.Index(names, member.Name)) + 1
	}
	return nil
}

// readme tells how the homes get to real hosts.
func readme(m Manifest) []byte {
	text := fmt.Appendf(nil, `Local network %s
%s
FOR DEVELOPMENT ONLY: every secret of every member lies in this folder, and the accounts' keys are not encrypted.

healthd localnet start .      runs all validators and IPFS nodes until Ctrl-C
healthd localnet status .     shows who is at which height

localnet.json     homes, addresses and, while it runs, process numbers
terms.json        what the members agreed to; contributions/ has their signed answers
`, m.ChainID, strings.Repeat("=", len("Local network ")+len(m.ChainID)))
	for _, member := range m.Members {
		text = fmt.Appendf(text, "%-17s home of %s (logs: node.log, ipfs.log)\n", member.Home+"/", member.Name)
	}
	return append(text, `
To run the members on hosts of their own:

1. Copy each home to its host, for example to ~/.healthd. No file in it names a path outside of it. Leave out *.log.
   Never run the same home in two places: the validator would sign twice.
2. On each host edit config/config.toml:
     [p2p] laddr = "tcp://0.0.0.0:26656"
     [p2p] persistent_peers: replace every 127.0.0.1:PORT by the host and port of that member; ids stay
     [rpc] laddr, and in config/app.toml [api] address and [grpc] address: loopback, with ports of your choice
     config/client.toml: node = the address of [rpc] laddr
3. healthd doctor, then healthd start
4. healthd ipfs serve --listen /ip4/0.0.0.0/tcp/4001, and tell the others where it is now:
     healthd consortium storage set PEER_ID --address /ip4/HOST/tcp/4001 --from MEMBER

A network for real data is not made from this folder. Its institutions make their own keys: see docs/operations.md,
"Starting a consortium".
`...)
}
